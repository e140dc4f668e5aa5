import { versionOf } from '../platform/crypto.ts'
import { type Refusal, refused } from '../platform/refusal.ts'
import type { Zone } from '../ui/dates.ts'

/** How two people meet. */
export const meetingWays = ['in-person', 'walk', 'video', 'phone'] as const
export type MeetingWay = (typeof meetingWays)[number]

/** The form of the talk (G9). */
export const meetingForms = ['theme', 'dialogue', 'exchange', 'advice', 'free'] as const
export type MeetingForm = (typeof meetingForms)[number]

export interface AgendaPoint {
  readonly minutes: number | undefined
  readonly text: string
}

/** What only the two read of a meeting. */
export interface MeetingContent {
  readonly way: MeetingWay
  /** Where, or the link of a video meeting. */
  readonly place: string
  readonly form: MeetingForm
  readonly agenda: readonly AgendaPoint[]
}

export interface Meeting {
  readonly id: string
  readonly mentorshipId: string
  readonly state: 'planned' | 'held' | 'not_held' | 'cancelled'
  readonly startsAt: Date
  readonly minutes: number
  readonly zone: Zone
  /** Who has set its time: to them it suits. */
  readonly timedBy: string | undefined
  /** Counts the changes that calendars must hear of. */
  readonly sequence: number
  readonly content: MeetingContent
}

/** What a booking or a change sets. */
export interface Booking {
  readonly startsAt: Date
  readonly minutes: number
  readonly content: MeetingContent
}

export type BookingRefusal = Refusal<'ended' | 'in-the-past' | 'too-far' | 'not-planned' | 'lies-over'>

const yearAndHalf = 550 * 86_400_000

/** May a meeting stand at this time? A mentorship that has ended has no more of them. */
export function checkBooking(
  booking: Booking,
  mentorship: { ended: boolean },
  now: Date,
): Booking | BookingRefusal {
  if (mentorship.ended) return refused('ended')
  if (booking.startsAt <= now) return refused('in-the-past')
  if (booking.startsAt.getTime() - now.getTime() > yearAndHalf) return refused('too-far')
  return booking
}

/** A change that calendars must hear of: another time or length. A new agenda is nobody's calendar's business. */
export function movesInCalendar(meeting: Meeting, booking: Booking): boolean {
  return meeting.startsAt.getTime() !== booking.startsAt.getTime() || meeting.minutes !== booking.minutes
}

/** When a meeting is over, by the clock. */
export const endOf = (meeting: { startsAt: Date; minutes: number }): Date =>
  new Date(meeting.startsAt.getTime() + meeting.minutes * 60_000)

/** Has it begun? From then on it can be said whether it was held, and thought back on. */
export function hasBegun(meeting: Meeting, now: Date): boolean {
  return meeting.startsAt <= now
}

/**
 * Where a meeting stands for one of the two: before it there is something to prepare, after it something to
 * think back on; answers are hidden until both have answered (I3).
 */
export type ReflectionStage = 'before' | 'to-answer' | 'waiting-for-the-other' | 'both-answered' | 'none'

export function reflectionStage(
  meeting: Meeting,
  answered: { mine: boolean; theirs: boolean },
  now: Date,
): ReflectionStage {
  if (meeting.state === 'cancelled' || meeting.state === 'not_held') return 'none'
  if (answered.mine) return answered.theirs ? 'both-answered' : 'waiting-for-the-other'
  return hasBegun(meeting, now) || meeting.state === 'held' ? 'to-answer' : 'before'
}

/** Of what can be changed in a meeting. */
export const versionOfMeeting = ({ startsAt, minutes, content }: Meeting): string =>
  versionOf([startsAt, minutes, content])

/** Whether a meeting to be would lie over one that is planned: two who book at once plan it once. */
export const liesOver = (
  { startsAt, minutes }: Pick<Booking, 'startsAt' | 'minutes'>,
  planned: readonly Meeting[],
): boolean =>
  planned.some(
    other =>
      other.state === 'planned' && other.startsAt < endOf({ startsAt, minutes }) && endOf(other) > startsAt,
  )
