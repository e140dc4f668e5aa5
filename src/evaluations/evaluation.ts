import type { Locale } from '../platform/i18n.ts'
import type { Programme } from '../programmes/programme.ts'
import type { Question } from '../programmes/programme-settings.ts'
import { type Day, daysAfter, daysBetween } from '../ui/dates.ts'
import { texts } from './messages-questions.ts'

/** When in the course people are asked. */
export type EvaluationStage = 'midway' | 'final'
export const evaluationStages: readonly EvaluationStage[] = ['midway', 'final']

/** From which side somebody sees the scheme. */
export type EvaluationSide = 'mentee' | 'mentor' | 'leader'
export const evaluationSides: readonly EvaluationSide[] = ['mentee', 'mentor', 'leader']

/** What an evaluation asks: some of the shipped questions, and the coordinator's own. */
export interface QuestionSet {
  readonly shipped: readonly string[]
  readonly own: readonly Question[]
}

export interface Evaluation extends QuestionSet {
  readonly id: string
  readonly programmeId: string
  readonly stage: EvaluationStage
  readonly asksLeaders: boolean
  /** Whether the link of the mail suffices to answer, without signing in. */
  readonly byLink: boolean
  /** The day it is sent by itself; undefined: its coordinator sends it. */
  readonly opensOn: Day | undefined
  readonly closesOn: Day
  /** From when each pair is asked in its own time; undefined: everybody is asked at once. */
  readonly asksFrom: Day | undefined
  readonly openedAt: Date | undefined
  readonly closedAt: Date | undefined
  /** How far the answers had come last night, while it is open; undefined where fewer than five are asked. */
  readonly turnout: 'few' | 'half' | 'most' | undefined
}

/** From how many asked or answers on anything is told of them. */
export const fewest = 5

/** How many days people have to answer, unless the coordinator says otherwise; the database knows it too. */
export const usualDays = 21

/** When a programme of those dates would be asked: in its middle, and so that all have answered on its last day. */
export function suggestedDay(
  stage: EvaluationStage,
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day },
): Day {
  const half = Math.floor(daysBetween(startsOn, endsOn) / 2)
  return stage === 'midway' ? daysAfter(startsOn, half) : daysAfter(endsOn, -usualDays)
}

/**
 * When those who are asked from a day on have all answered, where each is asked in their own time: at the end of a half
 * year, so that many are told of together and the years can be compared.
 */
export function halfYearFrom(from: Day): Day {
  const year = Number(from.slice(0, 4))
  const ends = [`${year}-06-30`, `${year}-12-31`]
  return ends.find(end => daysBetween(from, end) >= usualDays) ?? `${year + 1}-06-30`
}

/** Whether each pair can be asked in its own time: people come all the time, and nothing else is planned. */
export const mayAskInTurn = (
  { settings }: Pick<Programme, 'settings'>,
  evaluations: readonly Evaluation[],
): boolean => settings.signUpUntil === null && evaluations.every(one => one.closedAt)

/** The usual questions of a stage: those that suit any scheme, and newcomers' where it receives newcomers (I8). */
export const usualSet = (
  stage: EvaluationStage,
  { settings: { buddy } }: Pick<Programme, 'settings'>,
): QuestionSet => ({
  shipped: shippedQuestions
    .filter(
      ({ stages, special }) =>
        stages.includes(stage) && (!special || (special === 'newcomers' && buddy !== 'none')),
    )
    .map(({ name }) => name),
  own: [],
})

interface Shipped {
  readonly name: string
  readonly stages: readonly EvaluationStage[]
  readonly sides: readonly EvaluationSide[]
  /** Answered in one's own words; else by how far one agrees, from 1 to 5. */
  readonly worded?: true
  /** For schemes with this purpose alone. What is for leaders is asked when the coordinator chooses it. */
  readonly special?: 'leaders' | 'newcomers'
}

const both = ['midway', 'final'] as const
const final = ['final'] as const
const pair = ['mentee', 'mentor'] as const

/** The shipped questions in the order they are asked: the sparring itself (I9), then the gains the field names (I6–I8). */
export const shippedQuestions: readonly Shipped[] = [
  { name: 'match', stages: both, sides: pair },
  { name: 'rhythm', stages: ['midway'], sides: pair },
  { name: 'trust', stages: both, sides: pair },
  { name: 'sparring', stages: both, sides: ['mentee'] },
  { name: 'underway', stages: ['midway'], sides: ['mentee'] },
  { name: 'growth', stages: final, sides: ['mentee'] },
  { name: 'challenged', stages: final, sides: ['mentee'] },
  { name: 'nextStep', stages: final, sides: ['mentee'] },
  { name: 'experience', stages: final, sides: ['mentee'] },
  { name: 'perspectives', stages: final, sides: ['mentor'] },
  { name: 'communication', stages: final, sides: ['mentor'] },
  { name: 'selfInsight', stages: final, sides: ['mentor'] },
  { name: 'ownStrengths', stages: final, sides: ['mentor'] },
  { name: 'network', stages: final, sides: pair },
  { name: 'leadership', stages: final, sides: pair, special: 'leaders' },
  { name: 'leaderRole', stages: final, sides: pair, special: 'leaders' },
  { name: 'belonging', stages: both, sides: ['mentee', 'leader'], special: 'newcomers' },
  { name: 'contributing', stages: both, sides: ['mentee', 'leader'], special: 'newcomers' },
  { name: 'motivation', stages: both, sides: ['leader'] },
  { name: 'performance', stages: final, sides: ['leader'] },
  { name: 'wellBeing', stages: final, sides: ['mentee', 'mentor', 'leader'] },
  { name: 'stay', stages: final, sides: ['mentee', 'mentor', 'leader'] },
  { name: 'recommend', stages: final, sides: ['mentee', 'mentor', 'leader'] },
  { name: 'most', stages: final, sides: ['mentee', 'mentor', 'leader'], worded: true },
  { name: 'better', stages: both, sides: ['mentee', 'mentor', 'leader'], worded: true },
]

/** The questions somebody on that side answers, in their language; the coordinator's own as they were written. */
export function questionsOf(
  { shipped, own }: QuestionSet,
  side: EvaluationSide,
  locale: Locale,
): readonly Question[] {
  const t = texts(locale)
  const asked = shippedQuestions
    .filter(({ name, sides }) => shipped.includes(name) && sides.includes(side))
    .map(({ name, worded }) => ({
      id: name,
      side: 'both' as const,
      text: wordsOf(name, side, locale),
      options: [],
      ...(!worded && { ends: { low: t.notAtAll, high: t.veryMuch } }),
      optional: true,
    }))
  const added = side === 'leader' ? [] : own.filter(one => one.side === 'both' || one.side === side)
  return [...asked, ...added]
}

/** A shipped question as that side is asked it. */
export function wordsOf(name: string, side: EvaluationSide, locale: Locale): string {
  const t = texts(locale)
  const words: Readonly<Record<string, string>> = side === 'leader' ? { ...t.pair, ...t.leader } : t.pair
  return words[name] ?? name
}

/** Those that are answered in one's own words. */
export function wordedOf({ shipped, own }: QuestionSet): string[] {
  const named = shippedQuestions.filter(({ name, worded }) => worded && shipped.includes(name))
  return [
    ...named.map(({ name }) => name),
    ...own.filter(one => one.options.length === 0 && !one.ends).map(({ id }) => id),
  ]
}
