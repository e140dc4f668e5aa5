import type { Locale } from '../../platform/i18n.ts'
import type { PersonalNumber } from '../../platform/personal-number.ts'
import type { Field } from './fields.ts'

export type Side = 'mentor' | 'mentee'

/** One person of a list, as they go in. What the list says nothing of is left out, and stays as it was. */
export interface PersonRow {
  readonly row: number
  readonly name: string
  readonly email: string
  readonly sides: readonly Side[]
  readonly organisation?: string
  readonly unit?: string
  /** The address of the leader, who is in the list or known before. */
  readonly leader?: string
  readonly locale?: Locale
  readonly profile: Profile
  readonly wishes: Wishes
}

/** What is said of the person (C1–C3). Educations and languages are keys where known, else as written. */
export interface Profile {
  readonly position?: string
  readonly workplace?: string
  readonly place?: string
  readonly educations?: readonly string[]
  readonly leadershipEducation?: string
  readonly skills?: readonly string[]
  readonly experienceYears?: number
  readonly experience?: string
  readonly languages?: readonly string[]
  readonly about?: string
  readonly capacity?: number
}

/** What the person seeks or offers in the programme (F9, F10, C9, C10). */
export interface Wishes {
  readonly themesOffered?: readonly string[]
  readonly themesSought?: readonly string[]
  readonly developmentAreas?: readonly string[]
  readonly gain?: string
  readonly motivation?: string
  readonly other?: string
}

/** Why a row cannot go in; `reasonText` in messages.ts has the words. */
export type Reason =
  | { readonly why: 'missing-name' | 'missing-email' | 'own-leader' | 'leader-circle' }
  | { readonly why: 'email-not-valid' | 'unknown-leader' | 'leader-left-out'; readonly written: string }
  | {
      readonly why: 'several-of-that-name' | 'unclear-side' | 'unclear-mark' | 'not-years'
      readonly written: string
    }
  | { readonly why: 'not-a-capacity'; readonly written: string }
  | { readonly why: 'email-twice'; readonly rows: readonly number[] }
  | { readonly why: 'email-taken'; readonly written: string }
  | { readonly why: 'organisation-needs-programme'; readonly written: string }
  | { readonly why: 'organisation-not-allowed' | 'organisation-has-hr'; readonly written: string }
  | { readonly why: 'too-long'; readonly most: number }
  | { readonly why: 'too-many'; readonly most: number }
  | { readonly why: 'personal-number'; readonly kind: PersonalNumber }

/** What the person who brings the list should know of a row that goes in all the same. */
export type Advice =
  | { readonly about: 'many-mentees'; readonly capacity: number }
  | { readonly about: 'leader-unknown' | 'locale-unknown' | 'organisation-stays'; readonly written: string }
  | { readonly about: 'letters-garbled' }
  | { readonly about: 'no-side' }
  | { readonly about: 'other-side'; readonly before: Side }

/** Where in the list: the row and the column as Excel counts them (columns from 0), and what the column means. */
interface Place {
  readonly row: number
  readonly column?: number
  readonly field?: Field
}
export interface BadRow extends Place {
  readonly reason: Reason
}
export interface Warning extends Place {
  readonly advice: Advice
}
