import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { postMails } from '../../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import type { SheetRow } from '../../platform/spreadsheet/sheet.ts'
import { addressMails } from '../employment/address-mails.ts'
import { compareList } from './compare-list.ts'
import type { Comparison } from './comparison.ts'
import { correctAddresses, markAllLeft, markAllReturned } from './comparison-store.ts'
import { emailIn } from './email-address.ts'
import type { ImportChoices } from './import-choices.ts'
import {
  findInOrganisation,
  findKnown,
  findSides,
  findTaken,
  insertPeople,
  listInProgramme,
  type PersonToWrite,
  updateLeaders,
  updatePeople,
} from './people-store.ts'
import type { PersonRow } from './person-row.ts'
import { type KnownPerson, type KnownPlaces, organisationFinder, organisationKey } from './places.ts'
import { addOrganisations, findCoordination, unitsFor } from './places-store.ts'
import { type JudgedList, judgeInParts } from './rows.ts'

/** Who brings people in, and where to. */
export interface Importer {
  readonly tx: Tx
  readonly now: Date
  /** Undefined: the command line. */
  readonly actor: string | undefined
  /** For people without an organisation in their row. */
  readonly organisationId: string
  readonly programmeId: string | undefined
  /** Where the product lives, for the mail to somebody whose new address waits for their yes. */
  readonly publicUrl?: string | undefined
}

/** A list as it stands against the people there are. */
export interface JudgedImport extends JudgedList {
  readonly places: KnownPlaces
  readonly added: number
  readonly updated: number
  /** The names of organisations that are not there yet. */
  readonly newOrganisations: readonly string[]
  /** What would change, who is missing, and what is to be answered first. */
  readonly comparison: Comparison
  readonly choices: Pick<ImportChoices, 'same' | 'gone' | 'back'>
}

export interface Imported {
  readonly added: number
  readonly updated: number
  /** Missing from the list, and marked as left. */
  readonly left: number
}

const many = 1000

/** How much of the work is done, between 0 and 1. */
export type OnProgress = (share: number) => Promise<void>

// How far the work has come when each part of it is done, as the clock has it for a long list of new people.
const done = { finding: 0.05, reading: 0.15, judging: 0.2, writing: 0.7, listing: 0.95 }

/** Holds a list against the people, organisations and addresses there are. Changes nothing. */
export async function judgeImport(
  importer: Importer,
  rows: readonly SheetRow[],
  choices: ImportChoices,
  onProgress: OnProgress = async () => {},
): Promise<JudgedImport> {
  const { tx, now, organisationId, programmeId } = importer
  const { coordinated, organisations, keptByOthers } = await findCoordination(tx)
  const emails = addressesIn(rows, choices.mapping)
  const known = await findKnown(tx, emails)
  await addSame(tx, known, choices.same ?? {}, organisationId)
  const taken = await findTaken(
    tx,
    emails.filter(email => !known.has(email)),
  )
  await onProgress(done.finding)
  const own = organisations.find(one => one.id === organisationId) ?? { id: organisationId, name: '' }
  const places: KnownPlaces = {
    own,
    organisations,
    coordinated,
    keptByOthers,
    mayAddOrganisations: coordinated.size > 0,
    intoProgramme: programmeId !== undefined,
    ...(programmeId !== undefined && { sidesBefore: await findSides(tx, programmeId, known) }),
    known,
    taken,
  }
  const judged = await takingTurns(judgeInParts({ rows, ...choices, known, places, now }))
  await onProgress(done.reading)
  const updated = judged.good.filter(person => known.has(person.email)).length
  const comparison = await compareList(tx, judged.good, places, {
    answered: new Set(Object.keys(choices.same ?? {})),
    whole: programmeId === undefined && coordinated.has(organisationId),
  })
  await onProgress(done.judging)
  return {
    ...judged,
    places,
    updated,
    added: judged.good.length - updated,
    newOrganisations: newOnes(judged.good, places),
    comparison,
    choices,
  }
}

/**
 * Brings the good rows in: organisations and units as they are needed, new people, what is new of known people,
 * leaders, and their place in the programme. All or nothing: on a refusal the transaction stands as it was.
 */
export async function importPeople(
  importer: Importer,
  { good, bad, places, comparison, choices }: JudgedImport,
  onProgress: OnProgress = async () => {},
): Promise<Imported | Refusal<'address-just-taken'>> {
  const { tx, now, programmeId } = importer
  await sql`savepoint people_import`.execute(tx)
  try {
    const back = comparison.returning.filter(({ id }) => choices.back?.includes(id)).map(({ id }) => id)
    await markAllReturned(tx, back)
    const { added, updated, ids } = await writePeople(importer, good, places, comparison, onProgress)
    if (programmeId !== undefined) {
      const listed = applicationsOf(good, ids)
      const told = (count: number) => onProgress(between(done.writing, done.listing, count / listed.length))
      await listInProgramme(tx, programmeId, listed, now, told)
    }
    const leaders = good.flatMap(({ email, leader }) => pairOf(ids.get(email), leader && ids.get(leader)))
    await onProgress(done.listing)
    await updateLeaders(tx, leaders)
    const gone = comparison.missing.filter(({ id }) => choices.gone?.includes(id)).map(({ id }) => id)
    const left = await markAllLeft(tx, gone, now)
    const leftOut = new Set(bad.map(fault => fault.row)).size
    if (added > many) await sql`select app.count_people_anew()`.execute(tx)
    await writeDown(importer, { added, updated, leftOut, left, back: back.length })
    return { added, updated, left }
  } catch (error) {
    if (!isAddressTaken(error)) throw error
    await sql`rollback to savepoint people_import`.execute(tx)
    return refused('address-just-taken')
  }
}

