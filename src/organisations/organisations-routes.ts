import type { Router } from '../platform/http/router.ts'
import { networksPart, networksRoutes } from './networks/networks-routes.tsx'
import { setUpRoutes } from './set-up/set-up-routes.tsx'
import { transfersPart, transfersRoutes } from './transfers/transfers-routes.tsx'
import { unitsRoutes } from './units/units-routes.tsx'
import { welcomeRoutes } from './welcome/welcome-routes.tsx'

export function organisationsRoutes(router: Router): void {
  welcomeRoutes(router)
  setUpRoutes(router)
  unitsRoutes(router, { above: transfersPart, beneath: networksPart })
  networksRoutes(router)
  transfersRoutes(router)
}
