import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { State, type StateKind } from '../ui/state.tsx'
import { type Mentorship, type MentorshipState, otherSide, readableUntil, sideOf } from './mentorship.ts'
import type { MentorshipRecord } from './mentorships-store.ts'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  viewerId: string
  mentorships: readonly MentorshipRecord[]
}

/** One's mentorships: as mentor for several, as mentee, or both (L). */
export function MentorshipsPage({ frame, viewerId, mentorships }: Props): JSX.Element {
  const t = texts(frame.locale).list
  // What the two wrote is gone, and with it the room.
  const isGone = (mentorship: Mentorship) =>
    mentorship.state === 'ended' && readableUntil(mentorship) < frame.now
  return (
    <Page frame={frame} title={t.title} width="read">
      <PageHeading title={t.title} />
      {mentorships.length === 0 ? (
        <EmptyState drawing="chairs" title={t.none}>
          {t.noneLine}
        </EmptyState>
      ) : (
        <PlainList>
          {mentorships.map(record => {
            const { mentorship, programme } = record
            const other = otherSide(sideOf(mentorship, viewerId) ?? 'mentee')
            return (
              <PlainItem
                key={mentorship.id}
                level={2}
                above={<State kind={kinds[mentorship.state]}>{t.states[mentorship.state]}</State>}
                title={
                  isGone(mentorship) ? (
                    record[other].name
                  ) : (
                    <Link href={routes.mentorship({ id: mentorship.id })}>{record[other].name}</Link>
                  )
                }
                line={`${programme.name} · ${t.with[other](record[other].name)}`}
              />
            )
          })}
        </PlainList>
      )}
    </Page>
  )
}

const kinds: Record<MentorshipState, StateKind> = {
  trial: 'wait',
  agreement: 'wait',
  active: 'active',
  ended: 'done',
}
