import type { Router } from '../platform/http/router.ts'
import { page } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { WhoSeesWhatPage } from './who-sees-what-page.tsx'

export function privacyRoutes(router: Router): void {
  router.open.get(routes.whoSeesWhat, visit => page(<WhoSeesWhatPage frame={visit.frame} />))
}
