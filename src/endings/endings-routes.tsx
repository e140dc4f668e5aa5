import { z } from 'zod'
import { findAgreements } from '../agreements/agreements-store.ts'
import { followUpsOf } from '../follow-ups/follow-ups-store.ts'
import { withQuestionPutIn } from '../library/questions/question-put-in.ts'
import { courseOf } from '../meetings/course-store.ts'
import { type EnteredRoom, inRoom } from '../mentorships/enter-room.ts'
import { checkForm, typed } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, file, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { RadioGroup } from '../ui/choices.tsx'
import { dayOf } from '../ui/dates.ts'
import { type FormState, hasErrors, untouched } from '../ui/form-state.ts'
import { complete, earlyReasons, farewellQuestions } from './ending.ts'
import { CoursePage, EarlyEndingPage, EndingPage } from './ending-page.tsx'
import { completeMentorship, sayFarewell, stopMentorship } from './endings-actions.ts'
import { farewellsOf } from './endings-store.ts'
import { certificateDocument, summaryDocument } from './keepsakes.ts'
import { leavesGroup } from './leaves-group.ts'
import { texts } from './messages.ts'

export function endingsRoutes(router: Router): void {
  router.member.get(routes.course, visit =>
    inRoom(visit, async entered => {
      if (!hasCourse(entered)) return notFound()
      const course = await courseOf(visit.tx, entered.room, visit.viewer.id)
      return page(<CoursePage frame={visit.frame} entered={entered} course={course} />)
    }),
  )
  router.member.get(routes.ending, visit => inRoom(visit, entered => show(visit, entered, untouched)))
  router.member.post(routes.ending, visit => inRoom(visit, entered => say(visit, entered)))
  router.member.post(routes.completion, visit =>
    inRoom(visit, async entered => {
      const ended = await completeMentorship(visit, entered)
      const address = { id: entered.mentorship.id }
      return seeOther(isRefusal(ended) ? routes.ending(address) : routes.mentorship(address))
    }),
  )
  router.member.get(routes.earlyEnding, visit =>
    inRoom(visit, entered => (mayStop(entered) ? showEarly(visit, entered, untouched) : notFound())),
  )
  router.member.post(routes.earlyEnding, visit => inRoom(visit, entered => stop(visit, entered)))
  router.member.get(routes.mentorshipCertificate, visit =>
    inRoom(visit, async entered => {
      const pdf = await certificateDocument(visit, entered)
      return pdf ? file(pdf.name, 'application/pdf', pdf.bytes) : notFound()
    }),
  )
  router.member.get(routes.mentorshipSummary, visit =>
    inRoom(visit, async entered => {
      const pdf = await summaryDocument(visit, entered)
      return pdf ? file(pdf.name, 'application/pdf', pdf.bytes) : notFound()
    }),
  )
}

const hasCourse = ({ mentorship }: EnteredRoom) =>
  mentorship.state === 'active' || (mentorship.state === 'ended' && mentorship.ending !== 'declined')
const mayStop = ({ mentorship: { state } }: EnteredRoom) => state === 'active' || state === 'agreement'

async function show(visit: MemberVisit, entered: EnteredRoom, form: FormState): Promise<Answer> {
  const { tx, viewer, now, frame } = visit
  const { room, mentorship, me } = entered
  if (!hasCourse(entered)) return notFound()
  const { inForce } = await findAgreements(tx, room)
  const course = await courseOf(tx, room, viewer.id)
  const followUps = await followUpsOf(tx, room)
  const { mine, theirs } = await farewellsOf(tx, room, viewer.id)
  const allLookedBack = mine !== undefined && theirs.length > 0
  const today = dayOf(now, { locale: 'da', zone: me.timeZone })
  return page(
    <EndingPage
      frame={frame}
      form={form}
      entered={entered}
      goals={inForce?.terms.goals ?? []}
      course={course}
      followUpsDone={followUps.filter(({ doneAt }) => doneAt !== undefined).length}
      mine={mine}
      theirs={theirs}
      mayClose={!isRefusal(complete(mentorship, viewer.id, { allLookedBack, today }, now))}
    />,
    hasErrors(form) ? 422 : 200,
  )
}

async function say(visit: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  if (entered.mentorship.state !== 'active') return notFound()
  const put = withQuestionPutIn(visit, farewellQuestions, entered.questions)
  if (put) return show(visit, entered, put)
  const words = freeText(visit, 4000)
  const schema = z
    .object({ reached: words, learnt: words, carry: words, thanks: words, onwards: words })
    .refine(said => farewellQuestions.some(name => said[name] !== ''), {
      path: ['reached'],
      error: texts(visit.locale).empty,
    })
  const checked = checkForm(visit.form, schema)
  if ('again' in checked) return show(visit, entered, checked.again)
  await sayFarewell(visit, entered, checked.read)
  return seeOther(routes.ending({ id: entered.mentorship.id }))
}

function showEarly({ frame, locale }: MemberVisit, entered: EnteredRoom, form: FormState): Answer {
  const t = texts(locale)
  const options = earlyReasons.map(value => ({ value, label: t.reasons[value] }))
  return page(
    <EarlyEndingPage frame={frame} form={form} entered={entered}>
      <RadioGroup form={form} name="reason" label={t.reason} hint={t.reasonHint} optional options={options} />
    </EarlyEndingPage>,
    hasErrors(form) ? 422 : 200,
  )
}

async function stop(visit: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  const schema = z.object({ reason: typed.pipe(z.enum(earlyReasons)).optional().catch(undefined) })
  const checked = checkForm(visit.form, schema)
  if ('again' in checked) return showEarly(visit, entered, checked.again)
  // Whoever comes too late is shown how things are: that says it best.
  if (mayStop(entered)) await stopMentorship(visit, entered, checked.read.reason)
  if (leavesGroup(entered)) return seeOther(routes.mentorships())
  return seeOther(routes.mentorship({ id: entered.mentorship.id }))
}
