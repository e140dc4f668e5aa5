import { CompiledQuery, type Kysely, sql } from 'kysely'
import { isId } from '../id.ts'
import { askAtOnce } from './connect.ts'
import type { DB } from './rows.ts'

/** One open transaction. Stores take it and never open their own. */
export type Tx = Kysely<DB>

/** A transaction in the app's role, for one person: row security shows what that person may see. */
export function asPerson<T>(db: Kysely<DB>, personId: string, act: (tx: Tx) => Promise<T>): Promise<T> {
  if (!isId(personId)) throw new Error('A transaction names its person by id')
  return within(db, `set local role telemakos_app; set local app.person = '${personId}'`, act)
}

/** A transaction in the app's role for nobody yet: no rows, only the functions that signing in needs. */
export function asNobody<T>(db: Kysely<DB>, act: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, 'set local role telemakos_app', act)
}

/**
 * A transaction in the app's role that begins with a question: who visits. It goes in the same round trip, so it is
 * written out whole, and has no values but what cannot break out of its text.
 */
export function asVisitor<Row, T>(
  db: Kysely<DB>,
  question: string,
  act: (tx: Tx, rows: Row[]) => Promise<T>,
): Promise<T> {
  return within<T, Row>(db, asApp(question), act)
}

/** One question of a visitor, in a transaction that begins with who visits and ends with it: a single round trip. */
export async function askAsVisitor<Visitor, Row>(
  db: Kysely<DB>,
  entrance: string,
  question: CompiledQuery<Row>,
): Promise<{ visitors: Visitor[]; rows: Row[] }> {
  const begin = CompiledQuery.raw(`begin; ${asApp(entrance)}`)
  const [visitors = [], rows = []] = await askAtOnce(db, [begin, question, commit])
  return { visitors, rows }
}

/** A transaction of the mail worker: the mails and their addresses, nothing else. */
export function asWorker<T>(db: Kysely<DB>, act: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, 'set local role telemakos_worker', act)
}

/** A transaction of the tables' owner, on the owner's own connections: the demonstration, the command line. Never a request's. */
export function asOwner<T>(db: Kysely<DB>, act: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, '', act)
}

/** From here on the transaction acts for this person: for somebody who has just signed in. */
export async function becomePerson(tx: Tx, personId: string): Promise<void> {
  await sql`select set_config('app.person', ${personId}, true)`.execute(tx)
}

const asApp = (question: string) => `set local role telemakos_app; ${question}`

const commit = CompiledQuery.raw('commit')
const rollback = CompiledQuery.raw('rollback')

// One round trip opens the transaction, takes the role and names the person.
function within<T, Row>(
  db: Kysely<DB>,
  setting: string,
  act: (tx: Tx, rows: Row[]) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async tx => {
    try {
      const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(`begin; ${setting}`))
      const result = await act(tx, rows)
      await tx.executeQuery(commit)
      return result
    } catch (error) {
      // A lost connection has rolled back by itself; the first error is the one to tell.
      await tx.executeQuery(rollback).catch(() => {})
      throw error
    }
  })
}
