import { audit } from '../audit/audit.ts'
import type { EnteredRoom, RoomVisitor } from '../mentorships/enter-room.ts'
import { type Ended, otherSide } from '../mentorships/mentorship.ts'
import { lockMentorship, saveMentorship } from '../mentorships/mentorships-store.ts'
import { postMail } from '../platform/mail/post-mail.ts'
import { isRefusal, refused } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { dayOf } from '../ui/dates.ts'
import { complete, type EarlyReason, type EndingRefusal, type Farewell, stopEarly } from './ending.ts'
import { addEarlyReason, addFarewell, hasSaidFarewell } from './endings-store.ts'
import { mailTexts } from './messages-mail.ts'

interface At extends RoomVisitor {
  readonly now: Date
}

/** Keeps what one says of the whole course (I4). The other is asked for theirs, once, when they have not said it. */
export async function sayFarewell(at: At, entered: EnteredRoom, farewell: Farewell): Promise<void> {
  const { me, other, mentorship, room } = entered
  await addFarewell(at.tx, room, farewell, { personId: me.id, now: at.now })
  const kind = (await hasSaidFarewell(at.tx, mentorship.id, other.id)) ? 'bothLookedBack' : 'lookBack'
  await tell(at, entered, kind)
  await record(at, entered, 'look back on')
}

/** Closes the door as planned (G8). */
export async function completeMentorship(at: At, entered: EnteredRoom): Promise<Ended | EndingRefusal> {
  const mentorship = await lockMentorship(at.tx, entered.mentorship.id)
  if (!mentorship) return refused('not-a-party')
  const { me, other } = entered
  const bothLookedBack =
    (await hasSaidFarewell(at.tx, mentorship.id, me.id)) &&
    (await hasSaidFarewell(at.tx, mentorship.id, other.id))
  const today = dayOf(at.now, { locale: 'da', zone: me.timeZone })
  const ended = complete(mentorship, me.id, { bothLookedBack, today }, at.now)
  if (isRefusal(ended)) return ended
  await saveMentorship(at.tx, ended)
  await tell(at, entered, 'completed')
  await record(at, entered, 'complete')
  return ended
}

/** Stops before time. The log does not say who did, and the other is not told why. */
export async function stopMentorship(
  at: At,
  entered: EnteredRoom,
  reason: EarlyReason | undefined,
): Promise<Ended | EndingRefusal> {
  const mentorship = await lockMentorship(at.tx, entered.mentorship.id)
  if (!mentorship) return refused('not-a-party')
  const ended = stopEarly(mentorship, entered.me.id, at.now)
  if (isRefusal(ended)) return ended
  // Before the room closes: nothing can be written in it afterwards.
  if (reason) await addEarlyReason(at.tx, mentorship.id, reason, { personId: entered.me.id, now: at.now })
  await saveMentorship(at.tx, ended)
  await tell(at, entered, 'stopped')
  await audit(at.tx, {
    at: at.now,
    verb: 'stop',
    subject: 'mentorship',
    subjectId: mentorship.id,
    programmeId: mentorship.programmeId,
  })
  return ended
}

async function tell(
  at: At,
  { mentorship, other, side }: EnteredRoom,
  kind: 'lookBack' | 'bothLookedBack' | 'completed' | 'stopped',
): Promise<void> {
  const { subject, body } = mailTexts(other.locale)
  const page =
    kind === 'lookBack' || kind === 'bothLookedBack'
      ? routes.ending({ id: mentorship.id })
      : routes.mentorship({ id: mentorship.id })
  const words = kind === 'stopped' ? body.stopped[otherSide(side)] : body[kind]
  await postMail(at.tx, {
    to: other.id,
    kind: `ending-${kind}`,
    subject,
    body: words(at.house.publicUrl + page),
    at: at.now,
  })
}

function record(at: At, { mentorship }: EnteredRoom, verb: string): Promise<void> {
  return audit(at.tx, {
    at: at.now,
    actor: at.viewer.id,
    verb,
    subject: 'mentorship',
    subjectId: mentorship.id,
    programmeId: mentorship.programmeId,
  })
}
