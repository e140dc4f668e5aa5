import { z } from 'zod'
import { matchingRules } from '../matching/matching-rules.ts'
import { writeLook } from '../mentorships/mentorships-store.ts'
import { findPairProfile } from '../mentorships/profiles-store.ts'
import { reasonsIn } from '../mentorships/trial-section.tsx'
import { checkForm, formAgain } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { findProgramme } from '../programmes/programmes-store.ts'
import { routes } from '../routes.ts'
import { untouched } from '../ui/form-state.ts'
import { rank, type SuitableMentor } from './choice.ts'
import { AskPage, ChoicePage } from './choice-page.tsx'
import { knownApplicants } from './choice-store.ts'
import { texts } from './messages.ts'
import { type MentorRequest, waitsFor } from './request.ts'
import { EndedRequestPage, ReplyPage, RequestPage } from './request-page.tsx'
import {
  type At,
  acceptMentee,
  askForMentor,
  declineRequest,
  questionMentee,
  replyToMentor,
  withdrawRequest,
} from './requests-actions.ts'
import {
  endedRequestToMe,
  endPause,
  findRequest,
  letsChoose,
  ownRoom,
  requestsOf,
  suitableMentors,
} from './requests-store.ts'

/** Mentors on the page, the best of those that are looked at. */
const shown = 12
const lookedAt = 60

export function requestsRoutes(router: Router): void {
  router.member.get(routes.choice, visit => inProgramme(visit, id => show(visit, id)))
  router.member.get(routes.choiceOf, visit => inProgramme(visit, id => ask(visit, id)))
  router.member.post(routes.choiceOf, visit => inProgramme(visit, id => put(visit, id)))
  router.member.post(routes.mentorRequestWithdrawal, async visit => {
    const request = await findRequest(visit.tx, visit.house, visit.params.id ?? '')
    if (request?.menteeId !== visit.viewer.id) return notFound()
    await withdrawRequest(at(visit), request)
    return seeOther(routes.choice({ id: request.programmeId }))
  })
  router.member.get(routes.mentorRequest, visit =>
    toMe(visit, request => read(visit, request, false, untouched)),
  )
  router.member.post(routes.mentorRequest, visit => toMe(visit, request => answer(visit, request)))
  router.member.post(routes.mentorRequestQuestion, visit => toMe(visit, request => question(visit, request)))
  router.member.get(routes.mentorRequestReply, visit => ofMine(visit, request => showReply(visit, request)))
  router.member.post(routes.mentorRequestReply, visit => ofMine(visit, request => reply(visit, request)))
  router.member.post(routes.mentorPauseEnd, async ({ tx, params }) => {
    return (await endPause(tx, params.id ?? '')) ? seeOther(routes.home()) : notFound()
  })
}

const at = ({ tx, house, viewer, now }: MemberVisit): At => ({ tx, house, personId: viewer.id, now })

async function inProgramme(
  visit: MemberVisit,
  act: (programmeId: string) => Promise<Answer>,
): Promise<Answer> {
  const id = visit.params.id ?? ''
  return (await letsChoose(visit.tx, id)) ? act(id) : notFound()
}

const nameOf = async ({ tx }: MemberVisit, programmeId: string) =>
  (await findProgramme(tx, programmeId))?.name

async function toMe(visit: MemberVisit, act: (request: MentorRequest) => Promise<Answer>): Promise<Answer> {
  const id = visit.params.id ?? ''
  const request = await findRequest(visit.tx, visit.house, id)
  if (request?.mentorId === visit.viewer.id && request.state === 'asked') return act(request)
  // By an old link, the back button, or a button pressed twice.
  const ended = await endedRequestToMe(visit.tx, id)
  if (!ended) return notFound()
  return ended.state === 'accepted' && ended.room
    ? seeOther(routes.mentorship({ id: ended.room }))
    : page(<EndedRequestPage frame={visit.frame} state={ended.state} />)
}

async function suitable({ tx, viewer }: MemberVisit, programmeId: string): Promise<SuitableMentor[]> {
  const programme = await findProgramme(tx, programmeId)
  const [me] = await knownApplicants(tx, programmeId, 'mentee', [viewer.id])
  if (!programme || !me) return []
  const ids = await suitableMentors(tx, programmeId, lookedAt)
  const mentors = await knownApplicants(tx, programmeId, 'mentor', ids)
  return rank(me, mentors, matchingRules(programme.settings))
}

