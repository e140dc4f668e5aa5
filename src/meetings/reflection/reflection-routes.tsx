import { z } from 'zod'
import { followUpsOf } from '../../follow-ups/follow-ups-store.ts'
import { ownQuestions } from '../../library/questions/own-questions-store.ts'
import { withQuestionPutIn } from '../../library/questions/question-put-in.ts'
import { inRoom } from '../../mentorships/enter-room.ts'
import { checkForm, typed } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import { inMeeting } from '../in-meeting.ts'
import type { Meeting } from '../meeting.ts'
import { type InRoom, reflect } from '../meetings-actions.ts'
import { texts } from '../messages.ts'
import { gains, questions, questionsInto } from './reflection.ts'
import { ReflectionPage } from './reflection-page.tsx'
import { reflectionsOf } from './reflections-store.ts'

/** The two minutes at the end of a meeting (I1–I3). */
export function reflectionRoutes(router: Router): void {
  router.member.get(routes.reflection, visit =>
    inMeeting(visit, (at, meeting) => reflectionPage(visit, at, meeting, untouched)),
  )
  router.member.post(routes.reflection, visit =>
    inMeeting(visit, (at, meeting) => answer(visit, at, meeting)),
  )
}

async function reflectionPage(
  visit: MemberVisit,
  at: InRoom,
  meeting: Meeting,
  form: FormState,
): Promise<Answer> {
  const said = await reflectionsOf(at.tx, at.room, meeting.id, at.personId)
  const isOver = at.pair.state === 'ended' && form === untouched
  if (!said.mine && (meeting.startsAt > at.now || isOver)) return seeOther(routes.meeting({ id: meeting.id }))
  const followUps = await followUpsOf(at.tx, at.room)
  return inRoom(
    visit,
    entered => {
      const props = { frame: visit.frame, form, meetingId: meeting.id, entered, followUps, ...said }
      return page(<ReflectionPage {...props} />, hasErrors(form) ? 422 : 200)
    },
    meeting.mentorshipId,
  )
}

async function answer(visit: MemberVisit, at: InRoom, meeting: Meeting): Promise<Answer> {
  const { errors, alreadyAnswered, notBegun, notPlanned, roomClosed } = texts(visit.locale)
  const put = withQuestionPutIn(visit, questionsInto, await ownQuestions(at.tx))
  if (put) return reflectionPage(visit, at, meeting, put)
  const words = freeText(visit, 4000)
  const gain = typed
    .pipe(z.enum(gains))
    .transform(Number)
    .optional()
    .catch(() => undefined)
  const schema = z
    .object({ energy: words, learnt: words, self: words, gain, keep: words, change: words, recognise: words })
    .refine(answers => questions.some(name => answers[name] !== ''), {
      path: ['energy'],
      error: errors.empty,
    })
  const checked = checkForm(visit.form, schema)
  if ('again' in checked) return reflectionPage(visit, at, meeting, checked.again)
  const kept = await reflect(at, meeting.id, checked.read)
  if (!isRefusal(kept)) return seeOther(routes.reflection({ id: meeting.id }))
  const why = {
    'already-answered': alreadyAnswered,
    'not-begun': notBegun,
    'not-held': notPlanned,
    'room-closed': roomClosed,
  }[kept.refused]
  return reflectionPage(visit, at, meeting, { values: { ...visit.form.values }, errors: { '': why } })
}
