import type { ProgrammeSettings } from '../programmes/programme-settings.ts'
import { type Day, dayOf, daysAfter, daysBetween, monthsBetween } from '../ui/dates.ts'
import type { Active, Ending, Mentorship, Side, Trial } from './mentorship.ts'

export type Initiative = ProgrammeSettings['initiative']

/** What the next step is chosen from. The agreement and the meetings say their part. */
export interface RoomFacts {
  /** The viewer has said whether the match is right. */
  readonly trialAnswered: boolean
  /** Who sees to it that meetings happen (B8): as agreed, until then as the programme has it. */
  readonly initiative: Initiative
  /** Days the two have for their trial. */
  readonly trialDays: number
  /** A pair is late when so many months have gone without a meeting (G2). */
  readonly rhythmMonths: number
  readonly agreement: AgreementFacts
  readonly meetings: MeetingFacts
}

export interface AgreementFacts {
  /** The two sign; otherwise they agree without signatures (E9). */
  readonly withSignatures: boolean
  /** A text that waits for their names: the first one, or a change of the one that holds. */
  readonly draft?: { readonly signedByMe: boolean; readonly signedByTheOther: boolean } | undefined
  /** It holds, and the viewer came into the group after the others had signed it. */
  readonly coming?: boolean
}

export interface MeetingFacts {
  readonly held: number
  readonly lastMetAt?: Date | undefined
  /** The nearest one that is booked and not over. */
  readonly planned?:
    | { readonly id: string; readonly at: Date; readonly until: Date; readonly prepared: boolean }
    | undefined
  /** Another time that the other proposes for one that is booked. */
  readonly proposed?: { readonly id: string; readonly at: Date; readonly until: Date } | undefined
  /** One that is over, and nobody has said whether it was held. */
  readonly unsaid?: { readonly id: string; readonly at: Date } | undefined
  /** One that was held, and the viewer has not answered its three questions (I1). */
  readonly unanswered?: { readonly id: string; readonly at: Date } | undefined
}

export type Turn = 'mine' | 'theirs' | 'both' | 'nobody'

/** The one next thing for one of the two, and whose turn it is. */
export type NextStep = { readonly turn: Turn } & (
  | {
      readonly kind: 'book-trial' | 'await-trial-meeting' | 'answer-trial'
      readonly by: Day
      readonly late: boolean
    }
  | { readonly kind: 'await-trial-answer' }
  | { readonly kind: 'draft-agreement' | 'await-draft' }
  | {
      readonly kind: 'sign-agreement' | 'await-signature'
      readonly withSignatures: boolean
      readonly change: boolean
      /** The text holds already; the viewer has come into the group since. */
      readonly coming?: boolean
    }
  | { readonly kind: 'say-if-held' | 'reflect'; readonly meeting: { readonly id: string; readonly at: Date } }
  | {
      readonly kind: 'prepare' | 'meet' | 'answer-proposal'
      readonly meeting: { readonly id: string; readonly at: Date; readonly until: Date }
    }
  | { readonly kind: 'book-meeting' | 'await-meeting'; readonly number: number; readonly late: boolean }
  | { readonly kind: 'end-reached'; readonly endsOn: Day }
  | { readonly kind: 'ended'; readonly ending: Ending }
)

/** Days before a meeting in which it is time to prepare for it (G5). */
const daysToPrepare = 7

/** What one of the two does next. Nothing here tells either what the other has answered (D6, I3). */
export function nextStep(mentorship: Mentorship, side: Side, facts: RoomFacts, now: Date): NextStep {
  switch (mentorship.state) {
    case 'trial':
      return inTrial(mentorship, side, facts, now)
    case 'agreement':
      return whileAgreeing(side, facts)
    case 'active':
      return underWay(mentorship, side, facts, now)
    case 'ended':
      return { kind: 'ended', turn: 'nobody', ending: mentorship.ending }
  }
}

function inTrial(trial: Trial, side: Side, facts: RoomFacts, now: Date): NextStep {
  if (facts.trialAnswered) return { kind: 'await-trial-answer', turn: 'theirs' }
  const { planned, proposed, unsaid, held } = facts.meetings
  if (proposed) return { kind: 'answer-proposal', turn: 'mine', meeting: proposed }
  if (planned) return { kind: 'meet', turn: 'both', meeting: planned }
  const by = daysAfter(calendarDay(trial.startedAt), facts.trialDays)
  const when = { by, late: daysBetween(by, calendarDay(now)) > 0 }
  if (unsaid || held > 0 || when.late) return { kind: 'answer-trial', turn: 'mine', ...when }
  return holdsInitiative(side, facts)
    ? { kind: 'book-trial', turn: 'mine', ...when }
    : { kind: 'await-trial-meeting', turn: 'theirs', ...when }
}

function whileAgreeing(side: Side, { agreement }: RoomFacts): NextStep {
  if (agreement.draft) return signing(agreement, agreement.draft, false)
  return side === 'mentee'
    ? { kind: 'draft-agreement', turn: 'mine' }
    : { kind: 'await-draft', turn: 'theirs' }
}

function signing(
  { withSignatures, coming = false }: AgreementFacts,
  draft: NonNullable<AgreementFacts['draft']>,
  change: boolean,
): NextStep {
  return draft.signedByMe
    ? { kind: 'await-signature', turn: 'theirs', withSignatures, change }
    : { kind: 'sign-agreement', turn: 'mine', withSignatures, change, ...(coming && { coming }) }
}

function underWay(active: Active, side: Side, facts: RoomFacts, now: Date): NextStep {
  const { unsaid, unanswered, proposed, planned, held, lastMetAt } = facts.meetings
  const { draft } = facts.agreement
  if (unsaid) return { kind: 'say-if-held', turn: 'mine', meeting: unsaid }
  if (unanswered) return { kind: 'reflect', turn: 'mine', meeting: unanswered }
  if (proposed) return { kind: 'answer-proposal', turn: 'mine', meeting: proposed }
  if (draft && !draft.signedByMe) return signing(facts.agreement, draft, !facts.agreement.coming)
  if (planned) {
    const soon = daysBetween(calendarDay(now), calendarDay(planned.at)) <= daysToPrepare
    return soon && !planned.prepared
      ? { kind: 'prepare', turn: 'mine', meeting: planned }
      : { kind: 'meet', turn: 'both', meeting: planned }
  }
  if (active.endsOn && daysBetween(active.endsOn, calendarDay(now)) > 0) {
    return { kind: 'end-reached', turn: 'both', endsOn: active.endsOn }
  }
  const since = lastMetAt && lastMetAt > active.agreedAt ? lastMetAt : active.agreedAt
  const late = monthsBetween(calendarDay(since), calendarDay(now)) >= facts.rhythmMonths
  return holdsInitiative(side, facts)
    ? { kind: 'book-meeting', turn: 'mine', number: held + 1, late }
    : { kind: 'await-meeting', turn: 'theirs', number: held + 1, late }
}

const holdsInitiative = (side: Side, { initiative }: RoomFacts) =>
  initiative === 'both' || initiative === side

// Denmark and Norway have the same clock.
const calendarDay = (at: Date): Day => dayOf(at, { locale: 'da' })
