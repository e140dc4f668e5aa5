import { chmodSync, globSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findPostmaster, isAlive, isPostgres } from '../src/platform/database/embedded/postmaster.ts'

const name = 'telemakos-test-'

/** A folder for all that one run of the tests writes, also what the tests put in their own temporary folders. */
export function makeRunFolder(): string {
  removeLeftBehind()
  const folder = mkdtempSync(join(tmpdir(), `${name}${process.pid}-`))
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

// What a run that was killed has left behind.
function removeLeftBehind(): void {
  for (const left of readdirSync(tmpdir())) {
    if (!left.startsWith(name) || isAlive(Number.parseInt(left.slice(name.length), 10))) continue
    try {
      removeRunFolder(join(tmpdir(), left))
    } catch {
      // Another user's.
    }
  }
}
