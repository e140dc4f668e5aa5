import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { findStored } from '../imports/comparison-store.ts'
import type { ChosenField, Double } from './double.ts'

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

/** Makes two people one; gives how many rows moved, and how many were there twice and are left behind. */
export async function mergePeople(
  tx: Tx,
  merge: { stays: string; goes: string; taken: readonly ChosenField[]; at: Date },
): Promise<{ moved: number; twice: number }> {
  const taken = JSON.stringify(Object.fromEntries(merge.taken.map(field => [field, true])))
  const { rows } = await sql<{ outcome: Record<string, { moved: number; stuck: number }> }>`
    select app.merge_people(${merge.stays}, ${merge.goes}, ${taken}::jsonb, ${merge.at}) as outcome`.execute(
    tx,
  )
  const counts = Object.entries(rows[0]?.outcome ?? {})
  const sum = (
    of: readonly (readonly [string, { moved: number; stuck: number }])[],
    what: 'moved' | 'stuck',
  ) => of.reduce((total, [, count]) => total + count[what], 0)
  // The address of the one who goes is always left behind: that is no thing they had twice.
  const things = counts.filter(([name]) => name !== 'contact.person_id')
  return { moved: sum(things, 'moved'), twice: sum(things, 'stuck') }
}

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
