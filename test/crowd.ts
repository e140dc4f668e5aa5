import { sql } from 'kysely'
import type { Tx } from '../src/platform/database/transaction.ts'
import { castNow, idOf, places } from './cast.ts'

/** Invented people in great number, for what only shows with many. */
export interface Crowd {
  readonly mentees: string[]
  readonly mentors: string[]
}

const municipalities = ['Greve', 'Køge', 'Næstved', 'Ringsted', 'Roskilde', 'Solrød', 'Stevns', 'Faxe']
const themes = ['network', 'leader_role', 'difficult_talks', 'strategy', 'priorities', 'cooperation']
const areas = ['network', 'career_development', 'knowledge_sharing', 'personal_competences']
const educations = ['teacher', 'nurse', 'engineer', 'lawyer', 'social_worker']
const firstNames = ['Ida', 'Bo', 'Eva', 'Per', 'Liv', 'Jens', 'Maja', 'Aksel', 'Nora', 'Omar']

/** Signs up mentees and mentors of eight municipalities to the corps; the same numbers give the same people. */
export async function enterCrowd(
  tx: Tx,
  { mentees, mentors, capacity = 2 }: { mentees: number; mentors: number; capacity?: number },
): Promise<Crowd> {
  const organisation = (place: string) => idOf(`crowd at ${place}`)
  await tx
    .insertInto('organisation')
    .values(
      municipalities.map(place => ({
        id: organisation(place),
        name: `${place} Byråd`,
        kind: 'municipality' as const,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const people = [
    ...Array.from({ length: mentees }, (_, number) => member('mentee', number)),
    ...Array.from({ length: mentors }, (_, number) => member('mentor', number)),
  ]
  const rows = people.map(person => ({
    ...person,
    organisation_id: organisation(person.place),
    capacity,
    programme_id: places.corps,
    at: castNow,
  }))
  await sql`
    insert into person (id, organisation_id, name, position, place, languages, educations, experience_years, capacity)
    select id, organisation_id, name, position, place, languages, educations, experience_years, capacity
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (id uuid, organisation_id uuid, name text,
      position text, place text, languages text[], educations text[], experience_years integer, capacity integer)`.execute(
    tx,
  )
  await sql`
    insert into application (programme_id, person_id, side, state, themes, development_areas, created_at)
    select programme_id, id, side, 'listed', themes, development_areas, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a (programme_id uuid, id uuid, side text,
      themes text[], development_areas text[], at timestamptz)`.execute(tx)
  return {
    mentees: people.filter(({ side }) => side === 'mentee').map(({ id }) => id),
    mentors: people.filter(({ side }) => side === 'mentor').map(({ id }) => id),
  }
}

function member(side: 'mentee' | 'mentor', number: number) {
  const draw = (count: number, salt: number) => scatter(number + (side === 'mentor' ? 7919 : 0), salt) % count
  const some = (all: readonly string[], count: number, salt: number) => [
    ...new Set(Array.from({ length: count }, (_, turn) => all[draw(all.length, salt + turn)] ?? '')),
  ]
  return {
    id: idOf(`crowd ${side} ${number}`),
    side,
    name: `${firstNames[draw(firstNames.length, 1)]} ${side === 'mentor' ? 'Mentorsen' : 'Menteesen'} ${number + 1}`,
    position: side === 'mentor' ? 'centerchef' : 'teamleder',
    place: municipalities[draw(municipalities.length, 2)] ?? '',
    languages: ['da'],
    educations: some(educations, 1, 3),
    experience_years: side === 'mentor' ? 8 + draw(20, 4) : draw(10, 4),
    themes: some(themes, 3, 10),
    development_areas: some(areas, 2, 20),
  }
}

// Spreads numbers evenly, the same on every machine (Knuth's multiplicative hash).
const scatter = (number: number, salt: number) =>
  (Math.imul(number * 31 + salt + 1, 2654435761) >>> 8) & 0xffff
