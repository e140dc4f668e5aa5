import { readdirSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

/** A niceness: a fifteenth of a processor that pages want as well, and all of one that nobody wants. */
const farBehind = 12

/**
 * Lets pages go first, wherever the system allows it: this process with all its threads, and the database's process that
 * works for this transaction's connection, where it runs on the same machine.
 */
export async function letPagesGoFirst(tx: Tx): Promise<void> {
  // Linux gives each thread a niceness of its own; those that clear the memory began before anybody could say so.
  for (const thread of [0, ...numbersIn('/proc/self/task')]) stepBack(thread)
  const { rows } = await sql<{ pid: number; here: boolean }>`
    select pg_backend_pid() as pid, inet_server_addr() is null as here`.execute(tx)
  for (const { pid, here } of rows) if (here && isDatabase(pid)) stepBack(pid)
}

function stepBack(pid: number): void {
  try {
    setPriority(pid, farBehind)
  } catch {}
}

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number)
  } catch {
    return []
  }
}

// The number may be that of another process, where the two do not count theirs together.
function isDatabase(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres:')
  } catch {
    return false
  }
}
