import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

/** Somebody on the way from one organisation to another, as both see it. */
export interface OpenTransfer {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly from: string
  readonly to: string
  /** They come here; otherwise they go. */
  readonly arriving: boolean
  readonly askedAt: Date
}

/** Who is on the way to and from an organisation that the transaction's person runs. */
export async function listOpenTransfers(tx: Tx, organisationId: string): Promise<OpenTransfer[]> {
  const { rows } = await sql<OpenTransfer>`
    select id, person_id as "personId", name, position, from_name as "from", to_name as "to", arriving,
      asked_at as "askedAt"
    from app.open_transfers(${organisationId})`.execute(tx)
  return rows
}

export interface FoundTransfer {
  readonly id: string
  readonly personId: string
  readonly fromId: string
  readonly toId: string
  /** Whether the transaction's person runs the one and the other. */
  readonly runsFrom: boolean
  readonly runsTo: boolean
}

/** A move that waits for its answer, as it stays until the transaction ends. */
export async function lockTransfer(tx: Tx, id: string): Promise<FoundTransfer | undefined> {
  const { rows } = await sql<FoundTransfer>`
    select id, person_id as "personId", from_organisation_id as "fromId", to_organisation_id as "toId",
      app.looks_after(from_organisation_id) as "runsFrom", app.looks_after(to_organisation_id) as "runsTo"
    from transfer where id = ${id} and state = 'asked' for update`.execute(tx)
  return rows[0]
}

export async function insertTransfer(
  tx: Tx,
  asked: { personId: string; fromId: string; toId: string; by: string; at: Date },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('transfer')
    .values({
      id,
      person_id: asked.personId,
      from_organisation_id: asked.fromId,
      to_organisation_id: asked.toId,
      state: 'asked',
      asked_by: asked.by,
      asked_at: asked.at,
    })
    .execute()
  return id
}

export async function saveAnswer(
  tx: Tx,
  id: string,
  answer: { state: 'accepted' | 'declined' | 'withdrawn'; by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('transfer')
    .set({ state: answer.state, answered_by: answer.by, answered_at: answer.at })
    .where('id', '=', id)
    .execute()
}
