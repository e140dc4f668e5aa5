import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { rmdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { PlainError } from '../../commands.ts'
import { program } from './binaries.ts'
import { type Cluster, socketFolder } from './cluster.ts'
import { findPostmaster, isAlive, isPostgres, type Postmaster } from './postmaster.ts'

const isWindows = process.platform === 'win32'
const patience = 60_000

/** Starts the server on this folder, or finds the one that runs already; resolves when it takes connections. */
export async function startServer(cluster: Cluster): Promise<Postmaster> {
  const deadline = Date.now() + patience
  let started: ChildProcess | undefined
  for (;;) {
    const running = findPostmaster(cluster.folder)
    if (running?.isReady) return running
    const hasFailed = started?.exitCode !== null && started?.exitCode !== undefined && !(isWindows && running)
    if (hasFailed && !mayPass(cluster))
      throw new PlainError(`The database did not start: ${lastWords(cluster)}`)
    if (Date.now() > deadline)
      throw new PlainError(`The database takes too long to start: ${lastWords(cluster)}`)
    if (!running && (!started || hasFailed)) {
      if (hasFailed) await wait(100)
      started = await launch(cluster)
    }
    await wait(5)
  }
}

/** Stops the server: open connections end at once, everything committed is kept. Resolves when it has ended. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const running = findPostmaster(cluster.folder)
  if (!running) return
  if (isWindows) {
    const words = ['stop', '-D', cluster.folder, '-m', 'fast', '-w']
    spawnSync(program(cluster.binaries, 'pg_ctl'), words, { stdio: 'ignore' })
    return
  }
  signal(running.pid, 'SIGINT')
  const deadline = Date.now() + patience / 3
  while (isAlive(running.pid) && isPostgres(running.pid)) {
    if (Date.now() > deadline) signal(running.pid, 'SIGQUIT')
    await wait(10)
  }
  if (running.host !== cluster.folder) await rmdir(running.host).catch(() => {})
}

/** PostgreSQL's own language, time zone and paths stay out of what the shell around it says. */
export function minimalEnvironment(): NodeJS.ProcessEnv {
  return isWindows ? process.env : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

export type Options = NonNullable<Cluster['options']>

// One product on one machine. What went wrong in a statement is told by the product, without the values in it.
const options: Options = {
  max_connections: 60,
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  checkpoint_timeout: '15min',
  random_page_cost: 1.1,
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_line_prefix: '%m ',
  unix_socket_permissions: '0700',
}

async function launch(cluster: Cluster): Promise<ChildProcess> {
  const place: Options = isWindows
    ? { listen_addresses: '127.0.0.1', port: await freePort() }
    : { listen_addresses: '', port: 5432, unix_socket_directories: socketFolder(cluster) }
  const all = Object.entries({ ...options, ...place, ...cluster.options }).map(
    ([name, value]) => `${name}=${value}`,
  )
  const log = openSync(cluster.logFile, isLong(cluster.logFile) ? 'w' : 'a', 0o600)
  const words = isWindows
    ? ['start', '-D', cluster.folder, '-o', all.map(option => `-c "${option}"`).join(' '), '-W']
    : ['-D', cluster.folder, ...all.flatMap(option => ['-c', option])]
  // In a group of its own, so that Ctrl-C in the terminal reaches the product, which then stops it in order.
  const child = spawn(program(cluster.binaries, isWindows ? 'pg_ctl' : 'postgres'), words, {
    ...(cluster.user && { uid: cluster.user.uid, gid: cluster.user.gid }),
    env: minimalEnvironment(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.on('error', () => {})
  child.unref()
  closeSync(log)
  if (child.pid === undefined)
    throw new PlainError(`PostgreSQL's programs in ${cluster.binaries.folder} do not run.`)
  return child
}

// Two starts at once, or a server that has just been killed and whose last processes are still ending.
function mayPass(cluster: Cluster): boolean {
  return /lock file|shared memory block|another server/.test(lastWords(cluster))
}

function lastWords({ logFile }: Cluster): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8)
  const reason = lines.findLast(line => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? ''
  return `${reason.replace(/^.*?(FATAL|PANIC): +/, '')} (${logFile} says more)`
}

function isLong(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself.
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
    server.on('error', fail)
  })
}
