import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Day } from '../../ui/dates.ts'
import type { OnboardingRole } from '../onboarding.ts'

/** One line of a coordinator's list of newcomers: dates and counts. */
export interface ListedOnboarding {
  readonly id: string
  readonly name: string
  readonly job: string
  readonly firstDay: Day
  readonly helpers: readonly { readonly role: OnboardingRole; readonly name: string }[]
  readonly all: number
  readonly done: number
  readonly late: number
}

/** A programme's newcomers: those with something late first, then the latest first day. */
export async function listOnboardings(tx: Tx, programmeId: string, today: Day): Promise<ListedOnboarding[]> {
  const { rows } = await sql<ListedOnboarding>`
    with here as (
      select o.id, o.newcomer_id, o.job, o.first_day from onboarding o
        where o.programme_id = ${programmeId} and o.ended_at is null order by o.first_day desc limit 500),
    counted as (select * from app.check_counts(array(select id from here), ${today}))
    select h.id, p.name::text, coalesce(nullif(h.job, ''), p.position) as job, h.first_day as "firstDay",
      coalesce((select json_agg(json_build_object('role', r.role, 'name', s.name) order by r.given_at)
        from onboarding_role r join person s on s.id = r.person_id
        where r.onboarding_id = h.id and app.stands_by(r)), '[]') as helpers,
      coalesce(c.all_of_it, 0)::int as "all", coalesce(c.done, 0)::int as done, coalesce(c.late, 0)::int as late
    from here h join person p on p.id = h.newcomer_id left join counted c on c.onboarding_id = h.id
    order by coalesce(c.late, 0) = 0, h.first_day desc, p.name`.execute(tx)
  return rows
}
