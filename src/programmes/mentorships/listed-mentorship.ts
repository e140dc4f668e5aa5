import type { Day } from '../../ui/dates.ts'

/** A mentorship as its coordinator sees it: who, states, dates and counts, and nothing of what is said (J6). */
export interface ListedMentorship {
  readonly id: string
  readonly mentee: { readonly id: string; readonly name: string }
  readonly mentor: { readonly id: string; readonly name: string }
  readonly state: 'trial' | 'agreement' | 'active' | 'ended'
  /** Undefined while it goes on. */
  readonly ending: 'declined' | 'early' | 'completed' | 'left' | undefined
  readonly overdue: boolean
  readonly since: Date
  readonly meetingsHeld: number
  readonly lastMetAt: Date | undefined
  readonly nextMeetingAt: Date | undefined
  /** The last day as agreed, or the moment it ended. */
  readonly ends: Date | Day | undefined
}

export const shows = ['all', 'trial', 'agreement', 'active', 'overdue', 'ended'] as const
export type Show = (typeof shows)[number]

export interface MentorshipSearch {
  readonly show: Show
  readonly words: string
}

export type MentorshipCounts = Readonly<Record<Show, number>>

const longest = 80

/** Reads a search from an address. What cannot be meant is everything. */
export function mentorshipSearchIn({ searchParams }: URL): MentorshipSearch {
  return {
    show: shows.find(show => show === searchParams.get('show')) ?? 'all',
    words: (searchParams.get('words') ?? '').trim().slice(0, longest),
  }
}

/** A search as it stands in an address. */
export function mentorshipQuery({ show, words }: MentorshipSearch): Record<string, string> {
  return { show: show === 'all' ? '' : show, words }
}
