/** How a mentee's request for a mentor stands. */
export type RequestState = 'queued' | 'asked' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'closed'

/** A mentee's request to be this mentor's mentee (D9). */
export interface MentorRequest {
  readonly id: string
  readonly programmeId: string
  readonly programmeName: string
  readonly menteeId: string
  readonly menteeName: string
  readonly mentorId: string
  readonly mentorName: string
  readonly place: number
  readonly state: RequestState
  /** What the mentee has written to the mentor. */
  readonly words: string
  /** Why the two could suit each other, as the engine gave it. */
  readonly reasons: unknown
  readonly answerBy: Date | undefined
  /** What the mentor wants to know before answering, and what the mentee said to that. */
  readonly question: string | undefined
  readonly reply: string | undefined
  /** How long either has to answer, in days. */
  readonly answerDays: number
}

/** Whose word an asked request waits for. */
export const waitsFor = ({
  question,
  reply,
}: Pick<MentorRequest, 'question' | 'reply'>): 'mentor' | 'mentee' =>
  question !== undefined && reply === undefined ? 'mentee' : 'mentor'

/** The moment an answer is due that is asked for now. */
export const dueAfter = (days: number, now: Date): Date => new Date(now.getTime() + days * 86_400_000)

/** How many one can ask for at a time. */
const mostRequests = 3

export const isOpen = ({ state }: MentorRequest): boolean => state === 'queued' || state === 'asked'

/** The place in the mentee's order that is free next; undefined when the list is full. */
export function freePlace(open: readonly MentorRequest[]): number | undefined {
  const taken = new Set(open.map(({ place }) => place))
  return Array.from({ length: mostRequests }, (_, at) => at + 1).find(place => !taken.has(place))
}
