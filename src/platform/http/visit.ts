import type { CompiledQuery } from 'kysely'
import type { VNode } from 'preact'
import type { Zone } from '../../ui/dates.ts'
import type { Frame } from '../../ui/frame.ts'
import type { Tx } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { Locale } from '../i18n.ts'

/** Who is signed in, as the session knows them. */
export interface Viewer {
  readonly id: string
  readonly sessionId: string
  readonly means: 'passkey' | 'link' | 'demonstration'
  readonly name: string
  readonly organisationId: string
  readonly organisationName: string
  readonly timeZone: Zone
  readonly administrator: boolean
  /** Coordinates a programme or an organisation. */
  readonly coordinates: boolean
  /** Has signed up to a programme as mentor or mentee, or was one of two. */
  readonly takesPart: boolean
  /** Is mentor, buddy or leader to a newcomer, or is one. */
  readonly surrounds: boolean
  /** Leads a unit at the top of their organisation, and reads what its schemes have come to. */
  readonly leads: boolean
}

/** One request, inside its transaction. */
export interface Visit {
  readonly house: House
  readonly tx: Tx
  readonly now: Date
  readonly locale: Locale
  readonly timeZone: Zone
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  readonly form: Form
  /** The JSON body of a passkey's answer. */
  readonly json: unknown
  /** A script of the page asks how far something is, and wants JSON instead of the page. */
  readonly wantsJson: boolean
  /** The network that was asked from: what is counted against guessing. */
  readonly network: string
  readonly viewer: Viewer | undefined
  /** For `<Page>`: language, navigation, form token and the rest of what surrounds a page. */
  readonly frame: Frame
  readonly cookies: Cookies
}

/** A visit of somebody who is signed in. */
export interface MemberVisit extends Visit {
  readonly viewer: Viewer
}

/**
 * How a page that is asked for often reads its address: the one question that goes to the database together with who
 * visits, and the page from what is found. Undefined where it takes more: the page is then made as every other.
 */
export type Reading<Row> = (url: URL) =>
  | {
      readonly question: CompiledQuery<Row>
      answer(visit: Omit<MemberVisit, 'tx'>, found: readonly Row[]): Answer | undefined
    }
  | undefined

/** A posted form: every value as typed, and the files. */
export interface Form {
  readonly values: Readonly<Record<string, string | string[]>>
  readonly files: Readonly<Record<string, File>>
  /** The value as one text, '' when it is missing. */
  text(name: string): string
  /** The value as a list, [] when it is missing. */
  list(name: string): string[]
}

export interface Cookies {
  get(name: CookieName): string | undefined
  set(name: CookieName, value: string, days: number): void
  forget(name: CookieName): void
}
export type CookieName = 'session' | 'visitor' | 'locale' | 'challenge'

export type Answer =
  | { readonly kind: 'page'; readonly body: VNode; readonly status: 200 | 404 | 410 | 422 | 429 }
  | { readonly kind: 'see-other'; readonly location: string }
  | { readonly kind: 'not-found'; readonly written?: readonly string[] }
  | { readonly kind: 'json'; readonly value: unknown; readonly status: 200 | 400 | 429 }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly type: string
      readonly bytes: Uint8Array<ArrayBuffer> | string
    }

export const page = (body: VNode, status: 200 | 404 | 410 | 422 | 429 = 200): Answer => ({
  kind: 'page',
  body,
  status,
})
export const seeOther = (location: string): Answer => ({ kind: 'see-other', location })
/** The same answer for what is not there and for what one may not see. */
export const notFound = (): Answer => ({ kind: 'not-found' })
export const json = (value: unknown, status: 200 | 400 | 429 = 200): Answer => ({
  kind: 'json',
  value,
  status,
})
export const file = (name: string, type: string, bytes: Uint8Array<ArrayBuffer> | string): Answer => ({
  kind: 'file',
  name,
  type,
  bytes,
})
