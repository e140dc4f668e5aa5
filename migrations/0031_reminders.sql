-- What people are reminded of: once for each thing that waits, and not when it is done. Who is reminded, of what kind and
-- since when it waits; nothing of what it is about.

create table reminder (
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in
    ('first_meeting', 'trial_answer', 'signature', 'rhythm', 'ending', 'request', 'evaluation', 'library', 'check_list',
     'newcomers')),
  -- The mentorship, the request, the invitation to an evaluation, the item of the library or a newcomer's first months.
  about uuid not null,
  since timestamptz not null,
  -- Of the link that turns this kind off.
  token_hash bytea not null unique,
  sent_at timestamptz not null,
  primary key (person_id, kind, about, since)
);
create index reminder_sent on reminder (person_id, sent_at desc);
call app.guard('reminder');

create table reminder_off (
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in
    ('first_meeting', 'trial_answer', 'signature', 'rhythm', 'ending', 'request', 'evaluation', 'library', 'check_list',
     'newcomers')),
  primary key (person_id, kind)
);
call app.guard('reminder_off');

-- When somebody would rather have their mail: at what hour, and on what day of the week. No row: at eight, any day.
create table reminder_hours (
  person_id uuid primary key references person on delete cascade,
  hour integer not null check (hour between 6 and 20),
  weekday integer check (weekday between 1 and 5)
);
call app.guard('reminder_hours');

-- A programme's days for a rule, for the reminders and for the coordinator's list of what is late alike: its own, the
-- usual ones where it says nothing, and null where it is switched off.
create function app.reminder_days(settings jsonb, rule text) returns integer language sql immutable parallel safe
  return case when settings -> 'reminders' ? rule then (settings -> 'reminders' ->> rule)::integer
    else case rule when 'first_meeting' then 21 when 'trial_answer' then 5 when 'signature' then 14 when 'rhythm' then 0
      when 'ending' then 30 when 'request' then 3 when 'evaluation' then 7 end end;

