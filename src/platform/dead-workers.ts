import type { WorkerEvents } from 'graphile-worker'
import type { Pool, PoolClient } from 'pg'

/** Whoever works jobs holds an advisory lock of this class and its own name; it goes when its connection does. */
const presence = 7350002
/** A worker takes its lock a moment after it begins, and again when it has lost its connection. */
const patience = '30 seconds'

/** Lets others see that these workers live, for as long as they listen for jobs. */
export function showPresence(events: WorkerEvents): void {
  const hold = 'select pg_advisory_lock_shared($1, hashtext($2))'
  events.on('pool:listen:success', ({ client, workerPool }) => askWhenIdle(client, hold, workerPool.id))
  const letGo = 'select pg_advisory_unlock_shared($1, hashtext($2))'
  events.on('pool:listen:release', ({ client, workerPool }) => askWhenIdle(client, letGo, workerPool.id))
}

// The queue asks something on the same connection right after it has told of it.
function askWhenIdle(client: PoolClient, question: string, worker: string): void {
  client.once('drain', () => void client.query(question, [presence, worker]).catch(() => {}))
}

/**
 * Lets go of the jobs that died with the process that worked them; they are worked again. Without this the job queue
 * waits four hours. `whose`: 'all' when this process is the only one there can be and has not begun.
 */
export async function releaseJobs(pool: Pool, whose: 'all' | 'dead'): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker.jobs
       where locked_by is not null and ($2 or (locked_at < now() - $3::interval and not exists (
         select from pg_locks
         where locktype = 'advisory' and classid = $1::integer::oid and objid = hashtext(locked_by)::oid and objsubid = 2
           and database = (select oid from pg_database where datname = current_database()))))))`,
    [presence, whose === 'all', patience],
  )
}
