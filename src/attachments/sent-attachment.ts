import type { Room } from '../mentorships/room.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { type NewAttachment, readAttachment } from './attachment.ts'
import { findsRoom } from './attachments-store.ts'
import { attachmentTexts } from './messages.ts'

/** The field of a form that a file comes in. */
export const attachmentField = 'attachment'

/** The file that came with a form, if one did, or why it cannot lie in the room, in the sender's words. */
export async function sentAttachment(
  { form, tx, locale }: MemberVisit,
  room: Room,
): Promise<{ readonly file: NewAttachment | undefined } | { readonly error: string }> {
  const given = form.files[attachmentField]
  if (!given) return { file: undefined }
  const { errors } = attachmentTexts(locale)
  const file = readAttachment(given.name, new Uint8Array(await given.arrayBuffer()))
  if (isRefusal(file)) return { error: errors[file.refused] }
  return (await findsRoom(tx, room, file.content.length)) ? { file } : { error: errors.full }
}
