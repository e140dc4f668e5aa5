import { type Mentorship, sideOf } from '../mentorships/mentorship.ts'

type Verb = 'read' | 'change' | 'sign' | 'download'

/** The law of the agreement: it is the two's, from the day both have said yes; after the end it is only read (J1). */
export function may(viewer: { readonly id: string }, verb: Verb, mentorship: Mentorship): boolean {
  if (!sideOf(mentorship, viewer.id)) return false
  const isOpen = mentorship.state === 'agreement' || mentorship.state === 'active'
  return verb === 'read' || verb === 'download' ? isOpen || mentorship.state === 'ended' : isOpen
}
