import type { Tx } from '../platform/database/transaction.ts'
import {
  type Application,
  type Need,
  needs,
  type OpenMentorship,
  type SaidState,
  type Side,
  type Wish,
} from './application.ts'
import type { Answers } from './own-questions.ts'
import type { ProfileAdditions } from './profile-parts.ts'

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
    notTaken: row.not_taken,
    manner: row.manner,
    places: row.places,
    decisionWords: row.decision_words,
  }))
}

/** A person's mentorships in a programme that have not ended. */
export async function openMentorshipsIn(
  tx: Tx,
  programmeId: string,
  personId: string,
): Promise<OpenMentorship[]> {
  const rows = await tx
    .selectFrom('mentorship')
    .select(['id', 'mentor_id'])
    .where('programme_id', '=', programmeId)
    .where('state', '<>', 'ended')
    .where(eb => eb.or([eb('mentor_id', '=', personId), eb('mentee_id', '=', personId)]))
    .orderBy('started_at')
    .execute()
  return rows.map(row => ({ id: row.id, side: row.mentor_id === personId ? 'mentor' : 'mentee' }))
}

/** Writes what somebody has said, as their application of one side. Gives its id. */
export async function submitApplication(
  tx: Tx,
  who: { programmeId: string; personId: string; side: Side; at: Date },
  state: SaidState,
  wish: Wish,
): Promise<string> {
  const said = {
    state,
    themes: [...wish.themes],
    development_areas: [...wish.developmentAreas],
    needs: [...wish.needs],
    gain: wish.gain,
    motivation: wish.motivation,
    other: wish.other,
    not_taken: wish.notTaken,
    manner: wish.manner,
    places: wish.places,
    submitted_at: who.at,
    withdrawn_at: null,
  }
  // Whoever is on the list has a row already and may only change it; others make theirs.
  const changed = await tx
    .updateTable('application')
    .set(said)
    .where('programme_id', '=', who.programmeId)
    .where('person_id', '=', who.personId)
    .where('side', '=', who.side)
    .returning('id')
    .executeTakeFirst()
  if (changed) return changed.id
  const { programmeId: programme_id, personId: person_id, side, at: created_at } = who
  const made = await tx
    .insertInto('application')
    .values({ programme_id, person_id, side, created_at, ...said })
    .onConflict(conflict => conflict.columns(['programme_id', 'person_id', 'side']).doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

/** Keeps the answers to the coordinator's questions, in place of those before. */
export async function keepAnswers(tx: Tx, applicationId: string, answers: Answers): Promise<void> {
  await tx.deleteFrom('application_answer').where('application_id', '=', applicationId).execute()
  const rows = Object.entries(answers).map(([question, answer]) => ({
    application_id: applicationId,
    question,
    answer,
  }))
  if (rows.length > 0) await tx.insertInto('application_answer').values(rows).execute()
}

export async function findAnswers(tx: Tx, applicationId: string): Promise<Answers> {
  const rows = await tx
    .selectFrom('application_answer')
    .select(['question', 'answer'])
    .where('application_id', '=', applicationId)
    .execute()
  return Object.fromEntries(rows.map(({ question, answer }) => [question, answer]))
}

/** Fills in a person's profile; what a mentor takes counts in all programmes (C4, D10). */
export async function addToProfile(
  tx: Tx,
  personId: string,
  additions: ProfileAdditions & { capacity?: number },
): Promise<void> {
  const { leadershipEducation, experienceYears, educations, languages, ...rest } = additions
  const said = {
    ...rest,
    ...(educations && { educations: [...educations] }),
    ...(languages && { languages: [...languages] }),
    ...(leadershipEducation !== undefined && { leadership_education: leadershipEducation }),
    ...(experienceYears !== undefined && { experience_years: experienceYears }),
  }
  if (Object.keys(said).length === 0) return
  await tx.updateTable('person').set(said).where('id', '=', personId).execute()
}

function isNeed(stored: string): stored is Need {
  return needs.some(need => need === stored)
}
