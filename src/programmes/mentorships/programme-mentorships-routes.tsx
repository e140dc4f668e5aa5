import type { Router } from '../../platform/http/router.ts'

/** The mentorships of a programme: states, dates and counts. */
export function programmeMentorshipsRoutes(_router: Router): void {}
