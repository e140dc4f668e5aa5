import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { State, type StateKind } from '../ui/state.tsx'
import { roomName } from './enter-room.ts'
import { type MentorshipState, otherSide, readableUntil, sideOf } from './mentorship.ts'
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
  const isGone = ({ mentorship, left }: MentorshipRecord) =>
    left || (mentorship.state === 'ended' && readableUntil(mentorship) < frame.now)
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
            const others = [record.mentor, ...record.mentees].filter(({ id }) => id !== viewerId)
            const name = roomName(others, frame.locale)
            return (
              <PlainItem
                key={mentorship.id}
                level={2}
                above={<State kind={kinds[mentorship.state]}>{t.states[mentorship.state]}</State>}
                title={
                  isGone(record) ? name : <Link href={routes.mentorship({ id: mentorship.id })}>{name}</Link>
                }
                line={`${programme.name} · ${mentorship.group ? t.group : t.with[other](name)}`}
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
