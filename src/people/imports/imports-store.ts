import { randomUUID } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { seal, unseal } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import type { Sheet } from '../../platform/spreadsheet/sheet.ts'
import { type ImportChoices, readChoices } from './import-choices.ts'

/** A list between the upload and the person's word. */
export interface WaitingList {
  readonly id: string
  readonly fileName: string
  readonly programmeId: string | undefined
  readonly organisationId: string
  readonly sheets: readonly Sheet[]
  /** Undefined until the person has looked at the columns. */
  readonly choices: ImportChoices | undefined
  readonly state: 'waiting' | 'working' | 'done' | 'failed'
  /** How much of the work is done, between 0 and 1. */
  readonly progress: number
  readonly result: ImportResult | undefined
}

/** What became of a list; without it the list has not gone in. */
export interface ImportResult {
  readonly added: number
  readonly updated: number
  readonly left: number
  readonly leftOut: number
}

interface NewList {
  readonly personId: string
  readonly organisationId: string
  readonly programmeId: string | undefined
  readonly fileName: string
  readonly sheets: readonly Sheet[]
}

const dayInMilliseconds = 86_400_000

/** Keeps a list for a day and no longer, sealed with the installation's key; gives its id. */
export async function insertImport(tx: Tx, house: House, list: NewList): Promise<string> {
  const id = randomUUID()
  const content = gzipSync(JSON.stringify(list.sheets), { level: 1 })
  await tx
    .insertInto('people_import')
    .values({
      id,
      person_id: list.personId,
      organisation_id: list.organisationId,
      programme_id: list.programmeId ?? null,
      file_name: list.fileName,
      content: seal(house.installationKey, placeOf(id), content),
      created_at: house.now(),
    })
    .execute()
  const due = new Date(house.now().getTime() + dayInMilliseconds)
  await sql`select app.enqueue_later('forget-old-lists', '{}', ${due}, ${`forget list ${id}`})`.execute(tx)
  return id
}

/** The list, for the one who brought it and for a day. */
export async function findImport(tx: Tx, house: House, id: string): Promise<WaitingList | undefined> {
  const row = await tx
    .selectFrom('people_import')
    .selectAll()
    .where('id', '=', id)
    .where('created_at', '>', aDayBefore(house.now()))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const isDone = row.state === 'done'
  let sheets: Sheet[] | undefined
  return {
    id,
    fileName: row.file_name,
    programmeId: row.programme_id ?? undefined,
    organisationId: row.organisation_id,
    // Opened when it is needed: a page that asks how far a long list is does not read it each time.
    get sheets() {
      sheets ??= isDone ? [] : open(house, id, row.content)
      return sheets
    },
    choices: readChoices(row.mapping),
    state: row.state,
    progress: row.progress,
    result: isDone ? (row.result as ImportResult) : undefined,
  }
}

export async function saveChoices(tx: Tx, id: string, choices: ImportChoices): Promise<void> {
  await tx
    .updateTable('people_import')
    .set({ mapping: JSON.stringify(choices) })
    .where('id', '=', id)
    .execute()
}

export async function saveState(tx: Tx, id: string, state: 'working' | 'failed'): Promise<void> {
  await tx.updateTable('people_import').set({ state, progress: 0 }).where('id', '=', id).execute()
}

export async function saveProgress(tx: Tx, id: string, progress: number): Promise<void> {
  await tx.updateTable('people_import').set({ progress }).where('id', '=', id).execute()
}

/** The list has gone in: what it held is not kept any longer. */
export async function saveResult(tx: Tx, id: string, result: ImportResult): Promise<void> {
  await tx
    .updateTable('people_import')
    .set({
      state: 'done',
      progress: 1,
      result: JSON.stringify(result),
      content: Buffer.alloc(0),
      mapping: null,
    })
    .where('id', '=', id)
    .execute()
}

export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('people_import').where('id', '=', id).execute()
}

/** Deletes the lists that have waited for a day: one's own, or everybody's in a transaction of the owner. */
export async function deleteOldImports(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('people_import').where('created_at', '<=', aDayBefore(now)).execute()
}

function aDayBefore(now: Date): Date {
  return new Date(now.getTime() - dayInMilliseconds)
}

function open(house: House, id: string, content: Buffer): Sheet[] {
  return JSON.parse(gunzipSync(unseal(house.installationKey, placeOf(id), content)).toString('utf8'))
}

const placeOf = (id: string) => `people_import ${id} content`
