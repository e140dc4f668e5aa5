import { checkForm } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { findProgramme } from '../../programmes/programmes-store.ts'
import { routes } from '../../routes.ts'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { findAnswers } from '../applications-store.ts'
import { askForMore } from '../inquiries/inquiries-actions.ts'
import { findInquiries } from '../inquiries/inquiries-store.ts'
import { inquirySchema } from '../inquiries/inquiry-form.ts'
import { texts as inquiryTexts } from '../inquiries/messages.ts'
import { answersInWords } from '../own-questions.ts'
import { saidRows } from '../said-card.tsx'
import { texts as listTexts } from '../waiting-list/messages.ts'
import { waitingSchema } from '../waiting-list/waiting-form.ts'
import { keepWaiting } from '../waiting-list/waiting-list-actions.ts'
import { findWaitingPlace } from '../waiting-list/waiting-list-store.ts'
import { texts } from './messages.ts'
import type { ReadApplication } from './read-application.ts'
import { ReadApplicationPage } from './read-application-page.tsx'
import { findReadable, writeLook } from './read-application-store.ts'

/** What somebody has sent: for those who coordinate the programme, while it stands. */
export function readApplicationRoutes(router: Router): void {
  router.member.get(routes.readApplication, show)
  router.member.post(routes.applicationInquiries, ask)
  router.member.post(routes.waitingPlace, putOnList)
}

async function show(visit: MemberVisit): Promise<Answer> {
  const { tx, viewer, now } = visit
  const application = await findReadable(tx, visit.params.id ?? '')
  if (!application) return notFound()
  await writeLook(tx, { viewer: viewer.id, person: application.personId, at: now })
  return readPage(visit, application, noticed(visit))
}

async function ask(visit: MemberVisit): Promise<Answer> {
  const application = await findReadable(visit.tx, visit.params.id ?? '')
  if (!application) return notFound()
  const checked = checkForm(visit.form, inquirySchema(visit))
  if ('again' in checked)
    return readPage(visit, application, visit.frame, { which: 'inquiry', form: checked.again })
  const asked = await askForMore(visit, application, checked.read.question)
  const done = isRefusal(asked) ? asked.refused : 'asked'
  return seeOther(routes.readApplication({ id: application.id }, { done }))
}

async function putOnList(visit: MemberVisit): Promise<Answer> {
  const application = await findReadable(visit.tx, visit.params.id ?? '')
  if (!application) return notFound()
  const checked = checkForm(visit.form, waitingSchema(visit))
  if ('again' in checked)
    return readPage(visit, application, visit.frame, { which: 'place', form: checked.again })
  const { reason, waitingWords } = checked.read
  const put = await keepWaiting(visit, application, { reason, words: waitingWords })
  const done = isRefusal(put) ? put.refused : 'queued'
  return seeOther(routes.readApplication({ id: application.id }, { done }))
}

async function readPage(
  { tx, locale }: MemberVisit,
  application: ReadApplication,
  frame: Frame,
  refused?: { which: 'inquiry' | 'place'; form: FormState },
): Promise<Answer> {
  const programme = await findProgramme(tx, application.programmeId)
  if (!programme) return notFound()
  const answers = await findAnswers(tx, application.id)
  const rows = [
    ...saidRows(application, locale),
    ...answersInWords(programme.settings.questions, answers, locale),
  ]
  const body = (
    <ReadApplicationPage
      frame={frame}
      programme={programme}
      application={application}
      rows={rows}
      inquiries={await findInquiries(tx, [application.id])}
      place={application.state === 'queued' ? await findWaitingPlace(tx, application.id) : undefined}
      refused={refused}
    />
  )
  return page(body, refused ? 422 : 200)
}

function noticed({ frame, url }: MemberVisit): Frame {
  const inquiry = inquiryTexts(frame.locale)
  const told = (kind: 'success' | 'info', text: string): Frame => ({ ...frame, notice: { kind, text } })
  switch (url.searchParams.get('done')) {
    case 'asked':
      return told('success', inquiry.asked)
    case 'already-asked':
      return told('info', inquiry.alreadyAsked)
    case 'queued':
      return told('success', listTexts(frame.locale).queueDone)
    case 'in-mentorship':
      return told('info', texts(frame.locale).inMentorship)
    default:
      return frame
  }
}
