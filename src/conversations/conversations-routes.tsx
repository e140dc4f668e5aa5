import { z } from 'zod'
import { attachmentsOf } from '../attachments/attachments-store.ts'
import { attachmentField, sentAttachment } from '../attachments/sent-attachment.ts'
import { withQuestionPutIn } from '../library/questions/question-put-in.ts'
import { type EnteredRoom, inRoom } from '../mentorships/enter-room.ts'
import { checkForm, formAgain } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { type FormState, hasErrors, untouched } from '../ui/form-state.ts'
import { ConversationPage } from './conversation-page.tsx'
import { sendMessage } from './conversations-actions.ts'
import { markRead, messagesOf } from './conversations-store.ts'
import { texts } from './messages.ts'

export function conversationsRoutes(router: Router): void {
  router.member.get(routes.conversation, visit =>
    inRoom(visit, async entered => {
      await markRead(visit.tx, entered.mentorship.id, visit.viewer.id, visit.now)
      return show(visit, entered, untouched)
    }),
  )
  router.member.post(routes.conversation, visit =>
    inRoom(visit, entered => (entered.mentorship.state === 'ended' ? notFound() : send(visit, entered))),
  )
}

async function show(visit: MemberVisit, entered: EnteredRoom, form: FormState): Promise<Answer> {
  const asked = visit.url.searchParams.get('before') ?? undefined
  const before = z.uuid().safeParse(asked).data
  const said = await messagesOf(visit.tx, entered.room, before)
  const attachments = await attachmentsOf(visit.tx, entered.room)
  const props = { ...said, attachments, frame: visit.frame, form, entered, isEarlier: before !== undefined }
  return page(<ConversationPage {...props} />, hasErrors(form) ? 422 : 200)
}

async function send(visit: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  const put = withQuestionPutIn(visit, ['text'], entered.questions)
  if (put) return show(visit, entered, put)
  const sent = await sentAttachment(visit, entered.room)
  if ('error' in sent) return show(visit, entered, formAgain(visit.form, { [attachmentField]: sent.error }))
  const isEnough = (written: string) => written !== '' || sent.file !== undefined
  const text = freeText(visit, 4000).refine(isEnough, texts(visit.locale).empty)
  const checked = checkForm(visit.form, z.object({ text }))
  if ('again' in checked) return show(visit, entered, checked.again)
  await sendMessage(visit, entered, { text: checked.read.text, file: sent.file })
  return seeOther(routes.conversation({ id: entered.mentorship.id }))
}
