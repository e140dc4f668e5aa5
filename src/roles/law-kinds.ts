import type { DB } from '../platform/database/rows.ts'

/** Who an article is for. `everybody` is whoever is signed in, `leadership` whoever leads a unit at an organisation's top. */
export type LawRole =
  | 'everybody'
  | 'administrator'
  | 'organisation_coordinator'
  | 'programme_coordinator'
  | 'leadership'
  | 'leader'
  | 'mentor'
  | 'mentee'
  | 'buddy'
  | 'newcomer'

export type Deed = 'see' | 'add' | 'change' | 'remove'

export interface Article {
  readonly for: readonly LawRole[]
  readonly opens: { readonly [Table in keyof DB]?: readonly Deed[] }
}
