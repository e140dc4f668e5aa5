import type { Programme } from '../programmes/programme.ts'
import type { Application, Side } from './application.ts'

export type ApplicationVerb = 'write' | 'withdraw'

/** What a person has to do with a programme. */
export interface Standing {
  readonly programme: Pick<Programme, 'state' | 'standing'>
  readonly own: readonly Pick<Application, 'side' | 'state'>[]
}

/**
 * Who may sign up, on which side: those who are listed or asked for it, and whoever belongs to the programme's own
 * organisation; while the programme is open. What one is part of one may always leave.
 */
export function may(verb: ApplicationVerb, side: Side, { programme, own }: Standing): boolean {
  const takesPart = own.some(one => one.side === side && one.state !== 'withdrawn')
  switch (verb) {
    case 'write':
      return programme.state === 'open' && (takesPart || programme.standing.ownOrganisation)
    case 'withdraw':
      return takesPart
  }
}
