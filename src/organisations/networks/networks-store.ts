import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Membership, MembershipState, Network } from './network.ts'

const columns = sql`n.id, n.name, n.centre_id as "centreId", o.name as centre, app.looks_after(n.centre_id) as "runsCentre"`

/** Every network, or a centre's, in the order of names: a network's name is no secret among organisations. */
export async function listNetworks(tx: Tx, centreId?: string): Promise<Network[]> {
  const { rows } = await sql<Network>`
    select ${columns} from network n join organisation o on o.id = n.centre_id
    where n.centre_id = coalesce(${centreId ?? null}::uuid, n.centre_id)
    order by n.name collate "da-x-icu", n.id limit 500`.execute(tx)
  return rows
}

export async function findNetwork(tx: Tx, id: string): Promise<Network | undefined> {
  const { rows } = await sql<Network>`
    select ${columns} from network n join organisation o on o.id = n.centre_id where n.id = ${id}`.execute(tx)
  return rows[0]
}

export async function insertNetwork(
  tx: Tx,
  made: { name: string; centreId: string; by: string; at: Date },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('network')
    .values({ id, name: made.name, centre_id: made.centreId, made_by: made.by, made_at: made.at })
    .execute()
  return id
}

/** The memberships that wait and then those that stand, of a network or an organisation, as far as one may see them. */
export async function listMemberships(
  tx: Tx,
  of: { networkId: string } | { organisationId: string } | { id: string },
): Promise<Membership[]> {
  const narrowed =
    'id' in of
      ? sql`m.id = ${of.id}`
      : 'networkId' in of
        ? sql`m.network_id = ${of.networkId}`
        : sql`m.organisation_id = ${of.organisationId}`
  const { rows } = await sql<Membership>`
    select m.id, n.id as "networkId", n.name as network, o.id as "organisationId", o.name as organisation, m.state,
      app.looks_after(m.organisation_id) as "runsMember", app.looks_after(n.centre_id) as "runsCentre"
    from network_member m join network n on n.id = m.network_id join organisation o on o.id = m.organisation_id
    where ${narrowed} and m.state in ('invited', 'asked', 'member')
    order by m.state = 'member', o.name collate "da-x-icu", n.name, m.id`.execute(tx)
  return rows
}

/** A membership as it stays until the transaction ends. */
export async function lockMembership(tx: Tx, id: string): Promise<Membership | undefined> {
  await sql`select id from network_member where id = ${id} for update`.execute(tx)
  const [found] = await listMemberships(tx, { id })
  return found
}

/** Does nothing where there is one already. */
export async function insertMembership(
  tx: Tx,
  asked: { networkId: string; organisationId: string; state: 'invited' | 'asked'; by: string; at: Date },
): Promise<void> {
  await sql`
    insert into network_member (id, network_id, organisation_id, state, asked_by, asked_at)
    select ${randomUUID()}, ${asked.networkId}, ${asked.organisationId}, ${asked.state}, ${asked.by}, ${asked.at}
    where not exists (select from network_member m where m.network_id = ${asked.networkId}
      and m.organisation_id = ${asked.organisationId} and m.state in ('invited', 'asked', 'member'))`.execute(
    tx,
  )
}

export async function saveMembership(
  tx: Tx,
  id: string,
  answer: { state: MembershipState; by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('network_member')
    .set({ state: answer.state, answered_by: answer.by, answered_at: answer.at })
    .where('id', '=', id)
    .execute()
}

export interface NetworkProgramme {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly shared: boolean
}

/** The network's programmes, and for its centre the centre's other ones that could be shared. */
export async function listNetworkProgrammes(tx: Tx, network: Network): Promise<NetworkProgramme[]> {
  const { rows } = await sql<NetworkProgramme>`
    select g.id, g.name, g.state, g.network_id is not null as shared from programme g
    where g.network_id = ${network.id}
      or (${network.runsCentre} and g.organisation_id = ${network.centreId} and g.network_id is null and g.state <> 'closed')
    order by g.starts_on desc, g.name`.execute(tx)
  return rows
}

/** Shares a programme of the centre with the network, or takes it back. Gives whether there was one. */
export async function shareProgramme(
  tx: Tx,
  network: Network,
  programmeId: string,
  shared: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('programme')
    .set({ network_id: shared ? network.id : null })
    .where('id', '=', programmeId)
    .where('organisation_id', '=', network.centreId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Organisations that could be invited to a network: neither the centre nor in it already. */
export async function listInvitable(tx: Tx, network: Network): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from organisation o where o.id <> ${network.centreId}
      and not exists (select from network_member m where m.network_id = ${network.id} and m.organisation_id = o.id
        and m.state in ('invited', 'asked', 'member'))
    order by o.name collate "da-x-icu", o.id limit 1000`.execute(tx)
  return rows
}
