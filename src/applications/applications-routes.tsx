import type { Tx } from '../platform/database/transaction.ts'
import { checkForm } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { type Application, isIn, isMoreThanAdvised, isSaid, sides, unwritten } from './application.ts'
import { readApplication } from './application-form.ts'
import { ApplicationPage } from './application-page.tsx'
import { may } from './application-policy.ts'
import { signUp, withdraw } from './applications-actions.ts'
import { findAnswers, openMentorshipsIn } from './applications-store.ts'
import { draftOf } from './draft.ts'
import { keepDraft } from './drafts-store.ts'
import { answerWhatWasAsked } from './inquiries/inquiries-actions.ts'
import { findInquiries } from './inquiries/inquiries-store.ts'
import { inquiryAnswerSchema } from './inquiries/inquiry-form.ts'
import { texts as inquiryTexts } from './inquiries/messages.ts'
import { texts } from './messages-said.ts'
import { answersInWords } from './own-questions.ts'
import { SideChoicePage } from './side-choice-page.tsx'
import { type Found, find, formPage } from './sign-up-visit.tsx'
import { texts as listTexts } from './waiting-list/messages.ts'
import { findWaitingPlace } from './waiting-list/waiting-list-store.ts'
import type { WaitingPlace } from './waiting-list/waiting-place.ts'

export function applicationsRoutes(router: Router): void {
  router.member.get(routes.application, show)
  router.member.post(routes.application, submit)
  router.member.post(routes.applicationWithdrawal, takeBack)
  router.member.post(routes.inquiryAnswer, answer)
}

async function show(visit: MemberVisit): Promise<Answer> {
  const { url, frame } = visit
  const found = await find(visit)
  if ('kind' in found) return found
  const { programme, own, writable } = found
  const asked = sides.find(side => side === url.searchParams.get('side'))
  const hasSaid = own.some(one => one.side === asked && isSaid(one))
  const opens = asked !== undefined && (!hasSaid || url.searchParams.get('change') === 'yes')
  if (opens) return writable.includes(asked) ? formPage(visit, found, asked) : notFound()
  if (saidOf(own).length > 0) return overview(visit, found, noticed(visit, found))
  const first = unwritten(own)
  if (first && !writable.includes(first)) return overview(visit, found, frame)
  if (first) return formPage(visit, found, first)
  return writable.length > 0 ? page(<SideChoicePage frame={frame} programme={programme} />) : notFound()
}

async function submit(visit: MemberVisit): Promise<Answer> {
  const { tx, house, viewer, form, now } = visit
  const found = await find(visit)
  if ('kind' in found) return found
  const side = found.writable.find(one => one === form.text('side'))
  if (!side) return notFound()
  const { settings } = found.programme
  const checked = readApplication(form, side, visit, settings.questions)
  if ('again' in checked) return formPage(visit, found, side, checked.again)
  const { id } = found.programme
  const who = { programmeId: id, personId: viewer.id, side, now }
  if (!found.own.some(one => one.side === side && isIn(one))) {
    await keepDraft(tx, who, draftOf(form, side, settings.questions, now) ?? {}, now)
    return seeOther(routes.applicationCheck({ id }, { side }))
  }
  await signUp(tx, house, { ...who, approver: settings.approval[side] }, checked.read)
  return seeOther(routes.application({ id }, { done: 'saved', of: side }))
}

async function takeBack(visit: MemberVisit): Promise<Answer> {
  const { tx, form, now } = visit
  const found = await find(visit)
  if ('kind' in found) return found
  const application = found.own.find(({ side }) => side === form.text('side'))
  if (!application || !may('withdraw', application.side, found)) return notFound()
  await withdraw(tx, application, now)
  return seeOther(routes.application({ id: found.programme.id }, { done: 'withdrawn' }))
}

async function overview(
  { tx, viewer, url }: MemberVisit,
  { programme, own, writable }: Found,
  frame: Frame,
  refused?: { applicationId: string; form: FormState },
): Promise<Answer> {
  const said = saidOf(own)
  const { questions } = programme.settings
  const answers = new Map<string, ReturnType<typeof answersInWords>>()
  if (questions.length > 0)
    for (const { id } of said)
      answers.set(id, answersInWords(questions, await findAnswers(tx, id), frame.locale))
  const of = url.searchParams.get('done') === 'sent' ? url.searchParams.get('of') : null
  const body = (
    <ApplicationPage
      frame={frame}
      programme={programme}
      said={said}
      answers={answers}
      open={await openMentorshipsIn(tx, programme.id, viewer.id)}
      unwritten={unwritten(own)}
      writable={writable}
      sent={said.find(one => one.side === of && isIn(one))?.side}
      inquiries={
        await findInquiries(
          tx,
          said.map(({ id }) => id),
        )
      }
      places={await ownPlaces(tx, said)}
      refused={refused}
    />
  )
  return page(body, refused ? 422 : 200)
}

/** Answers what the coordinator asked. */
async function answer(visit: MemberVisit): Promise<Answer> {
  const found = await find(visit)
  if ('kind' in found) return found
  const application = found.own.find(({ side }) => side === visit.form.text('side'))
  if (!application) return notFound()
  const checked = checkForm(visit.form, inquiryAnswerSchema(visit))
  if ('again' in checked)
    return overview(visit, found, visit.frame, { applicationId: application.id, form: checked.again })
  const answered = await answerWhatWasAsked(visit, application, checked.read.answer)
  const done = isRefusal(answered) ? 'not-asked' : 'answered'
  return seeOther(routes.application({ id: found.programme.id }, { done }))
}

async function ownPlaces(tx: Tx, said: readonly Application[]): Promise<WaitingPlace[]> {
  const places: WaitingPlace[] = []
  for (const { id, state } of said) {
    const place = state === 'queued' ? await findWaitingPlace(tx, id) : undefined
    if (place) places.push(place)
  }
  return places
}

const saidOf = (own: readonly Application[]): Application[] => own.filter(isSaid)

/** What has just happened; with more mentees than advised, the advice too (C4). */
function noticed({ frame, url }: MemberVisit, { programme, own }: Found): Frame {
  const t = texts(frame.locale)
  const done = url.searchParams.get('done')
  const of = own.find(({ side }) => side === url.searchParams.get('of'))
  const advice = programme.settings.capacityAdvice
  const inquiry = inquiryTexts(frame.locale)
  const list = listTexts(frame.locale)
  const told: Record<string, Frame['notice']> = {
    answered: { kind: 'success', text: inquiry.sent },
    'not-asked': { kind: 'info', text: inquiry.late },
    taken: { kind: 'success', text: list.taken },
    'let-go': { kind: 'info', text: list.gone },
    'no-offer': { kind: 'info', text: list.noOffer },
  }
  const notice = told[done ?? '']
  if (notice) return { ...frame, notice }
  if (done === 'withdrawn') return { ...frame, notice: { kind: 'info', text: t.withdrawn } }
  if ((done === 'sent' || done === 'saved') && isMoreThanAdvised(of?.places ?? null, advice))
    return { ...frame, notice: { kind: 'info', text: t.manyPlaces(of?.places ?? 0, advice) } }
  return done === 'saved' ? { ...frame, notice: { kind: 'success', text: t.saved } } : frame
}
