import { type Answer, type MemberVisit, notFound } from '../platform/http/visit.ts'
import type { Programme } from './programme.ts'
import { may } from './programme-policy.ts'
import { findProgramme, listCoordinatedOrganisations } from './programmes-store.ts'

/** Whether the person of the visit makes programmes where this one is. */
export async function mayMakeLike({ tx }: MemberVisit, programme: Programme): Promise<boolean> {
  if (!may('coordinate', programme)) return false
  const organisations = await listCoordinatedOrganisations(tx)
  return organisations.some(({ id }) => id === programme.organisationId)
}

/** Acts on the programme of the address, for those who make programmes there; to others there is none. */
export async function asMaker(
  visit: MemberVisit,
  act: (visit: MemberVisit, programme: Programme) => Promise<Answer>,
): Promise<Answer> {
  const programme = await findProgramme(visit.tx, visit.params.id ?? '')
  return programme && (await mayMakeLike(visit, programme)) ? act(visit, programme) : notFound()
}
