import { z } from 'zod'
import { checkForm } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { may } from '../../programmes/programme-policy.ts'
import { findProgramme } from '../../programmes/programmes-store.ts'
import { routes } from '../../routes.ts'
import type { Frame } from '../../ui/frame.ts'
import { findAnswers, findOwnApplications } from '../applications-store.ts'
import { answersInWords } from '../own-questions.ts'
import { saidRows } from '../said-card.tsx'
import { answerApplication } from './approvals-actions.ts'
import { ApprovalsPage, mostWords } from './approvals-page.tsx'
import { type Waiting, waitingForMe, writeLook } from './approvals-store.ts'
import { texts } from './messages.ts'

/** What waits for one's yes; who has nothing waiting sees so. */
export function approvalsRoutes(router: Router): void {
  router.member.get(routes.approvals, show)
  router.member.post(routes.approvals, answer)
}

async function show(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, url } = visit
  const waiting = await waitingForMe(tx)
  const asked = waiting.find(({ id }) => id === url.searchParams.get('read'))
  const read = asked && (await readBy(visit, asked))
  return page(<ApprovalsPage frame={noticed(frame, url)} waiting={waiting} read={read} />)
}

/** What somebody wrote, and answered to the coordinator's own questions; a leader does not get it (J3). */
async function readBy({ tx, viewer, now, locale }: MemberVisit, asked: Waiting) {
  const { id, programmeId, personId, side } = asked
  const programme = await findProgramme(tx, programmeId)
  if (!programme || !may('coordinate', programme)) return undefined
  const written = (await findOwnApplications(tx, programmeId, personId)).find(one => one.side === side)
  if (!written) return undefined
  const answers = await findAnswers(tx, id)
  const own = answersInWords(programme.settings.questions, answers)
  await writeLook(tx, { viewer: viewer.id, person: personId, at: now })
  return { id, rows: [...saidRows(written, locale), ...own] }
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
