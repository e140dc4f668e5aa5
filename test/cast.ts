import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '../src/platform/database/rows.ts'
import { asOwner, type Tx } from '../src/platform/database/transaction.ts'
import { presets } from '../src/programmes/presets.ts'
import type { ProgrammeSettings } from '../src/programmes/programme-settings.ts'

/** The invented people that the tests act as. Add to them; do not make others of the same kind. */
export const cast = {
  /** Coordinates the corps. */
  mette: idOf('mette'),
  /** Operates the installation. */
  anders: idOf('anders'),
  /** Mentee and mentor, together and under way. */
  sofie: idOf('sofie'),
  peter: idOf('peter'),
  /** Another mentee and mentor of the corps, on trial. */
  jonas: idOf('jonas'),
  amina: idOf('amina'),
  /** Sofie's leader at home. */
  lise: idOf('lise'),
  /** A newcomer, and the buddy. */
  karim: idOf('karim'),
  trine: idOf('trine'),
  /** Coordinates another organisation. */
  bente: idOf('bente'),
} as const
export type CastName = keyof typeof cast

export const places = {
  centre: idOf('centre'),
  greve: idOf('greve'),
  roskilde: idOf('roskilde'),
  elsewhere: idOf('elsewhere'),
  corps: idOf('corps'),
  onboarding: idOf('onboarding'),
  /** Karim's first months, with Trine and Lise around him. */
  karimsStart: idOf('karim in his first months'),
  karimsLunch: idOf('the lunch with Karim'),
  sofieAndPeter: idOf('sofie and peter'),
  jonasAndAmina: idOf('jonas and amina'),
} as const

/** The moment the cast's scheme is seen at, in the middle of its year. */
export const castNow = new Date('2026-10-07T08:00:00Z')

/** The corps as the preset has it, except that whoever signs up is in at once. */
export const corpsSettings: ProgrammeSettings = {
  ...presets.leader_corps.settings,
  approval: { mentor: 'nobody', mentee: 'nobody' },
}

/** A stable id for a name, in the form of a version 4 UUID. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Puts the cast into an empty database: places of work, people, a leader corps and two mentorships. */
export function enterCast(db: Kysely<DB>): Promise<void> {
  return asOwner(db, async tx => {
    await enterPeople(tx)
    await enterProgrammes(tx)
    await enterMentorships(tx)
  })
}

async function enterPeople(tx: Tx): Promise<void> {
  await tx
    .insertInto('organisation')
    .values([
      { id: places.centre, name: 'Center for lederudvikling', kind: 'centre' },
      { id: places.greve, name: 'Greve Kommune', kind: 'municipality' },
      { id: places.roskilde, name: 'Roskilde Kommune', kind: 'municipality' },
      { id: places.elsewhere, name: 'Et andet sted', kind: 'company' },
    ])
    .execute()
  const person = (
    name: CastName,
    organisation_id: string,
    full: string,
    position: string,
    leader?: CastName,
  ) => ({
    id: cast[name],
    organisation_id,
    name: full,
    position,
    leader_id: leader ? cast[leader] : null,
  })
  await tx
    .insertInto('person')
    .values([
      person('lise', places.greve, 'Lise Dam', 'centerchef'),
      person('mette', places.centre, 'Mette Holm', 'konsulent'),
      person('anders', places.centre, 'Anders It', 'it-drift'),
      person('sofie', places.greve, 'Sofie Bang', 'daginstitutionsleder', 'lise'),
      person('peter', places.roskilde, 'Peter Krog', 'centerchef'),
      person('jonas', places.greve, 'Jonas Lind', 'teamleder', 'lise'),
      person('amina', places.roskilde, 'Amina Yusuf', 'afdelingsleder'),
      person('karim', places.greve, 'Karim Said', 'socialrådgiver', 'lise'),
      person('trine', places.greve, 'Trine Aabo', 'socialrådgiver', 'lise'),
      person('bente', places.elsewhere, 'Bente Andersted', 'hr-chef'),
    ])
    .execute()
  const addresses = Object.entries(cast).map(([name, id]) => ({
    person_id: id,
    email: `${name}@corps.example`,
  }))
  await tx.insertInto('contact').values(addresses).execute()
}

async function enterProgrammes(tx: Tx): Promise<void> {
  const common = {
    organisation_id: places.centre,
    scope: 'general',
    aim: 'both',
    created_at: castNow,
  } as const
  const year = { starts_on: '2026-02-01', ends_on: '2027-01-31' }
  await tx
    .insertInto('programme')
    .values([
      {
        id: places.corps,
        preset: 'leader_corps',
        name: 'Lederkorps Sjælland',
        settings: JSON.stringify(corpsSettings),
        ...common,
        ...year,
      },
      {
        id: places.onboarding,
        preset: 'onboarding',
        name: 'Godt i gang',
        settings: JSON.stringify(presets.onboarding.settings),
        ...common,
        ...year,
      },
    ])
    .execute()
  await tx
    .insertInto('role_grant')
    .values([
      { person_id: cast.mette, role: 'programme_coordinator', programme_id: places.corps },
      { person_id: cast.anders, role: 'administrator' },
      { person_id: cast.bente, role: 'organisation_coordinator', organisation_id: places.elsewhere },
    ])
    .execute()
  const applied = (name: CastName, side: 'mentor' | 'mentee') => ({
    programme_id: places.corps,
    person_id: cast[name],
    side,
    state: 'submitted' as const,
    created_at: castNow,
    themes: ['network'],
  })
  await tx
    .insertInto('application')
    .values([
      applied('sofie', 'mentee'),
      applied('peter', 'mentor'),
      applied('jonas', 'mentee'),
      applied('amina', 'mentor'),
    ])
    .execute()
  await tx
    .insertInto('onboarding')
    .values({
      id: places.karimsStart,
      programme_id: places.onboarding,
      newcomer_id: cast.karim,
      first_day: '2026-09-01',
      job: 'Socialrådgiver',
      begun_at: castNow,
    })
    .execute()
  const around = (name: CastName, role: 'buddy' | 'leader') =>
    ({
      onboarding_id: places.karimsStart,
      starts_on: '2026-08-20',
      programme_id: places.onboarding,
      newcomer_id: cast.karim,
      person_id: cast[name],
      role,
      given_at: castNow,
    }) as const
  await tx
    .insertInto('onboarding_role')
    .values([around('trine', 'buddy'), around('lise', 'leader')])
    .execute()
  await tx
    .insertInto('check_item')
    .values({
      id: places.karimsLunch,
      onboarding_id: places.karimsStart,
      stage: 'first_day',
      doer: 'buddy',
      place: 0,
      known: 'lunch',
    })
    .execute()
}

async function enterMentorships(tx: Tx): Promise<void> {
  const started = new Date('2026-03-02T09:00:00Z')
  const common = { programme_id: places.corps, reasons: '[]', started_at: started }
  await tx
    .insertInto('mentorship')
    .values([
      {
        id: places.sofieAndPeter,
        mentor_id: cast.peter,
        mentee_id: cast.sofie,
        state: 'active',
        trial_passed_at: started,
        agreed_at: started,
        ends_on: '2027-01-31',
        ...common,
      },
      { id: places.jonasAndAmina, mentor_id: cast.amina, mentee_id: cast.jonas, state: 'trial', ...common },
    ])
    .execute()
}
