import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { LawRole } from './law-kinds.ts'

/** Which roles somebody has now: those they were given, and those that follow from what they do. */
export async function listStanding(tx: Tx, personId: string): Promise<LawRole[]> {
  const { rows } = await sql<Record<LawRole, boolean>>`
    select app.is_administrator() as administrator,
      cardinality(app.coordinated_organisations()) > 0 as organisation_coordinator,
      exists (select from role_grant g where g.person_id = ${personId} and g.role = 'programme_coordinator'
        and app.is_held(g)) as programme_coordinator,
      cardinality(app.led_organisations()) > 0 as leadership,
      exists (select from onboarding_role r where r.person_id = ${personId} and r.role = 'leader'
        and app.stands_by(r)) as leader,
      exists (select from application a where a.person_id = ${personId} and a.side = 'mentor' and a.state <> 'withdrawn')
        or exists (select from mentorship m where m.mentor_id = ${personId}) as mentor,
      exists (select from application a where a.person_id = ${personId} and a.side = 'mentee' and a.state <> 'withdrawn')
        or exists (select from mentorship m where m.mentee_id = ${personId}) as mentee,
      exists (select from onboarding_role r where r.person_id = ${personId} and r.role in ('buddy', 'mentor')
        and app.stands_by(r)) as buddy,
      exists (select from onboarding o where o.newcomer_id = ${personId} and o.ended_at is null) as newcomer`.execute(
    tx,
  )
  const [row] = rows
  return row ? (Object.keys(row) as LawRole[]).filter(role => row[role]) : []
}
