import type { Router } from '../../platform/http/router.ts'

/** The people of a programme, and their invitations. */
export function programmePeopleRoutes(_router: Router): void {}
