import { type Mentorship, sideOf } from './mentorship.ts'

type Verb = 'enter' | 'answer' | 'see-profile'

/**
 * The law of the room (J1): the two may enter, nobody else in any role. They see each other's profile as long as it
 * is open; in a trial each may answer.
 */
export function may(viewer: { readonly id: string }, verb: Verb, mentorship: Mentorship): boolean {
  if (!sideOf(mentorship, viewer.id)) return false
  switch (verb) {
    case 'enter':
      return true
    case 'answer':
      return mentorship.state === 'trial'
    case 'see-profile':
      return mentorship.state !== 'ended'
  }
}
