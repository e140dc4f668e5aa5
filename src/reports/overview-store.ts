import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { ProgrammeFigures } from './overview.ts'

interface Row extends Omit<ProgrammeFigures, 'runToReview' | 'runUnderWay' | 'evaluationClosed'> {
  readonly runToReview: string | null
  readonly runUnderWay: string | null
  readonly evaluationClosed: string | null
}

/**
 * The figures of the programmes the transaction's person coordinates. The rhythm is the programme's own, and so
 * are the days from which something is late: those from which the two are reminded, and none where nobody is.
 */
export async function figuresOfMyProgrammes(tx: Tx, now: Date): Promise<ProgrammeFigures[]> {
  const { rows } = await sql<Row>`
    with mine as (
      select id, name, starts_on, ends_on, coalesce(settings ->> 'buddy' <> 'none', false) as receives,
        app.rhythm_months(settings) as rhythm_months,
        make_interval(days => app.reminder_days(settings, 'first_meeting')) as first_meeting,
        make_interval(days => app.reminder_days(settings, 'trial_answer')) as trial_answer,
        make_interval(days => app.reminder_days(settings, 'signature')) as signature,
        make_interval(days => app.reminder_days(settings, 'rhythm')) as rhythm,
        make_interval(days => app.reminder_days(settings, 'ending')) as ending
      from programme where id = any ((select app.coordinated_programmes())::uuid[])
    ), paired as (
      select m.programme_id as id,
        count(*) filter (where m.state = 'trial')::int as trial,
        count(*) filter (where m.state = 'agreement')::int as agreement,
        count(*) filter (where m.state = 'active')::int as active,
        count(*) filter (where m.state = 'ended')::int as ended,
        count(*) filter (where m.state = 'trial' and (m.last_met_at < ${now}::timestamptz - p.trial_answer
          or (m.meetings_held = 0 and m.next_meeting_at is null and m.started_at < ${now}::timestamptz - p.first_meeting)))::int as "trialLate",
        count(*) filter (where m.state = 'agreement' and m.trial_passed_at < ${now}::timestamptz - p.signature)::int as "agreementLate",
        count(*) filter (where app.is_overdue(m, p.rhythm_months, ${now}::timestamptz))::int as overdue,
        count(*) filter (where app.is_overdue(m, p.rhythm_months, ${now}::timestamptz - p.rhythm))::int as "overdueLate",
        count(*) filter (where m.state = 'active' and m.ends_on <= (${now}::timestamptz + p.ending)::date)::int as "endingSoon",
        count(*) filter (where m.ending = 'declined' and m.ended_at > ${now}::timestamptz - interval '30 days'
          and not exists (select from mentorship o where o.mentee_id = m.mentee_id and o.programme_id = m.programme_id and o.state <> 'ended'))::int as declined
      from mentorship m join mine p on p.id = m.programme_id where m.mentee_id is not null group by m.programme_id
    ), people as (
      select a.programme_id as id,
        count(*) filter (where a.side = 'mentor')::int as mentors,
        count(*) filter (where a.side = 'mentee')::int as mentees,
        count(*) filter (where a.state = 'invited')::int as "invitedUnanswered",
        count(*) filter (where a.state = 'waiting' and not exists (
          select from application_inquiry i where i.application_id = a.id and i.answered_at is null))::int as "awaitingYes",
        count(*) filter (where a.side = 'mentee' and a.state in ('listed', 'invited', 'submitted') and not exists (
          select from mentorship o where o.mentee_id = a.person_id and o.programme_id = a.programme_id and o.state <> 'ended')
          and p.ends_on >= (${now}::timestamptz at time zone 'Europe/Copenhagen')::date
          and not app.has_come_through(a.programme_id, a.person_id, coalesce(a.submitted_at, a.created_at)))::int as "menteesWaiting"
      from application a join mine p on p.id = a.programme_id where a.state not in ('queued', 'declined', 'withdrawn') group by a.programme_id
    ), line as (
      select l.id, sum(greatest(0, least(coalesce(app.places_left(l.id, l.side), 1000000), l.waiting)))::int as "placesToOffer"
      from (select p.id, a.side, count(*) as waiting
        from waiting_place w join application a on a.id = w.application_id join mine p on p.id = a.programme_id
          join programme g on g.id = p.id
        where a.state = 'queued' and w.reason = 'full' and w.offer_until is null
          and not coalesce((g.settings ->> 'offersPlaces')::boolean, true)
        group by p.id, a.side) l
      group by l.id
    ), received as (
      select o.programme_id as id, count(*)::int as newcomers, count(*) filter (where exists (
          select from check_item c where c.onboarding_id = o.id and c.done_at is null and app.check_due(c.stage, o.first_day)
            < (${now}::timestamptz at time zone 'Europe/Copenhagen')::date))::int as "newcomersLate"
      from onboarding o join mine p on p.id = o.programme_id where o.ended_at is null group by o.programme_id
    ), asked as (
      -- The middle of the programme and its end, from a fortnight before; where people come all the time, from the fifth
      -- pair on, since of fewer no figure is shown, and again when a year has gone. And nobody has planned to ask.
      select p.id, case when g.settings ->> 'signUpUntil' is null
          then (not exists (select from evaluation e where e.programme_id = p.id
              and coalesce(e.closed_at, ${now}) > ${now}::timestamptz - interval '1 year')
            and (select count(*) from (select from mentorship m where m.programme_id = p.id and m.agreed_at is not null
              and m.mentee_id is not null limit 5) enough) >= 5)::int
          else (select count(*) from (values ('midway', g.starts_on + (g.ends_on - g.starts_on) / 2, g.ends_on - 35),
              ('final', g.ends_on - 21, g.ends_on + 30)) d (stage, day, last)
            where (${now}::timestamptz)::date between d.day - 14 and d.last
              and not exists (select from evaluation e where e.programme_id = p.id and e.stage = d.stage))::int
        end as "toEvaluate"
      from mine p join programme g on g.id = p.id
      where exists (select from mentorship m where m.programme_id = p.id and m.agreed_at is not null)
    ), read_now as (
      select distinct on (e.programme_id) e.programme_id as id, e.id as "evaluationClosed"
      from evaluation e join mine p on p.id = e.programme_id
      where e.closed_at > ${now}::timestamptz - interval '14 days' order by e.programme_id, e.closed_at desc
    ), newest as (
      select distinct on (r.programme_id) r.programme_id as programme, r.id as run, r.state, r.published_at
      from matching_run r join mine p on p.id = r.programme_id
      where r.state <> 'cancelled' order by r.programme_id, r.requested_at desc
    )
    select mine.id, mine.name,
      coalesce(mentors, 0) as mentors, coalesce(mentees, 0) as mentees,
      coalesce("invitedUnanswered", 0) as "invitedUnanswered", coalesce("awaitingYes", 0) as "awaitingYes",
      greatest(0, coalesce("placesToOffer", 0)) as "placesToOffer", coalesce("menteesWaiting", 0) as "menteesWaiting",
      coalesce(trial, 0) as trial, coalesce(agreement, 0) as agreement, coalesce(active, 0) as active,
      coalesce(ended, 0) as ended, coalesce("trialLate", 0) as "trialLate",
      coalesce("agreementLate", 0) as "agreementLate", coalesce(overdue, 0) as overdue, coalesce("overdueLate", 0) as "overdueLate",
      coalesce("endingSoon", 0) as "endingSoon", coalesce(declined, 0) as declined,
      mine.receives, coalesce(newcomers, 0) as newcomers, coalesce("newcomersLate", 0) as "newcomersLate",
      coalesce("toEvaluate", 0) as "toEvaluate", "evaluationClosed",
      case when newest.state = 'done' and newest.published_at is null then newest.run end as "runToReview",
      case when newest.state in ('waiting', 'running') then newest.run end as "runUnderWay"
    from mine left join paired using (id) left join people using (id) left join line using (id) left join received using (id)
    left join asked using (id) left join read_now using (id)
    left join newest on newest.programme = mine.id
    order by mine.starts_on desc, mine.name`.execute(tx)
  return rows.map(row => ({
    ...row,
    runToReview: row.runToReview ?? undefined,
    runUnderWay: row.runUnderWay ?? undefined,
    evaluationClosed: row.evaluationClosed ?? undefined,
  }))
}
