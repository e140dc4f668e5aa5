import { newsMail } from '../../mentorships/mail-messages.ts'
import type { MemberVisit } from '../../platform/http/visit.ts'
import { postMails } from '../../platform/mail/post-mail.ts'
import { routes } from '../../routes.ts'
import { enterPlan, isOwn, type OwnPlan } from '../enter-plan.ts'
import type { PlanTask } from '../plan.ts'
import type { Happening } from '../plan-change.ts'
import { makePlanKey } from '../plan-keys-store.ts'
import { placeOf, tasksOf } from '../plan-tasks-store.ts'
import { changesOf } from '../plan-writing-store.ts'
import { carry, plansBefore } from './earlier-plan-store.ts'

/** A plan the newcomer has had with another mentor, and what of it can follow: that which both had agreed on. */
export interface EarlierPlan {
  readonly plan: OwnPlan
  readonly tasks: readonly PlanTask[]
}

/** The newcomer's latest earlier plan in the programme; undefined for everybody else, and where there is none. */
export async function earlierPlan(visit: MemberVisit, now: OwnPlan): Promise<EarlierPlan | undefined> {
  if (now.part !== 'mentee' || !now.open) return undefined
  const [latest] = await plansBefore(visit.tx, now.mentorshipId)
  const plan = latest === undefined ? undefined : await enterPlan(visit, latest)
  if (!plan || !isOwn(plan)) return undefined
  const tasks = (await tasksOf(visit.tx, plan)).filter(({ agreedAt }) => agreedAt !== undefined)
  return { plan, tasks }
}

/**
 * Takes the chosen tasks along to the plan with the new mentor: words, days, how far, who knows, and the history of
 * what was agreed on, sealed anew with the keys of the new two. None chosen: they begin afresh.
 */
export async function carryPlan(
  { tx, house, now }: Pick<MemberVisit, 'tx' | 'house' | 'now'>,
  { plan: earlier, tasks }: EarlierPlan,
  later: OwnPlan,
  chosen: ReadonlySet<string>,
): Promise<void> {
  const key = await makePlanKey(tx, house, later.mentorshipId)
  const { room, others, programme } = later.entered
  const following = tasks.filter(({ id }) => chosen.has(id))
  const history = await changesOf(tx, earlier.entered.room)
  await carry(
    tx,
    earlier.mentorshipId,
    later.mentorshipId,
    {
      tasks: following.map(({ id, outline, detail }) => ({
        id,
        outline: key.write(placeOf(id, 'outline'), outline),
        detail: key.write(placeOf(id, 'detail'), detail),
      })),
      people: following.flatMap(({ knowledgePersons }) =>
        knowledgePersons.map(({ id, name, knows }) => ({
          id,
          content: key.write(placeOf(id, 'person'), { name, knows }),
        })),
      ),
      changes: history
        .filter(({ taskId, what }) => chosen.has(taskId) && follows(what))
        .map(({ id, what }) => ({ id, content: room.write(placeOf(id, 'change'), what) })),
    },
    now,
  )
  if (following.length === 0) return
  const link = house.publicUrl + routes.plan({ id: later.mentorshipId })
  await postMails(
    tx,
    others.map(({ id, locale }) => ({
      to: id,
      kind: 'plan-follows',
      ...newsMail('plan', programme, link, locale),
      at: now,
    })),
  )
}

/** What was suggested and declined is a thing between the two it was said by; the rest is the plan's own history. */
function follows({ kind }: Happening): boolean {
  return kind !== 'suggested' && kind !== 'declined'
}

export const firstNameOf = ({ name }: { readonly name: string }): string => name.split(' ', 1)[0] ?? name
