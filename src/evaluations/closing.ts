import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { ballotBox } from './ballot.ts'

/**
 * Closes an evaluation, as the tables' owner: opens every ballot, writes the answers down in an order of chance and in
 * one statement, and destroys the ballots and their key. Nothing happens when it has closed already.
 */
export async function closeEvaluation(tx: Tx, house: House, id: string): Promise<void> {
  const open = await tx
    .selectFrom('evaluation')
    .select('key')
    .where('id', '=', id)
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!open?.key) return
  const box = ballotBox(house.installationKey, id, open.key)
  const ballots = await tx
    .deleteFrom('evaluation_ballot')
    .where('evaluation_id', '=', id)
    .returning(['id', 'content'])
    .execute()
  const answers = ballots.map(ballot => box.open(ballot.id, ballot.content))
  await sql`insert into evaluation_answer (id, evaluation_id, side, organisation_id, answers)
    select gen_random_uuid(), ${id}, a.side, a."organisationId", a.answers
      from json_to_recordset(${JSON.stringify(answers)}) as a (side text, "organisationId" uuid, answers jsonb)
      order by random()`.execute(tx)
  await tx.updateTable('evaluation').set({ closed_at: house.now(), key: null }).where('id', '=', id).execute()
}
