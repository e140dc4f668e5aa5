import type { Hono } from 'hono'
import { sql } from 'kysely'
import { accessibilityRoutes } from './accessibility/accessibility-routes.tsx'
import { agreementsRoutes } from './agreements/agreements-routes.tsx'
import { applicationsRoutes } from './applications/applications-routes.tsx'
import { approvalsRoutes } from './applications/approvals/approvals-routes.tsx'
import { draftsRoutes } from './applications/drafts-routes.tsx'
import { readApplicationRoutes } from './applications/reading/read-application-routes.tsx'
import { waitingListRoutes } from './applications/waiting-list/waiting-list-routes.tsx'
import { attachmentsRoutes } from './attachments/attachments-routes.ts'
import { competencesRoutes } from './competences/competences-routes.tsx'
import { conversationsRoutes } from './conversations/conversations-routes.tsx'
import { databankRoutes } from './databank/databank-routes.tsx'
import { demonstrationRoutes } from './demonstration/demonstration-routes.tsx'
import { endingsRoutes } from './endings/endings-routes.tsx'
import { answeringRoutes } from './evaluations/answering-routes.tsx'
import { evaluationsRoutes } from './evaluations/evaluations-routes.tsx'
import { evidenceRoutes } from './evidence/evidence-routes.tsx'
import { feedbackOnTask } from './feedback/feedback-on-task.tsx'
import { feedbackRoutes } from './feedback/feedback-routes.tsx'
import { followUpsRoutes } from './follow-ups/follow-ups-routes.tsx'
import { homeRoutes } from './home/home-routes.tsx'
import { lettersRoutes } from './letters/letters-routes.tsx'
import { libraryRoutes } from './library/library-routes.tsx'
import { matchingRoutes } from './matching/matching-routes.tsx'
import { meetingsRoutes } from './meetings/meetings-routes.tsx'
import { mentorshipsRoutes } from './mentorships/mentorships-routes.tsx'
import { notesRoutes } from './notes/notes-routes.tsx'
import { onboardingRoutes } from './onboarding/onboarding-routes.tsx'
import { onboardingParts } from './onboarding-parts.ts'
import { organisationsRoutes } from './organisations/organisations-routes.ts'
import { importsRoutes } from './people/imports/imports-routes.tsx'
import { peopleRoutes } from './people/list/people-routes.tsx'
import { meRoutes } from './people/me/me-routes.tsx'
import { earlierPlanRoutes } from './plans/earlier/earlier-plan-routes.tsx'
import { planDocumentsRoutes } from './plans/plan-documents-routes.ts'
import { planRoutes } from './plans/plan-routes.tsx'
import { planTasksRoutes } from './plans/plan-tasks-routes.tsx'
import { planBeginningRoutes } from './plans/templates/begin-routes.tsx'
import { planTemplatesRoutes } from './plans/templates/templates-routes.tsx'
import type { House } from './platform/house.ts'
import { commonHeaders } from './platform/http/headers.ts'
import { createRouter } from './platform/http/router.ts'
import { privacyRoutes } from './privacy/privacy-routes.tsx'
import { copiesRoutes } from './programmes/copies/copies-routes.tsx'
import { programmeMentorshipsRoutes } from './programmes/mentorships/programme-mentorships-routes.tsx'
import { ownPresetsRoutes } from './programmes/own-presets/own-presets-routes.tsx'
import { programmePeopleRoutes } from './programmes/people/programme-people-routes.tsx'
import { previewRoutes } from './programmes/preview/preview-routes.tsx'
import { programmesRoutes } from './programmes/programmes-routes.tsx'
import { settingsRoutes } from './programmes/settings/settings-routes.tsx'
import { sharingRoutes } from './programmes/sharing/sharing-routes.tsx'
import { remindersRoutes } from './reminders/reminders-routes.tsx'
import { reportRoutes } from './reports/report-routes.tsx'
import { requestsRoutes } from './requests/requests-routes.tsx'
import { rolesRoutes } from './roles/roles-routes.tsx'
import { roomParts } from './room-parts.tsx'
import { roomSearchRoutes } from './room-search/room-search-routes.tsx'
import { routes } from './routes.ts'
import { signInRoutes } from './sign-in/sign-in-routes.tsx'
import { surroundings } from './surroundings.tsx'
import { trainingRoutes } from './training/training-routes.tsx'
import { assetResponse } from './ui/assets.ts'
import { wellBeingRoutes } from './well-being/well-being-routes.tsx'
import { wishesRoutes } from './wishes/wishes-routes.tsx'

/** The whole web application: every folder's pages, mounted. */
export function createApp(house: House): Hono {
  const { hono, router } = createRouter(house, surroundings)
  mountPlain(hono, house)
  demonstrationRoutes(router)
  homeRoutes(router)
  organisationsRoutes(router)
  signInRoutes(router)
  importsRoutes(router)
  peopleRoutes(router)
  meRoutes(router)
  rolesRoutes(router)
  programmesRoutes(router)
  settingsRoutes(router)
  previewRoutes(router)
  copiesRoutes(router)
  ownPresetsRoutes(router)
  programmePeopleRoutes(router)
  programmeMentorshipsRoutes(router)
  applicationsRoutes(router)
  readApplicationRoutes(router)
  waitingListRoutes(router)
  sharingRoutes(router)
  draftsRoutes(router)
  approvalsRoutes(router)
  competencesRoutes(router)
  databankRoutes(router)
  lettersRoutes(router)
  libraryRoutes(router)
  trainingRoutes(router)
  matchingRoutes(router)
  mentorshipsRoutes(router, roomParts)
  agreementsRoutes(router)
  meetingsRoutes(router)
  followUpsRoutes(router)
  planRoutes(router)
  planTasksRoutes(router, [feedbackOnTask])
  feedbackRoutes(router)
  planDocumentsRoutes(router)
  earlierPlanRoutes(router)
  planBeginningRoutes(router)
  planTemplatesRoutes(router)
  notesRoutes(router)
  conversationsRoutes(router)
  attachmentsRoutes(router)
  roomSearchRoutes(router)
  requestsRoutes(router)
  wishesRoutes(router)
  endingsRoutes(router)
  onboardingRoutes(router, onboardingParts)
  wellBeingRoutes(router)
  remindersRoutes(router)
  evaluationsRoutes(router)
  evidenceRoutes(router)
  reportRoutes(router)
  answeringRoutes(router)
  accessibilityRoutes(router)
  privacyRoutes(router)
  return hono
}

/** What answers without a session or a transaction: health and assets. */
function mountPlain(hono: Hono, house: House): void {
  hono.get(routes.health.pattern, c => c.text('ok'))
  hono.get(routes.ready.pattern, async c => {
    const ready = await sql`select 1`.execute(house.db).then(
      () => true,
      () => false,
    )
    return ready ? c.text('ready') : c.text('the database cannot be reached', 503)
  })
  hono.get(routes.asset.pattern, c => {
    const response = assetResponse(c.req.param('name') ?? '', c.req.header('accept-encoding'))
    if (!response) return c.notFound()
    for (const [name, value] of Object.entries(commonHeaders(false))) response.headers.set(name, value)
    return response
  })
}