async function writePeople(
  { tx, now, publicUrl, programmeId }: Importer,
  good: readonly PersonRow[],
  before: KnownPlaces,
  { changed, returning }: Comparison,
  onProgress: OnProgress,
) {
  const newcomers = good.filter(person => !before.known.has(person.email))
  const places = await addOrganisations(
    tx,
    newcomers.map(person => person.organisation),
    before,
  )
  const findOrganisation = organisationFinder(places)
  const homeOf = (person: PersonRow) =>
    before.known.get(person.email)?.organisationId ?? findOrganisation(person.organisation) ?? places.own.id
  const unitOf = (person: PersonRow) => {
    const moved =
      person.organisation !== undefined && findOrganisation(person.organisation) !== homeOf(person)
    return person.unit === undefined || moved ? [] : [{ organisationId: homeOf(person), name: person.unit }]
  }
  const unitId = await unitsFor(tx, good.flatMap(unitOf), before.mayAddOrganisations)
  const ids = new Map([...before.known].map(([email, person]) => [email, person.id]))
  for (const person of newcomers) ids.set(person.email, randomUUID())
  const toWrite = (person: PersonRow): PersonToWrite => ({
    id: ids.get(person.email) ?? randomUUID(),
    organisationId: homeOf(person),
    unitId: unitOf(person).map(unitId)[0],
    name: person.name,
    email: person.email,
    locale: person.locale,
    profile: person.profile,
  })
  const known = good.filter(person => before.known.has(person.email))
  const last = programmeId === undefined ? done.listing : done.writing
  const told = (count: number) => onProgress(between(done.judging, last, count / good.length))
  await insertPeople(tx, newcomers.map(toWrite), now, told)
  // Most of a yearly list changes nothing: what stays is not written again.
  const touched = new Set([...changed, ...returning].map(({ id }) => id))
  const toUpdate = known.map(toWrite).filter(({ id }) => touched.has(id))
  await updatePeople(tx, toUpdate, count => told(newcomers.length + count))
  const readdressed = known.flatMap(({ email }) => {
    const found = before.known.get(email)
    return found !== undefined && found.email !== email ? [{ id: found.id, email }] : []
  })
  const asked = await correctAddresses(tx, readdressed, now)
  if (publicUrl !== undefined) await postMails(tx, await addressMails(tx, publicUrl, asked, now))
  return { ids, added: newcomers.length, updated: known.length }
}

const between = (from: number, to: number, share: number) => from + (to - from) * share

/** Somebody who is known by another address, as has been answered: their rows are theirs from here on. */
async function addSame(
  tx: Tx,
  known: Map<string, KnownPerson>,
  same: NonNullable<ImportChoices['same']>,
  organisationId: string,
): Promise<void> {
  const answers = Object.entries(same).filter(([email, id]) => id !== 'new' && !known.has(email))
  const found = await findInOrganisation(
    tx,
    organisationId,
    answers.map(([, id]) => id),
  )
  for (const [email, id] of answers) {
    const person = found.get(id)
    if (person) known.set(email, person)
  }
}

function applicationsOf(good: readonly PersonRow[], ids: ReadonlyMap<string, string>) {
  return good.flatMap(person =>
    person.sides.map(side => ({
      personId: ids.get(person.email) ?? '',
      side,
      wishes: person.wishes,
      places: side === 'mentor' ? person.profile.capacity : undefined,
    })),
  )
}

function writeDown(importer: Importer, detail: Record<string, number>) {
  const { tx, now, actor, organisationId, programmeId } = importer
  return audit(tx, {
    at: now,
    verb: 'import',
    subject: 'people',
    organisationId,
    ...(actor !== undefined && { actor }),
    ...(programmeId !== undefined && { programmeId }),
    detail,
  })
}

function pairOf(person: string | undefined, leader: string | undefined): (readonly [string, string])[] {
  return person === undefined || leader === undefined || leader === '' ? [] : [[person, leader]]
}

function newOnes(good: readonly PersonRow[], places: KnownPlaces): string[] {
  const find = organisationFinder(places)
  const names = good.flatMap(person => (places.known.has(person.email) ? [] : (person.organisation ?? [])))
  const missing = names.filter(name => find(name) === undefined)
  return [...new Map(missing.map(name => [organisationKey(name), name])).values()]
}

/** Every address in the columns of addresses, the leaders' too. */
function addressesIn(rows: readonly SheetRow[], mapping: ImportChoices['mapping']): string[] {
  const columns = mapping.flatMap((field, column) =>
    field === 'email' || field === 'leader' ? [column] : [],
  )
  return [...new Set(rows.flatMap(row => columns.flatMap(column => emailIn(row.cells[column] ?? '') ?? [])))]
}

/** Works through long work while other requests are answered in between. */
async function takingTurns<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    await setImmediate()
  }
}

function isAddressTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'contact_by_email'
}
