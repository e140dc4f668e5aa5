import type { Kysely } from 'kysely'
import type { FetchCalendar } from './calendars/fetch-calendar.ts'
import type { Key } from './crypto.ts'
import type { DB } from './database/rows.ts'
import type { TrustedProxies } from './http/client-address.ts'
import type { Log } from './log.ts'
import type { CalendarDate } from './mail/calendar.ts'
import type { Mailbox } from './mail/mailbox.ts'

/** What the running product is made of; handed to whatever needs it, never reached for. */
export interface House {
  /** Whatever requests and their jobs ask: logs in as nobody's owner. */
  readonly db: Kysely<DB>
  /** The tables' owner, for what comes before everybody: starting, the demonstration, cleaning up. */
  readonly owner: Kysely<DB>
  /** Without a trailing slash: links in mails start with it. */
  readonly publicUrl: string
  readonly installationKey: Key
  /** Who may say whom a request comes from. */
  readonly trustedProxies?: TrustedProxies
  readonly now: () => Date
  readonly log: Log
  /**
   * How mails leave; undefined: they wait, and the demonstration shows them. Throws Unposted for one that did not
   * leave, also when `signal` asks it to stop.
   */
  readonly post?: (letter: Letter, signal?: AbortSignal) => Promise<void>
  /** Where invitations are answered by mail; undefined: they are answered on their page. */
  readonly mailbox?: Mailbox
  /** How a calendar is fetched that somebody has given the address of; undefined: it is not. */
  readonly fetchCalendar?: FetchCalendar
}

/** A mail as it leaves. `id` becomes its Message-ID. */
export interface Letter {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly date: CalendarDate }
}
