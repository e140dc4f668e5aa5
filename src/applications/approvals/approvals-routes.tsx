import { z } from 'zod'
import { checkForm } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../../platform/http/visit.ts'
import { isId } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { findInquiries } from '../inquiries/inquiries-store.ts'
import { mostWords } from './answer-forms.tsx'
import { answerApplication } from './approvals-actions.ts'
import { ApprovalsPage } from './approvals-page.tsx'
import { waitingForMe } from './approvals-store.ts'
import { texts } from './messages.ts'

/** What waits for one's yes; who has nothing waiting sees so. */
export function approvalsRoutes(router: Router): void {
  router.member.get(routes.approvals, show)
  router.member.post(routes.approvals, answer)
}

async function show(visit: MemberVisit): Promise<Answer> {
  return approvalsPage(visit, noticed(visit.frame, visit.url))
}

/** Also the first page of whoever has nothing else here. */
export async function approvalsPage(
  { tx }: MemberVisit,
  frame: Frame,
  refused?: { id: string; form: FormState },
): Promise<Answer> {
  const waiting = await waitingForMe(tx)
  const inquiries = await findInquiries(
    tx,
    waiting.map(({ id }) => id),
  )
  const body = (
    <ApprovalsPage frame={frame} waiting={waiting} inquiries={inquiries} {...(refused && { refused })} />
  )
  return page(body, refused ? 422 : 200)
}

async function answer(visit: MemberVisit): Promise<Answer> {
  const { frame, form, locale, now } = visit
  const id = form.text('application')
  const schema = z.object({ words: freeText({ locale, now }, mostWords) })
  const checked = checkForm(form, schema)
  if ('again' in checked) return approvalsPage(visit, frame, { id, form: checked.again })
  const said = { answer: form.text('answer') === 'yes' ? 'yes' : 'no', words: checked.read.words } as const
  const answered = isId(id) ? await answerApplication(visit, id, said) : undefined
  const done = answered === undefined || isRefusal(answered) ? 'late' : answered.answer
  return seeOther(routes.approvals({ done }))
}

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const t = texts(frame.locale).done
  const done = (['yes', 'no', 'late'] as const).find(one => one === searchParams.get('done'))
  if (done === undefined) return frame
  return { ...frame, notice: { kind: done === 'late' ? 'info' : 'success', text: t[done] } }
}
