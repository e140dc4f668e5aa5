import { z } from 'zod'
import { checkForm } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import type { Frame } from '../../ui/frame.ts'
import { answerApplication } from './approvals-actions.ts'
import { ApprovalsPage, mostWords } from './approvals-page.tsx'
import { waitingForMe } from './approvals-store.ts'
import { texts } from './messages.ts'

/** What waits for one's yes; who has nothing waiting sees so. */
export function approvalsRoutes(router: Router): void {
  router.member.get(routes.approvals, show)
  router.member.post(routes.approvals, answer)
}

async function show({ tx, frame, url }: MemberVisit): Promise<Answer> {
  const waiting = await waitingForMe(tx)
  return page(<ApprovalsPage frame={noticed(frame, url)} waiting={waiting} />)
}

async function answer(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, form, locale, now } = visit
  const id = form.text('application')
  const schema = z.object({ words: freeText({ locale, now }, mostWords) })
  const checked = checkForm(form, schema)
  if ('again' in checked) {
    const refused = { id, form: checked.again }
    return page(<ApprovalsPage frame={frame} waiting={await waitingForMe(tx)} refused={refused} />, 422)
  }
  const said = { answer: form.text('answer') === 'yes' ? 'yes' : 'no', words: checked.read.words } as const
  const answered = isId(id) ? await answerApplication(visit, id, said) : undefined
  const done = answered === undefined || isRefusal(answered) ? 'late' : answered.answer
  return seeOther(routes.approvals({ done }))
}

const isId = (given: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given)

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const t = texts(frame.locale).done
  const done = (['yes', 'no', 'late'] as const).find(one => one === searchParams.get('done'))
  if (done === undefined) return frame
  return { ...frame, notice: { kind: done === 'late' ? 'info' : 'success', text: t[done] } }
}
