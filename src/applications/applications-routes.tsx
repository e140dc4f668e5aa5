import type { Router } from '../platform/http/router.ts'

/** The pages of signing up: a person says what they seek or offer in a programme. */
export function applicationsRoutes(_router: Router): void {}
