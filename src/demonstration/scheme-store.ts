import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { addCompetence } from '../competences/competences-store.ts'
import { insertPeople, listInProgramme, updateLeaders } from '../people/imports/people-store.ts'
import { type KnownPlaces, organisationFinder } from '../people/imports/places.ts'
import { addOrganisations, unitsFor } from '../people/imports/places-store.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { presets } from '../programmes/presets.ts'
import type { Manner } from '../programmes/programme-settings.ts'
import { insertProgramme } from '../programmes/programmes-store.ts'
import { enterNetwork } from './network-store.ts'
import { colleagues } from './newcomers.ts'
import type { InventedPerson } from './people.ts'
import { receiveNewcomers } from './receive-newcomers.ts'
import { stepInAs } from './roles.ts'

/** The ids that the rest of the demonstration is made around. */
export interface Scheme {
  readonly corps: string
  readonly coordinator: string
  readonly sofie: string
}

/** Enters the centre and its people, the municipalities and theirs, the corps and an onboarding, as owner. */
export async function enterScheme(
  tx: Tx,
  house: House,
  people: readonly InventedPerson[],
  now: Date,
): Promise<Scheme> {
  const centre = randomUUID()
  await tx
    .insertInto('organisation')
    .values({ id: centre, name: 'Mentorcentret', kind: 'centre', created_at: now })
    .execute()
  const coordinator = await enterPerson(tx, centre, stepInAs.coordinator, 'Udviklingskonsulent', now)
  const administrator = await enterPerson(tx, centre, stepInAs.administrator, 'It-drift', now)
  const director = await enterPerson(tx, centre, stepInAs.director, 'Direktør', now)
  await tx
    .insertInto('unit')
    .values({ organisation_id: centre, name: 'Direktionen', leader_id: director })
    .execute()
  await enterPeople(tx, centre, people, now)
  const year = yearAround(now)
  const corps = await insertProgramme(tx, {
    organisationId: centre,
    preset: 'leader_corps',
    name: 'Lederkorps på tværs',
    purpose: 'Nye ledere får sparring af erfarne ledere fra en anden kommune, så flere får lyst til at lede.',
    ...presets.leader_corps,
    ...year,
    state: 'open',
    createdBy: coordinator,
    createdAt: now,
  })
  await tx
    .insertInto('role_grant')
    .values([
      { person_id: coordinator, role: 'programme_coordinator', programme_id: corps, granted_at: now },
      { person_id: administrator, role: 'administrator', granted_at: now },
    ])
    .execute()
  const fjordby = await organisationOf(tx, people[0]?.id ?? '')
  const hr = await enterPerson(tx, fjordby, stepInAs.hr, 'HR-konsulent', now)
  await enterReceiving(tx, house, { fjordby, hr, year }, now)
  const joining = { centre, corps, coordinator, hr: { id: hr, organisation: fjordby } }
  await enterNetwork(tx, joining, new Date(`${year.startsOn}T09:00:00Z`))
  return { corps, coordinator, sofie: people[0]?.id ?? '' }
}

async function enterPeople(
  tx: Tx,
  centre: string,
  people: readonly InventedPerson[],
  now: Date,
): Promise<void> {
  const start: KnownPlaces = {
    own: { id: centre, name: 'Mentorcentret' },
    organisations: [],
    coordinated: new Set(),
    keptByOthers: new Set(),
    mayAddOrganisations: true,
    intoProgramme: true,
    known: new Map(),
    taken: new Set(),
  }
  const places = await addOrganisations(
    tx,
    people.map(({ row }) => row.organisation),
    start,
  )
  const find = organisationFinder(places)
  const where = ({ row }: InventedPerson) => find(row.organisation ?? '') ?? centre
  const names = people.flatMap(person =>
    person.row.unit ? [{ organisationId: where(person), name: person.row.unit }] : [],
  )
  const unitOf = await unitsFor(tx, names, true)
  const rows = people.map(person => ({
    id: person.id,
    organisationId: where(person),
    unitId: person.row.unit ? unitOf({ organisationId: where(person), name: person.row.unit }) : undefined,
    name: person.row.name,
    email: person.row.email,
    locale: 'da' as const,
    profile: person.row.profile,
  }))
  await insertPeople(tx, rows, now)
  const byEmail = new Map(people.map(({ id, row }) => [row.email, id]))
  const leaders = people.flatMap(({ id, row }) => {
    const leader = byEmail.get(row.leader ?? '')
    return leader ? [[id, leader] as const] : []
  })
  await updateLeaders(tx, leaders)
}

