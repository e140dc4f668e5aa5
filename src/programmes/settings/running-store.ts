import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Programme, ProgrammeFrame } from '../programme.ts'
import type { Running } from './consequences.ts'

/** What runs in a programme that a change to `after` would find. For its coordinators: counts alone (J6). */
export async function findRunning(
  tx: Tx,
  programme: Programme,
  after: ProgrammeFrame,
  now: Date,
): Promise<Running> {
  const { settings } = after
  const kept = new Set(settings.questions.map(({ id }) => id))
  const gone = programme.settings.questions.map(({ id }) => id).filter(id => !kept.has(id))
  const { rows } = await sql<Running>`
    select m.*, a.*, w.*
    from (
      select count(*) filter (where m.state = 'trial')::int as trial,
        count(*) filter (where m.state = 'agreement')::int as agreeing,
        count(*) filter (where m.state = 'active')::int as active,
        count(*) filter (where app.is_overdue(m, ${programme.settings.rhythm.toMonths}::int, ${now}::timestamptz))::int as "overdueBefore",
        count(*) filter (where app.is_overdue(m, ${settings.rhythm.toMonths}::int, ${now}::timestamptz))::int as "overdueAfter",
        count(*) filter (where m.state = 'active' and m.ends_on > ${after.endsOn}::date)::int as "endsLater",
        count(*) filter (where (${settings.matching.differentUnit}::boolean and r.unit_id = e.unit_id)
          or (${settings.organisationRule}::text = 'different-required' and r.organisation_id = e.organisation_id)
          or (${settings.organisationRule}::text = 'same-required' and r.organisation_id <> e.organisation_id)
          or (${settings.matching.lineOfLeadersDepth}::int > 0 and (r.leader_id = e.id or e.leader_id = r.id)))::int as "tooClose"
      from mentorship m join person r on r.id = m.mentor_id join person e on e.id = m.mentee_id
      where m.programme_id = ${programme.id} and m.state <> 'ended'
    ) m, (
      select count(*) filter (where state = 'submitted')::int as participants,
        count(*) filter (where state = 'submitted' and side = 'mentee')::int as mentees,
        count(*) filter (where state = 'waiting')::int as waiting,
        count(*) filter (where state = 'queued')::int as queued,
        count(*) filter (where state in ('submitted', 'listed') and side = 'mentor' and places > ${settings.capacityAdvice}::int)::int as "overAdvice"
      from application where programme_id = ${programme.id}
    ) a, (
      select count(*)::int as "answersLost" from application_answer w join application a on a.id = w.application_id
      where a.programme_id = ${programme.id} and w.question = any (${gone}::text[])
    ) w`.execute(tx)
  const found = rows[0]
  if (!found) throw new Error('Counting gives a row')
  return found
}

/** Removes what was answered to questions that are gone: it is kept no longer than it is asked for. */
export async function removeAnswers(
  tx: Tx,
  programmeId: string,
  questions: readonly string[],
): Promise<void> {
  if (questions.length === 0) return
  await tx
    .deleteFrom('application_answer')
    .where('question', 'in', [...questions])
    .where('application_id', 'in', query =>
      query.selectFrom('application').select('id').where('programme_id', '=', programmeId),
    )
    .execute()
}
