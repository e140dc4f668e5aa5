import { type JoinBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { DB, PairRule, Proposal } from '../../platform/database/rows.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { type ListPage, type ListPlace, pageOf } from '../../platform/http/list-place.ts'
import type { Reason } from '../engine/index.ts'
import type { NextBest } from './run-outcome.ts'

/** One proposed pair as the table shows it. */
export interface ProposalRow {
  readonly id: string
  readonly mentee: PersonLine
  readonly mentor: PersonLine
  readonly points: number
  readonly strength: number
  readonly reasons: readonly Reason[]
  readonly nextBest: NextBest | null
  /** The name of the mentor the mentee would get otherwise. */
  readonly nextBestMentor: string | null
  /** What is said of the pair now, for the next run. */
  readonly rule: { readonly id: string; readonly kind: 'locked' | 'forbidden' } | undefined
  readonly published: boolean
}

export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly organisation: string
}

/** A pair that was locked, forbidden or let go a moment ago, by its proposal. */
export interface ChangedPair {
  readonly id: string
  readonly mentee: string
  readonly mentor: string
  readonly rule: 'locked' | 'forbidden' | null
}

export const pageSize = 50
export const weakestCount = 20

export type ProposalFilter = 'all' | 'weakest' | 'locked'

/** How many a page of tables has in each filter. */
export async function countLocked(tx: Tx, runId: string): Promise<number> {
  // From the few pairs that somebody has locked, not from the many of the run.
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from matching_run run
    join pair_rule r on r.programme_id = run.programme_id and r.kind = 'locked'
    where run.id = ${runId} and exists (
      select from proposal p
      where p.run_id = ${runId} and p.mentee_id = r.mentee_id and p.mentor_id = r.mentor_id)`.execute(tx)
  return rows[0]?.count ?? 0
}

/** A page of a run's proposals: the strongest first. The weakest are one page, from the weakest up. */
export async function listProposals(
  tx: Tx,
  runId: string,
  filter: ProposalFilter,
  place: ListPlace,
  /** Only pairs with one of these people; undefined for all. */
  among?: readonly string[],
): Promise<ListPage<ProposalRow>> {
  const isWeakest = filter === 'weakest'
  const direction = isWeakest || place.backwards ? 'asc' : 'desc'
  const beyond = sql<boolean>`(p.points, p.id) ${sql.raw(place.backwards ? '>' : '<')} (
    select f.points, f.id from proposal f where f.run_id = ${runId} and f.id = ${place.id})`
  // The page is cut out first: whom it names is then looked up for its few rows, however many the run has.
  const rows = await withPeople(
    tx,
    tx
      .selectFrom('proposal as p')
      .leftJoin('pair_rule as r', rulesOfPair)
      .select(['p.id', 'p.mentee_id', 'p.mentor_id', 'p.points', 'p.strength', 'p.reasons', 'p.next_best'])
      .select(['r.id as ruleId', 'r.kind as ruleKind'])
      .where('p.run_id', '=', runId)
      .$if(among !== undefined, query =>
        query.where(sql<boolean>`(p.mentee_id = any (${among}) or p.mentor_id = any (${among}))`),
      )
      .$if(filter === 'locked', query => query.where('r.kind', '=', 'locked'))
      .$if(!isWeakest && place.id !== undefined, query => query.where(beyond))
      .orderBy('p.points', direction)
      .orderBy('p.id', direction)
      .limit(isWeakest ? weakestCount : pageSize + 1),
  )
    .orderBy('p.points', direction)
    .orderBy('p.id', direction)
    .execute()
  const found = rows.map(toProposalRow)
  if (isWeakest) return { rows: found, previous: undefined, next: undefined }
  return pageOf(found, pageSize, place, ({ id }) => id)
}

/** The two of a proposal, and what is said of them now. */
export async function changedPair(tx: Tx, runId: string, id: string): Promise<ChangedPair | undefined> {
  return await tx
    .selectFrom('proposal as p')
    .innerJoin('person as mentee', 'mentee.id', 'p.mentee_id')
    .innerJoin('person as mentor', 'mentor.id', 'p.mentor_id')
    .leftJoin('pair_rule as r', rulesOfPair)
    .select(['p.id', 'mentee.name as mentee', 'mentor.name as mentor', 'r.kind as rule'])
    .where('p.run_id', '=', runId)
    .where('p.id', '=', id)
    .executeTakeFirst()
}

/** Who is proposed to whom in a run. */
export function proposedPairs(tx: Tx, runId: string): Promise<{ mentee: string; mentor: string }[]> {
  return tx
    .selectFrom('proposal')
    .select(['mentee_id as mentee', 'mentor_id as mentor'])
    .where('run_id', '=', runId)
    .execute()
}

/** People by their ids, with where they work; whoever is gone is missing. */
export async function peopleByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, PersonLine>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<PersonLine>`
    select p.id, p.name, p.position, o.name as organisation
    from person p join organisation o on o.id = p.organisation_id where p.id = any (${[...new Set(ids)]})`.execute(
    tx,
  )
  return new Map(rows.map(row => [row.id, row]))
}

/** How many mentees each mentor would have if the run's proposals all became mentorships, with those they have. */
export async function menteesOf(
  tx: Tx,
  run: { id: string; programmeId: string },
  mentorIds: readonly string[],
): Promise<Map<string, number>> {
  if (mentorIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; count: number }>`
    select w.id, w.places_taken + (
      select count(*) from proposal p where p.run_id = ${run.id} and p.mentor_id = w.id
        and not exists (select from mentorship m where m.proposal_id = p.id)) as count
    from person w where w.id = any (${[...new Set(mentorIds)]})`.execute(tx)
  return new Map(rows.map(row => [row.id, row.count]))
}

/** The theme that more than half of these people seek in a programme, if there is one. */
export async function commonTheme(
  tx: Tx,
  programmeId: string,
  menteeIds: readonly string[],
): Promise<string | undefined> {
  if (menteeIds.length < 2) return undefined
  const { rows } = await sql<{ theme: string; count: number }>`
    select theme, count(*) as count from application, unnest(themes) as theme
    where programme_id = ${programmeId} and side = 'mentee' and person_id = any (${[...menteeIds]})
    group by theme order by count(*) desc, theme limit 1`.execute(tx)
  const most = rows[0]
  return most && most.count * 2 > menteeIds.length ? most.theme : undefined
}

/** Whether a pair has been locked or forbidden since a moment. */
export async function rulesMadeSince(tx: Tx, programmeId: string, since: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('pair_rule')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('made_at', '>', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type PairAndRule = JoinBuilder<DB & { p: Proposal; r: PairRule }, 'p' | 'r'>

const rulesOfPair = (join: PairAndRule) =>
  join
    .onRef('r.programme_id', '=', 'p.programme_id')
    .onRef('r.mentee_id', '=', 'p.mentee_id')
    .onRef('r.mentor_id', '=', 'p.mentor_id')

interface PageRow {
  id: string
  mentee_id: string
  mentor_id: string
  points: number
  strength: number
  reasons: unknown
  next_best: unknown
  ruleId: string | null
  ruleKind: 'locked' | 'forbidden' | null
}

function withPeople(tx: Tx, page: SelectQueryBuilder<DB, never, PageRow>) {
  return tx
    .selectFrom(page.as('p'))
    .innerJoin('person as mentee', 'mentee.id', 'p.mentee_id')
    .innerJoin('organisation as menteeAt', 'menteeAt.id', 'mentee.organisation_id')
    .innerJoin('person as mentor', 'mentor.id', 'p.mentor_id')
    .innerJoin('organisation as mentorAt', 'mentorAt.id', 'mentor.organisation_id')
    .select(['p.id', 'p.points', 'p.strength', 'p.reasons', 'p.next_best', 'p.ruleId', 'p.ruleKind'])
    .select(['mentee.id as menteeId', 'mentee.name as menteeName', 'mentee.position as menteePosition'])
    .select(['mentor.id as mentorId', 'mentor.name as mentorName', 'mentor.position as mentorPosition'])
    .select(['menteeAt.name as menteeOrganisation', 'mentorAt.name as mentorOrganisation'])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('mentorship as m').select('m.id').whereRef('m.proposal_id', '=', 'p.id')).as(
        'published',
      ),
    )
    .select(({ selectFrom }) =>
      selectFrom('person as other')
        .select('other.name')
        .where('other.id', '=', sql<string>`(p.next_best ->> 'mentor')::uuid`)
        .as('nextBestMentor'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof withPeople>['execute']>>[number]

function toProposalRow(row: Row): ProposalRow {
  return {
    id: row.id,
    mentee: {
      id: row.menteeId,
      name: row.menteeName,
      position: row.menteePosition ?? '',
      organisation: row.menteeOrganisation,
    },
    mentor: {
      id: row.mentorId,
      name: row.mentorName,
      position: row.mentorPosition ?? '',
      organisation: row.mentorOrganisation,
    },
    points: row.points,
    strength: row.strength,
    reasons: row.reasons as Reason[],
    nextBest: row.next_best as NextBest | null,
    nextBestMentor: row.nextBestMentor,
    rule: row.ruleId && row.ruleKind ? { id: row.ruleId, kind: row.ruleKind } : undefined,
    published: Boolean(row.published),
  }
}

/** Tells people that a coordinator has seen them in a matching. */
export async function writeLooks(
  tx: Tx,
  { viewer, people, now }: { viewer: string; people: readonly string[]; now: Date },
): Promise<void> {
  const seen = [...new Set(people)].filter(id => id !== viewer)
  if (seen.length === 0) return
  await tx
    .insertInto('look')
    .values(seen.map(id => ({ viewer_id: viewer, person_id: id, why: 'matching' as const, at: now })))
    .execute()
}
