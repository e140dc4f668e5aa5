import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { Day } from '../ui/dates.ts'
import type { OnboardingRole } from './onboarding.ts'

/** A role somebody gets, from a day until a day or until further notice. */
export interface GivenRole {
  readonly roleId: string
  readonly onboardingId: string
  readonly newcomerId: string
  readonly role: OnboardingRole
  readonly personId: string
  readonly startsOn: Day
  readonly endsOn: Day | undefined
}

interface Hand {
  readonly programmeId: string
  readonly by: string
  readonly now: Date
}

export async function insertOnboardings(
  tx: Tx,
  begun: readonly { id: string; newcomerId: string; firstDay: Day; job: string }[],
  { programmeId, by, now }: Hand,
): Promise<void> {
  const rows = begun.map(({ id, newcomerId, firstDay, job }) => ({
    id,
    programme_id: programmeId,
    newcomer_id: newcomerId,
    first_day: firstDay,
    job,
    begun_by: by,
    begun_at: now,
  }))
  if (rows.length > 0) await tx.insertInto('onboarding').values(rows).execute()
}

export async function insertRoles(
  tx: Tx,
  roles: readonly GivenRole[],
  { programmeId, by, now }: Hand,
): Promise<void> {
  const rows = roles.map(given => ({
    id: given.roleId,
    onboarding_id: given.onboardingId,
    programme_id: programmeId,
    newcomer_id: given.newcomerId,
    person_id: given.personId,
    role: given.role,
    starts_on: given.startsOn,
    ends_on: given.endsOn ?? null,
    given_by: by,
    given_at: now,
  }))
  if (rows.length > 0) await tx.insertInto('onboarding_role').values(rows).execute()
}

export async function setHelperEnd(
  tx: Tx,
  roleId: string,
  end: { readonly endsOn: Day } | { readonly endedAt: Date },
): Promise<void> {
  const set = 'endsOn' in end ? { ends_on: end.endsOn } : { ended_at: end.endedAt }
  await tx.updateTable('onboarding_role').set(set).where('id', '=', roleId).execute()
}

/** A mentorship for each newcomer and mentor, under way when it has a last day, else on trial. Gives their ids. */
export async function insertMentorships(
  tx: Tx,
  pairs: readonly { readonly personId: string; readonly newcomerId: string }[],
  { programmeId, now, endsOn }: { programmeId: string; now: Date; endsOn: Day | undefined },
): Promise<string[]> {
  const begun =
    endsOn === undefined
      ? { state: 'trial' as const }
      : { state: 'active' as const, trial_passed_at: now, agreed_at: now, ends_on: endsOn }
  const rows = pairs.map(({ personId, newcomerId }) => ({
    id: randomUUID(),
    programme_id: programmeId,
    mentor_id: personId,
    mentee_id: newcomerId,
    reasons: '[]',
    started_at: now,
    ...begun,
  }))
  if (rows.length === 0) return []
  // Two who have a room together already keep it.
  const made = await tx
    .insertInto('mentorship')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  return made.map(({ id }) => id)
}

/** Ends the newcomer's mentorship with anybody but this mentor, so that there is one at a time. Says whether there was one. */
export async function handOverMentorship(
  tx: Tx,
  onboardingId: string,
  mentorId: string | undefined,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ stopped: string | null }>`
    select app.hand_over_mentorship(${onboardingId}, ${mentorId ?? null}, ${now}) as stopped`.execute(tx)
  return typeof rows[0]?.stopped === 'string'
}

export async function updateOnboarding(
  tx: Tx,
  id: string,
  { firstDay, job }: { readonly firstDay: Day; readonly job: string },
): Promise<void> {
  await tx.updateTable('onboarding').set({ first_day: firstDay, job }).where('id', '=', id).execute()
}

export async function endOnboarding(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('onboarding').set({ ended_at: now }).where('id', '=', id).execute()
}

/** How many more mentees each of these people can take, and what language they read. */
export async function helpersKnown(
  tx: Tx,
  ids: readonly string[],
): Promise<
  Map<string, { readonly name: string; readonly locale: 'da' | 'nb' | 'en'; readonly places: number }>
> {
  const { rows } = await sql<{ id: string; name: string; locale: 'da' | 'nb' | 'en'; places: number }>`
    select id, name::text, locale, capacity - places_taken as places from person where id = any (${[...ids]}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map(({ id, ...known }) => [id, known]))
}
