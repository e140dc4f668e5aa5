import type { JSX } from 'preact'
import { firstNames } from '../mentorships/enter-room.ts'
import { routes } from '../routes.ts'
import { dayOf } from '../ui/dates.ts'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { State, type StateKind } from '../ui/state.tsx'
import type { EnteredPlan } from './enter-plan.ts'
import { texts } from './messages.ts'
import { taskTexts } from './messages-task.ts'
import {
  awaitsYesOf,
  driftOf,
  nameOf,
  type PlanTask,
  progressOf,
  type TaskState,
  taskStates,
} from './plan.ts'
import { lineOf } from './task-words.ts'

interface Props {
  readonly plan: EnteredPlan
  readonly tasks: readonly PlanTask[]
  readonly viewerId: string
}

/** The tasks in their order, each with how far it is and what needs a hand. */
export function PlanTasks({ plan, tasks, viewerId }: Props): JSX.Element {
  const frame = useFrame()
  return (
    <PlainList>
      {tasks.map(task => (
        <PlainItem
          key={task.id}
          above={<Standing plan={plan} task={task} viewerId={viewerId} />}
          title={<Link href={routes.planTask({ id: task.id })}>{nameOf(task)}</Link>}
          line={lineOf(task, frame)}
        />
      ))}
    </PlainList>
  )
}

/** How far it is, whether somebody's yes is missing, and whether learning and using have drifted apart. */
function Standing({ plan, task, viewerId }: Omit<Props, 'tasks'> & { task: PlanTask }): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  const { waitsForYou, waitsFor } = taskTexts(frame.locale)
  const drift = task.agreedAt ? driftOf(task, dayOf(frame.now, frame)) : undefined
  const names = firstNames({ mentor: plan.mentor, mentees: [plan.mentee] }, frame.locale)
  const other = plan.part === 'mentor' ? names.mentee : names.mentor
  return (
    <span class="states">
      {task.agreedAt && <TaskStateMark state={task.state} />}
      {task.proposal && (
        <State kind="wait">{task.proposal.by === viewerId ? waitsFor(other) : waitsForYou}</State>
      )}
      {drift && <State kind="late">{t.driftShort[drift.kind]}</State>}
    </span>
  )
}

const kinds: Record<TaskState, StateKind> = { planned: 'wait', with_help: 'active', alone: 'done' }

export function TaskStateMark({ state }: { state: TaskState }): JSX.Element {
  return <State kind={kinds[state]}>{texts(useFrame().locale).states[state]}</State>
}

/** How many can be done alone, with help, and not yet. */
export function PlanProgress({ tasks }: { tasks: readonly PlanTask[] }): JSX.Element {
  const t = texts(useFrame().locale)
  const counts = progressOf(tasks)
  const said = taskStates.toReversed().filter(state => counts[state] > 0)
  return <p class="strong">{said.map(state => t.progress[state](counts[state])).join(' · ')}</p>
}

const mostShown = 3

/** What waits for me, what is under way, and what comes next, in the plan's order. */
export function whatIsOn(tasks: readonly PlanTask[], viewerId: string): PlanTask[] {
  const rank = (task: PlanTask) => (awaitsYesOf(task, viewerId) ? 0 : task.state === 'with_help' ? 1 : 2)
  return tasks
    .filter(task => awaitsYesOf(task, viewerId) || task.state !== 'alone')
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostShown)
}
