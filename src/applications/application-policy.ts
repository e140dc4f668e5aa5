import { type Programme, takesSignUps } from '../programmes/programme.ts'
import type { Day } from '../ui/dates.ts'
import { type Application, isIn, type Side } from './application.ts'

export type ApplicationVerb = 'write' | 'withdraw'

/** What a person has to do with a programme. */
export interface Standing {
  readonly programme: Pick<Programme, 'state' | 'standing' | 'settings'>
  readonly own: readonly Pick<Application, 'side' | 'state'>[]
  readonly today: Day
}

/**
 * Who may sign up, on which side: those who are listed or asked for it, and whoever belongs to the programme's own
 * organisation; while the programme takes people in. Whoever is in may always say more, and always leave.
 */
export function may(verb: ApplicationVerb, side: Side, { programme, own, today }: Standing): boolean {
  const takesPart = own.some(one => one.side === side && one.state !== 'withdrawn')
  const hasSaid = own.some(one => one.side === side && isIn(one))
  switch (verb) {
    case 'write':
      return hasSaid
        ? programme.state === 'open'
        : takesSignUps(programme, today) && (takesPart || programme.standing.ownOrganisation)
    case 'withdraw':
      return takesPart
  }
}
