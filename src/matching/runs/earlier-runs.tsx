import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { dayAndTime } from '../../ui/dates.ts'
import { useFrame } from '../../ui/frame.ts'
import { Link } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { number } from '../../ui/quantities.ts'
import { State, type StateKind } from '../../ui/state.tsx'
import { texts } from '../messages.ts'
import type { MatchingRun } from './runs-store.ts'

export interface RunLine extends MatchingRun {
  /** How many of the mentees have a proposal. */
  readonly given: number | null
  readonly mentees: number | null
  /** Its proposals, and how many of them have been published. */
  readonly pairs: number
  readonly published: number
}

/** The latest runs of a programme, each with what came of it. */
export function EarlierRuns({ runs }: { runs: readonly RunLine[] }): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  return (
    <PlainList>
      {runs.map(run => (
        <PlainItem
          key={run.id}
          above={<RunState run={run} />}
          title={<Link href={routes.matchingRun({ id: run.id })}>{dayAndTime(run.requestedAt, frame)}</Link>}
          line={
            run.given !== null &&
            run.mentees !== null &&
            t.outcome(number(run.given, frame.locale), number(run.mentees, frame.locale))
          }
        />
      ))}
    </PlainList>
  )
}

function RunState({ run }: { run: RunLine }): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const kind = run.publishedAt ? 'published' : run.state
  const isPart = run.publishedAt && run.published < run.pairs
  return (
    <State kind={shapes[kind]}>
      {isPart ? t.publishedOf(number(run.published, locale), number(run.pairs, locale)) : t.states[kind]}
    </State>
  )
}

const shapes: Record<RunLine['state'] | 'published', StateKind> = {
  waiting: 'wait',
  running: 'wait',
  done: 'wait',
  published: 'active',
  failed: 'late',
  cancelled: 'done',
}
