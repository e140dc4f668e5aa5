import type { Router } from '../../platform/http/router.ts'

/** Everybody a coordinator looks after. */
export function peopleRoutes(_router: Router): void {}
