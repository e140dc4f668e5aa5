import type { JSX } from 'preact'
import type { Onboarding } from '../onboarding/onboarding.ts'
import type { OnboardingPart } from '../onboarding/onboarding-parts.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { firstNameOf } from './earlier/carry-plan.ts'
import { planWaits } from './earlier/earlier-plan-store.ts'
import { earlierTexts } from './earlier/messages.ts'
import { type EnteredPlan, enterPlan } from './enter-plan.ts'
import { texts } from './messages.ts'
import { awaitsYesOf, type PlanTask } from './plan.ts'
import { PlanProgress, PlanTasks, whatIsOn } from './plan-tasks.tsx'
import { tasksOf } from './plan-tasks-store.ts'
import { planOfNewcomer } from './plans-around-store.ts'

/** The plan's part of a newcomer's page: how far it is, what is on, and for the two what waits for a yes. */
export const planInOnboarding: OnboardingPart = async (visit, onboarding) => {
  const plan = await planOf(visit, onboarding)
  if (!plan) return {}
  const t = texts(visit.locale)
  const tasks = await tasksOf(visit.tx, plan)
  const waiting = tasks.filter(task => awaitsYesOf(task, visit.viewer.id)).length
  const other = plan.part === 'mentor' ? plan.mentee.name : plan.mentor.name
  const href = routes.plan({ id: plan.mentorshipId })
  const earlier = earlierTexts(visit.locale)
  const asks = plan.part === 'mentee' && (await planWaits(visit.tx, plan.mentorshipId))
  return {
    ...(asks && {
      next: {
        title: earlier.offer(firstNameOf(plan.mentor)),
        line: earlier.offerLine,
        action: { href: routes.earlierPlan({ id: plan.mentorshipId }), label: earlier.offerAction },
      },
    }),
    ...(!asks &&
      waiting > 0 && {
        next: {
          title: t.waiting(waiting, other),
          line: t.waitingLine,
          action: { href, label: t.card.open },
        },
      }),
    main: <PlanOfNewcomer plan={plan} tasks={tasks} viewerId={visit.viewer.id} />,
  }
}

/** The plan of a newcomer in their programme, as far as it is there for the viewer. */
async function planOf(
  visit: MemberVisit,
  { programmeId, newcomer }: Pick<Onboarding, 'programmeId' | 'newcomer'>,
): Promise<EnteredPlan | undefined> {
  return enterPlan(visit, await planOfNewcomer(visit.tx, { programmeId, newcomerId: newcomer.id }))
}

function PlanOfNewcomer(props: {
  plan: EnteredPlan
  tasks: readonly PlanTask[]
  viewerId: string
}): JSX.Element {
  const { plan, tasks, viewerId } = props
  const t = texts(useFrame().locale)
  return (
    <Card title={t.card.title}>
      {tasks.length === 0 ? (
        <p class="quiet">{plan.entered ? t.card.none : t.emptyLine[plan.part]}</p>
      ) : (
        <>
          <PlanProgress tasks={tasks} />
          <PlanTasks plan={plan} tasks={whatIsOn(tasks, viewerId)} viewerId={viewerId} />
        </>
      )}
      <p class="small">
        <Link href={routes.plan({ id: plan.mentorshipId })}>
          {plan.part === 'mentee' ? t.card.open : t.follow(plan.mentee.name)}
        </Link>
      </p>
    </Card>
  )
}
