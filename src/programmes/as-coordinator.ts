import { type Answer, type MemberVisit, notFound } from '../platform/http/visit.ts'
import type { Programme } from './programme.ts'
import { may } from './programme-policy.ts'
import { findProgramme } from './programmes-store.ts'

/** Acts on the programme of the address, for its coordinators alone; to others there is none. */
export async function asCoordinator(
  visit: MemberVisit,
  act: (visit: MemberVisit, programme: Programme) => Promise<Answer>,
  programmeId = visit.params.id ?? '',
): Promise<Answer> {
  const programme = await findProgramme(visit.tx, programmeId)
  return programme && may('coordinate', programme) ? act(visit, programme) : notFound()
}
