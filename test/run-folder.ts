import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findPostmaster, isAlive, isPostgres } from '../src/platform/database/embedded/postmaster.ts'

const name = 'telemakos-test-'

// Each test file has a database of a thousand files: to make them takes a disk up to ten times as long as memory.
const memory = '/dev/shm'
const enough = 2 * 1024 ** 3

/** A folder for all that one run of the tests writes, also what the tests put in their own temporary folders. */
export function makeRunFolder(): string {
  removeLeftBehind()
  const folder = mkdtempSync(join(place(), `${name}${process.pid}-`))
  // PostgreSQL may run as another user here.
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'tmp'))
  chmodSync(join(folder, 'tmp'), 0o1777)
  return folder
}

/** Removes the folder, and ends the databases that a test which was cut off has left running in it. */
export function removeRunFolder(folder: string): void {
  for (const file of globSync('**/postmaster.pid', { cwd: folder })) {
    const server = findPostmaster(join(folder, dirname(file)))
    if (server && isPostgres(server.pid)) process.kill(server.pid, 'SIGQUIT')
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

function place(): string {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > enough ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

// What a run that was killed has left behind.
function removeLeftBehind(): void {
  for (const folder of [tmpdir(), memory].filter(folder => existsSync(folder))) {
    for (const left of readdirSync(folder)) {
      if (!left.startsWith(name) || isAlive(Number.parseInt(left.slice(name.length), 10))) continue
      try {
        removeRunFolder(join(folder, left))
      } catch {
        // Another user's.
      }
    }
  }
}
