import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'

// The house's rules of style, kept as tests: see STYLE.md.

const root = join(import.meta.dirname, '..')
const files = globSync(['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'bench/**/*.ts'], { cwd: root })
const sources = files.filter(file => file.startsWith('src/'))
const textOf = new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')]))
const read = (file: string) => textOf.get(file) ?? ''
/** Without comments, which may quote what code may not hold. */
const codeOf = (file: string) => read(file).replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '')

/** The files of ours that each file imports; `types` are imports that are gone when it runs. */
const imports = new Map(
  files.map(file => {
    const found = [
      ...read(file).matchAll(
        /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/gm,
      ),
    ]
    const all = found.map(([, type, named, dynamic]) => ({
      types: type !== undefined,
      to: relative(root, join(root, dirname(file), named ?? dynamic ?? '')),
    }))
    return [file, all] as const
  }),
)

/** The room of the house a file lies in: 'agreements', 'platform', 'ui'; '' for the files at the top. */
const room = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? ''
const engine = 'src/matching/engine/'

test('the platform and the ui know nothing of mentoring', () => {
  for (const file of sources.filter(
    name => ['platform', 'ui'].includes(room(name)) && !name.includes('.test.'),
  )) {
    for (const { to } of imports.get(file) ?? []) {
      const allowed = ['platform', 'ui'].includes(room(to)) || to === 'src/routes.ts'
      assert.ok(allowed || !to.startsWith('src/'), `${file} imports ${to}`)
    }
  }
})

test('the matching engine uses nothing outside its folder', () => {
  for (const file of sources.filter(
    name => name.startsWith(engine) && !/\.test\.|small-cases|kernel\/build/.test(name),
  )) {
    for (const { to } of imports.get(file) ?? []) assert.ok(to.startsWith(engine), `${file} imports ${to}`)
    const packages = [...codeOf(file).matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name ?? '')
    for (const name of packages) assert.ok(name.startsWith('node:'), `${file} imports ${name}`)
  }
})

test('imports run one way inside a noun: routes, pages and actions, stores', () => {
  const height = (file: string) => {
    if (/-routes\.tsx?$|-jobs\.ts$|-command\.ts$/.test(file)) return 3
    if (/-page\.tsx$|-actions?\.tsx?$/.test(file)) return 2
    return 1
  }
  const bounded = sources.filter(name => !name.includes('.test.') && room(name) !== '')
  for (const file of bounded.filter(name => name.endsWith('-store.ts') || height(name) === 2)) {
    for (const { to, types } of imports.get(file) ?? []) {
      const mayGo = types || room(to) === '' || height(to) <= height(file)
      assert.ok(mayGo, `${file} imports ${to}`)
    }
  }
})

test('no imports go round in a circle', () => {
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]) => {
    assert.ok(!trail.includes(file), `${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`)
    if (done.has(file)) return
    for (const { to, types } of imports.get(file) ?? []) if (!types) visit(to, [...trail, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
})

test('no file is longer than 300 lines, apart from the engine, what is generated and the list of addresses', () => {
  for (const file of files) {
    if (file.startsWith(engine) || ['src/platform/database/rows.ts', 'src/routes.ts'].includes(file)) continue
    const lines = read(file).split('\n').length - 1
    // Words are long in three languages.
    const most = /(^|\/)(messages|vocabulary)(-\w+)?\.ts$/.test(file) ? 400 : 300
    assert.ok(lines <= most, `${file} has ${lines} lines`)
  }
})

test('no drawer is called after nothing', () => {
  for (const file of files)
    assert.doesNotMatch(file, /(^|\/)(utils?|lib|helpers?|services?|common|misc|shared)(\/|\.)/)
})

test('a path is written in routes.ts and nowhere else', () => {
  for (const file of sources.filter(name => name !== 'src/routes.ts' && !name.includes('.test.'))) {
    for (const line of codeOf(file).split('\n')) {
      assert.doesNotMatch(
        line,
        /(href|action|location|seeOther\(|path\()\s*[=:]?\s*[{(]?\s*['"`]\/[a-z]/,
        `${file}: ${line.trim()}`,
      )
    }
  }
})

test('nothing that answers a request acts as the owner of the tables', () => {
  const owners =
    /^src\/(open-house|demonstration\/set-up-demonstration|organisations\/set-up\/set-up-address|people\/imports\/import-file-actions|matching\/command-line\/\S+|platform\/mail\/waiting-mails|platform\/database\/\S+|platform\/house|.*-jobs|.*-command)\.ts$/
  for (const file of sources.filter(name => !/\.test[.-]/.test(name) && !owners.test(name)))
    assert.doesNotMatch(codeOf(file), /\basOwner\b|\bhouse\.owner\b/, file)
})

test('what is style stands in stylesheets: no page carries any of its own', () => {
  for (const file of sources.filter(name => name.endsWith('.tsx')))
    assert.doesNotMatch(read(file), /\sstyle=/, file)
})

test('screens, rules and texts follow a programme’s settings, never the name of its preset (M)', () => {
  const named =
    /^src\/(programmes\/(presets|messages-presets)\.ts|platform\/database\/rows\.ts|demonstration\/)/
  for (const file of sources.filter(name => !/\.test(-kit)?\./.test(name) && !named.test(name))) {
    const code = codeOf(file)
    assert.doesNotMatch(code, /\b(leader_corps|professional_sparring|personal_mentor)\b/, file)
    assert.doesNotMatch(code, /\bpresets\.(?!ts\b)\w+/, file)
    assert.doesNotMatch(
      code,
      /\bpreset(?:Name)?\s*[!=]==?|[!=]==?\s*\w*\.preset\b|switch \([\w.]*preset\b/,
      file,
    )
  }
  for (const file of globSync('migrations/*.sql', { cwd: root })) {
    const sql = readFileSync(join(root, file), 'utf8').replaceAll(/check \(preset in \([^)]*\)\)/g, '')
    assert.doesNotMatch(sql, /'(leader_corps|professional_sparring|personal_mentor)'/, file)
    assert.doesNotMatch(sql, /\.preset\s*(=|<>|in\b)/, file)
  }
})

test('the repository speaks of the product alone', () => {
  const texts = globSync(['**/*.{md,ts,tsx,mjs,json,css,sql,typ,svg}', '.ci/*'], {
    cwd: root,
    exclude: ['node_modules/**', 'data/**', 'package-lock.json'],
  })
  for (const file of texts) {
    const text = readFileSync(join(root, file), 'utf8')
    assert.doesNotMatch(
      text,
      new RegExp(['/wo' + 'rk/', '/fa' + 'rm/', 'registry\\.np' + 'mjs'].join('|')),
      file,
    )
  }
})
