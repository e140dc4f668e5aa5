import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'

interface Joining {
  readonly centre: string
  readonly corps: string
  /** Runs the centre, and with it the network. */
  readonly coordinator: string
  /** HR in one of the municipalities, and which. */
  readonly hr: { readonly id: string; readonly organisation: string }
}

/** Joins every municipality with the centre in a network that shares the corps, as owner. They joined as it began. */
export async function enterNetwork(tx: Tx, joining: Joining, joinedAt: Date): Promise<void> {
  const { centre, corps, coordinator, hr } = joining
  const id = randomUUID()
  await tx
    .insertInto('network')
    .values({
      id,
      name: 'Otte kommuner om ledelse',
      centre_id: centre,
      made_by: coordinator,
      made_at: joinedAt,
    })
    .execute()
  await sql`
    insert into network_member (network_id, organisation_id, state, asked_by, asked_at, answered_by, answered_at)
    select ${id}, o.id, 'member', ${coordinator}, ${joinedAt}, case when o.id = ${hr.organisation} then ${hr.id}::uuid end, ${joinedAt}
    from organisation o where o.kind = 'municipality'`.execute(tx)
  await tx.updateTable('programme').set({ network_id: id }).where('id', '=', corps).execute()
  await tx
    .insertInto('role_grant')
    .values([
      {
        person_id: coordinator,
        role: 'organisation_coordinator',
        organisation_id: centre,
        granted_at: joinedAt,
      },
      {
        person_id: hr.id,
        role: 'organisation_coordinator',
        organisation_id: hr.organisation,
        granted_at: joinedAt,
      },
    ])
    .execute()
}
