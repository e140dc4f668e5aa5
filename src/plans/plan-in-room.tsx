import type { JSX } from 'preact'
import type { RoomPart } from '../mentorships/room-parts.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { EarlierPlanWaits } from './earlier/earlier-plan-page.tsx'
import { planWaits } from './earlier/earlier-plan-store.ts'
import type { EnteredPlan } from './enter-plan.ts'
import { ownPlan } from './enter-plan.ts'
import { texts } from './messages.ts'
import type { PlanTask } from './plan.ts'
import { PlanTasks, whatIsOn } from './plan-tasks.tsx'
import { tasksOf } from './plan-tasks-store.ts'

/** The plan's part of the room: what waits for a yes, and what is on now and next. */
export const planInRoom: RoomPart = async (visit, entered) => {
  const plan = await ownPlan(visit, entered)
  if (!plan) return {}
  const tasks = await tasksOf(visit.tx, plan)
  if (!plan.open && tasks.length === 0) return {}
  const waits = plan.open && (await planWaits(visit.tx, plan.mentorshipId))
  const card = <PlanCard plan={plan} tasks={tasks} viewerId={visit.viewer.id} />
  return { main: waits ? [<EarlierPlanWaits key="earlier" plan={plan} />, card] : card }
}

function PlanCard(props: { plan: EnteredPlan; tasks: readonly PlanTask[]; viewerId: string }): JSX.Element {
  const { plan, tasks, viewerId } = props
  const t = texts(useFrame().locale)
  return (
    <Card title={t.card.title}>
      {tasks.length === 0 ? (
        <p class="quiet">{t.card.none}</p>
      ) : (
        <PlanTasks plan={plan} tasks={whatIsOn(tasks, viewerId)} viewerId={viewerId} />
      )}
      <p class="small">
        <Link href={routes.plan({ id: plan.mentorshipId })}>{t.card.open}</Link>
      </p>
    </Card>
  )
}
