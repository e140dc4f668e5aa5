import { randomUUID } from 'node:crypto'
import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { isRefusal, type Refusal, refused } from '../../platform/refusal.ts'
import {
  type ClosureRefusal,
  checkClosure,
  checkName,
  checkPlace,
  type NameRefusal,
  type PlaceRefusal,
  type Unit,
} from './unit.ts'
import { findColleagues, insertUnit, listUnits, lockUnits, updateUnit } from './units-store.ts'

/** Who changes an organisation's units, and when. */
export interface AtUnits {
  readonly tx: Tx
  readonly organisationId: string
  readonly actor: string
  readonly now: Date
}

/** Adds a unit at the top or beneath another; gives its id. */
export async function addUnit(
  at: AtUnits,
  added: { readonly name: string; readonly parentId: string | null },
): Promise<string | NameRefusal> {
  const units = await lockedUnits(at)
  const parentId = units.some(({ id }) => id === added.parentId) ? added.parentId : null
  const name = checkName(units, parentId, added.name)
  if (isRefusal(name)) return name
  const id = randomUUID()
  await insertUnit(at.tx, { id, organisationId: at.organisationId, parentId, name })
  await writeDown(at, 'add', id)
  return id
}

export async function renameUnit(at: AtUnits, id: string, written: string): Promise<string | NameRefusal> {
  const units = await lockedUnits(at)
  const name = checkName(units, unitIn(units, id).parentId, written, id)
  if (isRefusal(name)) return name
  await updateUnit(at.tx, id, { name })
  await writeDown(at, 'rename', id)
  return name
}

/** Moves a unit with everybody and everything beneath it. */
export async function moveUnit(
  at: AtUnits,
  id: string,
  parentId: string | null,
): Promise<'right' | PlaceRefusal> {
  const units = await lockedUnits(at)
  const checked = checkPlace(units, unitIn(units, id), parentId)
  if (isRefusal(checked)) return checked
  await updateUnit(at.tx, id, { parent_id: parentId })
  await writeDown(at, 'move', id)
  return checked
}

/** Says who leads a unit, by mail address or name; nobody, when nothing is written. */
export async function nameLeader(
  at: AtUnits,
  id: string,
  written: string,
): Promise<'right' | Refusal<'nobody-found' | 'several-found'>> {
  const leader = written === '' ? undefined : await findLeader(at.tx, at.organisationId, written)
  if (isRefusal(leader)) return leader
  await updateUnit(at.tx, id, { leader_id: leader?.id ?? null })
  await writeDown(at, 'name leader of', id)
  return 'right'
}

export async function closeUnit(at: AtUnits, id: string): Promise<'right' | ClosureRefusal> {
  const units = await lockedUnits(at)
  const checked = checkClosure(units, unitIn(units, id))
  if (isRefusal(checked)) return checked
  await updateUnit(at.tx, id, { closed_at: at.now })
  await writeDown(at, 'close', id)
  return checked
}

/** The one colleague of that mail address or name. */
export async function findLeader(
  tx: Tx,
  organisationId: string,
  written: string,
): Promise<{ readonly id: string; readonly name: string } | Refusal<'nobody-found' | 'several-found'>> {
  const [found, another] = await findColleagues(tx, organisationId, written)
  if (found === undefined) return refused('nobody-found')
  return another === undefined ? found : refused('several-found')
}

async function lockedUnits({ tx, organisationId }: AtUnits): Promise<Unit[]> {
  await lockUnits(tx, organisationId)
  return await listUnits(tx, organisationId)
}

function unitIn(units: readonly Unit[], id: string): Unit {
  const unit = units.find(one => one.id === id)
  if (unit === undefined) throw new Error(`unit ${id} was closed meanwhile`)
  return unit
}

function writeDown(
  { tx, now, actor, organisationId }: AtUnits,
  verb: string,
  subjectId: string,
): Promise<void> {
  return audit(tx, { at: now, actor, verb, subject: 'unit', subjectId, organisationId })
}
