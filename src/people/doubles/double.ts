import type { FieldChange, StoredPerson } from '../imports/comparison.ts'

/** Fields of which a merge keeps the one or the other. The mail address is not among them: it is a way in. */
export const chosenFields = [
  'name',
  'unit',
  'leader',
  'position',
  'workplace',
  'place',
  'educations',
  'leadershipEducation',
  'skills',
  'experienceYears',
  'experience',
  'languages',
  'about',
  'capacity',
] as const
export type ChosenField = (typeof chosenFields)[number]

/** One of two who may be the same. */
export interface Candidate extends StoredPerson {
  /** Has been here: signed in, written, paired or given a role. */
  readonly begun: boolean
}

export interface Double {
  readonly one: Candidate
  readonly other: Candidate
}

/** Where the two differ: `from` is what the one who stays has, `to` what the other says. */
export interface Difference extends FieldChange {
  readonly field: ChosenField
}

/**
 * Which of the two stays: the one who has begun, with their address. Both or neither: the one whose address is `wanted`;
 * both: and then the person says yes in each of the two.
 */
export function whoStays(
  { one, other }: Double,
  wanted = one.id,
): { stays: Candidate; goes: Candidate; needsWord: boolean; choosesAddress: boolean } {
  const choosesAddress = one.begun === other.begun
  const needsWord = one.begun && other.begun
  const otherStays = choosesAddress ? wanted === other.id : other.begun
  const [stays, goes] = otherStays ? [other, one] : [one, other]
  return { stays, goes, needsWord, choosesAddress }
}

export function differences(stays: StoredPerson, goes: StoredPerson): Difference[] {
  const of = (person: StoredPerson, field: ChosenField): string => {
    const value = field === 'leader' ? person.leaderEmail : person[field]
    return value === null ? '' : typeof value === 'object' ? value.join(', ') : String(value)
  }
  return chosenFields.flatMap(field => {
    const [from, to] = [of(stays, field), of(goes, field)]
    return from === to ? [] : [{ field, from, to }]
  })
}

/** Why two cannot become one as things are. */
export const obstacleKinds = [
  'each-other',
  'same-mentor',
  'same-mentee',
  'two-mentors',
  'two-starts',
  'asking-twice',
  'writing-twice',
  'written-twice',
  'too-many',
] as const

export interface Obstacle {
  readonly why: (typeof obstacleKinds)[number]
  readonly programme: string | null
  /** With whom; null for all but the person themselves, who has said yes in both. */
  readonly other: string | null
}
