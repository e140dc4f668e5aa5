import { sql } from 'kysely'
import { emailIn } from '../../people/imports/email-address.ts'
import { findTaken } from '../../people/imports/people-store.ts'
import { findCoordination } from '../../people/imports/places-store.ts'
import { plainText } from '../../people/imports/plain-text.ts'
import { type Colleague, seekColleagues } from '../colleagues-store.ts'
import type { OnboardingCoordinator } from '../onboardings-actions.ts'
import type { Surroundings } from './judge-starts.ts'
import type { WrittenStart } from './start-row.ts'

/** Looks up everybody and every unit that a list speaks of, in a few questions. */
export async function surroundingsOf(
  { tx, programme, today, now }: OnboardingCoordinator,
  rows: readonly WrittenStart[],
): Promise<Surroundings> {
  const emails = [...new Set(rows.flatMap(({ email }) => emailIn(email) ?? []))]
  const known = await knownAt(tx, emails)
  const helpers = rows
    .flatMap(({ mentor, buddy, leader }) => [mentor, buddy, leader])
    .filter(one => one !== '')
  const { rows: units } = await sql<{ name: string; leader: Colleague | null }>`
    select u.name, case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'email', c.email,
        'places', p.capacity - p.places_taken) end as leader
    from unit u left join person p on p.id = u.leader_id and p.left_at is null left join contact c on c.person_id = p.id
    where u.organisation_id = ${programme.organisationId} and u.closed_at is null`.execute(tx)
  const leaders = new Map(units.map(({ name, leader }) => [plainText(name), leader]))
  const { rows: here } = await sql<{ newcomer_id: string }>`
    select newcomer_id from onboarding where programme_id = ${programme.id} and ended_at is null`.execute(tx)
  const { coordinated } = await findCoordination(tx)
  return {
    seek: await seekColleagues(tx, programme.organisationId, helpers),
    known,
    taken: await findTaken(
      tx,
      emails.filter(email => !known.has(email)),
    ),
    alreadyHere: new Set(here.map(({ newcomer_id }) => newcomer_id)),
    units: new Set(leaders.keys()),
    mayAddUnits: coordinated.has(programme.organisationId),
    unitKey: plainText,
    leaderOf: unit => leaders.get(plainText(unit)) ?? undefined,
    today,
    now,
  }
}

async function knownAt(tx: OnboardingCoordinator['tx'], emails: readonly string[]) {
  const { rows } = await sql<{ id: string; email: string; left: boolean }>`
    select p.id, c.email, p.left_at is not null as left from contact c join person p on p.id = c.person_id
    where c.email = any (${[...emails]}::text[])`.execute(tx)
  return new Map(rows.map(({ id, email, left }) => [email, { id, left }]))
}
