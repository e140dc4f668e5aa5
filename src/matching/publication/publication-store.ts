import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { bandOf, type StrengthBand } from '../runs/run-summary.ts'
import type { MatchingRun } from '../runs/runs-store.ts'

export interface OpenProposal {
  readonly id: string
  readonly mentee: string
  readonly mentor: string
  readonly menteeName: string
  readonly mentorName: string
  readonly strength: number
  readonly sharedThemes: number
}

/** Which of the proposals that are not mentorships yet. */
export interface OpenAsked {
  readonly ids?: readonly string[]
  readonly band?: StrengthBand | undefined
}

/** The proposals of a run that have not become mentorships, the strongest first. */
export async function openProposals(
  tx: Tx,
  runId: string,
  { ids, band }: OpenAsked = {},
): Promise<OpenProposal[]> {
  const rows = await tx
    .selectFrom('proposal as p')
    .innerJoin('person as mentee', 'mentee.id', 'p.mentee_id')
    .innerJoin('person as mentor', 'mentor.id', 'p.mentor_id')
    .select(['p.id', 'p.mentee_id as mentee', 'p.mentor_id as mentor', 'p.strength'])
    .select(['mentee.name as menteeName', 'mentor.name as mentorName'])
    .select(sharedThemes)
    .where('p.run_id', '=', runId)
    .$if(ids !== undefined, query => query.where('p.id', '=', sql<string>`any (${ids})`))
    .where(isOpen)
    .orderBy('p.points', 'desc')
    .orderBy('p.id', 'desc')
    .execute()
  return band === undefined ? rows : rows.filter(({ strength }) => bandOf(strength) === band)
}

/** Where people work, by their ids: their unit and their organisation. */
export async function workplacesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; workplace: string }>`
    select p.id, concat_ws(', ', u.name, o.name) as workplace
    from person p join organisation o on o.id = p.organisation_id left join unit u on u.id = p.unit_id
    where p.id = any (${[...new Set(ids)]})`.execute(tx)
  return new Map(rows.map(row => [row.id, row.workplace]))
}

/** How many of those in some pairs have been put on the programme's list, and nobody has invited them. */
export async function countUninvited(
  tx: Tx,
  { programmeId, rules }: Pick<MatchingRun, 'programmeId' | 'rules'>,
  pairs: readonly Pick<OpenProposal, 'mentee' | 'mentor'>[],
): Promise<number> {
  const mentors = pairs.map(({ mentor }) => mentor)
  const mentees = [...pairs.map(({ mentee }) => mentee), ...(rules.peers ? mentors : [])]
  const { rows } = await sql<{ count: number }>`
    select count(distinct person_id) as count from application
    where programme_id = ${programmeId} and state = 'listed'
      and person_id = any (case side when 'mentee' then ${mentees}::uuid[] else ${mentors}::uuid[] end)`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

const isOpen = sql<boolean>`not exists (select from mentorship m where m.proposal_id = p.id)`

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

/**
 * Makes mentorships on trial of proposals, with their reasons; a pair that already is one is passed over. Who comes into
 * a group that is under way is where it is.
 */
export async function insertMentorships(
  tx: Tx,
  chosen: readonly { readonly proposal: string; readonly group?: string | undefined }[],
  { publication, peers, now }: { publication: string; peers: boolean; now: Date },
): Promise<NewMentorship[]> {
  const proposals = chosen.map(({ proposal }) => proposal)
  const groups = chosen.map(({ group }) => group ?? null)
  const { rows } = await sql<NewMentorship>`
    insert into mentorship (programme_id, mentor_id, mentee_id, group_id, peers, proposal_id, publication_id, reasons,
      started_at, state, trial_passed_at, agreed_at, ends_on, meetings_booked, meetings_held, last_met_at, next_meeting_at)
    select p.programme_id, p.mentor_id, p.mentee_id, c.room, ${peers}, p.id, ${publication}::uuid, p.reasons,
      ${now}, coalesce(h.state, 'trial'), h.trial_passed_at, h.agreed_at, h.ends_on, coalesce(h.meetings_booked, 0),
      coalesce(h.meetings_held, 0), h.last_met_at, h.next_meeting_at
    from proposal p join unnest(${proposals}::uuid[], ${groups}::uuid[]) c (id, room) on c.id = p.id
    left join mentorship h on h.id = c.room
    on conflict do nothing
    returning id, mentee_id as mentee, mentor_id as mentor`.execute(tx)
  return rows
}

/** The rooms of the groups that some mentors have under way in a programme. */
export async function roomsUnderWay(
  tx: Tx,
  programmeId: string,
  mentors: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('mentorship')
    .select(['id', 'mentor_id'])
    .where('programme_id', '=', programmeId)
    .where('mentee_id', 'is', null)
    .where('state', '<>', 'ended')
    .where('mentor_id', '=', sql<string>`any (${mentors})`)
    .orderBy('started_at', 'desc')
    .execute()
  return new Map(rows.map(({ id, mentor_id }) => [mentor_id, id]))
}

/** Makes the room of each group, by its mentor; the mentees come into it with `insertMentorships`. */
export async function insertGroupRooms(
  tx: Tx,
  programmeId: string,
  rooms: ReadonlyMap<string, string>,
  { publication, now }: { publication: string; now: Date },
): Promise<void> {
  await sql`
    insert into mentorship (id, programme_id, mentor_id, publication_id, state, reasons, started_at)
    select room, ${programmeId}, mentor, ${publication}, 'trial', '[]', ${now}
    from unnest(${[...rooms.values()]}::uuid[], ${[...rooms.keys()]}::uuid[]) r (room, mentor)`.execute(tx)
}

export async function setPublished(tx: Tx, runId: string, by: string, now: Date): Promise<void> {
  await tx
    .updateTable('matching_run')
    .set({ published_at: now, published_by: by })
    .where('id', '=', runId)
    .where('published_at', 'is', null)
    .execute()
}
