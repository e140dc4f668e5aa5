import { randomUUID } from 'node:crypto'
import { insertPeople, updateLeaders } from '../../people/imports/people-store.ts'
import { unitsFor } from '../../people/imports/places-store.ts'
import { beginOnboardings, type OnboardingCoordinator } from '../onboardings-actions.ts'
import { judgeStarts, type ReadyStart, type StartFault } from './judge-starts.ts'
import type { WrittenStart } from './start-row.ts'
import { surroundingsOf } from './starts-store.ts'

/** Begins all the newcomers of a list, or none: gives the ids, or what must be put right first. */
export async function beginStarts(
  at: OnboardingCoordinator,
  rows: readonly WrittenStart[],
): Promise<{ readonly begun: readonly string[] } | { readonly faults: readonly StartFault[] }> {
  const around = await surroundingsOf(at, rows)
  const { ready, faults } = judgeStarts(rows, around)
  if (faults.length > 0) return { faults }
  const newcomers = await enterNewcomers(at, ready, around.mayAddUnits)
  const begun = await beginOnboardings(
    at,
    ready.map(({ firstDay, job, helpers }, place) => ({
      newcomerId: newcomers[place] ?? '',
      firstDay,
      job,
      helpers: Object.fromEntries(Object.entries(helpers).map(([role, { id }]) => [role, id])),
    })),
  )
  return { begun }
}

/** The ids of the newcomers: those who are here already as they are, the others entered with unit, job and leader. */
async function enterNewcomers(
  { tx, programme: { organisationId }, now }: OnboardingCoordinator,
  ready: readonly ReadyStart[],
  mayAddUnits: boolean,
): Promise<string[]> {
  const people = ready.map(start => ({ ...start, id: start.knownId ?? randomUUID() }))
  const added = people.filter(({ knownId }) => knownId === undefined)
  const named = added.flatMap(({ unit }) => (unit === '' ? [] : [{ organisationId, name: unit }]))
  const unitOf = await unitsFor(tx, named, mayAddUnits)
  await insertPeople(
    tx,
    added.map(({ id, name, email, unit, job }) => ({
      id,
      organisationId,
      unitId: unit === '' ? undefined : unitOf({ organisationId, name: unit }),
      name,
      email,
      locale: undefined,
      profile: { position: job, workplace: unit },
    })),
    now,
  )
  await updateLeaders(
    tx,
    added.flatMap(({ id, helpers: { leader } }) => (leader ? [[id, leader.id] as const] : [])),
  )
  return people.map(({ id }) => id)
}
