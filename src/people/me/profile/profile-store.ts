import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import { shownProfile } from '../../shown-profile.ts'
import type { Profile } from './profile.ts'

/** A person's own profile, with where they belong: that is the organisation's to say. */
export interface OwnProfile extends Profile {
  readonly unit: string | null
  readonly email: string | null
  /** When the picture was changed; null when there is none. */
  readonly photoAt: Date | null
}

export async function findProfile(tx: Tx, personId: string): Promise<OwnProfile | undefined> {
  return await tx
    .selectFrom(shownProfile('person'))
    .leftJoin('unit', 'unit.id', 'person.unit_id')
    .leftJoin('contact', 'contact.person_id', 'person.id')
    .select([
      'person.name',
      'person.locale',
      'person.position',
      'person.workplace',
      'person.place',
      'person.educations',
      'person.leadership_education as leadershipEducation',
      sql<string[]>`app.competence_names(person.competences) || person.skills`.as('skills'),
      sql<string[]>`app.competence_names(person.competences_sought) || person.skills_sought`.as(
        'skillsSought',
      ),
      'person.experience_years as experienceYears',
      'person.experience',
      'person.languages',
      'person.about',
      'person.capacity',
      'person.would_be_mentor as wouldBeMentor',
      'person.would_have_mentor as wouldHaveMentor',
      'person.away_from as awayFrom',
      'person.away_until as awayUntil',
      'person.background_shown as backgroundShown',
      'person.abilities_shown as abilitiesShown',
      'person.about_shown as aboutShown',
      'person.photo_shown as photoShown',
      'person.photo_at as photoAt',
      'unit.name as unit',
      'contact.email',
    ])
    .where('person.id', '=', personId)
    .executeTakeFirst()
}

export async function saveProfile(tx: Tx, personId: string, profile: Profile): Promise<void> {
  await tx
    .updateTable('person')
    .set({
      name: profile.name,
      locale: profile.locale,
      position: profile.position,
      workplace: profile.workplace,
      place: profile.place,
      educations: [...profile.educations],
      leadership_education: profile.leadershipEducation,
      // The database makes known words out of what is written.
      skills: [...profile.skills],
      competences: [],
      skills_sought: [...profile.skillsSought],
      competences_sought: [],
      experience_years: profile.experienceYears,
      experience: profile.experience,
      languages: [...profile.languages],
      about: profile.about,
      capacity: profile.capacity,
      would_be_mentor: profile.wouldBeMentor,
      would_have_mentor: profile.wouldHaveMentor,
      away_from: profile.awayFrom,
      away_until: profile.awayUntil,
      background_shown: profile.backgroundShown,
      abilities_shown: profile.abilitiesShown,
      about_shown: profile.aboutShown,
      photo_shown: profile.photoShown,
    })
    .where('id', '=', personId)
    .execute()
}
