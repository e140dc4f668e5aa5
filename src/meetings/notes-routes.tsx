import { z } from 'zod'
import { checkForm } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { inMeeting, otherOf } from './in-meeting.ts'
import type { Meeting } from './meeting.ts'
import { type InRoom, reflect } from './meetings-actions.ts'
import { texts } from './messages.ts'
import { PreparationPage, questions, ReflectionPage } from './notes-pages.tsx'
import { preparationsOf, reflectionsOf, savePreparation } from './notes-store.ts'

/** One's own preparation, and the three questions afterwards. */
export function notesRoutes(router: Router): void {
  router.member.get(routes.preparation, visit =>
    inMeeting(visit, (at, meeting) => preparationPage(visit, at, meeting, untouched)),
  )
  router.member.post(routes.preparation, visit =>
    inMeeting(visit, (at, meeting) => prepare(visit, at, meeting)),
  )
  router.member.get(routes.reflection, visit =>
    inMeeting(visit, (at, meeting) => reflectionPage(visit, at, meeting, untouched)),
  )
  router.member.post(routes.reflection, visit =>
    inMeeting(visit, (at, meeting) => answer(visit, at, meeting)),
  )
}

async function preparationPage(
  visit: MemberVisit,
  at: InRoom,
  { id }: Meeting,
  form: FormState,
): Promise<Answer> {
  const { mine } = await preparationsOf(at.tx, at.room, id, at.personId)
  const props = { frame: visit.frame, form, meetingId: id, otherName: otherOf(at).name, mine }
  return page(<PreparationPage {...props} />, form === untouched ? 200 : 422)
}

async function prepare(visit: MemberVisit, at: InRoom, meeting: Meeting): Promise<Answer> {
  const words = longText(visit)
  const checked = checkForm(visit.form, z.object({ say: words, hear: words, achieve: words }))
  if ('again' in checked) return preparationPage(visit, at, meeting, checked.again)
  const shared = visit.form.text('share') === 'yes'
  await savePreparation(at.tx, at.room, meeting.id, at, { ...checked.read, shared })
  return seeOther(routes.meeting({ id: meeting.id }))
}

async function reflectionPage(
  visit: MemberVisit,
  at: InRoom,
  meeting: Meeting,
  form: FormState,
): Promise<Answer> {
  const { mine, theirs } = await reflectionsOf(at.tx, at.room, meeting.id, at.personId)
  if (!mine && meeting.startsAt > at.now) return seeOther(routes.meeting({ id: meeting.id }))
  const props = { frame: visit.frame, form, meetingId: meeting.id, otherName: otherOf(at).name }
  return page(<ReflectionPage {...props} mine={mine} theirs={theirs} />, form === untouched ? 200 : 422)
}

async function answer(visit: MemberVisit, at: InRoom, meeting: Meeting): Promise<Answer> {
  const { errors, alreadyAnswered, notBegun, notPlanned } = texts(visit.locale)
  const words = longText(visit)
  const schema = z
    .object({ energy: words, learnt: words, self: words })
    .refine(answers => questions.some(name => answers[name] !== ''), {
      path: ['energy'],
      error: errors.empty,
    })
  const checked = checkForm(visit.form, schema)
  if ('again' in checked) return reflectionPage(visit, at, meeting, checked.again)
  const kept = await reflect(at, meeting.id, checked.read)
  if (!isRefusal(kept)) return seeOther(routes.reflection({ id: meeting.id }))
  const why = { 'already-answered': alreadyAnswered, 'not-begun': notBegun, 'not-held': notPlanned }[
    kept.refused
  ]
  return reflectionPage(visit, at, meeting, { values: { ...visit.form.values }, errors: { '': why } })
}

const longText = (visit: MemberVisit) => freeText(visit, 4000)
