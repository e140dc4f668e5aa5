import type { NewAttachment } from '../attachments/attachment.ts'
import { addAttachment } from '../attachments/attachments-store.ts'
import type { EnteredRoom, RoomVisitor } from '../mentorships/enter-room.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import { addMessage, messagesOf, unreadFrom } from './conversations-store.ts'
import { texts } from './messages.ts'

/** A button pressed twice sends the same words again within so many milliseconds. */
const sentAgain = 30_000

/**
 * Says something to the others. One mail tells of it, however many messages wait: the next comes when these have
 * been read.
 */
export async function sendMessage(
  { tx, house, now }: RoomVisitor & { readonly now: Date },
  { mentorship, programme, me, others, room }: EnteredRoom,
  { text, file }: { readonly text: string; readonly file: NewAttachment | undefined },
): Promise<void> {
  const isSaid = (await messagesOf(tx, room)).messages.some(
    said =>
      said.senderId === me.id && said.text === text && now.getTime() - said.sentAt.getTime() < sentAgain,
  )
  if (isSaid && !file) return
  const waiting = await unreadFrom(tx, mentorship.id, me.id)
  const by = { personId: me.id, now }
  const messageId = await addMessage(tx, room, text, by)
  if (file) await addAttachment(tx, room, { messageId }, file, by)
  if (waiting > 0) return
  const link = house.publicUrl + routes.conversation({ id: mentorship.id })
  await postMails(
    tx,
    others.map(({ id, locale }) => {
      const { subject, body } = texts(locale).mail
      return { to: id, kind: 'room-message', subject: subject(programme.name), body: body(link), at: now }
    }),
  )
}
