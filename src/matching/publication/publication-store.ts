import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

export interface OpenProposal {
  readonly id: string
  readonly mentee: string
  readonly mentor: string
  readonly menteeName: string
  readonly mentorName: string
  readonly strength: number
  readonly sharedThemes: number
}

/** The proposals of a run that have not become mentorships, the strongest first. */
export async function openProposals(tx: Tx, runId: string): Promise<OpenProposal[]> {
  return await tx
    .selectFrom('proposal as p')
    .innerJoin('person as mentee', 'mentee.id', 'p.mentee_id')
    .innerJoin('person as mentor', 'mentor.id', 'p.mentor_id')
    .select(['p.id', 'p.mentee_id as mentee', 'p.mentor_id as mentor', 'p.strength'])
    .select(['mentee.name as menteeName', 'mentor.name as mentorName'])
    .select(sharedThemes)
    .where('p.run_id', '=', runId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('mentorship as m').select('m.id').whereRef('m.proposal_id', '=', 'p.id'))),
    )
    .orderBy('p.points', 'desc')
    .orderBy('p.id')
    .execute()
}

const sharedThemes = sql<number>`coalesce(jsonb_array_length(
  jsonb_path_query_first(p.reasons, '$[*] ? (@.kind == "themes").shared')), 0)`.as('sharedThemes')

export async function countPublished(tx: Tx, runId: string): Promise<number> {
  const row = await tx
    .selectFrom('mentorship as m')
    .innerJoin('proposal as p', 'p.id', 'm.proposal_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('p.run_id', '=', runId)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Two who publish the same run come one after the other. */
export async function lockRun(tx: Tx, runId: string): Promise<void> {
  await tx.selectFrom('matching_run').select('id').where('id', '=', runId).forUpdate().execute()
}

/**
 * Locks people until the transaction ends, always in the same order, so that of many who publish at once each
 * sees the places and the mentors that the others have taken, and none waits for another in a circle.
 */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select id from person where id = any(${[...new Set(ids)]}) order by id for update`.execute(tx)
}

export interface NewMentorship {
  readonly id: string
  readonly mentee: string
  readonly mentor: string
}

/** Makes mentorships on trial of proposals, with their reasons; a pair that already is one is passed over. */
export async function insertMentorships(
  tx: Tx,
  proposalIds: readonly string[],
  now: Date,
): Promise<NewMentorship[]> {
  const { rows } = await sql<NewMentorship>`
    insert into mentorship (programme_id, mentor_id, mentee_id, proposal_id, state, reasons, started_at)
    select programme_id, mentor_id, mentee_id, id, 'trial', reasons, ${now}
    from proposal where id = any(${proposalIds})
    on conflict do nothing
    returning id, mentee_id as mentee, mentor_id as mentor`.execute(tx)
  return rows
}

export async function localesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, 'da' | 'nb' | 'en'>> {
  const { rows } = await sql<{ id: string; locale: 'da' | 'nb' | 'en' }>`
    select id, locale from person where id = any(${ids})`.execute(tx)
  return new Map(rows.map(row => [row.id, row.locale]))
}

export async function setPublished(tx: Tx, runId: string, by: string, now: Date): Promise<void> {
  await tx
    .updateTable('matching_run')
    .set({ published_at: now, published_by: by })
    .where('id', '=', runId)
    .where('published_at', 'is', null)
    .execute()
}
