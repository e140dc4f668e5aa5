import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { findStored } from '../imports/comparison-store.ts'
import type { ChosenField, Double, Obstacle } from './double.ts'

/** The likeliest doubles of an organisation that one runs. */
export async function listDoubles(tx: Tx, organisationId: string, most: number): Promise<Double[]> {
  const { rows } = await sql<{ one: string; other: string }>`
    select one, other from app.find_doubles(${organisationId}, ${most})`.execute(tx)
  return await candidates(tx, rows)
}

/** Two people of organisations that one runs, who are here. */
export async function findDouble(tx: Tx, one: string, other: string): Promise<Double | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from person where id in (${one}, ${other}) and left_at is null and app.looks_after(organisation_id)`.execute(
    tx,
  )
  if (rows.length < 2) return undefined
  return (await candidates(tx, [{ one, other }]))[0]
}

async function candidates(tx: Tx, pairs: readonly { one: string; other: string }[]): Promise<Double[]> {
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]
  const stored = await findStored(tx, ids)
  const { rows } = await sql<{ id: string; begun: boolean }>`
    select id, app.has_begun(id) as begun from unnest(${ids}::uuid[]) as asked (id)`.execute(tx)
  const begun = new Map(rows.map(row => [row.id, row.begun]))
  const candidate = (id: string) => {
    const person = stored.get(id)
    return person && { ...person, begun: begun.get(id) ?? true }
  }
  return pairs.flatMap(pair => {
    const [one, other] = [candidate(pair.one), candidate(pair.other)]
    return one && other ? [{ one, other }] : []
  })
}

interface Merge {
  readonly stays: string
  readonly goes: string
  readonly taken: readonly ChosenField[]
  readonly at: Date
}

/** What became of a merge: how many things moved, and how many both had. */
export interface Merged {
  readonly moved: number
  readonly twice: number
}

/** Makes two people one, of whom one has never been here. */
export async function mergePeople(tx: Tx, { stays, goes, taken, at }: Merge): Promise<Merged> {
  const { rows } = await sql<{ outcome: Merged }>`
    select app.merge_people(${stays}, ${goes}, ${fieldsOf(taken)}::jsonb, ${at}) as outcome`.execute(tx)
  return rows[0]?.outcome ?? { moved: 0, twice: 0 }
}

/** What stands between two and their being one. */
export async function obstaclesBetween(tx: Tx, one: string, other: string): Promise<Obstacle[]> {
  const { rows } = await sql<Obstacle>`select * from app.merge_obstacles(${one}, ${other})`.execute(tx)
  return rows
}

/** Asks the person whether the two are one; false when one of them is asked already. */
export async function askToMerge(tx: Tx, { stays, goes, taken, at }: Merge): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select app.ask_to_merge(${stays}, ${goes}, ${fieldsOf(taken)}::jsonb, ${at}) as asked`.execute(tx)
  return rows[0]?.asked ?? false
}

/** What has been asked of one of the two, for whoever runs their organisation. */
export interface MergeRequest {
  readonly stays: string
  readonly goes: string
  readonly askedAt: Date
  readonly saidYes: readonly string[]
}

export async function findMergeRequest(tx: Tx, of: string): Promise<MergeRequest | undefined> {
  const row = await tx
    .selectFrom('merge_request')
    .select(['stays_id', 'goes_id', 'asked_at', 'stays_said_at', 'goes_said_at'])
    .where(eb => eb.or([eb('stays_id', '=', of), eb('goes_id', '=', of)]))
    .executeTakeFirst()
  if (!row) return undefined
  const { stays_id: stays, goes_id: goes } = row
  return {
    stays,
    goes,
    askedAt: row.asked_at,
    saidYes: [...(row.stays_said_at ? [stays] : []), ...(row.goes_said_at ? [goes] : [])],
  }
}

/** Ends what is asked of somebody: the person's own no, or whoever asked takes it back. False when nothing is asked. */
export async function endMergeRequest(tx: Tx, of: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select app.end_merge_request(${of}, ${at}) as ended`.execute(
    tx,
  )
  return rows[0]?.ended ?? false
}

const fieldsOf = (taken: readonly ChosenField[]) =>
  JSON.stringify(Object.fromEntries(taken.map(field => [field, true])))

export async function sayDistinct(tx: Tx, one: string, other: string, by: string, at: Date): Promise<void> {
  const [first = '', second = ''] = [one, other].sort()
  await sql`
    insert into distinct_people (one_id, other_id, said_by, said_at) values (${first}, ${second}, ${by}, ${at})
    on conflict do nothing`.execute(tx)
}

/** Where somebody is found whose id was merged away. */
export async function mergedInto(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select app.merged_into(${id}) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}
