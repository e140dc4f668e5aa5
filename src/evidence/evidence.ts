import type { ProgrammeSettings } from '../programmes/programme-settings.ts'
import type { Counts } from '../reports/figures.ts'

/** The six standards that a mentoring programme is judged by (EMCC's award for programmes, ISMCP). */
export const standards = [
  'purpose',
  'training',
  'matching',
  'measurement',
  'ethics',
  'administration',
] as const
export type Standard = (typeof standards)[number]

/** What the product knows of a programme that bears on a standard. */
export interface EvidenceFacts {
  readonly settings: ProgrammeSettings
  /** In fives and never fewer than five, as leadership reads them: the pack is handed on. */
  readonly counts: Counts
  /** Mentors who have been through every lesson. */
  readonly trained: number
  readonly mentors: number
  readonly runs: number
  readonly evaluations: { readonly midway: Asked; readonly final: Asked }
  readonly coordinators: number
  readonly substitutes: number
  readonly ownTexts: number
}

/** How often it was asked: closed, and under way or planned. */
export interface Asked {
  readonly closed: number
  readonly coming: number
}

/** What is missing, by name, and where it is mended. */
export type Missing =
  | 'targetGroup'
  | 'untrained'
  | 'noMatching'
  | 'noMidway'
  | 'noFinal'
  | 'noAgreement'
  | 'alone'
  | 'noReminders'
  | 'ownWords'

/** What each standard still lacks. Own words are always asked for: no product knows an organisation's reasons. */
export function missingIn(
  standard: Standard,
  facts: EvidenceFacts,
  words: string | undefined,
): readonly Missing[] {
  const lacks: Record<Standard, readonly (Missing | false)[]> = {
    purpose: [facts.settings.targetGroup === '' && 'targetGroup'],
    training: [facts.mentors > 0 && facts.trained * 2 < facts.mentors && 'untrained'],
    matching: [facts.runs === 0 && facts.settings.matchingMode === 'assigned' && 'noMatching'],
    measurement: [
      isNever(facts.evaluations.midway) && 'noMidway',
      isNever(facts.evaluations.final) && 'noFinal',
    ],
    ethics: [facts.settings.agreement === 'none' && 'noAgreement'],
    administration: [
      facts.coordinators + facts.substitutes < 2 && 'alone',
      Object.values(facts.settings.reminders).every(days => days === null) && 'noReminders',
    ],
  }
  const mine = lacks[standard].filter(one => one !== false)
  return words ? mine : [...mine, 'ownWords']
}

const isNever = ({ closed, coming }: Asked) => closed + coming === 0