-- What waits for somebody now, by the rules of each programme. A rule that is switched off has no days, and nothing
-- waits longer than that.
create function app.waiting_things(at timestamptz)
  returns table (person_id uuid, kind text, about uuid, since timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with programmes as (
    select g.id, app.rhythm_months(g.settings) as rhythm_months,
        make_interval(days => app.reminder_days(g.settings, 'first_meeting')) as first_meeting,
        make_interval(days => app.reminder_days(g.settings, 'trial_answer')) as trial_answer,
        make_interval(days => app.reminder_days(g.settings, 'signature')) as signature,
        make_interval(days => app.reminder_days(g.settings, 'rhythm')) as rhythm,
        make_interval(days => app.reminder_days(g.settings, 'ending')) as ending,
        make_interval(days => app.reminder_days(g.settings, 'request')) as request,
        make_interval(days => app.reminder_days(g.settings, 'evaluation')) as evaluation
      from programme g
  ), side as (
    select m.*, p.person_id, app.is_overdue(m, g.rhythm_months, at - g.rhythm) as overdue,
        g.first_meeting, g.trial_answer, g.signature, g.ending as before_ending
      from mentorship m join programmes g on g.id = m.programme_id
      cross join lateral unnest(case when m.mentee_id is null then app.parties(m.id)
        else array[m.mentor_id, m.mentee_id] end) p (person_id)
      where m.state <> 'ended' and m.group_id is null
  )
  select s.person_id, 'first_meeting', s.id, s.started_at from side s
    where s.state = 'trial' and s.meetings_held = 0 and s.next_meeting_at is null and s.started_at < at - s.first_meeting
  union all
  select s.person_id, 'trial_answer', s.id, s.last_met_at from side s
    where s.state = 'trial' and s.last_met_at < at - s.trial_answer
      and not exists (select from trial_answer t where t.mentorship_id = s.id and t.person_id = s.person_id)
  union all
  select s.person_id, 'signature', s.id, s.trial_passed_at from side s
    where s.state = 'agreement' and s.trial_passed_at < at - s.signature
      and not exists (select from agreement a join agreement_signature g on g.agreement_id = a.id
        where a.mentorship_id = s.id and a.state = 'draft' and g.person_id = s.person_id)
  union all
  select s.person_id, 'rhythm', s.id, coalesce(s.last_met_at, s.agreed_at) from side s where s.overdue
  union all
  select s.person_id, 'ending', s.id, s.ends_on::timestamptz from side s
    where s.state = 'active' and s.ends_on <= (at + s.before_ending)::date
  union all
  -- Whoever's turn it is: the mentor, or the mentee whom the mentor has asked for more. Each time to answer is told of once.
  select case when q.question is not null and q.reply is null then q.mentee_id else q.mentor_id end, 'request', q.id, q.answer_by
    from mentor_request q join programmes g on g.id = q.programme_id
    where q.state = 'asked' and q.answer_by > at and q.answer_by < at + g.request
  union all
  -- Twice: when so many days have gone, and when as many have gone again.
  select i.person_id, 'evaluation', i.id, coalesce(i.asked_at, e.opened_at) + due.times * g.evaluation
    from evaluation_invitation i join evaluation e on e.id = i.evaluation_id join programmes g on g.id = e.programme_id
    cross join (values (1), (2)) due (times)
    where not i.answered and e.closed_at is null and e.closes_on >= at::date
      and coalesce(i.asked_at, e.opened_at) + due.times * g.evaluation <= at
      and not (due.times = 1 and coalesce(i.asked_at, e.opened_at) + 2 * g.evaluation <= at);
$$;

-- What is new in the library for those under way: with what it is for and where each of them is, which decides whether
-- they are told. Not for whoever has been in the library since, and for a month.
create function app.library_waiting(at timestamptz)
  returns table (person_id uuid, about uuid, since timestamptz, key text, title text, side text, audience text[],
    stages text[], state text, agreed_at timestamptz, ends_on date)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, i.id, t.written_at, coalesce(i.shipped, i.id::text), t.title, s.side, i.audience, i.stages, m.state,
      m.agreed_at, m.ends_on
    from (select distinct item_id from library_text
      where news <> '' and written_at > at - interval '30 days' and written_at <= at) fresh
    join library_item i on i.id = fresh.item_id
    join programme g on true
    join mentorship m on m.programme_id = g.id and m.state <> 'ended'
    cross join lateral (values (m.mentor_id, 'mentor'), (m.mentee_id, 'mentee')) s (person_id, side)
    join person p on p.id = s.person_id and i.organisation_id in (g.organisation_id, p.organisation_id)
    join lateral (select * from library_text t where t.item_id = i.id and (i.shipped is null or t.locale = p.locale)
      order by t.locale = p.locale desc, t.locale, t.version desc limit 1) t on true
    where not i.hidden and t.news <> '' and t.written_at > at - interval '30 days'
      and s.side = any (i.audience)
      and not coalesce(g.settings -> 'libraryLeftOut' ? coalesce(i.shipped, i.id::text), false)
      and t.written_at > coalesce((select v.seen_at from library_visit v where v.person_id = p.id), '-infinity');
$$;

-- By the link of a mail, without signing in: the kind it was about is not sent again.
create function app.turn_off_reminders(token bytea) returns text language sql volatile security definer
  set search_path = pg_catalog, public as $$
  with link as (select r.person_id, r.kind from reminder r where r.token_hash = token),
    off as (insert into reminder_off select person_id, kind from link on conflict do nothing)
  select kind from link;
$$;

-- What kind the link is about; null when there is no such link.
create function app.reminder_kind(token bytea) returns text language sql stable security definer
  set search_path = pg_catalog, public as $$
  select kind from reminder where token_hash = token;
$$;

revoke execute on function app.waiting_things, app.library_waiting, app.turn_off_reminders,
  app.reminder_kind from public;
grant execute on function app.turn_off_reminders, app.reminder_kind to telemakos_app;

grant select, insert, delete on reminder_off to telemakos_app;
create policy own on reminder_off to telemakos_app using (person_id = (select app.person()))
  with check (person_id = (select app.person()));
grant select, insert, delete on reminder_hours to telemakos_app;
create policy own on reminder_hours to telemakos_app using (person_id = (select app.person()))
  with check (person_id = (select app.person()));
