import { audit } from '../audit/audit.ts'
import { myOrganisations } from '../competences/competences-store.ts'
import { placeIn } from '../platform/http/list-place.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, type Reading } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { searchChoices } from './choices-store.ts'
import { DatabankPage } from './databank-page.tsx'
import {
  findMentor,
  findMentors,
  type MentorProfile,
  type MentorsRow,
  mentorsFound,
  mentorsQuestion,
  noteLook,
  profilesLookedAt,
} from './databank-store.ts'
import { isNarrowed, type MentorSearch, profilesAnHour, searchIn } from './mentor.ts'
import { MentorProfilePage } from './mentor-profile-page.tsx'
import { findNearly } from './near-words-store.ts'
import { TooManyPage } from './too-many-page.tsx'

export function databankRoutes(router: Router): void {
  router.member.read(routes.databank, databankReading, showDatabank)
  router.member.get(routes.mentorProfile, showMentor)
}

// As most see it: a page of mentors, nothing chosen in the filter.
const databankReading: Reading<MentorsRow> = url => {
  const search = searchIn(url)
  const place = placeIn(url)
  if (asksForChoices(url, search)) return undefined
  return {
    question: mentorsQuestion(search, place),
    answer({ frame, viewer }, rows) {
      const found = mentorsFound(rows, place)
      const hasMissed = found.mentors.rows.length === 0 && search.words !== ''
      if (hasMissed || viewer.coordinates) return undefined
      return page(<DatabankPage frame={frame} found={found} search={search} />)
    },
  }
}

const asksForChoices = (url: URL, search: MentorSearch) =>
  isNarrowed(search) || url.searchParams.get('choices') === 'all'

async function showDatabank({ tx, frame, url, viewer }: MemberVisit): Promise<Answer> {
  const search = searchIn(url)
  const found = await findMentors(tx, search, placeIn(url))
  const { programme } = found
  if (programme === undefined) return page(<DatabankPage frame={frame} found={found} search={search} />)
  const hasMissed = found.mentors.rows.length === 0 && search.words !== ''
  const nearly = hasMissed ? await findNearly(tx, programme, search) : undefined
  const choices = asksForChoices(url, search) ? await searchChoices(tx, programme, search) : undefined
  const mayExtend = viewer.coordinates && (await myOrganisations(tx)).length > 0
  const shown = { found, nearly, search, choices, mayExtend }
  return page(<DatabankPage frame={frame} {...shown} />)
}

async function showMentor(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, params, viewer, now } = visit
  const mentor = await findMentor(tx, params.id ?? '')
  if (!mentor) return notFound()
  const isOneself = mentor.id === viewer.id
  if (!isOneself) {
    const why = mentor.offers.every(offer => offer.coordinated) ? 'coordination' : 'databank'
    if (why === 'databank' && (await hasSeenMany(visit, mentor)))
      return page(<TooManyPage frame={frame} />, 429)
    await noteLook(tx, { viewer: viewer.id, person: mentor.id, why, at: now })
  }
  return page(<MentorProfilePage frame={frame} mentor={mentor} isOneself={isOneself} />)
}

/** The databank is not there to be copied: so many people an hour, and who is stopped is written down (C5). */
async function hasSeenMany({ tx, viewer, now }: MemberVisit, mentor: MentorProfile): Promise<boolean> {
  const since = new Date(now.getTime() - 3_600_000)
  if ((await profilesLookedAt(tx, since, mentor.id)) < profilesAnHour) return false
  await audit(tx, { at: now, actor: viewer.id, verb: 'stop', subject: 'databank', subjectId: viewer.id })
  return true
}
