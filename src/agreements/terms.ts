import type { MeetingForm, MeetingWay } from '../meetings/meeting.ts'
import { lastDayAfter } from '../mentorships/last-day.ts'
import type { Initiative } from '../mentorships/next-step.ts'
import { meetingsWithin } from '../mentorships/stages.ts'
import type { confidentialities, ProgrammeSettings } from '../programmes/programme-settings.ts'
import type { Day } from '../ui/dates.ts'

/** How many characters the longer and the shorter answers may have, and a single goal; and how many goals. */
export const most = { text: 1000, line: 300, goal: 200, goals: 6 }

/** How far apart the meetings are (E4, G2). */
export const frequencies = [
  'two-weeks',
  'month',
  'one-or-two-months',
  'two-months',
  'three-months',
  'as-needed',
] as const
/** What the talks are about at most (E5). */
export const subjects = ['work', 'work-and-life'] as const
/** When the two look back on how it goes (E4, I1, I4). */
export const evaluations = ['each-meeting', 'midway', 'last-meeting'] as const

/** What the two agree on: every field of E3 and E4. It is kept sealed with the room's key. */
export interface Terms {
  /** What they want to reach, one or more. */
  readonly goals: readonly string[]
  readonly content: string
  readonly subject: (typeof subjects)[number]
  readonly meetings: number
  readonly minutes: number
  readonly frequency: (typeof frequencies)[number]
  readonly endsOn: Day
  /** How the two meet (E3). */
  readonly ways: readonly MeetingWay[]
  readonly place: string
  readonly initiative: Initiative
  /** What a meeting is (E3, E4, G9). */
  readonly forms: readonly MeetingForm[]
  readonly preparation: string
  readonly evaluation: readonly (typeof evaluations)[number][]
  readonly confidentiality: (typeof confidentialities)[number]
  readonly confidentialityNote: string
}

/** What a first draft begins with: the programme's settings, and what the mentee has said they want (E6, C10). */
export function firstTerms(
  settings: ProgrammeSettings,
  wanted: { readonly gain: string; readonly preparation: string },
  now: Date,
): Terms {
  return {
    ...begunFrom(wanted.gain),
    // Two who explore together speak of more than work (S4); otherwise work is the subject (E5).
    subject: settings.mentorStyle === 'alliance' ? 'work-and-life' : 'work',
    meetings: meetingsWithin(settings),
    minutes: settings.meetingMinutes,
    frequency: frequencyOf(settings),
    endsOn: lastDayAfter(now, settings.months),
    ways: ['in-person'],
    place: '',
    initiative: settings.initiative,
    forms: formsByManner[settings.manner],
    preparation: wanted.preparation,
    evaluation: evaluationByStyle[settings.mentorStyle],
    confidentiality: settings.confidentiality,
    confidentialityNote: '',
  }
}

// What is too long to be a goal is still what the talks are about.
function begunFrom(gain: string): Pick<Terms, 'goals' | 'content'> {
  const lines = gain.split('\n').map(line => line.trim())
  const goals = [...new Set(lines)].filter(line => line !== '')
  const areGoals = goals.length <= most.goals && goals.every(goal => goal.length <= most.goal)
  return areGoals ? { goals, content: '' } : { goals: [], content: gain.slice(0, most.text) }
}

// How much a mentor asks or tells (A6) says what a meeting mostly is.
const formsByManner: Record<ProgrammeSettings['manner'], readonly MeetingForm[]> = {
  asking: ['dialogue'],
  both: ['dialogue', 'exchange'],
  telling: ['exchange', 'advice'],
}

// Where both learn, both look back more often (I1, I4).
const evaluationByStyle: Record<ProgrammeSettings['mentorStyle'], Terms['evaluation']> = {
  sage: ['each-meeting', 'last-meeting'],
  guide: ['each-meeting', 'last-meeting'],
  alliance: ['each-meeting', 'midway', 'last-meeting'],
}

function frequencyOf({ rhythm: { fromMonths, toMonths } }: ProgrammeSettings): Terms['frequency'] {
  if (fromMonths === 1) return toMonths === 1 ? 'month' : 'one-or-two-months'
  return toMonths === 2 ? 'two-months' : 'three-months'
}
