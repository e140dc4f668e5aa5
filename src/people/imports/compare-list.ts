import type { Tx } from '../../platform/database/transaction.ts'
import { type Comparison, changesOf, mayBeSame, type Namesake, type StoredPerson } from './comparison.ts'
import { findByName, findMissing, findStored } from './comparison-store.ts'
import type { PersonRow } from './person-row.ts'
import type { KnownPlaces } from './places.ts'

/** More of them are not a yearly list that somebody forgot a few of, but a list of a part. */
export const mostMissingShown = 300

/** A list's good rows held against the people there are. Changes nothing. */
export async function compareList(
  tx: Tx,
  good: readonly PersonRow[],
  places: KnownPlaces,
  asked: { readonly answered: ReadonlySet<string>; readonly whole: boolean },
): Promise<Comparison> {
  const known = good.flatMap(person => {
    const found = places.known.get(person.email)
    return found ? [{ person, id: found.id }] : []
  })
  const ids = known.map(({ id }) => id)
  const stored = await findStored(tx, ids)
  const here = known.flatMap(({ person, id }) => pairOf(person, stored.get(id)))
  const present = here.filter(({ kept }) => kept.leftAt === null)
  const changed = present.flatMap(({ person, kept }) => {
    const fields = changesOf(person, kept)
    return fields.length === 0 ? [] : [{ row: person.row, id: kept.id, name: kept.name, fields }]
  })
  const namesakes = await findNamesakes(tx, good, places, asked.answered)
  const accountedFor = [...ids, ...namesakes.map(one => one.known.id)]
  const { missing, count } = asked.whole
    ? await findMissing(tx, places.own.id, accountedFor, mostMissingShown)
    : { missing: [], count: 0 }
  return {
    changed,
    unchanged: present.length - changed.length,
    returning: here
      .filter(({ kept }) => kept.leftAt !== null)
      .map(({ kept: { id, name } }) => ({ id, name })),
    namesakes,
    missing,
    missingCount: count,
  }
}

function pairOf(
  person: PersonRow,
  kept: StoredPerson | undefined,
): { person: PersonRow; kept: StoredPerson }[] {
  return kept ? [{ person, kept }] : []
}

/** Only in an organisation one runs: elsewhere a name is nothing to ask about. */
async function findNamesakes(
  tx: Tx,
  good: readonly PersonRow[],
  places: KnownPlaces,
  answered: ReadonlySet<string>,
): Promise<Namesake[]> {
  if (!places.coordinated.has(places.own.id)) return []
  const newcomers = good.filter(({ email }) => !places.known.has(email) && !answered.has(email))
  const emails = good.map(({ email }) => email)
  const found = await findByName(tx, places.own.id, [...new Set(newcomers.map(({ name }) => name))], emails)
  const byName = Map.groupBy(found, ({ name }) => name)
  const taken = new Set<string>()
  return newcomers.flatMap(person => {
    const { row, email, name, unit } = person
    const known = (byName.get(name) ?? []).find(one => !taken.has(one.id) && mayBeSame(person, one))
    if (known === undefined) return []
    taken.add(known.id)
    return [{ row, email, name, unit, known }]
  })
}
