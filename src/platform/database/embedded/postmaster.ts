import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The running server, as it says itself in postmaster.pid. */
export type Postmaster = { pid: number; port: number; host: string; isReady: boolean }

/** The server that runs on this folder; undefined when none does. */
export function findPostmaster(folder: string): Postmaster | undefined {
  const path = join(folder, 'postmaster.pid')
  const [pid = '', , , port = '', socketFolder = '', , , state = ''] = read(path).split('\n')
  if (!isAlive(Number(pid))) return undefined
  if (!isPostgres(Number(pid))) {
    // The server died with the machine or its container, and another process has got its number since.
    if (read(path).startsWith(`${pid}\n`)) rmSync(path, { force: true })
    return undefined
  }
  const host = socketFolder || '127.0.0.1'
  return { pid: Number(pid), port: Number(port), host, isReady: state.trim() === 'ready' }
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether this process is a PostgreSQL that still runs. */
export function isPostgres(pid: number): boolean {
  if (process.platform === 'win32') return true
  // A dead process that nobody has buried yet is a Z.
  if (existsSync('/proc/self/stat')) return /^\d+ \(postgres\) [^ZX]/.test(read(`/proc/${pid}/stat`))
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return isAlive(pid)
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
