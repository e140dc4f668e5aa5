import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { texts } from './messages.ts'

interface ListedPair {
  readonly mentee: string
  readonly menteePlace: string
  readonly mentor: string
  readonly mentorPlace: string
  readonly state: keyof ReturnType<typeof texts>['states']
  readonly startedAt: Date
  readonly agreedAt: Date | null
  readonly endsOn: string | null
  readonly held: number
  readonly lastMetAt: Date | null
}

/** The programmes whose people one sees by name. */
export async function programmesICoordinate(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from programme where state <> 'draft' and id = any ((select app.coordinated_programmes())::uuid[])
      order by name, id`.execute(tx)
  return rows
}

/** The pairs of a programme with states, dates and counts, by the mentees' names. Row security says whose. */
export async function listPairs(tx: Tx, programmeId: string): Promise<ListedPair[]> {
  const { rows } = await sql<ListedPair>`
    select e.name as mentee, eo.name as "menteePlace", r.name as mentor, ro.name as "mentorPlace",
        coalesce(m.ending, m.state) as state, m.started_at as "startedAt", m.agreed_at as "agreedAt",
        m.ends_on as "endsOn", m.meetings_held as held, m.last_met_at as "lastMetAt"
      from mentorship m join person e on e.id = m.mentee_id join organisation eo on eo.id = e.organisation_id
        join person r on r.id = m.mentor_id join organisation ro on ro.id = r.organisation_id
      where m.programme_id = ${programmeId} order by e.name, m.started_at, m.id`.execute(tx)
  return rows
}
