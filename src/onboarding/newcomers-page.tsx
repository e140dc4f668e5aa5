import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { type Day, day, dayOf, daysBetween, relativeDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { State } from '../ui/state.tsx'
import { type Check, isLate, toDoNow } from './check-lists/check-list.ts'
import { checkWords } from './check-lists/check-words.ts'
import { texts } from './messages.ts'
import { type Onboarding, partsOf } from './onboarding.ts'

/** One newcomer of several that somebody stands by, with what is theirs to do now. */
export interface StoodBy {
  readonly onboarding: Onboarding
  readonly toDo: readonly Check[]
  readonly late: number
  /** Would like feedback from the viewer, and waits for it. */
  readonly asks: boolean
}

/** What a person's part is in each of their onboardings, the one with something late first, then who waits for one's word. */
export function stoodBy(
  onboardings: readonly Onboarding[],
  checks: ReadonlyMap<string, readonly Check[]>,
  asking: ReadonlySet<string>,
  viewerId: string,
  today: Day,
): StoodBy[] {
  const all = onboardings.map(onboarding => {
    const parts = partsOf(onboarding, viewerId, today)
    const toDo = toDoNow(checks.get(onboarding.id) ?? [], parts, onboarding.firstDay, today)
    const late = toDo.filter(check => isLate(check, onboarding.firstDay, today)).length
    return { onboarding, toDo, late, asks: asking.has(onboarding.newcomer.id) }
  })
  const weight = ({ late, asks, toDo }: StoodBy) =>
    (late > 0 ? 4 : 0) + (asks ? 2 : 0) + (toDo.length > 0 ? 1 : 0)
  return all.toSorted((a, b) => weight(b) - weight(a))
}

/** The newcomers somebody stands by: a mentor of two, a leader of several who start the same day. */
export function NewcomersList({ frame, all }: { frame: Frame; all: readonly StoodBy[] }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <PlainList>
      {all.map(({ onboarding, toDo, late, asks }) => {
        const { newcomer, firstDay, job } = onboarding
        const when =
          daysBetween(dayOf(frame.now, frame), firstDay) > 0
            ? t.theyBegin(day(firstDay, frame))
            : t.theyBegan(relativeDay(firstDay, frame))
        const [first] = toDo
        return (
          <PlainItem
            key={onboarding.id}
            above={
              (late > 0 || asks) && (
                <>
                  {late > 0 && <State kind="late">{t.late(late)}</State>}
                  {asks && <State kind="wait">{t.asks}</State>}
                </>
              )
            }
            level={2}
            title={<Link href={routes.onboarding({ id: onboarding.id })}>{newcomer.name}</Link>}
            line={[
              [job || newcomer.position, when].filter(Boolean).join(' · '),
              first ? t.nextTitle(checkWords(first, frame.locale)) : t.nothingToDo,
            ].join('. ')}
          />
        )
      })}
    </PlainList>
  )
}

export function NewcomersPage({ frame, all }: { frame: Frame; all: readonly StoodBy[] }): JSX.Element {
  const t = texts(frame.locale)
  const title = all.length === 0 ? t.nobody : t.newcomersTitle
  return (
    <Page frame={frame} title={title} width="read">
      <PageHeading title={title} />
      {all.length === 0 ? (
        <EmptyState drawing="chairs" title={t.nobodyLine} />
      ) : (
        <Card>
          <NewcomersList frame={frame} all={all} />
        </Card>
      )}
    </Page>
  )
}
