-- What the two are reminded of: once for each thing that waits, and not when it is done. Who is reminded, of what kind
-- and since when it waits; nothing of what it is about.

create table reminder (
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('first_meeting', 'trial_answer', 'signature', 'rhythm', 'ending', 'check_list',
    'newcomers')),
  -- One of the two: what waits in a room, or around somebody new.
  mentorship_id uuid references mentorship on delete cascade,
  onboarding_id uuid references onboarding on delete cascade,
  since timestamptz not null,
  -- Of the link that turns this kind off.
  token_hash bytea not null unique,
  sent_at timestamptz not null,
  check (num_nonnulls(mentorship_id, onboarding_id) = 1),
  unique nulls not distinct (person_id, kind, mentorship_id, onboarding_id, since)
);
create index reminder_sent on reminder (person_id, sent_at desc);
call app.guard('reminder');

create table reminder_off (
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('first_meeting', 'trial_answer', 'signature', 'rhythm', 'ending', 'check_list',
    'newcomers')),
  primary key (person_id, kind)
);
call app.guard('reminder_off');

-- What waits for each of the two in the rooms that are open. Days and rhythm are the programme's own.
create function app.waiting_things(at timestamptz)
  returns table (person_id uuid, kind text, mentorship_id uuid, since timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with room as (
    select m.*, app.is_overdue(m, app.rhythm_months(g.settings), at) as overdue,
        coalesce((g.settings ->> 'trialDays')::int, 21) as trial_days
      from mentorship m join programme g on g.id = m.programme_id where m.state <> 'ended'
  ), side as (
    select r.*, p.person_id from room r cross join lateral (values (r.mentor_id), (r.mentee_id)) p (person_id)
  )
  select s.person_id, 'first_meeting', s.id, s.started_at from side s
    where s.state = 'trial' and s.meetings_held = 0 and s.next_meeting_at is null
      and s.started_at < at - make_interval(days => s.trial_days)
  union all
  select s.person_id, 'trial_answer', s.id, s.last_met_at from side s
    where s.state = 'trial' and s.last_met_at < at - interval '5 days'
      and not exists (select from trial_answer t where t.mentorship_id = s.id and t.person_id = s.person_id)
  union all
  select s.person_id, 'signature', s.id, s.trial_passed_at from side s
    where s.state = 'agreement' and s.trial_passed_at < at - interval '14 days'
      and not exists (select from agreement a join agreement_signature g on g.agreement_id = a.id
        where a.mentorship_id = s.id and a.state = 'draft' and g.person_id = s.person_id)
  union all
  select s.person_id, 'rhythm', s.id, coalesce(s.last_met_at, s.agreed_at) from side s where s.overdue
  union all
  select s.person_id, 'ending', s.id, s.ends_on::timestamptz from side s
    where s.state = 'active' and s.ends_on <= (at + interval '30 days')::date;
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

revoke execute on function app.waiting_things, app.turn_off_reminders, app.reminder_kind from public;
grant execute on function app.turn_off_reminders, app.reminder_kind to telemakos_app;

grant select, insert, delete on reminder_off to telemakos_app;
create policy own on reminder_off to telemakos_app using (person_id = (select app.person()))
  with check (person_id = (select app.person()));
