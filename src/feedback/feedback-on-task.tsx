import type { JSX } from 'preact'
import type { TaskPart } from '../plans/task-parts.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { useFrame } from '../ui/frame.ts'
import { Quiet } from '../ui/heading.tsx'
import { Link } from '../ui/link.tsx'
import { enterFeedback, type FeedbackPlace } from './enter-feedback.ts'
import { AskButtons, List } from './feedback-list-page.tsx'
import { firstName } from './feedback-words.ts'
import { texts } from './messages.ts'

/** What has been said about a task, and one click to ask for it or give it. */
export const feedbackOnTask: TaskPart = async (visit, plan, task) => {
  const place = await enterFeedback(visit, plan.mentorshipId)
  if (!place || !task.agreedAt) return undefined
  if (!plan.open && aboutTask(place, task.id).length === 0) return undefined
  return <OnTask place={place} taskId={task.id} viewerId={visit.viewer.id} />
}

const aboutTask = ({ feedback, before }: FeedbackPlace, task: string) =>
  [...feedback, ...before].filter(({ taskId }) => taskId === task)

function OnTask({
  place,
  taskId,
  viewerId,
}: {
  place: FeedbackPlace
  taskId: string
  viewerId: string
}): JSX.Element {
  const t = texts(useFrame().locale)
  const about = aboutTask(place, taskId)
  const newcomer = place.companions.find(({ part }) => part === 'mentee')
  return (
    <Card title={t.onTask} look="sand">
      {about.length > 0 && <List place={place} feedback={about} viewerId={viewerId} />}
      {place.side === 'mentee' && (
        <>
          <Quiet>{t.askLine}</Quiet>
          <AskButtons place={place} taskId={taskId} />
        </>
      )}
      {place.side === 'helper' && newcomer && (
        <p>
          <Link href={routes.newFeedback({ id: place.mentorshipId }, { task: taskId })}>
            {t.give(firstName(newcomer))}
          </Link>
        </p>
      )}
    </Card>
  )
}
