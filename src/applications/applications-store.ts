import type { Tx } from '../platform/database/transaction.ts'
import { type Application, type Need, needs, type Side, type Wish } from './application.ts'

/** A person's own parts in a programme: none, one, or one on each side. */
export async function findOwnApplications(
  tx: Tx,
  programmeId: string,
  personId: string,
): Promise<Application[]> {
  const rows = await tx
    .selectFrom('application')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .orderBy('side')
    .execute()
  return rows.map(row => ({
    id: row.id,
    programmeId: row.programme_id,
    personId: row.person_id,
    side: row.side,
    state: row.state,
    themes: row.themes,
    developmentAreas: row.development_areas,
    needs: row.needs.filter(isNeed),
    gain: row.gain,
    motivation: row.motivation,
    other: row.other,
    places: row.places,
    submittedAt: row.submitted_at,
  }))
}

/** Writes what somebody has said, as their application of one side. */
export async function submitApplication(
  tx: Tx,
  who: { programmeId: string; personId: string; side: Side; at: Date },
  wish: Wish,
): Promise<void> {
  const said = {
    state: 'submitted' as const,
    themes: [...wish.themes],
    development_areas: [...wish.developmentAreas],
    needs: [...wish.needs],
    gain: wish.gain,
    motivation: wish.motivation,
    other: wish.other,
    places: wish.places,
    submitted_at: who.at,
    withdrawn_at: null,
  }
  await tx
    .insertInto('application')
    .values({
      programme_id: who.programmeId,
      person_id: who.personId,
      side: who.side,
      created_at: who.at,
      ...said,
    })
    .onConflict(conflict => conflict.columns(['programme_id', 'person_id', 'side']).doUpdateSet(said))
    .execute()
}

export async function markWithdrawn(tx: Tx, applicationId: string, at: Date): Promise<void> {
  await tx
    .updateTable('application')
    .set({ state: 'withdrawn', withdrawn_at: at })
    .where('id', '=', applicationId)
    .execute()
}

/** What a sign-up may add to somebody's profile; what is left out stays. */
export interface ProfileAdditions {
  readonly position?: string | undefined
  readonly workplace?: string | undefined
  readonly place?: string | undefined
  readonly educations?: string[] | undefined
  readonly leadershipEducation?: string | undefined
  readonly experienceYears?: number | null | undefined
  readonly languages?: string[] | undefined
  readonly capacity?: number | undefined
}

export async function addToProfile(tx: Tx, personId: string, additions: ProfileAdditions): Promise<void> {
  const { leadershipEducation, experienceYears, ...rest } = additions
  const columns = { ...rest, leadership_education: leadershipEducation, experience_years: experienceYears }
  const said = Object.entries(columns).filter(([, value]) => value !== undefined)
  if (said.length === 0) return
  await tx.updateTable('person').set(Object.fromEntries(said)).where('id', '=', personId).execute()
}

function isNeed(stored: string): stored is Need {
  return needs.some(need => need === stored)
}
