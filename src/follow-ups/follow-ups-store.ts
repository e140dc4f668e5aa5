import { randomUUID } from 'node:crypto'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Day } from '../ui/dates.ts'
import type { FollowUp, FollowUpWords } from './follow-up.ts'

/** All that the two have taken on in this room, in the order it was written. */
export async function followUpsOf(tx: Tx, room: Room): Promise<FollowUp[]> {
  const rows = await tx
    .selectFrom('follow_up')
    .selectAll()
    .where('mentorship_id', '=', room.mentorshipId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(row => followUpOf(row, room))
}

/** The room a follow-up stands in, if it is the transaction's person's. */
export async function mentorshipOfFollowUp(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('follow_up').select('mentorship_id').where('id', '=', id).executeTakeFirst()
  return row?.mentorship_id
}

/** One follow-up, locked until the end of the transaction: of two changes at once the second sees the first. */
export async function findFollowUp(tx: Tx, room: Room, id: string): Promise<FollowUp | undefined> {
  const row = await tx
    .selectFrom('follow_up')
    .selectAll()
    .where('id', '=', id)
    .where('mentorship_id', '=', room.mentorshipId)
    .forUpdate()
    .executeTakeFirst()
  return row && followUpOf(row, room)
}

export async function addFollowUp(
  tx: Tx,
  room: Room,
  words: FollowUpWords,
  by: { personId: string; now: Date },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('follow_up')
    .values({
      id,
      mentorship_id: room.mentorshipId,
      owner_id: words.ownerId,
      content: room.write(placeOf(id), words.text),
      due_on: words.dueOn ?? null,
      made_by: by.personId,
      made_at: by.now,
    })
    .execute()
  return id
}

export async function changeFollowUp(tx: Tx, room: Room, id: string, words: FollowUpWords): Promise<void> {
  await tx
    .updateTable('follow_up')
    .set({
      owner_id: words.ownerId,
      content: room.write(placeOf(id), words.text),
      due_on: words.dueOn ?? null,
    })
    .where('id', '=', id)
    .execute()
}

/** Sets when it was done; undefined opens it again. */
export async function setDone(tx: Tx, id: string, doneAt: Date | undefined): Promise<void> {
  await tx
    .updateTable('follow_up')
    .set({ done_at: doneAt ?? null })
    .where('id', '=', id)
    .execute()
}

export async function removeFollowUp(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('follow_up').where('id', '=', id).execute()
}

interface Row {
  readonly id: string
  readonly mentorship_id: string
  readonly owner_id: string
  readonly content: Buffer
  readonly due_on: Day | null
  readonly made_at: Date
  readonly done_at: Date | null
}

function followUpOf(row: Row, room: Room): FollowUp {
  return {
    id: row.id,
    mentorshipId: row.mentorship_id,
    ownerId: row.owner_id,
    text: room.read<string>(placeOf(row.id), row.content),
    dueOn: row.due_on ?? undefined,
    madeAt: row.made_at,
    doneAt: row.done_at ?? undefined,
  }
}

const placeOf = (id: string) => `follow-up ${id} content`
