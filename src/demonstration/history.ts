import { momentAt } from '../platform/zoned-time.ts'
import { everybody, sofieAndPeter } from './words.ts'

/** A pair as the matching made it. */
export interface PublishedPair {
  readonly id: string
  readonly mentorId: string
  readonly menteeId: string
}

export type Meeting = {
  readonly startsAt: Date
  readonly state: 'planned' | 'held'
  readonly agenda: readonly { readonly minutes: number; readonly text: string }[]
  readonly answered: 'both' | 'mentee' | 'nobody'
}

/** How far one pair has come, in the middle of the scheme's year. */
export type Course = PublishedPair & {
  readonly startedAt: Date
} & (
    | { readonly state: 'trial'; readonly answered: boolean }
    | { readonly state: 'agreement'; readonly trialPassedAt: Date; readonly drafted: boolean }
    | { readonly state: 'declined'; readonly endedAt: Date }
    | {
        readonly state: 'active'
        readonly trialPassedAt: Date
        readonly agreedAt: Date
        readonly endsOn: string
        readonly meetings: readonly Meeting[]
      }
  )

const day = 86_400_000

/**
 * Spreads the pairs over a year that is half gone: most are under way and meet, some have not for long, a few are
 * on trial, agreeing, or have said no thank you. The first is Sofie and Peter's. The same each time.
 */
export function middleOfTheYear(pairs: readonly PublishedPair[], now: Date): Course[] {
  return pairs.map((pair, place) => (place === 0 ? theirs(pair, now) : one(pair, place, now)))
}

/** When the scheme's first matching was published. */
export const publishedAt = (now: Date): Date => daysFrom(now, -190, 9)

function one(pair: PublishedPair, place: number, now: Date): Course {
  const turn = place % 24
  if (turn === 3)
    return {
      ...pair,
      state: 'declined',
      startedAt: daysFrom(now, -60, 9),
      endedAt: daysFrom(now, -20 + (place % 7), 15),
    }
  if (turn === 9 || turn === 17) {
    return {
      ...pair,
      state: 'trial',
      startedAt: daysFrom(now, turn === 9 ? -6 : -30, 9),
      answered: turn === 17,
    }
  }
  if (turn === 13) {
    return {
      ...pair,
      state: 'agreement',
      startedAt: daysFrom(now, -40, 9),
      trialPassedAt: daysFrom(now, -5 - (place % 5) * 3, 14),
      drafted: place % 2 === 0,
    }
  }
  return underWay(pair, place, now)
}

function underWay(pair: PublishedPair, place: number, now: Date): Course {
  const startedAt = publishedAt(now)
  const agreedAt = daysFrom(now, -170 + (place % 15), 13)
  const isLate = place % 14 === 5
  const held = isLate ? 2 : 3 + (place % 2)
  const last = isLate ? -80 : -8 - (place % 40)
  const meetings: Meeting[] = Array.from({ length: held }, (_, back) => ({
    startsAt: daysFrom(now, last - (held - 1 - back) * 38, 8 + (place % 6)),
    state: 'held' as const,
    agenda: everybody.agenda,
    answered: back < held - 1 || place % 3 > 0 ? ('both' as const) : ('mentee' as const),
  }))
  if (!isLate && place % 3 > 0) {
    meetings.push({
      startsAt: daysFrom(now, 4 + (place % 25), 9 + (place % 5)),
      state: 'planned',
      agenda: everybody.agenda,
      answered: 'nobody',
    })
  }
  return {
    ...pair,
    state: 'active',
    startedAt,
    trialPassedAt: daysFrom(now, -178, 12),
    agreedAt,
    endsOn: dayOf(daysFrom(now, 170 + (place % 20), 0)),
    meetings,
  }
}

// Two meetings behind them, both thought back on; the third is a week away.
function theirs(pair: PublishedPair, now: Date): Course {
  const [first, second, third] = sofieAndPeter.meetings
  const past = (days: number, agenda: typeof first | typeof second): Meeting => ({
    startsAt: daysFrom(now, days, 10),
    state: 'held',
    agenda,
    answered: 'both',
  })
  return {
    ...pair,
    state: 'active',
    startedAt: daysFrom(now, -110, 9),
    trialPassedAt: daysFrom(now, -100, 12),
    agreedAt: daysFrom(now, -95, 13),
    endsOn: dayOf(daysFrom(now, 255, 0)),
    meetings: [
      past(-85, first),
      past(-35, second),
      { startsAt: daysFrom(now, 7, 10), state: 'planned', agenda: third, answered: 'nobody' },
    ],
  }
}

// A whole hour by the clock, on a working day near that day.
function daysFrom(now: Date, days: number, hour: number): Date {
  const at = new Date(now.getTime() + days * day)
  const weekday = at.getUTCDay()
  if (weekday === 6) at.setUTCDate(at.getUTCDate() - 1)
  if (weekday === 0) at.setUTCDate(at.getUTCDate() + 1)
  return momentAt(dayOf(at), `${hour}:00`, 'Europe/Copenhagen') ?? at
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
