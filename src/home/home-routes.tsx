import type { JSX } from 'preact'
import { approvalsPage } from '../applications/approvals/approvals-routes.tsx'
import { waitingForMe } from '../applications/approvals/approvals-store.ts'
import { whoAsks } from '../feedback/feedback-store.ts'
import { newcomersAtHome, stoodByMe } from '../onboarding/newcomers-at-home.tsx'
import { onboardingParts } from '../onboarding-parts.ts'
import { askedWhetherDouble } from '../people/doubles/own-word/asked-notice.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../platform/http/visit.ts'
import { OverviewPage } from '../reports/overview-page.tsx'
import { figuresOfMyProgrammes } from '../reports/overview-store.ts'
import { routes } from '../routes.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { InstallationPage, installationFigures } from './installation-page.tsx'
import { texts } from './messages.ts'
import { ownSignUps } from './own-sign-ups.ts'
import { participantPage } from './participant-page.tsx'

export function homeRoutes(router: Router): void {
  router.member.get(routes.home, home)
}

/** What today needs, by who one is: a coordinator, a mentor or mentee, somebody around a newcomer, an operator. */
async function home(here: MemberVisit): Promise<Answer> {
  const visit = await askedWhetherDouble(here)
  const { tx, viewer, frame, now } = visit
  if (viewer.coordinates) {
    return page(<OverviewPage frame={frame} programmes={await figuresOfMyProgrammes(tx, now)} />)
  }
  // Whoever is new comes to their own first months; one who has a mentor or mentee too sees both.
  const stoodBy = viewer.surrounds ? await stoodByMe(visit, await whoAsks(tx, viewer.id)) : []
  const isNew = stoodBy.some(({ onboarding }) => onboarding.newcomer.id === viewer.id)
  const signUps = await ownSignUps(tx, viewer.id)
  const takesPart = viewer.takesPart || signUps.length > 0
  // What a newcomer has signed up to besides must not be lost on them either.
  const besides = signUps.some(({ programmeId }) =>
    stoodBy.every(({ onboarding }) => onboarding.programmeId !== programmeId),
  )
  if (takesPart && (!isNew || besides)) return page(await participantPage(visit, stoodBy))
  if (stoodBy.length > 0) return page(await newcomersAtHome(visit, stoodBy, onboardingParts))
  // A leader who is asked for a yes and has nothing else here comes straight to it.
  if ((await waitingForMe(tx)).length > 0) return approvalsPage(visit, frame)
  const figures = viewer.administrator ? await installationFigures(tx) : undefined
  if (figures) return page(<InstallationPage frame={frame} figures={figures} />)
  if (viewer.leads) return seeOther(routes.reports())
  return page(<NothingYet frame={frame} name={viewer.name} />)
}

function NothingYet({ frame, name }: { frame: Frame; name: string }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.welcome(name)} width="read">
      <PageHeading title={t.welcome(name)} />
      <EmptyState drawing="path" title={t.nothing}>
        {t.nothingLine}
      </EmptyState>
    </Page>
  )
}
