import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { type KnownPlaces, organisationFinder, organisationKey } from './places.ts'
import { plainText } from './plain-text.ts'

export interface Coordination {
  readonly coordinated: ReadonlySet<string>
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly keptByOthers: ReadonlySet<string>
}

/** Every organisation there is, and those the transaction's person coordinates; for the owner, all of them. */
export async function findCoordination(tx: Tx): Promise<Coordination> {
  const { rows } = await sql<{ id: string; name: string; coordinated: boolean; kept: boolean }>`
    select id, name, app.person() is null or id = any ((select app.coordinated_organisations())::uuid[]) as coordinated,
      app.is_kept_by_others(id) as kept
    from organisation order by name, id`.execute(tx)
  return {
    organisations: rows.map(({ id, name }) => ({ id, name })),
    coordinated: new Set(rows.filter(row => row.coordinated).map(row => row.id)),
    keptByOthers: new Set(rows.filter(row => row.kept && !row.coordinated).map(row => row.id)),
  }
}

/** Adds the organisations among the names that are not there yet, in the language and zone of one's own. */
export async function addOrganisations(
  tx: Tx,
  names: readonly (string | undefined)[],
  places: KnownPlaces,
): Promise<KnownPlaces> {
  const find = organisationFinder(places)
  const wanted = new Map<string, { id: string; name: string }>()
  for (const name of names) {
    if (name === undefined || find(name) !== undefined || wanted.has(organisationKey(name))) continue
    wanted.set(organisationKey(name), { id: randomUUID(), name })
  }
  for (const { id, name } of wanted.values()) {
    const kind = /kommune$|^kommune|municipality/i.test(name) ? 'municipality' : 'other'
    await sql`
      insert into organisation (id, name, kind, locale, time_zone)
      select ${id}, ${name}, ${kind}, locale, time_zone from organisation where id = ${places.own.id}`.execute(
      tx,
    )
  }
  return { ...places, organisations: [...places.organisations, ...wanted.values()] }
}

export interface UnitName {
  readonly organisationId: string
  readonly name: string
}

/** The ids of units by organisation and name, whatever its case; those that are missing are added when allowed. */
export async function unitsFor(
  tx: Tx,
  names: readonly UnitName[],
  mayAdd: boolean,
): Promise<(unit: UnitName) => string | undefined> {
  const organisations = [...new Set(names.map(unit => unit.organisationId))]
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'organisation_id', 'name'])
    .where('closed_at', 'is', null)
    .where('organisation_id', 'in', organisations.length > 0 ? organisations : [randomUUID()])
    .orderBy(sql`parent_id is not null`)
    .orderBy('id')
    .execute()
  const ids = new Map<string, string>()
  for (const { id, organisation_id, name } of rows.reverse())
    ids.set(keyOf({ organisationId: organisation_id, name }), id)
  const missing = new Map(names.filter(unit => !ids.has(keyOf(unit))).map(unit => [keyOf(unit), unit]))
  if (!mayAdd) return unit => ids.get(keyOf(unit))
  for (const [key, { organisationId, name }] of missing) {
    const id = randomUUID()
    await tx.insertInto('unit').values({ id, organisation_id: organisationId, name }).execute()
    ids.set(key, id)
  }
  return unit => ids.get(keyOf(unit))
}

const keyOf = (unit: UnitName) => `${unit.organisationId} ${plainText(unit.name)}`
