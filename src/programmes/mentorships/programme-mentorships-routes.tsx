import { placeIn } from '../../platform/http/list-place.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { may } from '../programme-policy.ts'
import { findProgramme } from '../programmes-store.ts'
import { mentorshipSearchIn } from './listed-mentorship.ts'
import { ProgrammeMentorshipsPage } from './programme-mentorships-page.tsx'
import { countMentorships, listMentorships } from './programme-mentorships-store.ts'

/** The mentorships of a programme, for its coordinators alone: states, dates and counts. */
export function programmeMentorshipsRoutes(router: Router): void {
  router.member.get(routes.programmeMentorships, showMentorships)
}

async function showMentorships({ tx, frame, params, url, now }: MemberVisit): Promise<Answer> {
  const programme = await findProgramme(tx, params.id ?? '')
  if (!programme || !may('coordinate', programme)) return notFound()
  const search = mentorshipSearchIn(url)
  const mentorships = await listMentorships(tx, programme.id, search, placeIn(url), now)
  const counts = await countMentorships(tx, programme.id, now)
  return page(
    <ProgrammeMentorshipsPage
      frame={frame}
      programme={programme}
      search={search}
      mentorships={mentorships}
      counts={counts}
    />,
  )
}
