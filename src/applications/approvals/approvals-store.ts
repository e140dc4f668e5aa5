import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Locale } from '../../platform/i18n.ts'
import type { Side } from '../application.ts'

/** An application that waits for a yes, as whoever is asked may see it: who, and for what (C12, J3). */
export interface Waiting {
  readonly id: string
  readonly programmeId: string
  readonly programme: string
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly side: Side
  readonly since: Date
  /** Asked as the leader of who applies; otherwise as a coordinator. */
  readonly asLeader: boolean
  /** Who is asked: a coordinator also sees what waits for a leader, and may step in. */
  readonly waitsFor: 'coordinator' | 'leader'
}

/** What waits for the word of the transaction's person, those who have waited longest first. */
export async function waitingForMe(tx: Tx): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select id, programme_id as "programmeId", programme, person_id as "personId", name,
      person_position as position, side, since, as_leader as "asLeader", waits_for as "waitsFor"
    from app.applications_for_me()`.execute(tx)
  return rows
}

export interface Addressee {
  readonly personId: string
  readonly locale: Locale
}

/** Whom an application that waits is for. */
export async function approversOf(tx: Tx, applicationId: string): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select person_id as "personId", locale from app.approvers_of(${applicationId})`.execute(tx)
  return rows
}

export interface Decided extends Addressee {
  readonly programmeId: string
  readonly side: Side
}

/** One word on an application; undefined when it waits no longer, or not for the transaction's person. */
export async function decide(
  tx: Tx,
  applicationId: string,
  said: { readonly answer: 'yes' | 'no'; readonly words: string; readonly at: Date },
): Promise<Decided | undefined> {
  const { rows } = await sql<Decided>`
    select person_id as "personId", programme_id as "programmeId", side, locale
    from app.decide_application(${applicationId}, ${said.answer}, ${said.words}, ${said.at})`.execute(tx)
  return rows[0]
}
