import { addAttachment } from '../attachments/attachments-store.ts'
import { addMessage, markRead } from '../conversations/conversations-store.ts'
import { addFollowUp, setDone } from '../follow-ups/follow-ups-store.ts'
import type { Room } from '../mentorships/room.ts'
import { addNote } from '../notes/notes-store.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { wordDocument } from '../platform/documents/word-document.ts'
import type { Course } from './history.ts'
import { sofieAndPeter } from './words.ts'

/** What the two have taken on, noted and said to each other since they last met. */
export async function writeBetweenMeetings(tx: Tx, room: Room, course: Course, now: Date): Promise<void> {
  const { followUps, sharedNote, privateNotes, messages } = sofieAndPeter
  const ids = { mentor: course.mentorId, mentee: course.menteeId }
  // In the daytime, whenever the demonstration is made.
  const daysFrom = (days: number) =>
    new Date(`${dayOf(new Date(now.getTime() + days * 86_400_000))}T09:40:00Z`)
  const dayOf = (at: Date) => at.toISOString().slice(0, 10)
  for (const { side, text, inDays, done } of followUps) {
    const words = { ownerId: ids[side], text, dueOn: dayOf(daysFrom(inDays)) }
    const id = await addFollowUp(tx, room, words, { personId: ids.mentee, now: daysFrom(-30) })
    if (done) await setDone(tx, id, daysFrom(inDays))
  }
  const shared = { personId: ids.mentee, now: daysFrom(-12) }
  const noteId = await addNote(tx, room, { text: sharedNote, shared: true }, shared)
  const [title = '', ...sentences] = sharedNote.split('\n')
  const parts = [{ kind: 'list' as const, items: sentences }]
  const content = Buffer.from(await wordDocument({ title, locale: 'da', parts }))
  await addAttachment(tx, room, { noteId }, { kind: 'docx', name: `${title}.docx`, content }, shared)
  for (const side of ['mentee', 'mentor'] as const) {
    const by = { personId: ids[side], now: daysFrom(-8) }
    await addNote(tx, room, { text: privateNotes[side], shared: false }, by)
  }
  for (const { side, text, daysAgo } of messages)
    await addMessage(tx, room, text, { personId: ids[side], now: daysFrom(-daysAgo) })
  await markRead(tx, course.id, ids.mentee, daysFrom(-5))
}
