import { type ChildProcess, spawn } from 'node:child_process'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout } from '../src/platform/settings.ts'
import { installChromium } from './install-chromium.ts'
import { makeRunFolder, removeRunFolder } from './run-folder.ts'
import { startTestServer } from './server.ts'

// `npm test`: types, lint, dead code, then every test on a throw-away PostgreSQL.
// `npm test -- src/people`: only the test files whose path starts so, without the checks before.

const bin = join(checkout, 'node_modules', '.bin')
// What the types were last time is kept, so that only what has changed is looked at again.
const typesSeen = ['--incremental', '--tsBuildInfoFile', join('node_modules', '.cache', 'types.tsbuildinfo')]
const checks = [
  { title: 'Types', command: 'tsc', words: ['--noEmit', ...typesSeen] },
  { title: 'Style', command: 'biome', words: ['check', '--error-on-warnings'] },
  { title: 'Unused code', command: 'knip', words: ['--no-progress'] },
]

process.chdir(checkout)
const wanted = process.argv.slice(2)
let running: ChildProcess | undefined
let isStopped = false
// A terminal tells the child of Ctrl-C too; here it only has to be waited for, so that the server is put away.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    isStopped = true
    running?.kill('SIGTERM')
  })
}
process.exitCode = await runTests()

async function runTests(): Promise<number> {
  const files = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'])
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => wanted.length === 0 || wanted.some(start => file.startsWith(start.replace(/^\.\//, ''))))
    .sort()
  if (files.length === 0) return refuse(`No test file starts with ${wanted.join(' or ')}.`)
  if (wanted.length === 0 && !(await passesChecks())) return 1
  if (needsBrowser(files) && !installChromium()) return 1
  const folder = makeRunFolder()
  try {
    return await runFiles(files, folder)
  } finally {
    removeRunFolder(folder)
  }
}

async function runFiles(files: string[], folder: string): Promise<number> {
  const server = await startTestServer(join(folder, 'data'))
  try {
    const words = [
      '--import',
      './bin/tsx-hook.mjs',
      '--test',
      '--test-force-exit',
      '--test-concurrency=2',
      // What waits for ever is named and ended; no file takes a quarter of it.
      '--test-timeout=900000',
      ...inBatches(files, folder),
    ]
    return await run(process.execPath, words, {
      TELEMAKOS_TEST_TEMPLATE: server.template,
      TELEMAKOS_TEST_REQUESTS: server.requests,
      TMPDIR: join(folder, 'tmp'),
    })
  } finally {
    await server.close()
  }
}

/**
 * Files that only need the product and a database run thirty to a process: to load the product takes longer than most
 * of them. Those that start browsers, servers and programs have a process each.
 */
function inBatches(files: string[], folder: string): string[] {
  const [alone, together] = [files.filter(startsPrograms), files.filter(file => !startsPrograms(file))]
  const batches = Math.ceil(together.length / 30)
  return [
    ...alone,
    ...Array.from({ length: batches }, (_, nr) => {
      const batch = join(folder, 'tmp', `batch-${nr + 1}.mjs`)
      // By turns, so that a folder of slow tests is not one slow batch.
      const suites = together
        .filter((_, at) => at % batches === nr)
        .map(file => {
          const address = JSON.stringify(pathToFileURL(join(checkout, file)).href)
          return `describe(${JSON.stringify(file)}, async () => { await import(${address}) })`
        })
      writeFileSync(batch, ["import { describe } from 'node:test'", ...suites, ''].join('\n'))
      return batch
    }),
  ]
}

function startsPrograms(file: string): boolean {
  return file.startsWith('test/') || readFileSync(join(checkout, file), 'utf8').includes('node:child_process')
}

async function passesChecks(): Promise<boolean> {
  for (const { title, command, words } of checks) {
    const started = Date.now()
    const code = await run(join(bin, command), words)
    if (code !== 0) return refuse(`${title}: something is to be put right, see above.`) === 0
    process.stdout.write(`${title}: right (${((Date.now() - started) / 1000).toFixed(1)} s).\n`)
  }
  return true
}

function needsBrowser(files: string[]): boolean {
  return wanted.length === 0 || files.some(file => file.startsWith('test/'))
}

function run(program: string, words: string[], more: NodeJS.ProcessEnv = {}): Promise<number> {
  if (isStopped) return Promise.resolve(1)
  return new Promise((done, fail) => {
    const shell = process.platform === 'win32' && program !== process.execPath
    running = spawn(program, words, { stdio: 'inherit', env: { ...process.env, ...more }, shell })
    running.on('error', fail)
    running.on('exit', code => done(isStopped ? 1 : (code ?? 1)))
  })
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}