/** Signs people of the list up to the corps, as owner. */
export async function signUp(
  tx: Tx,
  corps: string,
  people: readonly InventedPerson[],
  now: Date,
): Promise<void> {
  const applications = people.flatMap(({ id, row }) =>
    row.sides.map(side => ({
      personId: id,
      side,
      wishes: row.wishes,
      places: side === 'mentor' ? row.profile.capacity : undefined,
    })),
  )
  await listInProgramme(tx, corps, applications, now)
  await tx
    .updateTable('application')
    .set({
      state: 'submitted',
      // They came one after the other in the weeks before.
      submitted_at: sql<Date>`${now}::timestamptz - make_interval(days => 3 + abs(hashtext(person_id::text)) % 25)`,
      manner: sql<Manner | null>`
        case side when 'mentor' then (array['both', 'asking', 'telling'])[1 + abs(hashtext(person_id::text)) % 3] end`,
    })
    .where('programme_id', '=', corps)
    .where('state', '=', 'listed')
    .execute()
}

/** The programme in Fjordby that receives new colleagues, and those who begin there (B1). */
async function enterReceiving(
  tx: Tx,
  house: House,
  { fjordby, hr, year }: { fjordby: string; hr: string; year: { startsOn: string; endsOn: string } },
  now: Date,
): Promise<void> {
  const enter = (who: { name: string; email: string }, position: string) =>
    enterPerson(tx, fjordby, who, position, now)
  const lise = await enter(stepInAs.leader, 'Leder af Børn og familie')
  const trine = await enter(stepInAs.buddy, 'Socialrådgiver')
  // On an old list she had another address: HR finds her here twice.
  await enter({ name: colleagues.signe.name, email: 'signe.h@fjordby.example' }, 'Sygeplejerske')
  const names = { da: 'Forældresamarbejde', nb: 'Foreldresamarbeid', en: 'Working with parents', others: '' }
  await addCompetence(tx, randomUUID(), fjordby, names)
  const programmeId = await insertProgramme(tx, {
    organisationId: fjordby,
    preset: 'onboarding',
    name: 'Godt i gang i Fjordby',
    purpose: 'Nye kolleger lærer faget og huset at kende med tre mennesker omkring sig.',
    ...presets.onboarding,
    ...year,
    state: 'open',
    createdBy: hr,
    createdAt: now,
  })
  const receiving = {
    organisationId: fjordby,
    programmeId,
    hr: { id: hr, name: stepInAs.hr.name },
    trine,
    lise,
    enter,
  }
  await receiveNewcomers(tx, house, receiving, now)
}

async function organisationOf(tx: Tx, person: string): Promise<string> {
  const { organisation_id } = await tx
    .selectFrom('person')
    .select('organisation_id')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return organisation_id
}

export async function enterPerson(
  tx: Tx,
  organisation_id: string,
  who: { name: string; email: string },
  position: string,
  now: Date,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('person')
    .values({ id, organisation_id, name: who.name, position, created_at: now })
    .execute()
  await tx.insertInto('contact').values({ person_id: id, email: who.email }).execute()
  return id
}

// The scheme began seven months ago and has five to go.
export function yearAround(now: Date): { startsOn: string; endsOn: string } {
  const shifted = (months: number) => {
    const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1))
    return at.toISOString().slice(0, 10)
  }
  return { startsOn: shifted(-7), endsOn: shifted(9) }
}
