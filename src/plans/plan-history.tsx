import type { JSX } from 'preact'
import { firstNames } from '../mentorships/enter-room.ts'
import { routes } from '../routes.ts'
import { dayAndTime } from '../ui/dates.ts'
import { type Frame, useFrame } from '../ui/frame.ts'
import { PageHeading, Quiet } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import type { EnteredPlan } from './enter-plan.ts'
import { texts } from './messages.ts'
import { taskTexts } from './messages-task.ts'
import type { Happening, PlanChange } from './plan-change.ts'
import { inWords } from './task-words.ts'

/** All that has happened to the plan, the latest first; for the two alone (F4). */
export function HistoryPage({
  frame,
  plan,
  changes,
}: {
  frame: Frame
  plan: EnteredPlan
  changes: readonly PlanChange[]
}): JSX.Element {
  const t = texts(frame.locale)
  const { history } = taskTexts(frame.locale)
  return (
    <Page frame={frame} title={history.title} width="read">
      <div>
        <UpLink href={routes.plan({ id: plan.mentorshipId })}>{t.title}</UpLink>
        <PageHeading title={history.title} lede={history.lede} />
      </div>
      {changes.length === 0 ? <Quiet>{history.none}</Quiet> : <ChangesList plan={plan} changes={changes} />}
      <Lock>{history.lede}</Lock>
    </Page>
  )
}

/** What happened, who did it and when, with what stood there before. */
export function ChangesList({
  plan,
  changes,
  ofOneTask = false,
}: {
  plan: EnteredPlan
  changes: readonly PlanChange[]
  /** The task's name is known already. */
  ofOneTask?: boolean
}): JSX.Element {
  const frame = useFrame()
  return (
    <PlainList>
      {changes.map(({ id, by, at, what }) => (
        <PlainItem
          key={id}
          above={dayAndTime(at, frame)}
          title={[whatHappened(what, nameOfWriter(plan, by, frame), frame), ofOneTask ? '' : what.task]
            .filter(Boolean)
            .join(': ')}
          line={<Changed what={what} />}
        />
      ))}
    </PlainList>
  )
}

function Changed({ what }: { what: Happening }): JSX.Element | null {
  const frame = useFrame()
  const t = texts(frame.locale)
  const { history } = taskTexts(frame.locale)
  if (!('changes' in what)) return null
  // A task that is new says all it has on its own page.
  const replaced = what.changes.filter(({ before }) => before !== undefined || what.kind === 'moved')
  if (replaced.length === 0) return null
  return (
    <span class="lines">
      {replaced.map(({ field, before, after }) => (
        <span key={field} class="own-lines">
          {t.fields[field]}: {inWords(field, before, frame) || history.nothing} →{' '}
          {inWords(field, after, frame) || history.nothing}
        </span>
      ))}
    </span>
  )
}

function nameOfWriter(plan: EnteredPlan, by: string | undefined, { locale }: Frame): string {
  const names = firstNames({ mentor: plan.mentor, mentees: [plan.mentee] }, locale)
  if (by === plan.mentor.id) return names.mentor
  if (by === plan.mentee.id) return names.mentee
  const { earlierMentor, somebody } = taskTexts(locale).history
  return by === undefined ? somebody : earlierMentor
}

function whatHappened(what: Happening, who: string, { locale }: Frame): string {
  const { history } = taskTexts(locale)
  const { states } = texts(locale)
  switch (what.kind) {
    case 'state':
      return history.state(who, states[what.from], states[what.to])
    case 'ordered':
      return history.ordered(who, what.to)
    case 'named':
    case 'introduced':
    case 'unnamed':
      return history[what.kind](who, what.person)
    default:
      return history[what.kind](who)
  }
}
