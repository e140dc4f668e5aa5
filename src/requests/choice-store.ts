import { sql } from 'kysely'
import { competenceOfSide, competenceWords } from '../matching/matching-competences-store.ts'
import { shownProfileOf } from '../people/shown-profile.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { KnownApplicant } from './choice.ts'

/** People of one side of a programme, as far as the viewer may see them. */
export async function knownApplicants(
  tx: Tx,
  programmeId: string,
  side: 'mentor' | 'mentee',
  ids: readonly string[],
): Promise<KnownApplicant[]> {
  const rows = await tx
    .selectFrom('application as a')
    .innerJoinLateral(shownProfileOf('a.person_id').as('p'), join => join.onTrue())
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'p.position', 'o.name as organisation', 'p.organisation_id', 'p.unit_id'])
    .select(['a.themes', 'a.development_areas', 'p.languages', 'p.educations', 'p.place'])
    .select('p.experience_years')
    .select([competenceOfSide('competences'), competenceOfSide('skills')])
    .where('a.programme_id', '=', programmeId)
    .where('a.side', '=', side)
    .where('p.id', '=', sql<string>`any (${ids})`)
    .execute()
  const wordsOf = await competenceWords(tx, rows)
  return rows.map(row => ({
    personId: row.id,
    name: row.name,
    position: row.position,
    organisation: row.organisation,
    organisationId: row.organisation_id,
    unitId: row.unit_id,
    leaders: [],
    themes: row.themes,
    developmentAreas: row.development_areas,
    competences: wordsOf(row),
    languages: row.languages,
    educations: row.educations,
    place: row.place,
    experienceYears: row.experience_years,
  }))
}
