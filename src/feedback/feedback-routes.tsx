import { z } from 'zod'
import { enterPlan, isOwn } from '../plans/enter-plan.ts'
import { may } from '../plans/plan-policy.ts'
import { tasksOf } from '../plans/plan-tasks-store.ts'
import { TaskFormPage } from '../plans/task-form-page.tsx'
import { checkForm, formAgain } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { enterFeedback, type FeedbackPlace, inFeedback } from './enter-feedback.ts'
import { type Feedback, type FeedbackWords, type Side, saysNothing, subjects } from './feedback.ts'
import { answerRequest, askForFeedback, sayUnasked } from './feedback-actions.ts'
import { FeedbackListPage } from './feedback-list-page.tsx'
import { FeedbackPage, GiveFeedbackPage, mostOfFeedback, subjectOf } from './feedback-page.tsx'
import { findFeedback, markRead, removeRequest, setShared } from './feedback-store.ts'
import { texts } from './messages.ts'

export function feedbackRoutes(router: Router): void {
  router.member.get(routes.feedbacks, visit =>
    inFeedback(visit, place =>
      page(<FeedbackListPage frame={visit.frame} place={place} viewerId={visit.viewer.id} />),
    ),
  )
  router.member.post(routes.feedbackRequests, visit => inFeedback(visit, place => ask(visit, place)))
  router.member.get(routes.newFeedback, visit =>
    inFeedback(visit, place => write(visit, place, undefined, untouched)),
  )
  router.member.post(routes.feedbacks, visit => inFeedback(visit, place => say(visit, place)))
  router.member.get(routes.feedback, visit => onFeedback(visit, (place, one) => read(visit, place, one)))
  router.member.post(routes.feedback, visit => onFeedback(visit, (place, one) => answer(visit, place, one)))
  router.member.post(routes.feedbackShown, visit =>
    onFeedback(visit, async (place, one) => {
      if (!mayShow(place, one, visit.viewer.id)) return notFound()
      await setShared(visit.tx, one.id, visit.form.text('shown') === 'no' ? undefined : visit.now)
      return seeOther(routes.feedback({ id: one.id }))
    }),
  )
  router.member.post(routes.feedbackRemoval, visit =>
    onFeedback(visit, async (_place, one) => {
      if (one.receiver.id !== visit.viewer.id || one.givenAt) return notFound()
      await removeRequest(visit.tx, one.id)
      return seeOther(routes.feedbacks({ id: one.mentorshipId }))
    }),
  )
  router.member.get(routes.feedbackIntoPlan, visit =>
    onFeedback(visit, (_place, one) => intoPlan(visit, one)),
  )
}

async function onFeedback(
  visit: MemberVisit,
  act: (place: FeedbackPlace, one: Feedback) => Answer | Promise<Answer>,
): Promise<Answer> {
  const one = await findFeedback(visit.tx, visit.house, visit.params.id ?? '')
  const place = one && (await enterFeedback(visit, one.mentorshipId))
  return one && place ? act(place, one) : notFound()
}

/** The new one shows their mentor what others have said to them. */
function mayShow({ companions }: FeedbackPlace, one: Feedback, viewerId: string): boolean {
  const giver = companions.find(({ id }) => id === one.giver.id)
  const isMentor = giver?.part === 'mentor'
  return one.receiver.id === viewerId && one.givenAt !== undefined && one.about !== 'sparring' && !isMentor
}

async function ask(visit: MemberVisit, place: FeedbackPlace): Promise<Answer> {
  const { form } = visit
  const giver = place.companions.find(({ id }) => id === form.text('from'))
  const about = subjects.find(one => one === form.text('about'))
  const task = place.tasks.find(({ id }) => id === form.text('task'))
  if (!giver || !about) return notFound()
  const { mentorshipId } = place
  const refusal = await askForFeedback(visit, giver, { mentorshipId, about, taskId: task?.id })
  if (refusal) return notFound()
  return seeOther(task ? routes.planTask({ id: task.id }) : routes.feedbacks({ id: mentorshipId }))
}

