import { routes } from '../routes.ts'

/** Where somebody's picture is; undefined when there is none to see. It changes when the picture does. */
export function photoAddress(id: string, changedAt: Date | string | null): string | undefined {
  return changedAt === null ? undefined : routes.photo({ id }, { of: new Date(changedAt).getTime() })
}
