import { randomInt } from 'node:crypto'
import type { Locale } from '../../platform/i18n.ts'
import type { Day } from '../../ui/dates.ts'
import type { ProgrammeSettings } from '../programme-settings.ts'

/** The words a programme is shared with, and whether its open page is open. */
export interface Poster {
  /** In the address of the open page; nobody guesses it. */
  readonly code: string
  readonly title: string
  readonly words: string
  /** Whom to ask, as the organisation says it. */
  readonly contact: string
  readonly open: boolean
}

/** A programme as whoever follows its poster reads of it, before they are known. */
export interface SharedProgramme extends Omit<Poster, 'code' | 'open'> {
  readonly programmeId: string
  readonly name: string
  readonly organisation: string
  readonly locale: Locale
  readonly startsOn: Day
  readonly endsOn: Day
  readonly settings: ProgrammeSettings
}

// Without letters and figures that look alike: it is typed off a wall.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const lengthOfCode = 10

/** A new code for an open page: fifty bits that nobody knows. */
export function newCode(): string {
  return Array.from({ length: lengthOfCode }, () => letters[randomInt(letters.length)]).join('')
}

export function isCode(given: string): boolean {
  return /^[a-z2-9]{10}$/.test(given)
}
