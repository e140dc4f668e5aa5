import type { Field } from './fields.ts'
import type { PersonRow } from './person-row.ts'
import { plainText } from './plain-text.ts'

/** Somebody as they are kept now, in the words of a list. */
export interface StoredPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly unit: string | null
  readonly leaderEmail: string | null
  readonly locale: string
  readonly position: string
  readonly workplace: string
  readonly place: string
  readonly educations: readonly string[]
  readonly leadershipEducation: string
  /** Those that are no known competences. */
  readonly skills: readonly string[]
  /** All that the person's competences are called. */
  readonly knownSkills: readonly string[]
  readonly experienceYears: number | null
  readonly experience: string
  readonly languages: readonly string[]
  readonly about: string
  readonly capacity: number
  readonly leftAt: Date | null
}

/** One field of somebody that a list would change. */
export interface FieldChange {
  readonly field: Field
  readonly from: string
  readonly to: string
}

export interface PersonChange {
  readonly row: number
  readonly id: string
  readonly name: string
  readonly fields: readonly FieldChange[]
}

/** A row that may be somebody we know by another mail address: the same name, and no other unit. */
export interface Namesake {
  readonly row: number
  readonly email: string
  readonly name: string
  readonly unit: string | undefined
  readonly known: { readonly id: string; readonly email: string; readonly unit: string | null }
}

export interface MissingPerson {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly unit: string | null
}

/** A list held against the people there are: what would change, and what it asks. */
export interface Comparison {
  readonly changed: readonly PersonChange[]
  readonly unchanged: number
  /** On the list, and marked as left: nobody comes back unless somebody says so. */
  readonly returning: readonly { readonly id: string; readonly name: string }[]
  readonly namesakes: readonly Namesake[]
  /** Of the organisation, and not on the list: the first of them, and how many there are. */
  readonly missing: readonly MissingPerson[]
  readonly missingCount: number
}

/** What a row would change of somebody. What it does not say stays. Pure. */
export function changesOf(person: PersonRow, stored: StoredPerson): FieldChange[] {
  const { profile } = person
  const said: [
    Field,
    string | number | readonly string[] | undefined,
    string | number | readonly string[] | null,
  ][] = [
    ['name', person.name, stored.name],
    ['email', person.email, stored.email],
    ['unit', person.unit, stored.unit],
    ['leader', person.leader, stored.leaderEmail],
    ['position', profile.position, stored.position],
    ['workplace', profile.workplace, stored.workplace],
    ['place', profile.place, stored.place],
    ['educations', profile.educations, stored.educations],
    ['leadershipEducation', profile.leadershipEducation, stored.leadershipEducation],
    ['skills', profile.skills && unknownOf(profile.skills, stored.knownSkills), stored.skills],
    ['experienceYears', profile.experienceYears, stored.experienceYears],
    ['experience', profile.experience, stored.experience],
    ['languages', profile.languages, stored.languages],
    ['about', profile.about, stored.about],
    ['capacity', profile.capacity, stored.capacity],
    ['locale', person.locale, stored.locale],
  ]
  return said.flatMap(([field, now, before]) => {
    if (now === undefined) return []
    const [to, from] = [written(now), written(before)]
    // A unit is found by its name whatever its case.
    const same = field === 'unit' ? plainText(to) === plainText(from) : to === from
    return same ? [] : [{ field, from, to }]
  })
}

/** The words of a list that are not among a person's competences already. */
function unknownOf(said: readonly string[], known: readonly string[]): string[] {
  const names = new Set(known.map(plainText))
  return said.filter(word => !names.has(plainText(word)))
}

function written(value: string | number | readonly string[] | null): string {
  if (value === null) return ''
  return typeof value === 'object' ? value.join(', ') : String(value)
}

/** Whether a newcomer of a list may be somebody of the same name: not when both say their unit and it differs. */
export function mayBeSame(
  person: PersonRow,
  known: { readonly name: string; readonly unit: string | null },
): boolean {
  const sameUnit =
    person.unit === undefined || known.unit === null || plainText(person.unit) === plainText(known.unit)
  return plainText(person.name) === plainText(known.name) && sameUnit
}
