import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { may } from '../../programmes/programme-policy.ts'
import { findProgramme } from '../../programmes/programmes-store.ts'
import { routes } from '../../routes.ts'
import type { Frame } from '../../ui/frame.ts'
import { findOwnApplications } from '../applications-store.ts'
import { findReadable } from '../reading/read-application-store.ts'
import { texts } from './messages.ts'
import { answerTheOffer, offer } from './waiting-list-actions.ts'
import { WaitingListPage } from './waiting-list-page.tsx'
import { listWaitingPlaces, placesLeft } from './waiting-list-store.ts'

/** The waiting list for its coordinator, who offers places; and the answer to an offer. */
export function waitingListRoutes(router: Router): void {
  router.member.get(routes.waitingList, show)
  router.member.post(routes.placeOffer, offerOne)
  router.member.post(routes.placeAnswer, answer)
}

async function show({ tx, frame, params, url }: MemberVisit): Promise<Answer> {
  const programme = await findProgramme(tx, params.id ?? '')
  if (!programme || !may('coordinate', programme)) return notFound()
  const left = {
    mentee: await placesLeft(tx, programme.id, 'mentee'),
    mentor: await placesLeft(tx, programme.id, 'mentor'),
  }
  const line = await listWaitingPlaces(tx, programme.id)
  return page(<WaitingListPage frame={noticed(frame, url)} programme={programme} line={line} left={left} />)
}

async function offerOne(visit: MemberVisit): Promise<Answer> {
  const application = await findReadable(visit.tx, visit.params.id ?? '')
  if (!application) return notFound()
  const programme = await findProgramme(visit.tx, application.programmeId)
  if (!programme) return notFound()
  const done = isRefusal(await offer(visit, application, programme)) ? 'late' : 'offered'
  return seeOther(routes.waitingList({ id: application.programmeId }, { done }))
}

async function answer(visit: MemberVisit): Promise<Answer> {
  const { tx, params, viewer, form } = visit
  const own = await findOwnApplications(tx, params.id ?? '', viewer.id)
  const application = own.find(({ side }) => side === form.text('side'))
  if (!application) return notFound()
  const takes = form.text('answer') === 'yes'
  const answered = await answerTheOffer(visit, application, takes)
  const done = isRefusal(answered) ? 'no-offer' : takes ? 'taken' : 'let-go'
  return seeOther(routes.application({ id: application.programmeId }, { done }))
}

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const t = texts(frame.locale)
  switch (searchParams.get('done')) {
    case 'offered':
      return { ...frame, notice: { kind: 'success', text: t.offerDone } }
    case 'late':
      return { ...frame, notice: { kind: 'info', text: t.late } }
    default:
      return frame
  }
}
