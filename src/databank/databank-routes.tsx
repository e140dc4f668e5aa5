import { placeIn } from '../platform/http/list-place.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { DatabankPage } from './databank-page.tsx'
import { findMentor, findMentors, listMentorOrganisations, noteLook } from './databank-store.ts'
import { isNarrowed, searchIn } from './mentor.ts'
import { MentorProfilePage } from './mentor-profile-page.tsx'

export function databankRoutes(router: Router): void {
  router.member.get(routes.databank, showDatabank)
  router.member.get(routes.mentorProfile, showMentor)
}

async function showDatabank({ tx, frame, url }: MemberVisit): Promise<Answer> {
  const search = searchIn(url)
  const found = await findMentors(tx, search, placeIn(url))
  const asksMore = isNarrowed(search) || url.searchParams.get('choices') === 'all'
  const organisations =
    asksMore && found.programme !== undefined ? await listMentorOrganisations(tx, found.programme) : undefined
  return page(<DatabankPage frame={frame} found={found} search={search} organisations={organisations} />)
}

async function showMentor({ tx, frame, params, viewer, now }: MemberVisit): Promise<Answer> {
  const mentor = await findMentor(tx, params.id ?? '')
  if (!mentor) return notFound()
  const isOneself = mentor.id === viewer.id
  if (!isOneself) {
    const why = mentor.offers.every(offer => offer.coordinated) ? 'coordination' : 'databank'
    await noteLook(tx, { viewer: viewer.id, person: mentor.id, why, at: now })
  }
  return page(<MentorProfilePage frame={frame} mentor={mentor} isOneself={isOneself} />)
}
