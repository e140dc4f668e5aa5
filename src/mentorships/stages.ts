import type { ProgrammeSettings } from '../programmes/programme-settings.ts'
import type { Mentorship } from './mentorship.ts'

/** One stop on the pair's way through their year. */
export interface RoomStage {
  readonly stage: 'trial' | 'agreement' | 'meeting' | 'ending'
  /** Which meeting it is. */
  readonly number?: number
  readonly state: 'done' | 'current' | 'ahead'
}

/** About how many meetings a programme's year has: a year of one every one or two months has eight. */
export function meetingsWithin({ months, rhythm }: Pick<ProgrammeSettings, 'months' | 'rhythm'>): number {
  return Math.max(1, Math.round((months * 2) / (rhythm.fromMonths + rhythm.toMonths)))
}

/** More stops than this cannot be told apart. */
const mostMeetings = 12

/** The year as stops: trial, agreement where there is one (E9), each meeting, ending. `planned` is about how many meetings there will be. */
export function stagesOf(
  mentorship: Mentorship,
  meetings: { readonly planned: number; readonly held: number },
  withAgreement: boolean,
): RoomStage[] {
  const reached = { trial: 0, agreement: 1, active: 2, ended: 3 }[mentorship.state]
  const stop = (at: number): RoomStage['state'] =>
    at < reached ? 'done' : at === reached ? 'current' : 'ahead'
  return [
    { stage: 'trial', state: stop(0) },
    ...(withAgreement ? [{ stage: 'agreement', state: stop(1) } as const] : []),
    ...meetingStops(mentorship, meetings),
    { stage: 'ending', state: stop(3) },
  ]
}

function meetingStops(
  { state }: Mentorship,
  { planned, held }: { planned: number; held: number },
): RoomStage[] {
  const all = Math.max(planned, state === 'active' ? held + 1 : held, 1)
  const stops = Math.min(all, mostMeetings)
  // Where there are more meetings than stops, each stop stands for its share, and the last number counts.
  const numberAt = (index: number) => Math.round(((index + 1) * all) / stops)
  const current = state === 'active' ? Math.min(stops - 1, Math.floor((held * stops) / all)) : -1
  return Array.from({ length: stops }, (_, index) => {
    const isCurrent = index === current
    const isDone = state === 'ended' ? numberAt(index) <= held : state === 'active' && index < current
    return {
      stage: 'meeting',
      number: isCurrent ? held + 1 : numberAt(index),
      state: isCurrent ? 'current' : isDone ? 'done' : 'ahead',
    }
  })
}
