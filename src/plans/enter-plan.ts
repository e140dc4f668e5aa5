import { type EnteredRoom, enterRoom } from '../mentorships/enter-room.ts'
import type { Sealed } from '../mentorships/room.ts'
import { type Answer, type MemberVisit, notFound } from '../platform/http/visit.ts'
import { mayChoose } from './plan.ts'
import { openPlanKey } from './plan-keys-store.ts'
import { plansAround } from './plans-around-store.ts'

/** What somebody is to a plan. */
export type PlanPart = 'mentor' | 'mentee' | 'leader' | 'buddy'

interface Somebody {
  readonly id: string
  readonly name: string
}

/** A plan that somebody has entered, with what they may open of it. */
export interface EnteredPlan {
  readonly mentorshipId: string
  readonly programme: { readonly id: string; readonly name: string }
  readonly mentor: Somebody
  readonly mentee: Somebody
  readonly part: PlanPart
  /** Something can be written. */
  readonly open: boolean
  /** The viewer chooses and orders the tasks. */
  readonly chooses: boolean
  /** Opens what is agreed; undefined until the first task is suggested. */
  readonly key: Sealed | undefined
  /** The two's room; undefined for everybody else. */
  readonly entered: EnteredRoom | undefined
}

/** A plan entered by one of the two. */
export interface OwnPlan extends EnteredPlan {
  readonly part: 'mentor' | 'mentee'
  readonly entered: EnteredRoom
}

export type PlanVisitor = Pick<MemberVisit, 'tx' | 'house' | 'viewer'>

/** Opens the plan of a mentorship for one of the two, or for whom it is shown to; undefined for all others. */
export async function enterPlan(
  visit: PlanVisitor,
  id: string | undefined,
): Promise<EnteredPlan | OwnPlan | undefined> {
  if (id === undefined) return undefined
  const { tx, house } = visit
  const entered = await enterRoom(visit, id)
  if (entered) return ownPlan(visit, entered)
  const around = (await plansAround(tx)).find(({ mentorshipId }) => mentorshipId === id)
  if (!around) return undefined
  return { ...around, open: true, chooses: false, key: await openPlanKey(tx, house, id), entered: undefined }
}

/** The plan of a room one of the two has entered; undefined where the programme has none. */
export async function ownPlan(
  { tx, house }: Pick<PlanVisitor, 'tx' | 'house'>,
  entered: EnteredRoom,
): Promise<OwnPlan | undefined> {
  const { mentorship, mentor, mentees, side, programme } = entered
  const [mentee, ...more] = mentees
  // A plan is one person's; a group has none.
  if (!programme.settings.learningPlan || !mentee || more.length > 0) return undefined
  if (mentorship.state === 'ended' && mentorship.ending === 'declined') return undefined
  return {
    mentorshipId: mentorship.id,
    programme,
    mentor,
    mentee,
    part: side,
    open: mentorship.state !== 'ended',
    chooses: mayChoose(side, programme.settings.contentBy),
    key: await openPlanKey(tx, house, mentorship.id),
    entered,
  }
}

export const isOwn = (plan: EnteredPlan): plan is OwnPlan => plan.entered !== undefined

/** Acts in the plan of the mentorship in the address; for whom it is not shown to it is not there. */
export async function inPlan(
  visit: MemberVisit,
  act: (plan: EnteredPlan) => Answer | Promise<Answer>,
  id = visit.params.id,
): Promise<Answer> {
  const plan = await enterPlan(visit, id)
  return plan ? act(plan) : notFound()
}

/** Acts in one's own plan while something can be written in it. */
export function inOwnPlan(
  visit: MemberVisit,
  act: (plan: OwnPlan) => Answer | Promise<Answer>,
  id = visit.params.id,
): Promise<Answer> {
  return inPlan(visit, plan => (isOwn(plan) && plan.open ? act(plan) : notFound()), id)
}
