import { audit } from '../audit/audit.ts'
import { cancelMeetingsAhead, leaveMeetingsAhead } from '../meetings/cancel-ahead.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { enqueue } from '../platform/jobs.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { isRefusal, refused } from '../platform/refusal.ts'
import type { ProgrammeSettings } from '../programmes/programme-settings.ts'
import { routes } from '../routes.ts'
import type { EnteredRoom, RoomVisitor } from './enter-room.ts'
import { lastDayAfter } from './last-day.ts'
import { newsMail } from './mail-messages.ts'
import {
  type Active,
  type Agreeing,
  answerTrial,
  beginByAgreement,
  type Ended,
  type Mentorship,
  type TrialAnswer,
  type TrialRefusal,
} from './mentorship.ts'
import {
  answeredIn,
  leaveGroup,
  lockMentorship,
  saveMentorship,
  writeTrialAnswer,
} from './mentorships-store.ts'

/**
 * Somebody says whether the match is right (D6); a mentee who says no to a group leaves it alone. All get the same mail when that decides something; it does
 * not say what. The log names nobody: who said no stays between the person and the product.
 */
export async function giveTrialAnswer(
  visit: RoomVisitor & { readonly now: Date },
  entered: EnteredRoom,
  answer: TrialAnswer,
): Promise<Mentorship | TrialRefusal> {
  const { tx, house, viewer, now } = visit
  // One answer at a time: of two at the same moment the second sees what the first has made of the trial.
  const trial = await lockMentorship(tx, entered.mentorship.id)
  if (!trial) return refused('not-a-party')
  const answered = await answeredIn(tx, trial, viewer.id)
  const outcome = answerTrial(trial, viewer.id, answer, answered, now)
  if (isRefusal(outcome)) return outcome
  await writeTrialAnswer(tx, trial.id, { by: viewer.id, answer, at: now })
  if (outcome.state === 'trial') return outcome
  if (outcome.state === 'ended' && trial.group && entered.side === 'mentee') {
    await leaveMeetingsAhead(visit, entered)
    const own = await leaveGroup(tx, trial.id, { personId: viewer.id, ending: 'declined', now })
    await enqueue(tx, 'find-next-mentor', { mentorship: own })
    await tellNews(tx, house, entered, now)
    return outcome
  }
  if (outcome.state === 'ended') await cancelMeetingsAhead(visit, entered)
  await saveMentorship(tx, outcome)
  if (outcome.state === 'ended') await enqueue(tx, 'find-next-mentor', { mentorship: trial.id })
  const begun = beginsAtOnce(outcome, entered.programme.settings, now)
  if (begun) await saveMentorship(tx, begun)
  await tellNews(tx, house, entered, now)
  await audit(tx, {
    at: now,
    verb: outcome.state === 'ended' ? 'end' : 'pass',
    subject: 'trial',
    subjectId: trial.id,
    programmeId: trial.programmeId,
  })
  return begun ?? outcome
}

// Everybody gets the same mail: it does not say what has been decided, or by whom.
async function tellNews(
  tx: Tx,
  house: House,
  { mentorship, programme, mentees, mentor }: EnteredRoom,
  at: Date,
) {
  const link = house.publicUrl + routes.mentorship({ id: mentorship.id })
  await postMails(
    tx,
    [...mentees, mentor].map(({ id, locale }) => ({
      to: id,
      kind: 'mentorship-news',
      ...newsMail('trial', programme, link, locale),
      at,
    })),
  )
}

/** Where the programme asks for no agreement, the two begin when both have said yes (E9). */
function beginsAtOnce(
  outcome: Agreeing | Ended,
  { agreement, months }: ProgrammeSettings,
  now: Date,
): Active | undefined {
  if (outcome.state !== 'agreement' || agreement !== 'none') return undefined
  return beginByAgreement(outcome, lastDayAfter(now, months), now)
}
