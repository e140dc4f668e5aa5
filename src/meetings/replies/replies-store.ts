import type { Tx } from '../../platform/database/transaction.ts'
import type { Meeting } from '../meeting.ts'

/** What one can press on the page; a calendar program can also say that it is uncertain. */
export const replies = ['accepted', 'declined'] as const
export type Reply = (typeof replies)[number] | 'tentative'

/** What the two say to the time a meeting has now, by person. To the one who has set it, it suits. */
export async function repliesTo(tx: Tx, meeting: Meeting): Promise<ReadonlyMap<string, Reply>> {
  const rows = await tx
    .selectFrom('meeting_reply')
    .select(['person_id', 'reply'])
    .where('meeting_id', '=', meeting.id)
    .where('sequence', '=', meeting.sequence)
    .execute()
  const setter: [string, Reply][] = meeting.timedBy ? [[meeting.timedBy, 'accepted']] : []
  return new Map([...setter, ...rows.map(({ person_id, reply }) => [person_id, reply] as const)])
}

/** When the calendar program wrote the last reply that it mailed to a meeting's time. */
export async function lastStamp(tx: Tx, meeting: Meeting, personId: string): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('meeting_reply')
    .select('stamp')
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', personId)
    .where('sequence', '=', meeting.sequence)
    .executeTakeFirst()
  return row?.stamp ?? undefined
}

/** Keeps one's reply to the time a meeting has now. A `stamp` is that of a reply by mail. */
export async function saveReply(
  tx: Tx,
  meeting: Meeting,
  reply: Reply,
  by: { readonly personId: string; readonly now: Date; readonly stamp?: Date | undefined },
): Promise<void> {
  const said = {
    sequence: meeting.sequence,
    reply,
    said_at: by.now,
    // What is said on the page leaves the mark of the last mail: that mail, sent again, is still an old one.
    ...(by.stamp && { stamp: by.stamp }),
  }
  await tx
    .insertInto('meeting_reply')
    .values({ meeting_id: meeting.id, person_id: by.personId, ...said })
    .onConflict(conflict => conflict.columns(['meeting_id', 'person_id']).doUpdateSet(said))
    .execute()
}
