import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'

/** A plan that is shown to the transaction's person for their part around somebody new (J4). */
export interface AroundPlan {
  readonly mentorshipId: string
  readonly part: 'leader' | 'buddy'
  readonly programme: { readonly id: string; readonly name: string }
  readonly mentor: { readonly id: string; readonly name: string }
  readonly mentee: { readonly id: string; readonly name: string }
}

/** The plans shown to the transaction's person. Whoever is leader and buddy to one sees it as its leader. */
export async function plansAround(tx: Tx): Promise<AroundPlan[]> {
  const { rows } = await sql<AroundPlan>`
    select distinct on (a.mentee, a.mentorship_id) a.mentorship_id as "mentorshipId", a.part,
      json_build_object('id', a.programme_id, 'name', a.programme) as programme,
      json_build_object('id', a.mentor_id, 'name', a.mentor) as mentor,
      json_build_object('id', a.mentee_id, 'name', a.mentee) as mentee
    from app.plans_around() a order by a.mentee, a.mentorship_id, a.part desc`.execute(tx)
  return rows
}

/** Who reads the plan beside the two, by name: its leaders and its buddies, for the two to know. */
export async function readersOf(tx: Tx, mentorshipId: string): Promise<PlanReaders> {
  const { rows } = await sql<{ part: 'leader' | 'buddy'; name: string }>`
    select part, name from app.plan_readers(${mentorshipId}) order by name`.execute(tx)
  const named = (part: 'leader' | 'buddy') => rows.filter(row => row.part === part).map(({ name }) => name)
  return { leaders: named('leader'), buddies: named('buddy') }
}

export interface PlanReaders {
  readonly leaders: readonly string[]
  readonly buddies: readonly string[]
}

/** The open mentorship in which a newcomer has their plan, for the two and for whom it is shown to. */
export async function planOfNewcomer(
  tx: Tx,
  { programmeId, newcomerId }: { programmeId: string; newcomerId: string },
): Promise<string | undefined> {
  const own = await tx
    .selectFrom('mentorship')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('mentee_id', '=', newcomerId)
    .where('state', '<>', 'ended')
    .executeTakeFirst()
  if (own) return own.id
  const around = await plansAround(tx)
  return around.find(plan => plan.programme.id === programmeId && plan.mentee.id === newcomerId)?.mentorshipId
}
