import { enterPlan } from '../plans/enter-plan.ts'
import { nameOf } from '../plans/plan.ts'
import { tasksOf } from '../plans/plan-tasks-store.ts'
import { type Answer, type MemberVisit, notFound } from '../platform/http/visit.ts'
import type { Feedback, Side } from './feedback.ts'
import { type Companion, companionsOf, feedbackBefore, feedbackIn } from './feedback-store.ts'

/** Where feedback is given and got in one mentorship, for one of those around somebody new or for them. */
export interface FeedbackPlace {
  readonly mentorshipId: string
  /** What the viewer is; undefined when they are it no longer, and only read what is theirs. */
  readonly side: Side | undefined
  readonly companions: readonly Companion[]
  readonly feedback: readonly Feedback[]
  /** What the viewer, who is new, has got while they had another mentor; nobody else sees it here. */
  readonly before: readonly Feedback[]
  /** The tasks the viewer sees, by name. */
  readonly tasks: readonly { readonly id: string; readonly name: string }[]
  /** The viewer is the mentor, to whom the new one need show nothing they got from them. */
  readonly isMentor: boolean
  /** The plan is there for the viewer. */
  readonly hasPlan: boolean
}

/** Enters where feedback is given; undefined for whoever has no part in it and nothing to read there. */
export async function enterFeedback(
  visit: MemberVisit,
  mentorshipId: string,
): Promise<FeedbackPlace | undefined> {
  const { tx, house, viewer } = visit
  const companions = await companionsOf(tx, mentorshipId)
  const feedback = await feedbackIn(tx, house, mentorshipId)
  const plan = await enterPlan(visit, mentorshipId)
  if (companions.length === 0 && feedback.length === 0 && !plan?.entered) return undefined
  const tasks = plan ? await tasksOf(tx, plan) : []
  const before =
    plan?.part === 'mentee' ? await feedbackBefore(tx, house, { mentorshipId, newcomerId: viewer.id }) : []
  return {
    mentorshipId,
    side: companions.length > 0 ? sideAmong(companions) : undefined,
    companions,
    feedback,
    before,
    tasks: tasks.filter(({ agreedAt }) => agreedAt).map(task => ({ id: task.id, name: nameOf(task) })),
    isMentor: plan?.part === 'mentor',
    hasPlan: plan !== undefined,
  }
}

// Somebody new sees those around them; each of those sees the one who is new.
const sideAmong = (companions: readonly Companion[]): Side =>
  companions.some(({ part }) => part === 'mentee') ? 'helper' : 'mentee'

export async function inFeedback(
  visit: MemberVisit,
  act: (place: FeedbackPlace) => Answer | Promise<Answer>,
  id = visit.params.id ?? '',
): Promise<Answer> {
  const place = await enterFeedback(visit, id)
  return place ? act(place) : notFound()
}
