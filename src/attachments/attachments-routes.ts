import { type EnteredRoom, inRoom } from '../mentorships/enter-room.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, file, type MemberVisit, notFound, seeOther } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { kinds } from './attachment.ts'
import {
  type Attachment,
  attachmentsOf,
  contentOf,
  mentorshipOfAttachment,
  removeAttachment,
} from './attachments-store.ts'

export function attachmentsRoutes(router: Router): void {
  router.member.get(routes.attachment, visit =>
    onAttachment(visit, async ({ room }, { id, name, kind }) => {
      const content = await contentOf(visit.tx, room, id)
      return content ? file(name, kinds[kind], new Uint8Array(content)) : notFound()
    }),
  )
  router.member.post(routes.attachmentRemoval, visit =>
    onAttachment(visit, async ({ mentorship, me }, { id, senderId, noteId }) => {
      if (senderId !== me.id || mentorship.state === 'ended') return notFound()
      await removeAttachment(visit.tx, id, me.id)
      return seeOther(noteId ? routes.note({ id: noteId }) : routes.conversation({ id: mentorship.id }))
    }),
  )
}

/** For anybody who does not read what it lies beside it is not there. */
async function onAttachment(
  visit: MemberVisit,
  act: (entered: EnteredRoom, attachment: Attachment) => Promise<Answer>,
): Promise<Answer> {
  const id = visit.params.id ?? ''
  const mentorship = await mentorshipOfAttachment(visit.tx, id)
  if (!mentorship) return notFound()
  return inRoom(
    visit,
    async entered => {
      const found = (await attachmentsOf(visit.tx, entered.room)).find(attachment => attachment.id === id)
      return found ? act(entered, found) : notFound()
    },
    mentorship,
  )
}
