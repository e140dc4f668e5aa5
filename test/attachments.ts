import type { Kysely } from 'kysely'
import { openRoom } from '../src/mentorships/room.ts'
import type { DB } from '../src/platform/database/rows.ts'
import { asOwner, type Tx } from '../src/platform/database/transaction.ts'
import type { House } from '../src/platform/house.ts'
import { cast, castNow, places } from './cast.ts'

/** A file that Sofie has laid beside one of her notes. */
export async function enterAttachment(db: Kysely<DB>, house: House, id: string, note: string): Promise<void> {
  await asOwner(db, async tx => {
    const room = await openRoom(tx, house, places.sofieAndPeter)
    if (!room) throw new Error('Sofie and Peter have no room')
    await tx
      .insertInto('attachment')
      .values({
        id,
        mentorship_id: places.sofieAndPeter,
        note_id: note,
        sender_id: cast.sofie,
        kind: 'pdf',
        name: room.write(`attachment ${id} name`, 'Plan.pdf'),
        content: room.writeBytes(`attachment ${id} content`, Buffer.from('%PDF-')),
        size: 5,
        added_at: castNow,
      })
      .execute()
  })
}

/** A file beside Sofie's message, which both read, and one beside the note that is hers alone. */
export async function furnishAttachments(tx: Tx, sealed: Buffer): Promise<void> {
  const message = await tx.selectFrom('room_message').select('id').executeTakeFirstOrThrow()
  const own = tx.selectFrom('note').select('id').where('shared', '=', false)
  const note = await own.executeTakeFirstOrThrow()
  const attached = {
    mentorship_id: places.sofieAndPeter,
    sender_id: cast.sofie,
    kind: 'pdf' as const,
    name: sealed,
    content: sealed,
    size: 9,
    added_at: castNow,
  }
  await tx
    .insertInto('attachment')
    .values([
      { ...attached, message_id: message.id },
      { ...attached, note_id: note.id },
    ])
    .execute()
}
