import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { ballotBox } from './ballot.ts'

/**
 * Closes an evaluation, as the tables' owner: opens every ballot, writes the answers down in an order of chance and in
 * one statement, and destroys the ballots and their key. Nothing happens when it has closed already.
 */
export async function closeEvaluation(tx: Tx, house: House, id: string): Promise<void> {
  const taken = await takeOut(tx, house, id)
  if (!taken) return
  await sql`insert into evaluation_answer (id, evaluation_id, side, organisation_id, answers)
    select gen_random_uuid(), ${id}, a.side, a."organisationId", a.answers
      from json_to_recordset(${JSON.stringify(taken.ballots)}) as a (side text, "organisationId" uuid, answers jsonb)
      order by random()`.execute(tx)
  await tx.updateTable('evaluation').set({ closed_at: house.now(), key: null }).where('id', '=', id).execute()
}

/**
 * Mixes the ballots of an open evaluation, as the tables' owner: each is sealed anew under a new name and all are written
 * at once, so that the database does not show which came together with whose word that they have answered. Where each is
 * asked in their own time, an evaluation is open for half a year.
 */
export async function mixBallots(tx: Tx, house: House, id: string): Promise<void> {
  const taken = await takeOut(tx, house, id)
  if (!taken) return
  const rows = taken.ballots.map(ballot => {
    const name = randomUUID()
    return { id: name, evaluation_id: id, content: taken.box.seal(name, ballot) }
  })
  const mixed = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (let at = 0; at < mixed.length; at += 1000)
    await tx
      .insertInto('evaluation_ballot')
      .values(mixed.slice(at, at + 1000))
      .execute()
}

/** Takes every ballot out of an open evaluation's box; undefined when it is not open. */
async function takeOut(tx: Tx, house: House, id: string) {
  const open = await tx
    .selectFrom('evaluation')
    .select('key')
    .where('id', '=', id)
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!open?.key) return undefined
  const box = ballotBox(house.installationKey, id, open.key)
  const sealed = await tx
    .deleteFrom('evaluation_ballot')
    .where('evaluation_id', '=', id)
    .returning(['id', 'content'])
    .execute()
  return { box, ballots: sealed.map(ballot => box.open(ballot.id, ballot.content)) }
}
