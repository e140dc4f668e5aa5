import type { Room } from '../../mentorships/room.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Terms } from '../terms.ts'

/** The text as one last knew it; undefined when they have not seen any. */
export async function findSeen(tx: Tx, room: Room, personId: string): Promise<Terms | undefined> {
  const row = await tx
    .selectFrom('agreement_seen')
    .select('terms')
    .where('mentorship_id', '=', room.mentorshipId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && room.read<Terms>(seenPlace(room, personId), row.terms)
}

/** From now on only what differs from this text is new to them. */
export async function markSeen(
  tx: Tx,
  room: Room,
  terms: Terms,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  const row = { terms: room.write(seenPlace(room, by.personId), terms), seen_at: by.now }
  await tx
    .insertInto('agreement_seen')
    .values({ mentorship_id: room.mentorshipId, person_id: by.personId, ...row })
    .onConflict(conflict => conflict.columns(['mentorship_id', 'person_id']).doUpdateSet(row))
    .execute()
}

const seenPlace = (room: Room, personId: string) =>
  `agreement seen ${room.mentorshipId} by the ${room.sideOf(personId)}`
