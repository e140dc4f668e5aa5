import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { hashToken } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { Locale } from '../platform/i18n.ts'
import type { Question } from '../programmes/programme-settings.ts'
import type { Day } from '../ui/dates.ts'
import { ballotBox } from './ballot.ts'
import type { EvaluationSide, EvaluationStage, QuestionSet } from './evaluation.ts'

/** How somebody comes to an evaluation: by the link of a mail, or signed in to an invitation of their own. */
export type Entry = { readonly token: string } | { readonly invitation: string }

/** What somebody is asked. */
export interface AskedOf extends QuestionSet {
  readonly evaluationId: string
  readonly stage: EvaluationStage
  readonly side: EvaluationSide
  readonly organisationId: string
  readonly organisation: string
  readonly programme: string
  readonly locale: Locale
  readonly closesOn: Day
  readonly answered: boolean
  readonly key: Buffer
}

interface Row {
  evaluation_id: string
  stage: EvaluationStage
  shipped: string[]
  own: Question[]
  side: EvaluationSide
  organisation_id: string
  organisation_name: string
  programme_name: string
  locale: Locale
  closes_on: Day
  answered: boolean
  key: Buffer
}

export async function findAsked(tx: Tx, entry: Entry): Promise<AskedOf | undefined> {
  const { invitation, token } = keysOf(entry)
  const { rows } = await sql<Row>`select * from app.evaluation_asked(${invitation}, ${token})`.execute(tx)
  const [row] = rows
  return (
    row && {
      evaluationId: row.evaluation_id,
      stage: row.stage,
      shipped: row.shipped,
      own: row.own,
      side: row.side,
      organisationId: row.organisation_id,
      organisation: row.organisation_name,
      programme: row.programme_name,
      locale: row.locale,
      closesOn: row.closes_on,
      answered: row.answered,
      key: row.key,
    }
  )
}

/** Whether somebody comes too late to what was theirs to answer. */
export async function isOver(tx: Tx, entry: Entry): Promise<boolean> {
  const { invitation, token } = keysOf(entry)
  const { rows } = await sql<{ over: boolean }>`
    select app.evaluation_is_over(${invitation}, ${token}) as over`.execute(tx)
  return rows[0]?.over === true
}

/** Puts the answer, sealed, with the others; false when there was one already. */
export async function castBallot(
  tx: Tx,
  house: House,
  entry: Entry,
  asked: AskedOf,
  answers: Readonly<Record<string, string>>,
): Promise<boolean> {
  const id = randomUUID()
  const { side, organisationId } = asked
  const box = ballotBox(house.installationKey, asked.evaluationId, asked.key)
  const sealed = box.seal(id, { side, organisationId, answers })
  const { invitation, token } = keysOf(entry)
  const { rows } = await sql<{ cast: boolean }>`
    select app.cast_ballot(${invitation}, ${token}, ${id}, ${sealed}) as cast`.execute(tx)
  return rows[0]?.cast === true
}

/** The evaluations that wait for the transaction's person. */
export async function evaluationsWaiting(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from evaluation_invitation i
      where not i.answered and exists (select from app.evaluation_asked(i.id, null))`.execute(tx)
  return rows.map(({ id }) => id)
}

const keysOf = (entry: Entry) => ({
  invitation: 'invitation' in entry ? entry.invitation : null,
  token: 'token' in entry ? hashToken(entry.token) : null,
})
