import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Certificate, MatchingInput } from '../engine/index.ts'
import type { MatchingRules } from '../matching-rules.ts'
import type { Computed } from './compute.ts'
import { commonTheme } from './proposals-store.ts'
import type { RunOutcome, Waiting } from './run-outcome.ts'

export type RunState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
export type RunStep = 'reading' | 'matching' | 'saving'
export type RunFailure = 'nobody-to-match' | 'unexpected'

export interface MatchingRun {
  readonly id: string
  readonly programmeId: string
  readonly state: RunState
  /** From 0 to 1. */
  readonly progress: number
  readonly step: RunStep | ''
  readonly rules: MatchingRules
  readonly failure: RunFailure | null
  readonly requestedAt: Date
  readonly requestedBy: string | null
  /** When its computation last said that it lives. */
  readonly beatAt: Date | null
  readonly finishedAt: Date | null
  readonly publishedAt: Date | null
}

/** What proves a run: everything the engine was given, and its certificate. */
export interface RunProof {
  readonly input: MatchingInput
  readonly certificate: Certificate
}

/** A run silent for so long is dead: its process was killed, or its job was lost. */
export const silence = 30_000

/** Sets a run down to wait; undefined when one already waits or runs in the programme. */
export async function insertRun(
  tx: Tx,
  run: { programmeId: string; rules: MatchingRules; by: string; at: Date },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('matching_run')
    .values({
      programme_id: run.programmeId,
      state: 'waiting',
      rules: JSON.stringify(run.rules),
      requested_by: run.by,
      requested_at: run.at,
    })
    .onConflict(conflict =>
      conflict.column('programme_id').where('state', 'in', ['waiting', 'running']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function findRun(tx: Tx, id: string): Promise<MatchingRun | undefined> {
  const row = await runs(tx).where('id', '=', id).executeTakeFirst()
  return row && runOf(row)
}

/** The latest runs of a programme, newest first. */
export async function latestRuns(tx: Tx, programmeId: string, count: number) {
  const rows = await runs(tx)
    .select([
      sql<number | null>`(result->>'mentees')::int - (result#>>'{waiting,people}')::int`.as('given'),
      sql<number | null>`(result->>'mentees')::int`.as('mentees'),
      sql<number>`coalesce((result->>'pairs')::int, 0)`.as('pairs'),
      sql<number>`case when published_at is null then 0 else (
        select count(*) from mentorship m join proposal p on p.id = m.proposal_id where p.run_id = matching_run.id)
        end`.as('published'),
    ])
    .where('programme_id', '=', programmeId)
    .orderBy('requested_at', 'desc')
    .limit(count)
    .execute()
  return rows.map(row => ({
    ...runOf(row),
    given: row.given,
    mentees: row.mentees,
    pairs: row.pairs,
    published: row.published,
  }))
}

/** A run's outcome, with the theme that most of those who wait seek, if there is one. */
export type StoredOutcome = RunOutcome & { readonly theme?: string }

export async function readOutcome(tx: Tx, id: string): Promise<StoredOutcome | undefined> {
  const row = await tx.selectFrom('matching_run').select('result').where('id', '=', id).executeTakeFirst()
  return (row?.result ?? undefined) as StoredOutcome | undefined
}

/** A part of those who wait: so many, from a place that counts from 0. */
export async function readWaiting(tx: Tx, id: string, from: number, count: number): Promise<Waiting[]> {
  const { rows } = await sql<{ part: Waiting[] | null }>`
    select jsonb_path_query_array(waiting, '$[$from to $to]',
      jsonb_build_object('from', ${from}::int, 'to', ${from + count - 1}::int)) as part
    from matching_run where id = ${id}`.execute(tx)
  return rows[0]?.part ?? []
}

/** Who of some people wait in a run. */
export async function waitingAmong(tx: Tx, id: string, among: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ mentee: string }>`
    select w ->> 'mentee' as mentee from matching_run, jsonb_array_elements(waiting) w
    where id = ${id} and w ->> 'mentee' = any (${among})`.execute(tx)
  return new Set(rows.map(({ mentee }) => mentee))
}

/** The proof of a run as the JSON of a file. */
export async function readProofText(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('matching_run')
    .select('certificate')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.certificate ? (await promisify(gunzip)(row.certificate)).toString() : undefined
}

export async function readProof(tx: Tx, id: string): Promise<RunProof | undefined> {
  const text = await readProofText(tx, id)
  return text === undefined ? undefined : (JSON.parse(text) as RunProof)
}

/** Takes a run to compute it: one that waits, or one whose computation has fallen silent. */
export async function claimRun(
  tx: Tx,
  id: string,
  now: Date,
): Promise<MatchingRun | 'not-to-be-computed' | 'elsewhere'> {
  const row = await runs(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (row?.state !== 'waiting' && row?.state !== 'running') return 'not-to-be-computed'
  if (row.state === 'running' && !isSilent(row.beat_at, now)) return 'elsewhere'
  await tx
    .updateTable('matching_run')
    .set({ state: 'running', step: 'reading', progress: 0, started_at: now, beat_at: now })
    .where('id', '=', id)
    .execute()
  return runOf(row)
}

/** Writes how far a run is; false when it is no longer to be computed. */
export async function writeProgress(
  tx: Tx,
  id: string,
  { step, progress, now }: { step: RunStep; progress: number; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('matching_run')
    .set({ step, progress, beat_at: now })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends a run that waits or runs; false when it had ended already. */
export async function endRun(
  tx: Tx,
  id: string,
  end: { state: 'failed' | 'cancelled'; failure?: RunFailure; at: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('matching_run')
    .set({ state: end.state, failure: end.failure ?? null, finished_at: end.at })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Lets a run wait for the next process to take it; one that has ended stays as it is. */
export async function letRunWait(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('matching_run')
    .set({ state: 'waiting', beat_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
}

/** Proposals that go into the database in one question. */
const atOnce = 2000

/**
 * Stores what was computed; false when the run was cancelled meanwhile, and then nothing of it is to be kept. The run
 * itself is written last: until then its page can say how far it is, and it can be stopped.
 */
export async function finishRun(
  tx: Tx,
  run: MatchingRun,
  input: MatchingInput,
  { outcome, waiting, proposals, certificate }: Computed,
  { now, onProgress }: { now: Date; onProgress: (share: number) => void },
): Promise<boolean> {
  const inOrder = proposals.toSorted((a, b) => (a.mentee < b.mentee ? -1 : 1))
  for (let from = 0; from < inOrder.length; from += atOnce) {
    await insertProposals(tx, run, inOrder.slice(from, from + atOnce))
    onProgress(Math.min(1, (from + atOnce) / inOrder.length))
  }
  await sql`select app.analyze_proposals()`.execute(tx)
  const theme = await commonTheme(
    tx,
    run.programmeId,
    waiting.map(({ mentee }) => mentee),
  )
  const stored: StoredOutcome = { ...outcome, ...(theme !== undefined && { theme }) }
  const row = await tx
    .updateTable('matching_run')
    .set({
      state: 'done',
      progress: 1,
      result: JSON.stringify(stored),
      waiting: JSON.stringify(waiting),
      certificate: await promisify(gzip)(JSON.stringify({ input, certificate } satisfies RunProof)),
      finished_at: now,
    })
    .where('id', '=', run.id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

async function insertProposals(tx: Tx, run: MatchingRun, proposals: Computed['proposals']): Promise<void> {
  await sql`
    insert into proposal (run_id, programme_id, mentee_id, mentor_id, points, strength, reasons, next_best, locked)
    select ${run.id}, ${run.programmeId}, mentee, mentor, points, strength, reasons, "nextBest", locked
    from jsonb_to_recordset(${JSON.stringify(proposals)}::jsonb) as p
      (mentee uuid, mentor uuid, points integer, strength real, reasons jsonb, "nextBest" jsonb, locked boolean)`.execute(
    tx,
  )
}

/** Whether a run's computation has died, or its job was lost before it began. */
export function hasFallenSilent(run: MatchingRun, now: Date): boolean {
  if (run.state === 'waiting') return isSilent(run.beatAt ?? run.requestedAt, now)
  return run.state === 'running' && isSilent(run.beatAt, now)
}

const isSilent = (beat: Date | null, now: Date) => beat === null || now.getTime() - beat.getTime() > silence

function runs(tx: Tx) {
  return tx
    .selectFrom('matching_run')
    .select(['id', 'programme_id', 'state', 'progress', 'step', 'rules', 'failure', 'requested_at'])
    .select(['requested_by', 'finished_at', 'published_at', 'beat_at'])
}

type RunRow = Awaited<ReturnType<ReturnType<typeof runs>['execute']>>[number]

function runOf(row: RunRow): MatchingRun {
  return {
    id: row.id,
    programmeId: row.programme_id,
    state: row.state,
    progress: row.progress,
    step: row.step as RunStep | '',
    rules: row.rules as MatchingRules,
    failure: row.failure as RunFailure | null,
    requestedAt: row.requested_at,
    requestedBy: row.requested_by,
    finishedAt: row.finished_at,
    publishedAt: row.published_at,
    beatAt: row.beat_at,
  }
}
