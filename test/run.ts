import { type ChildProcess, spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../src/platform/settings.ts'
import { installChromium } from './install-chromium.ts'
import { makeRunFolder, removeRunFolder } from './run-folder.ts'
import { startTestServer } from './server.ts'

// `npm test`: types, lint, dead code, then every test on a throw-away PostgreSQL.
// `npm test -- src/people`: only the test files whose path starts so, without the checks before.

const bin = join(checkout, 'node_modules', '.bin')
const checks = [
  { title: 'Types', command: 'tsc', words: ['--noEmit'] },
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
      ...files,
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
