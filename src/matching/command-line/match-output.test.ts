import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { test } from 'node:test'
import { checkout } from '../../platform/settings.ts'
import { filesIn, ownFolder, type Ran, telemakos } from './binary.test-kit.ts'
import { writeOut } from './out-file.ts'

const folder = ownFolder()
const inFolder = filesIn(folder)
const small = ['--mentees', 'examples/mentees.csv', '--mentors', 'examples/mentors.csv']

/** Runs the program in a shell; the line begins with `telemakos`. */
function inShell(line: string): Promise<Ran> {
  const written = line.replace('telemakos', `"${process.execPath}" bin/telemakos.mjs`)
  return new Promise(done => {
    const child = execFile(
      '/bin/bash',
      ['-o', 'pipefail', '-c', written],
      { cwd: checkout },
      (_, out, error) => done({ code: child.exitCode ?? -1, out, error }),
    )
  })
}

test('a result is never written over a file that is read', async () => {
  const mentees = inFolder('mentees.csv', 'Name;Themes\nIda;network\n')
  const rules = inFolder('rules.json', '{}')
  const link = inFolder('link.csv')
  symlinkSync(mentees, link)
  const words = ['match', '--mentees', mentees, '--mentors', 'examples/mentors.csv', '--rules', rules]
  for (const [out, text] of [
    [mentees, 'Name;Themes\nIda;network\n'],
    [link, 'Name;Themes\nIda;network\n'],
    [rules, '{}'],
  ] as const) {
    const { code, error } = await telemakos([...words, '--out', out])
    assert.equal(code, 2)
    assert.match(error, /is read here and would be lost/)
    assert.equal(readFileSync(out, 'utf8'), text)
  }
})

test('what cannot be written is said before the work', async () => {
  mkdirSync(inFolder('folder.json'))
  const closed = inFolder('closed.json', '{}')
  const files = [[inFolder('folder.json'), /is a folder/]] as [string, RegExp][]
  // Nothing is closed to root.
  if (process.getuid?.() !== 0) {
    chmodSync(closed, 0o400)
    files.push([closed, /cannot be written: it is closed to you/])
  }
  for (const [out, sentence] of files) {
    // The lists are not there either: the first that is looked at is where the result goes.
    const { code, error } = await telemakos([
      'match',
      '--mentees',
      'no.csv',
      '--mentors',
      'no.csv',
      '--out',
      out,
    ])
    assert.equal(code, 2)
    assert.match(error, sentence)
  }
  const { code, error } = await telemakos(['match', ...small, '--json', '--out', inFolder('x.xlsx')])
  assert.equal(code, 2)
  assert.match(error, /should end in \.json or \.csv/)
})

test('a file is written whole or not at all, and a link stays one', async () => {
  const file = inFolder('whole.json', 'before')
  const stopping = new AbortController()
  const pieces = function* () {
    yield 'half'
    assert.equal(readFileSync(file, 'utf8'), 'before')
    stopping.abort(new Error('stopped'))
    yield 'the rest'
  }
  await assert.rejects(writeOut(file, pieces(), stopping.signal), /stopped/)
  assert.equal(readFileSync(file, 'utf8'), 'before')
  const link = inFolder('link.json')
  symlinkSync(file, link)
  await writeOut(link, ['after'], new AbortController().signal)
  assert.equal(readFileSync(file, 'utf8'), 'after')
  assert.deepEqual(
    readdirSync(folder).filter(name => name.endsWith('.part')),
    [],
  )
})

test('the result also goes into a pipe', { skip: !existsSync('/dev/stdout') }, async () => {
  const { code, out } = await inShell(`telemakos match ${small.join(' ')} --json --out /dev/stdout | cat`)
  assert.equal(code, 0)
  assert.match(out, /"certificate"/)
})

test('a reader who has seen enough is no failure, a full disk is', {
  skip: !existsSync('/dev/full'),
}, async () => {
  const size = 400
  const arcs = Array.from({ length: size }, (_, at) => `n ${at + 1}\na ${at + 1} ${size + at + 1} 1\n`)
  const asn = inFolder('many.asn', `p asn ${2 * size} ${size}\n${arcs.join('')}`)
  const match = inFolder('match.json')
  await telemakos(['match', ...small, '--out', match])
  for (const line of [
    `telemakos solve ${asn} --json`,
    `telemakos verify-matching ${match}`,
    `telemakos match ${small.join(' ')} --json`,
  ]) {
    const full = await inShell(`${line} > /dev/full`)
    assert.equal(full.code, 2, line)
    assert.match(full.error, /The answer cannot be printed: .*ENOSPC/)
    assert.doesNotMatch(full.error, /\n {4}at /)
  }
  // The reader has gone before anything is written.
  const child = spawn(process.execPath, ['bin/telemakos.mjs', 'solve', asn, '--json'], { cwd: checkout })
  child.stdout.destroy()
  let error = ''
  child.stderr.on('data', part => {
    error += part
  })
  assert.equal(await new Promise(done => child.on('close', done)), 0)
  assert.equal(error, '')
})

test('an option is said once, and --help is heard anywhere', async () => {
  const twice = await telemakos(['match', ...small, '--mentees', 'examples/mentors.csv'])
  assert.equal(twice.code, 2)
  assert.match(twice.error, /--mentees is there twice/)
  for (const words of [
    ['match', ...small, '--help'],
    ['solve', 'x.asn', '-h'],
  ]) {
    const { code, out } = await telemakos(words)
    assert.equal(code, 0)
    assert.match(out, /^Usage: telemakos /)
  }
})
