import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { PresetName } from './presets.ts'
import type { Programme, ProgrammeFrame, ProgrammeState } from './programme.ts'
import { readProgrammeSettings } from './programme-settings.ts'

/** The programmes the person of the transaction may see, the newest first. */
export async function listProgrammes(tx: Tx): Promise<Programme[]> {
  const rows = await visible(tx)
    .orderBy('programme.starts_on', 'desc')
    .orderBy('programme.name')
    .limit(500)
    .execute()
  return rows.map(toProgramme)
}

/** Undefined when there is none, or none that the person may see. */
export async function findProgramme(tx: Tx, id: string): Promise<Programme | undefined> {
  const row = await visible(tx).where('programme.id', '=', id).executeTakeFirst()
  return row && toProgramme(row)
}

/** Whether a person has said what they seek or offer; being on a list or asked is not yet that. */
export async function hasSignedUp(tx: Tx, programmeId: string, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('application')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .where('state', '=', 'submitted')
    .executeTakeFirst()
  return row !== undefined
}

/** The organisations in which the person may make programmes. */
export function listCoordinatedOrganisations(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any ((select app.coordinated_organisations())::uuid[])`)
    .orderBy('name')
    .execute()
}

export interface NewProgramme extends ProgrammeFrame {
  readonly organisationId: string
  readonly preset: PresetName
  readonly state: ProgrammeState
  readonly createdBy: string
  readonly createdAt: Date
}

/** Gives the id of the new programme. */
export async function insertProgramme(tx: Tx, made: NewProgramme): Promise<string> {
  const { id } = await tx
    .insertInto('programme')
    .values({
      organisation_id: made.organisationId,
      preset: made.preset,
      state: made.state,
      created_by: made.createdBy,
      created_at: made.createdAt,
      ...columnsOf(made),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateProgramme(tx: Tx, id: string, changed: ProgrammeFrame): Promise<void> {
  await tx.updateTable('programme').set(columnsOf(changed)).where('id', '=', id).execute()
}

export async function setProgrammeState(tx: Tx, id: string, state: ProgrammeState): Promise<void> {
  await tx.updateTable('programme').set({ state }).where('id', '=', id).execute()
}

function columnsOf(frame: ProgrammeFrame) {
  return {
    name: frame.name,
    purpose: frame.purpose,
    scope: frame.scope,
    aim: frame.aim,
    starts_on: frame.startsOn,
    ends_on: frame.endsOn,
    settings: JSON.stringify(frame.settings),
  }
}

function visible(tx: Tx) {
  return tx
    .selectFrom('programme')
    .innerJoin('organisation', 'organisation.id', 'programme.organisation_id')
    .select([
      'programme.id',
      'programme.preset',
      'programme.name',
      'programme.purpose',
      'programme.scope',
      'programme.aim',
      'programme.state',
      'programme.starts_on as startsOn',
      'programme.ends_on as endsOn',
      'programme.settings',
      'programme.organisation_id as organisationId',
      'organisation.name as organisationName',
      sql<boolean>`programme.id = any ((select app.coordinated_programmes())::uuid[])`.as('coordinates'),
      sql<boolean>`programme.id = any ((select app.joined_programmes())::uuid[])`.as('takesPart'),
      // A network's programme is as open to its members' people as to the centre's own.
      sql<boolean>`coalesce(programme.organisation_id = (select app.my_organisation())
        or programme.network_id = any ((select app.my_networks())::uuid[]), false)`.as('ownOrganisation'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof visible>['executeTakeFirstOrThrow']>>

function toProgramme({ coordinates, takesPart, ownOrganisation, settings, ...row }: Row): Programme {
  return {
    ...row,
    settings: readProgrammeSettings(settings),
    standing: { coordinates, takesPart, ownOrganisation },
  }
}
