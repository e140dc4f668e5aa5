import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { InlineForm } from '../ui/form.tsx'
import { useFrame } from '../ui/frame.ts'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { taskTexts } from './messages-task.ts'
import { nameOf, type PlanTask } from './plan.ts'
import { lineOf } from './task-words.ts'

/** The tasks with a way up and down: whoever chooses them puts them in order (B2). */
export function PlanOrder({ tasks }: { tasks: readonly PlanTask[] }): JSX.Element {
  const frame = useFrame()
  const t = taskTexts(frame.locale)
  return (
    <PlainList>
      {tasks.map((task, at) => (
        <PlainItem
          key={task.id}
          title={`${at + 1}. ${nameOf(task)}`}
          line={lineOf(task, frame)}
          action={
            <InlineForm action={routes.planTaskPlace({ id: task.id })}>
              {at > 0 && (
                <Button look="tertiary" size="small" name="by" value="up" about={nameOf(task)}>
                  {t.up}
                </Button>
              )}
              {at < tasks.length - 1 && (
                <Button look="tertiary" size="small" name="by" value="down" about={nameOf(task)}>
                  {t.down}
                </Button>
              )}
            </InlineForm>
          }
        />
      ))}
    </PlainList>
  )
}
