import type { CastName } from './cast.ts'

/** Everybody who tries the doors: the cast, a coordinator of the corps' whole organisation, and nobody signed in. */
export type Caller = CastName | 'gitte' | 'nobody'

/** What an address names by its `:id`, and then by its `:rule`. */
export type Named =
  | 'programme'
  | 'application'
  | 'run'
  | 'mentorship'
  | 'meeting'
  | 'person'
  | 'mentor'
  | 'letter'
  | 'request'
  | 'import'
  | 'passkey'
  | 'session'
  | 'ownPreset'
  | 'organisation'
  | 'network'
  | 'role'
  | 'unit'
  | 'followUp'
  | 'planTask'
  | 'knowledgePerson'
  | 'note'
  | 'feedback'
  | 'planTemplate'
  | 'attachment'
  | 'onboarding'
  | 'libraryItem'
  | 'bankQuestion'
  | 'lesson'
  | 'receiving'
  | 'checkItem'
  | 'libraryFile'
  | 'evaluation'
  | 'evaluationInvitation'

/** Who may come through a route; for all others it is as if there were nothing behind it. */
export interface Door {
  /** What the id in the address names. Without one, the address is the same for all. */
  readonly names?: Named
  readonly get: Who
  readonly post: Who
  /** A door that is not always there for those who may come in: it depends on how things stand. */
  readonly sometimes?: true
}
export type Who = 'everybody' | 'members' | readonly Caller[]
