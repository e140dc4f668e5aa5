import { sql } from 'kysely'
import { agreedRhythm } from '../../agreements/agreed-rhythm.ts'
import { type Busy, mergeBusy } from '../../platform/calendars/busy-times.ts'
import { clockAt } from '../../platform/zoned-time.ts'
import { othersOf } from '../in-meeting.ts'
import { endOf, type Meeting } from '../meeting.ts'
import type { InRoom } from '../meetings-actions.ts'
import { meetingsOf } from '../meetings-store.ts'
import { usualInterval } from '../series/series.ts'
import { openHours } from './busy-store.ts'
import { freeTimes, type Hours } from './free-times.ts'

/** Times that suit both of a pair, and whose calendar they were found in. */
export interface FoundTimes {
  readonly times: readonly Date[]
  readonly minutes: number
  readonly knows: { readonly mine: boolean; readonly theirs: boolean }
}

const week = 7 * 86_400_000

/** Looks for times for the next meeting, or for another time for the one that is given. */
export async function findFreeTimes(at: InRoom, instead?: Meeting): Promise<FoundTimes> {
  const hours = await hoursOfTwo(at)
  const minutes = instead?.minutes ?? (await minutesAgreed(at))
  const meetings = (await meetingsOf(at.tx, at.room)).filter(
    ({ state }) => state === 'held' || state === 'planned',
  )
  const last = meetings.findLast(({ id }) => id !== instead?.id)
  const like = instead ?? last
  const times = freeTimes([...hours.values()], {
    minutes,
    about:
      instead?.startsAt ??
      (last ? new Date(last.startsAt.getTime() + (await weeksAgreed(at)) * week) : at.now),
    usual: like ? clockAt(like.startsAt, at.zone).time : '10:00',
    zone: at.zone,
    now: at.now,
  })
  const knows = (personId: string) => hours.get(personId)?.knownUntil !== undefined
  return {
    times,
    minutes,
    knows: { mine: knows(at.personId), theirs: othersOf(at).every(({ id }) => knows(id)) },
  }
}

/** How long the two have agreed to meet, or as long as the programme has it. */
export async function minutesAgreed({ tx, room, pair }: InRoom): Promise<number> {
  return (await agreedRhythm(tx, room))?.minutes ?? pair.settings.meetingMinutes
}

/** How many weeks apart the two have agreed to meet, or as the programme has it. */
export async function weeksAgreed({ tx, room, pair }: InRoom): Promise<number> {
  return (await agreedRhythm(tx, room))?.weeks ?? usualInterval(pair.settings.rhythm)
}

async function hoursOfTwo({ tx, house, room, now }: InRoom): Promise<Map<string, Hours>> {
  const { rows } = await sql<{
    person_id: string
    busy: Buffer | null
    known_until: Date | null
    quiet: number | null
  }>`select * from app.hours_of_two(${room.mentorshipId})`.execute(tx)
  const { rows: meetings } = await sql<{ person_id: string; starts_at: Date; minutes: number }>`
    select * from app.meetings_of_two(${room.mentorshipId}, ${new Date(now.getTime() - week)})`.execute(tx)
  return new Map(
    rows.map(row => {
      const own = meetings.filter(({ person_id }) => person_id === row.person_id)
      const met = own.map(
        ({ starts_at, minutes }): Busy => [
          starts_at.getTime(),
          endOf({ startsAt: starts_at, minutes }).getTime(),
        ],
      )
      const busy = row.busy ? openHours(house, row.person_id, row.busy) : []
      const knownUntil = row.busy && row.known_until ? row.known_until : undefined
      return [row.person_id, { busy: mergeBusy([...busy, ...met]), knownUntil, quiet: row.quiet ?? 0 }]
    }),
  )
}