/** The form, for what was asked or for what nobody has asked for. */
function write(
  { frame, url }: MemberVisit,
  place: FeedbackPlace,
  asked: Feedback | undefined,
  form: FormState,
): Answer {
  const [first] = place.companions
  const to = asked?.receiver ?? first
  const side: Side | undefined = asked ? (asked.about === 'sparring' ? 'mentee' : 'helper') : place.side
  if (!to || !side) return notFound()
  return page(
    <GiveFeedbackPage
      frame={frame}
      form={form}
      place={place}
      side={side}
      to={to}
      asked={asked}
      taskId={url.searchParams.get('task') ?? undefined}
    />,
    form === untouched ? 200 : 422,
  )
}

/** What the form says, or the form again. */
function readWords(visit: MemberVisit): { read: FeedbackWords } | { again: FormState } {
  const text = freeText(visit, mostOfFeedback)
  const schema = z.object({ recognition: text, potential: text, nextStep: text, more: text })
  const checked = checkForm(visit.form, schema)
  if ('again' in checked || !saysNothing(checked.read)) return checked
  return { again: formAgain(visit.form, { recognition: texts(visit.locale).errors.nothing }) }
}

async function say(visit: MemberVisit, place: FeedbackPlace): Promise<Answer> {
  const { form, locale } = visit
  const { side, mentorshipId } = place
  const to = place.companions.find(({ id }) => id === form.text('to'))
  if (!to || !side) return notFound()
  const words = readWords(visit)
  if ('again' in words) return write(visit, place, undefined, words.again)
  const what =
    side === 'mentee' ? ({ about: 'sparring', taskId: undefined } as const) : subjectOf(form.text('what'))
  const known = what.taskId === undefined || place.tasks.some(({ id }) => id === what.taskId)
  const said = known && (await sayUnasked(visit, { side, to }, { mentorshipId, ...what }, words.read))
  if (!said || isRefusal(said))
    return write(visit, place, undefined, formAgain(form, { what: texts(locale).errors.which }))
  return seeOther(routes.feedback({ id: said.id }))
}

async function read(visit: MemberVisit, place: FeedbackPlace, one: Feedback): Promise<Answer> {
  const { tx, frame, viewer, now } = visit
  if (one.giver.id === viewer.id && !one.givenAt) return write(visit, place, one, untouched)
  if (one.receiver.id === viewer.id && one.givenAt && !one.readAt) await markRead(tx, one.id, now)
  const plan = await enterPlan(visit, one.mentorshipId)
  const mayPlan = one.taskId !== undefined && plan !== undefined && may(plan, 'suggest')
  return page(
    <FeedbackPage
      frame={frame}
      place={place}
      feedback={one}
      viewerId={viewer.id}
      mayShow={mayShow(place, one, viewer.id)}
      mayPlan={mayPlan}
    />,
  )
}

async function answer(visit: MemberVisit, place: FeedbackPlace, one: Feedback): Promise<Answer> {
  if (one.giver.id !== visit.viewer.id) return notFound()
  // Whoever sends twice is shown what was said.
  if (one.givenAt) return seeOther(routes.feedback({ id: one.id }))
  const words = readWords(visit)
  if ('again' in words) return write(visit, place, one, words.again)
  await answerRequest(visit, one, words.read)
  return seeOther(routes.feedback({ id: one.id }))
}

/** The task's form with what was said of the next step and of where one can grow (F4). */
async function intoPlan(visit: MemberVisit, one: Feedback): Promise<Answer> {
  const plan = await enterPlan(visit, one.mentorshipId)
  if (!plan || !isOwn(plan) || !may(plan, 'suggest') || !one.words) return notFound()
  const task = (await tasksOf(visit.tx, plan)).find(({ id }) => id === one.taskId)
  if (!task) return notFound()
  const { nextStep, potential } = one.words
  const start = { ...(nextStep && { nextStep }), ...(potential && { potential }) }
  return page(<TaskFormPage frame={visit.frame} form={untouched} plan={plan} task={task} start={start} />)
}
