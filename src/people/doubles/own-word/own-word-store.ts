import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Locale } from '../../../platform/i18n.ts'
import type { Merged } from '../doubles-store.ts'

/** What somebody is asked: whether they and another are one. */
export interface AskedOfMe {
  readonly stays: string
  readonly goes: string
  /** The address the one who is signed in has, the other's, and the one they come in with from then on. */
  readonly ownEmail: string
  readonly otherEmail: string
  readonly keptEmail: string
  readonly saidYes: boolean
  readonly otherSaidYes: boolean
  readonly asker: { readonly id: string; readonly locale: Locale } | undefined
  /** Whether a link by mail lets one in, in both. */
  readonly linksSuffice: boolean
}

export async function findAskedOfMe(tx: Tx, viewerId: string): Promise<AskedOfMe | undefined> {
  const { rows } = await sql<{
    stays_id: string
    goes_id: string
    stays_email: string | null
    goes_email: string | null
    stays_said_at: Date | null
    goes_said_at: Date | null
    asked_by: string | null
    asker_locale: Locale | null
    links_suffice: boolean
  }>`select * from app.my_merge_request()`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const stays = { email: row.stays_email ?? '', said: row.stays_said_at !== null }
  const goes = { email: row.goes_email ?? '', said: row.goes_said_at !== null }
  const [own, other] = viewerId === row.stays_id ? [stays, goes] : [goes, stays]
  return {
    stays: row.stays_id,
    goes: row.goes_id,
    ownEmail: own.email,
    otherEmail: other.email,
    keptEmail: stays.email,
    saidYes: own.said,
    otherSaidYes: other.said,
    asker: row.asked_by && row.asker_locale ? { id: row.asked_by, locale: row.asker_locale } : undefined,
    linksSuffice: row.links_suffice,
  }
}

/** Keeps one's yes; whether the other has said it too. */
export async function sayYes(tx: Tx, at: Date): Promise<'said' | 'both' | undefined> {
  const { rows } = await sql<{
    said: 'said' | 'both' | null
  }>`select app.say_yes_to_merge(${at}) as said`.execute(tx)
  return rows[0]?.said ?? undefined
}

/** Makes the two one that both have said yes to. */
export async function mergeAsAgreed(tx: Tx, at: Date): Promise<Merged> {
  const { rows } = await sql<{ outcome: Merged }>`select app.merge_as_agreed(${at}) as outcome`.execute(tx)
  return rows[0]?.outcome ?? { moved: 0, twice: 0 }
}
