import type { Tx } from '../../platform/database/transaction.ts'
import { endOf, type Meeting } from '../meeting.ts'

/** Another time that one of the two proposes for a meeting. */
export interface Proposal {
  readonly by: string
  readonly startsAt: Date
  readonly minutes: number
  readonly state: 'open' | 'declined'
  /** When the calendar program that mailed it wrote it. */
  readonly stamp: Date | undefined
}

/** What the two have proposed instead of the time a meeting has now. */
export async function proposalsFor(tx: Tx, meeting: Meeting): Promise<Proposal[]> {
  const rows = await tx
    .selectFrom('meeting_proposal')
    .selectAll()
    .where('meeting_id', '=', meeting.id)
    .where('sequence', '=', meeting.sequence)
    .execute()
  return rows.map(row => ({
    by: row.person_id,
    startsAt: row.starts_at,
    minutes: row.minutes,
    state: row.state,
    stamp: row.stamp ?? undefined,
  }))
}

/** A proposed time and the meeting it is for. */
export interface Proposed {
  readonly id: string
  readonly at: Date
  readonly until: Date
}

/** What the others propose for the first of a mentorship's meetings that lie ahead and have an open proposal. */
export async function firstProposal(
  tx: Tx,
  mentorshipId: string,
  personIds: readonly string[],
  now: Date,
): Promise<Proposed | undefined> {
  const row = await tx
    .selectFrom('meeting_proposal as p')
    .innerJoin('meeting as m', join =>
      join.onRef('m.id', '=', 'p.meeting_id').onRef('m.sequence', '=', 'p.sequence'),
    )
    .select(['m.id', 'p.starts_at', 'p.minutes'])
    .where('m.mentorship_id', '=', mentorshipId)
    .where('m.state', '=', 'planned')
    .where('m.starts_at', '>', now)
    .where('p.person_id', 'in', personIds)
    .where('p.state', '=', 'open')
    .orderBy('m.starts_at')
    .executeTakeFirst()
  if (!row) return undefined
  return { id: row.id, at: row.starts_at, until: endOf({ startsAt: row.starts_at, minutes: row.minutes }) }
}

/** Proposes a time; what one proposed before goes. */
export async function saveProposal(
  tx: Tx,
  meeting: Meeting,
  proposed: { readonly startsAt: Date; readonly minutes: number },
  by: { readonly personId: string; readonly now: Date; readonly stamp?: Date | undefined },
): Promise<void> {
  const proposal = {
    sequence: meeting.sequence,
    starts_at: proposed.startsAt,
    minutes: proposed.minutes,
    proposed_at: by.now,
    state: 'open' as const,
    ...(by.stamp && { stamp: by.stamp }),
  }
  await tx
    .insertInto('meeting_proposal')
    .values({ meeting_id: meeting.id, person_id: by.personId, ...proposal })
    .onConflict(conflict => conflict.columns(['meeting_id', 'person_id']).doUpdateSet(proposal))
    .execute()
}

/** What this person proposed is off the table. Tells whether anything was on it. */
export async function dropProposal(tx: Tx, meeting: Meeting, personId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meeting_proposal')
    .set({ state: 'declined' })
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', personId)
    .where('sequence', '=', meeting.sequence)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
