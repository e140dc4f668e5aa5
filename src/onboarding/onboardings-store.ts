import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { Helper, Newcomer, Onboarding } from './onboarding.ts'

interface Row {
  readonly id: string
  readonly programme_id: string
  readonly first_day: string
  readonly job: string
  readonly ended_at: Date | null
  readonly newcomer: Newcomer
  readonly helpers: readonly HelperRow[]
}
type HelperRow = Omit<Helper, 'endsOn' | 'endedAt'> & { endsOn: string | null; endedAt: string | null }

// Names are read under row security: the set and the coordinators see each other; who left the set is not named to it.
const question = sql`
  select o.id, o.programme_id, o.first_day, o.job, o.ended_at,
    json_build_object('id', n.id, 'name', n.name, 'position', n.position, 'place', n.workplace, 'locale', n.locale)
      as newcomer,
    coalesce((select json_agg(json_build_object('roleId', r.id, 'role', r.role, 'personId', r.person_id, 'name', p.name,
        'locale', p.locale, 'startsOn', r.starts_on, 'endsOn', r.ends_on, 'endedAt', r.ended_at) order by r.given_at, r.id)
      from onboarding_role r join person p on p.id = r.person_id where r.onboarding_id = o.id), '[]') as helpers
  from onboarding o join person n on n.id = o.newcomer_id`

/** An onboarding with the set around its newcomer, for those who belong to it and its coordinators (B6). */
export async function findOnboarding(tx: Tx, id: string): Promise<Onboarding | undefined> {
  const { rows } = await sql<Row>`${question} where o.id = ${id}`.execute(tx)
  return rows[0] && onboardingOf(rows[0])
}

/** The onboardings that the transaction's person is the newcomer of, or stands by in: the next first day last. */
export async function myOnboardings(tx: Tx): Promise<Onboarding[]> {
  const { rows } = await sql<Row>`
    ${question} where o.id = any (app.my_onboardings()) order by o.first_day, n.name, o.id`.execute(tx)
  return rows.map(onboardingOf)
}

function onboardingOf(row: Row): Onboarding {
  return {
    id: row.id,
    programmeId: row.programme_id,
    newcomer: row.newcomer,
    firstDay: row.first_day,
    job: row.job,
    endedAt: row.ended_at ?? undefined,
    helpers: row.helpers.map(helper => ({
      ...helper,
      endsOn: helper.endsOn ?? undefined,
      endedAt: helper.endedAt === null ? undefined : new Date(helper.endedAt),
    })),
  }
}
