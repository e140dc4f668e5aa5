import type { JSX } from 'preact'
import { namesIn } from '../mentorships/enter-room.ts'
import type { MentorshipState } from '../mentorships/mentorship.ts'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { dayOf, shortDay } from '../ui/dates.ts'
import { InlineForm } from '../ui/form.tsx'
import { type Frame, useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { State } from '../ui/state.tsx'
import { type FollowUp, isLate } from './follow-up.ts'
import { texts } from './messages.ts'

/** Those who share a room, and how their mentorship stands. */
export interface PairOfRoom {
  readonly mentorship: { readonly id: string; readonly state: MentorshipState }
  readonly mentor: { readonly id: string; readonly name: string }
  readonly mentees: readonly { readonly id: string; readonly name: string }[]
}

/** "Sofie · inden 14. okt." */
export function followUpLine({ ownerId, dueOn, doneAt }: FollowUp, pair: PairOfRoom, frame: Frame): string {
  const t = texts(frame.locale)
  const who = namesIn(pair, frame.locale)(ownerId)
  if (doneAt) return `${who} · ${t.doneOn(shortDay(doneAt, frame)).toLocaleLowerCase(frame.locale)}`
  return dueOn ? t.due(who, shortDay(dueOn, frame)) : t.noDay(who)
}

/** What has been taken on, each with whoever does it, by when, and the button that says it is done. */
export function FollowUpsList({
  followUps,
  pair,
}: {
  followUps: readonly FollowUp[]
  pair: PairOfRoom
}): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  const open = pair.mentorship.state !== 'ended'
  return (
    <PlainList>
      {followUps.map(followUp => (
        <PlainItem
          key={followUp.id}
          above={isLate(followUp, dayOf(frame.now, frame)) && <State kind="late">{t.late}</State>}
          title={
            open ? <Link href={routes.followUp({ id: followUp.id })}>{followUp.text}</Link> : followUp.text
          }
          line={followUpLine(followUp, pair, frame)}
          action={
            open &&
            followUp.doneAt === undefined && (
              <InlineForm action={routes.followUpDone({ id: followUp.id })}>
                <Button look="secondary" size="small" name="done" value="yes" about={followUp.text}>
                  {t.done}
                </Button>
              </InlineForm>
            )
          }
        />
      ))}
    </PlainList>
  )
}
