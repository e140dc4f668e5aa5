import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { type ListPage, type ListPlace, pageOf } from '../../platform/http/list-place.ts'

export interface PairRuleRow {
  readonly id: string
  readonly menteeId: string
  readonly mentorId: string
  readonly menteeName: string
  readonly mentorName: string
  readonly kind: 'locked' | 'forbidden'
  readonly madeAt: Date
}

export type RuleKindAsked = 'locked' | 'forbidden' | undefined

/** A page of the pairs a coordinator has locked or forbidden in a programme, the latest first. */
export async function listPairRules(
  tx: Tx,
  programmeId: string,
  { kind, size }: { kind?: RuleKindAsked; size: number },
  place: ListPlace,
): Promise<ListPage<PairRuleRow>> {
  const direction = place.backwards ? 'asc' : 'desc'
  const beyond = sql<boolean>`(r.made_at, r.id) ${sql.raw(place.backwards ? '>' : '<')} (
    select f.made_at, f.id from pair_rule f where f.programme_id = ${programmeId} and f.id = ${place.id})`
  const rows = await tx
    .selectFrom('pair_rule as r')
    .innerJoin('person as mentee', 'mentee.id', 'r.mentee_id')
    .innerJoin('person as mentor', 'mentor.id', 'r.mentor_id')
    .select(['r.id', 'r.mentee_id as menteeId', 'r.mentor_id as mentorId', 'r.kind', 'r.made_at as madeAt'])
    .select(['mentee.name as menteeName', 'mentor.name as mentorName'])
    .where('r.programme_id', '=', programmeId)
    .$if(kind !== undefined, query => query.where('r.kind', '=', kind ?? 'locked'))
    .$if(place.id !== undefined, query => query.where(beyond))
    .orderBy('r.made_at', direction)
    .orderBy('r.id', direction)
    .limit(size + 1)
    .execute()
  return pageOf(rows, size, place, ({ id }) => id)
}

/** How many pairs are locked and forbidden in a programme. */
export async function countPairRules(
  tx: Tx,
  programmeId: string,
): Promise<{ locked: number; forbidden: number }> {
  const { rows } = await sql<{ locked: number; forbidden: number }>`
    select count(*) filter (where kind = 'locked') as locked,
      count(*) filter (where kind = 'forbidden') as forbidden
    from pair_rule where programme_id = ${programmeId}`.execute(tx)
  return rows[0] ?? { locked: 0, forbidden: 0 }
}

/** The mentees who are locked with a mentor. */
export async function lockedWith(
  tx: Tx,
  { programmeId, mentorId }: { programmeId: string; mentorId: string },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('pair_rule')
    .select('mentee_id')
    .where('programme_id', '=', programmeId)
    .where('mentor_id', '=', mentorId)
    .where('kind', '=', 'locked')
    .execute()
  return rows.map(row => row.mentee_id)
}

export async function insertPairRule(
  tx: Tx,
  rule: {
    programmeId: string
    menteeId: string
    mentorId: string
    kind: 'locked' | 'forbidden'
    by: string
    at: Date
  },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('pair_rule')
    .values({
      programme_id: rule.programmeId,
      mentee_id: rule.menteeId,
      mentor_id: rule.mentorId,
      kind: rule.kind,
      made_by: rule.by,
      made_at: rule.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Takes away what was said of a pair, so that something else can be said. */
export async function deleteRuleOfPair(
  tx: Tx,
  pair: { programmeId: string; menteeId: string; mentorId: string },
): Promise<void> {
  await tx
    .deleteFrom('pair_rule')
    .where('programme_id', '=', pair.programmeId)
    .where('mentee_id', '=', pair.menteeId)
    .where('mentor_id', '=', pair.mentorId)
    .execute()
}

/** Takes a rule away; its kind, or undefined when it is not there. */
export async function deletePairRule(
  tx: Tx,
  programmeId: string,
  id: string,
): Promise<'locked' | 'forbidden' | undefined> {
  const row = await tx
    .deleteFrom('pair_rule')
    .where('id', '=', id)
    .where('programme_id', '=', programmeId)
    .returning('kind')
    .executeTakeFirst()
  return row?.kind
}

/** The first of those who take part in a programme on one side, by name. */
export async function listTakingPart(
  tx: Tx,
  programmeId: string,
  side: 'mentor' | 'mentee',
  most: number,
): Promise<{ id: string; name: string; organisation: string }[]> {
  return await tx
    .selectFrom('application as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'o.name as organisation'])
    .where('a.programme_id', '=', programmeId)
    .where('a.side', '=', side)
    .where('a.state', 'in', ['listed', 'invited', 'submitted'])
    .where('p.left_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(most)
    .execute()
}
