import { type EnteredRoom, inRoom } from '../mentorships/enter-room.ts'
import { type Answer, type MemberVisit, notFound } from '../platform/http/visit.ts'
import { may } from './agreement-policy.ts'

/** Acts in the room of the agreement in the address, where the law of the agreement lets the viewer. */
export const inAgreement = (
  visit: MemberVisit,
  verb: Parameters<typeof may>[1],
  act: (entered: EnteredRoom) => Promise<Answer>,
): Promise<Answer> =>
  inRoom(visit, entered => (may(visit.viewer, verb, entered.mentorship) ? act(entered) : notFound()))
