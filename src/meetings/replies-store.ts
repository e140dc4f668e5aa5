import type { Tx } from '../platform/database/transaction.ts'
import type { Meeting } from './meeting.ts'

export const replies = ['accepted', 'declined'] as const
export type Reply = (typeof replies)[number]

/** What the two have said to the time a meeting has now, by person. */
export async function repliesTo(tx: Tx, meeting: Meeting): Promise<ReadonlyMap<string, Reply>> {
  const rows = await tx
    .selectFrom('meeting_reply')
    .select(['person_id', 'reply'])
    .where('meeting_id', '=', meeting.id)
    .where('sequence', '=', meeting.sequence)
    .execute()
  return new Map(rows.map(({ person_id, reply }) => [person_id, reply]))
}

/** Keeps one's reply to the time a meeting has now. */
export async function saveReply(
  tx: Tx,
  meeting: Meeting,
  reply: Reply,
  by: { personId: string; now: Date },
): Promise<void> {
  const said = { sequence: meeting.sequence, reply, said_at: by.now }
  await tx
    .insertInto('meeting_reply')
    .values({ meeting_id: meeting.id, person_id: by.personId, ...said })
    .onConflict(conflict => conflict.columns(['meeting_id', 'person_id']).doUpdateSet(said))
    .execute()
}
