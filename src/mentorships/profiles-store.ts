import { sql } from 'kysely'
import { shownProfile } from '../people/shown-profile.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Side } from './mentorship.ts'

/** What one of the two tells of themselves, and what they seek or offer in this programme (C2, C3, C9–C11). */
export interface PairProfile {
  readonly name: string
  readonly position: string
  readonly organisation: string
  readonly unit: string | null
  readonly workplace: string
  readonly educations: readonly string[]
  readonly leadershipEducation: string
  readonly experienceYears: number | null
  readonly experience: string
  readonly skills: readonly string[]
  readonly languages: readonly string[]
  readonly place: string
  readonly about: string
  /** When the picture was changed; null when there is none to see. */
  readonly photoAt: Date | null
  readonly application: {
    readonly themes: readonly string[]
    readonly developmentAreas: readonly string[]
    readonly gain: string
    readonly motivation: string
    readonly other: string
  }
}

/** The profile of one of the two, as far as the transaction's person may see it. */
export async function findPairProfile(
  tx: Tx,
  of: { readonly personId: string; readonly programmeId: string; readonly side: Side },
): Promise<PairProfile | undefined> {
  const row = await tx
    .selectFrom(shownProfile('person'))
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .leftJoin('unit', 'unit.id', 'person.unit_id')
    .leftJoin('application as a', join =>
      join
        .onRef('a.person_id', '=', 'person.id')
        .on('a.programme_id', '=', of.programmeId)
        .on('a.side', '=', of.side),
    )
    .select([
      'person.name',
      'person.position',
      'organisation.name as organisation',
      'unit.name as unit',
      'person.workplace',
      'person.educations',
      'person.leadership_education as leadershipEducation',
      'person.experience_years as experienceYears',
      'person.experience',
      sql<string[]>`app.competence_names(person.competences) || person.skills`.as('skills'),
      'person.languages',
      'person.place',
      'person.about',
      'person.photo_at as photoAt',
      'a.themes',
      'a.development_areas',
      'a.gain',
      'a.motivation',
      'a.other',
    ])
    .where('person.id', '=', of.personId)
    .executeTakeFirst()
  if (!row) return undefined
  const { themes, development_areas, gain, motivation, other, ...profile } = row
  return {
    ...profile,
    application: {
      themes: themes ?? [],
      developmentAreas: development_areas ?? [],
      gain: gain ?? '',
      motivation: motivation ?? '',
      other: other ?? '',
    },
  }
}

/** The pictures of people, as far as each lets the transaction's person see them: when each was changed. */
export async function findPhotos(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ id: string; photoAt: Date }>`
    select p.id, p.photo_at as "photoAt" from unnest(${ids}::uuid[]) asked(id)
      cross join lateral (select * from profile v where v.id = asked.id offset 0) p
    where p.photo_at is not null`.execute(tx)
  return new Map(rows.map(({ id, photoAt }) => [id, photoAt]))
}
