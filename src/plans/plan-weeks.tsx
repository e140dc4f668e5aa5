import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { type Day, dayOf, shortDay } from '../ui/dates.ts'
import { useFrame } from '../ui/frame.ts'
import { Section } from '../ui/heading.tsx'
import { Link } from '../ui/link.tsx'
import { State } from '../ui/state.tsx'
import { Table } from '../ui/table.tsx'
import { TimeLine } from '../ui/time-line.tsx'
import { weekNumber } from '../ui/weeks.ts'
import type { EnteredPlan } from './enter-plan.ts'
import { texts } from './messages.ts'
import { weekTexts } from './messages-weeks.ts'
import { driftOf, nameOf, type PlanTask, type TaskState } from './plan.ts'
import { TaskStateMark } from './plan-tasks.tsx'
import { daysInWords } from './task-words.ts'

const drawn: Record<TaskState, 'ahead' | 'begun' | 'done'> = {
  planned: 'ahead',
  with_help: 'begun',
  alone: 'done',
}

/** The plan along the weeks: when each thing is learnt and when it is used, drawn, and the same as a table (F6). */
export function PlanWeeks({ plan, tasks }: { plan: EnteredPlan; tasks: readonly PlanTask[] }): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  const w = weekTexts(frame.locale)
  const today = dayOf(frame.now, frame)
  const inWeek = (day: Day) => w.dayInWeek(shortDay(day, frame), weekNumber(day))
  const on = (day: Day | undefined) => (day === undefined ? '–' : inWeek(day))
  const standing = ({ agreedAt, state }: PlanTask) => (agreedAt ? t.states[state] : w.suggested)
  const dated = tasks.map(task => {
    const { learnOn, useOn } = task.agreedAt ? task : (task.proposal?.words ?? task)
    return { task, learnOn, useOn, drift: task.agreedAt ? driftOf(task, today) : undefined }
  })
  return (
    <>
      <TimeLine
        caption={w.caption(plan.mentee.name)}
        today={today}
        todayLabel={w.today(shortDay(today, frame))}
        weekLabel={w.week}
        rows={dated.map(({ task, learnOn, useOn, drift }) => ({
          key: task.id,
          label: <Link href={routes.planTask({ id: task.id })}>{nameOf(task)}</Link>,
          line: drift && <State kind="late">{t.driftShort[drift.kind]}</State>,
          from: learnOn,
          until: useOn,
          state: drawn[task.state],
          spoken: `${nameOf(task)}: ${daysInWords({ learnOn, useOn }, frame, inWeek)}. ${standing(task)}.`,
        }))}
      />
      <p class="quiet small">{w.key}</p>
      <Section title={w.tableTitle}>
        <Table
          caption={w.tableTitle}
          rows={dated}
          columns={[
            { heading: t.fields.type, names: true, cell: ({ task }) => nameOf(task) },
            { heading: t.fields.learnOn, cell: ({ learnOn }) => on(learnOn) },
            { heading: t.fields.useOn, cell: ({ useOn }) => on(useOn) },
            {
              heading: w.standing,
              cell: ({ task }) =>
                task.agreedAt ? (
                  <TaskStateMark state={task.state} />
                ) : (
                  <State kind="wait">{w.suggested}</State>
                ),
            },
          ]}
        />
      </Section>
    </>
  )
}
