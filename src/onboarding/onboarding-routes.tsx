import type { Router } from '../platform/http/router.ts'
import { notFound, page } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { findOnboarding } from './onboardings-store.ts'
import { RoleChartPage } from './role-chart-page.tsx'

export function onboardingRoutes(router: Router): void {
  router.member.get(routes.onboarding, async ({ tx, params, viewer, frame }) => {
    const onboarding = await findOnboarding(tx, params.id ?? '')
    if (!onboarding) return notFound()
    return page(<RoleChartPage frame={frame} viewerId={viewer.id} onboardings={[onboarding]} />)
  })
}
