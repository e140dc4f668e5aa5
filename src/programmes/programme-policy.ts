import type { Programme } from './programme.ts'

export type ProgrammeVerb =
  /** Its settings, its people, its matching, its table of mentorships. */
  | 'coordinate'
  /** Sign up, or say more than the list did. */
  | 'apply'
  /** Look for a mentor in its databank (C5). */
  | 'look-for-mentors'

/** Who may do what with a programme. Seeing it at all is the database's to say. */
export function may(verb: ProgrammeVerb, programme: Pick<Programme, 'standing' | 'state'>): boolean {
  const { coordinates, ownOrganisation, takesPart } = programme.standing
  switch (verb) {
    case 'coordinate':
      return coordinates
    case 'apply':
      return programme.state === 'open' && (takesPart || ownOrganisation)
    case 'look-for-mentors':
      return coordinates || takesPart
  }
}
