import { audit } from '../audit/audit.ts'
import { cancelMeetingsAhead, leaveMeetingsAhead } from '../meetings/cancel-ahead.ts'
import type { EnteredRoom, RoomVisitor } from '../mentorships/enter-room.ts'
import { type Ended, otherSide, type Side } from '../mentorships/mentorship.ts'
import {
  leaveGroup,
  lockMentorship,
  type Party,
  rowInGroup,
  saveMentorship,
} from '../mentorships/mentorships-store.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { isRefusal, refused } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { dayOf } from '../ui/dates.ts'
import { complete, type EarlyReason, type EndingRefusal, type Farewell, stopEarly } from './ending.ts'
import { addEarlyReason, addFarewell, hasSaidFarewell } from './endings-store.ts'
import { leavesGroup } from './leaves-group.ts'
import { mailTexts } from './messages-mail.ts'

interface At extends RoomVisitor {
  readonly now: Date
}

/** Keeps what one says of the whole course (I4). Those who have not said theirs are asked for it. */
export async function sayFarewell(at: At, entered: EnteredRoom, farewell: Farewell): Promise<void> {
  const { me, others, room } = entered
  await addFarewell(at.tx, room, farewell, { personId: me.id, now: at.now })
  const silent = await silentOf(at, entered, others)
  if (silent.length > 0) await tell(at, entered, silent, 'lookBack')
  else await tell(at, entered, others, 'allLookedBack')
  await record(at, entered, 'look back on')
}

/** Closes the door as planned (G8). */
export async function completeMentorship(at: At, entered: EnteredRoom): Promise<Ended | EndingRefusal> {
  const mentorship = await lockMentorship(at.tx, entered.mentorship.id)
  if (!mentorship) return refused('not-a-party')
  const { me, others } = entered
  const allLookedBack = (await silentOf(at, entered, [me, ...others])).length === 0
  const today = dayOf(at.now, { locale: 'da', zone: me.timeZone })
  const ended = complete(mentorship, me.id, { allLookedBack, today }, at.now)
  if (isRefusal(ended)) return ended
  await cancelMeetingsAhead(at, entered)
  await saveMentorship(at.tx, ended)
  await tell(at, entered, others, 'completed')
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
  const by = { personId: entered.me.id, now: at.now }
  const leaves = leavesGroup(entered)
  const row = leaves ? await rowInGroup(at.tx, mentorship.id, by.personId) : mentorship.id
  // Before the room closes: nothing can be written in it afterwards.
  if (reason) await addEarlyReason(at.tx, row, reason, by)
  await (leaves ? leaveMeetingsAhead : cancelMeetingsAhead)(at, entered)
  if (leaves) await leaveGroup(at.tx, mentorship.id, { ...by, ending: 'early' })
  else await saveMentorship(at.tx, ended)
  await tell(at, entered, entered.others, leaves ? 'leftGroup' : 'stopped', entered.side)
  await audit(at.tx, {
    at: at.now,
    verb: 'stop',
    subject: 'mentorship',
    subjectId: row,
    programmeId: mentorship.programmeId,
  })
  return ended
}

// Those who have not looked back.
async function silentOf(at: At, { mentorship }: EnteredRoom, people: readonly Party[]): Promise<Party[]> {
  const silent: Party[] = []
  for (const one of people) {
    if (!(await hasSaidFarewell(at.tx, mentorship.id, one.id))) silent.push(one)
  }
  return silent
}

async function tell(
  at: At,
  { mentorship: { id }, programme }: Pick<EnteredRoom, 'mentorship' | 'programme'>,
  to: readonly Party[],
  kind: 'lookBack' | 'allLookedBack' | 'completed' | 'stopped' | 'leftGroup',
  by: Side = 'mentor',
): Promise<void> {
  const isLookingBack = kind === 'lookBack' || kind === 'allLookedBack'
  const page = isLookingBack ? routes.ending({ id }) : routes.mentorship({ id })
  await postMails(
    at.tx,
    to.map(one => {
      const { subject, body } = mailTexts(one.locale)
      const words = kind === 'stopped' ? body.stopped[otherSide(by)] : body[kind]
      return {
        to: one.id,
        kind: `ending-${kind}`,
        subject: `${subject} · ${programme.name}`,
        body: words(at.house.publicUrl + page),
        at: at.now,
      }
    }),
  )
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
