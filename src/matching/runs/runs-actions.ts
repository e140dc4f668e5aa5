import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { enqueue } from '../../platform/jobs.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import type { MatchingRules } from '../matching-rules.ts'
import { endRun, hasFallenSilent, insertRun, letRunWait, type MatchingRun } from './runs-store.ts'

/** Asks for a run; it begins when the transaction commits. One at a time in a programme. */
export async function askForRun(
  tx: Tx,
  {
    programmeId,
    rules,
    by,
    now,
    byItself = false,
  }: {
    programmeId: string
    rules: MatchingRules
    by: string
    now: Date
    /** The product asks by itself, in the coordinator's name, because a trial ended: the log says so. */
    byItself?: boolean
  },
): Promise<{ runId: string } | Refusal<'already-running'>> {
  const runId = await insertRun(tx, { programmeId, rules, by, at: now })
  if (runId === undefined) return refused('already-running')
  await enqueueRun(tx, runId, by)
  await audit(tx, {
    at: now,
    actor: by,
    ...(byItself && { detail: { because: 'a trial ended' } }),
    verb: 'ask',
    subject: 'matching_run',
    subjectId: runId,
    programmeId,
  })
  return { runId }
}

/** Stops a run that waits or runs; one that has ended stays as it is. */
export async function cancelRun(tx: Tx, run: MatchingRun, by: string, now: Date): Promise<void> {
  const stopped = await endRun(tx, run.id, { state: 'cancelled', at: now })
  if (!stopped) return
  await audit(tx, {
    at: now,
    actor: by,
    verb: 'cancel',
    subject: 'matching_run',
    subjectId: run.id,
    programmeId: run.programmeId,
  })
}

/**
 * Gives a run whose computation died a new one, in the name of the coordinator who comes to see it. A killed
 * process keeps its jobs for hours; nobody should look at a run that stands still.
 */
export async function reviveRun(tx: Tx, run: MatchingRun, viewer: string, now: Date): Promise<void> {
  if (!hasFallenSilent(run, now)) return
  await letRunWait(tx, run.id, now)
  await enqueueRun(tx, run.id, viewer)
}

const enqueueRun = (tx: Tx, run: string, person: string) =>
  enqueue(tx, 'compute-matching', { run, person }, `matching run ${run}`)