async function show(visit: MemberVisit, programmeId: string): Promise<Answer> {
  const mentors = await suitable(visit, programmeId)
  const requests = await requestsOf(visit.tx, visit.house, visit.viewer.id, programmeId)
  const programmeName = await nameOf(visit, programmeId)
  const room = await ownRoom(visit.tx, programmeId, visit.viewer.id)
  const props = {
    frame: visit.frame,
    programmeId,
    programmeName,
    menteeName: visit.viewer.name,
    requests,
    room,
  }
  return page(<ChoicePage {...props} mentors={mentors.slice(0, shown)} />)
}

async function wanted(visit: MemberVisit, programmeId: string): Promise<SuitableMentor | undefined> {
  const id = visit.url.searchParams.get('mentor') ?? ''
  return (await suitable(visit, programmeId)).find(mentor => mentor.id === id)
}

async function ask(visit: MemberVisit, programmeId: string): Promise<Answer> {
  const mentor = await wanted(visit, programmeId)
  if (!mentor) return seeOther(routes.choice({ id: programmeId }))
  const programmeName = await nameOf(visit, programmeId)
  return page(<AskPage frame={visit.frame} form={untouched} {...{ programmeId, programmeName, mentor }} />)
}

async function put(visit: MemberVisit, programmeId: string): Promise<Answer> {
  const t = texts(visit.locale)
  const mentor = await wanted(visit, programmeId)
  if (!mentor) return seeOther(routes.choice({ id: programmeId }))
  const words = freeText(visit, 1000).refine(written => written !== '', t.empty)
  const checked = checkForm(visit.form, z.object({ words }))
  const programmeName = await nameOf(visit, programmeId)
  const again = (form: typeof untouched) =>
    page(<AskPage frame={visit.frame} form={form} {...{ programmeId, programmeName, mentor }} />, 422)
  if ('again' in checked) return again(checked.again)
  const asked = await askForMentor(at(visit), programmeId, mentor, checked.read.words)
  if (isRefusal(asked)) return again(formAgain(visit.form, { '': t.refusals[asked.refused] }))
  return seeOther(routes.choice({ id: programmeId }))
}

async function ofMine(visit: MemberVisit, act: (request: MentorRequest) => Promise<Answer>): Promise<Answer> {
  const request = await findRequest(visit.tx, visit.house, visit.params.id ?? '')
  if (request?.menteeId !== visit.viewer.id) return notFound()
  const waits = request.state === 'asked' && waitsFor(request) === 'mentee'
  return waits ? act(request) : seeOther(routes.choice({ id: request.programmeId }))
}

const wordsIn = (visit: MemberVisit) =>
  checkForm(
    visit.form,
    z.object({ words: freeText(visit, 1000).refine(said => said !== '', texts(visit.locale).more.empty) }),
  )

async function question(visit: MemberVisit, request: MentorRequest): Promise<Answer> {
  const checked = wordsIn(visit)
  if ('again' in checked) return read(visit, request, false, checked.again)
  const asked = await questionMentee(at(visit), request, checked.read.words)
  return asked ? seeOther(routes.mentorRequest({ id: request.id })) : read(visit, request, true, untouched)
}

async function showReply(visit: MemberVisit, request: MentorRequest): Promise<Answer> {
  return page(<ReplyPage frame={visit.frame} request={request} form={untouched} />)
}

async function reply(visit: MemberVisit, request: MentorRequest): Promise<Answer> {
  const again = (form: typeof untouched) =>
    page(<ReplyPage frame={visit.frame} request={request} form={form} />, 422)
  const checked = wordsIn(visit)
  if ('again' in checked) return again(checked.again)
  const replied = await replyToMentor(at(visit), request, checked.read.words)
  if (!replied) return again(formAgain(visit.form, { '': texts(visit.locale).more.tooLate }))
  return seeOther(routes.choice({ id: request.programmeId }))
}

async function read(
  visit: MemberVisit,
  request: MentorRequest,
  gone: boolean,
  form: typeof untouched,
): Promise<Answer> {
  const { tx, viewer, frame, now } = visit
  const { menteeId: personId, programmeId } = request
  const profile = await findPairProfile(tx, { personId, programmeId, side: 'mentee' })
  if (profile && !gone) await writeLook(tx, viewer.id, personId, now)
  const props = { frame, request, profile, gone, form, reasons: reasonsIn(request.reasons) }
  return page(<RequestPage {...props} />, gone || form !== untouched ? 422 : 200)
}

async function answer(visit: MemberVisit, request: MentorRequest): Promise<Answer> {
  if (visit.form.text('answer') !== 'yes') {
    await declineRequest(at(visit), request)
    return seeOther(routes.home())
  }
  const begun = await acceptMentee(at(visit), request)
  return isRefusal(begun) ? read(visit, request, true, untouched) : seeOther(routes.mentorship({ id: begun }))
}
