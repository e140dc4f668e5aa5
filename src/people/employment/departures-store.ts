import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

/** A mentorship that ended because one of the two left, and the other, who has not been told. */
export interface Untold {
  readonly mentorshipId: string
  readonly programmeId: string
  readonly endedAt: Date
  /** The name of the programme. */
  readonly programme: string
  readonly other: string
  readonly locale: 'da' | 'nb' | 'en'
}

/** For the product itself; each is told once, and somebody who has left as well is not told. */
export async function listUntold(tx: Tx, personId: string): Promise<Untold[]> {
  const { rows } = await sql<Untold>`
    select m.id as "mentorshipId", m.programme_id as "programmeId", m.ended_at as "endedAt", o.id as other, o.locale,
      g.name as programme
    from mentorship m join person o on o.id = case when m.mentor_id = ${personId} then m.mentee_id else m.mentor_id end
    join programme g on g.id = m.programme_id
    where (m.mentor_id = ${personId} or m.mentee_id = ${personId}) and m.ending = 'left' and o.left_at is null
      and not exists (select from audit_event e
        where e.subject_id = m.id and e.verb = 'tell of' and e.subject = 'departure')
    order by m.id`.execute(tx)
  return rows
}

/** The meetings that ended with the mentorship: enough to take them out of a calendar. */
export async function listMeetingsToCancel(tx: Tx, { mentorshipId, endedAt }: Untold) {
  const { rows } = await sql<{ id: string; startsAt: Date; minutes: number; sequence: number }>`
    select id, starts_at as "startsAt", minutes, sequence from meeting
    where mentorship_id = ${mentorshipId} and state = 'cancelled' and starts_at > ${endedAt} and changed_at >= ${endedAt}
    order by starts_at`.execute(tx)
  return rows
}

/** Somebody whose last day is over where they work, and who has not left yet. */
export async function findDueDeparture(
  tx: Tx,
  personId: string,
  now: Date,
): Promise<{ organisationId: string } | undefined> {
  const { rows } = await sql<{ organisationId: string }>`
    select p.organisation_id as "organisationId" from person p join organisation o on o.id = p.organisation_id
    where p.id = ${personId} and p.left_at is null and p.leaves_on < (${now}::timestamptz at time zone o.time_zone)::date
    for no key update of p`.execute(tx)
  return rows[0]
}
