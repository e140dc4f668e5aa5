import { z } from 'zod'
import { ownQuestions } from '../../library/questions/own-questions-store.ts'
import { withQuestionPutIn } from '../../library/questions/question-put-in.ts'
import { inRoom } from '../../mentorships/enter-room.ts'
import { checkForm, formAgain } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import { inMeeting, sideIn } from '../in-meeting.ts'
import type { Meeting } from '../meeting.ts'
import type { InRoom } from '../meetings-actions.ts'
import { texts } from '../messages.ts'
import { preparedNeeds, questionsInto, shareable } from './preparation.ts'
import { PreparationPage } from './preparation-page.tsx'
import { preparationsOf, savePreparation } from './preparations-store.ts'

/** What one brings to a meeting. */
export function preparationRoutes(router: Router): void {
  router.member.get(routes.preparation, visit =>
    inMeeting(visit, (at, meeting) => preparationPage(visit, at, meeting, untouched)),
  )
  router.member.post(routes.preparation, visit =>
    inMeeting(visit, (at, meeting) => prepare(visit, at, meeting)),
  )
}

async function preparationPage(
  visit: MemberVisit,
  at: InRoom,
  { id, mentorshipId }: Meeting,
  form: FormState,
): Promise<Answer> {
  if (at.pair.state === 'ended' && form === untouched) return seeOther(routes.meeting({ id }))
  const { mine } = await preparationsOf(at.tx, at.room, id, at.personId)
  return inRoom(
    visit,
    entered => {
      const props = { frame: visit.frame, form, meetingId: id, entered, mine }
      return page(<PreparationPage {...props} />, hasErrors(form) ? 422 : 200)
    },
    mentorshipId,
  )
}

async function prepare(visit: MemberVisit, at: InRoom, meeting: Meeting): Promise<Answer> {
  const put = withQuestionPutIn(visit, questionsInto, await ownQuestions(at.tx))
  if (put) return preparationPage(visit, at, meeting, put)
  const words = freeText(visit, 4000)
  const checked = checkForm(visit.form, z.object({ say: words, hear: words, achieve: words, self: words }))
  if ('again' in checked) return preparationPage(visit, at, meeting, checked.again)
  if (at.pair.state === 'ended') {
    const errors = { '': texts(visit.locale).roomClosed }
    return preparationPage(visit, at, meeting, formAgain(visit.form, errors))
  }
  const chosen = (name: string) => new Set(visit.form.list(name))
  const needs = sideIn(at) === 'mentee' ? preparedNeeds.filter(need => chosen('needs').has(need)) : []
  const shared = shareable.filter(name => chosen('share').has(name))
  await savePreparation(at.tx, at.room, meeting.id, at, { ...checked.read, needs, shared })
  return seeOther(routes.meeting({ id: meeting.id }))
}
