import type { Programme } from '../programmes/programme.ts'
import { may as mayIn } from '../programmes/programme-policy.ts'

export type MatchingVerb =
  /** The runs, the proposals and what is said of pairs. */
  | 'see'
  /** Run a matching, lock and forbid pairs, publish: only while the programme is open. */
  | 'match'

/** Who may do what with a programme's matching. */
export function may(verb: MatchingVerb, programme: Pick<Programme, 'standing' | 'state'>): boolean {
  return mayIn('coordinate', programme) && (verb === 'see' || programme.state === 'open')
}
