import type { Day } from '../ui/dates.ts'
import { type Programme, takesSignUps } from './programme.ts'

export type ProgrammeVerb =
  /** Its settings, its people, its matching, its table of mentorships. */
  | 'coordinate'
  /** Look for a mentor in its databank (C5). */
  | 'look-for-mentors'

/** Who may do what with a programme. Seeing it at all is the database's to say. */
export function may(verb: ProgrammeVerb, programme: Pick<Programme, 'standing'>): boolean {
  const { coordinates, takesPart } = programme.standing
  switch (verb) {
    case 'coordinate':
      return coordinates
    case 'look-for-mentors':
      return coordinates || takesPart
  }
}

/** Who may sign up, or say more than the list did: those asked, and colleagues, while it takes people in. */
export function mayApply(programme: Pick<Programme, 'standing' | 'state' | 'settings'>, today: Day): boolean {
  const { ownOrganisation, takesPart } = programme.standing
  return takesSignUps(programme, today) && (takesPart || ownOrganisation)
}
