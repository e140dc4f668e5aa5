-- A mentee asks for a mentor by choice (D9): up to three in order, one asked at a time. What is written is for the two.

create table mentor_request (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme on delete cascade,
  mentee_id uuid not null references person on delete cascade,
  mentor_id uuid not null references person on delete cascade,
  -- The mentee's order; the next is asked when the one before says no or nothing.
  place integer not null check (place between 1 and 3),
  state text not null check (state in ('queued', 'asked', 'accepted', 'declined', 'withdrawn', 'expired', 'closed')),
  content bytea not null,
  reasons jsonb not null,
  made_at timestamptz not null,
  asked_at timestamptz,
  answer_by timestamptz,
  ended_at timestamptz,
  -- The mentor can ask for more once, and the mentee answers: the time to answer begins anew with each.
  question bytea,
  questioned_at timestamptz,
  reply bytea,
  replied_at timestamptz,
  check ((question is null) = (questioned_at is null)),
  check ((reply is null) = (replied_at is null) and (reply is null or question is not null)),
  check (mentee_id <> mentor_id),
  check ((state = 'queued') = (asked_at is null) or state in ('withdrawn', 'closed')),
  check ((ended_at is null) = (state in ('queued', 'asked')))
);
create unique index one_asked_at_a_time on mentor_request (programme_id, mentee_id) where state = 'asked';
create unique index one_open_request_for_a_pair on mentor_request (programme_id, mentee_id, mentor_id)
  where state in ('queued', 'asked');
create index mentor_request_by_mentee on mentor_request (mentee_id, made_at desc);
create index mentor_request_to_mentor on mentor_request (mentor_id) where state = 'asked';
call app.guard('mentor_request');

create function app.leaders_of(whom uuid, depth integer) returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  with recursive above as (
    select leader_id, 1 as level from person where id = whom and leader_id is not null
    union all
    select p.leader_id, a.level + 1 from above a join person p on p.id = a.leader_id
      where p.leader_id is not null and a.level < depth
  )
  select coalesce(array_agg(leader_id), '{}') from above where depth > 0;
$$;

-- What stands between two people in a programme, by its own rules (D2, D8, C4); null when nothing does. That they have
-- been together before is no obstacle here: both wish it.
create function app.pair_obstacle(programme uuid, mentee uuid, mentor uuid) returns text
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  g programme;
  e person;
  r person;
  offered integer;
  paused timestamptz;
  depth integer;
begin
  select * into g from programme p where p.id = programme;
  select * into e from person p where p.id = mentee and p.left_at is null;
  select * into r from person p where p.id = mentor and p.left_at is null;
  select a.places, a.paused_at into offered, paused from application a where a.programme_id = programme and a.person_id = mentor
    and a.side = 'mentor' and a.state in ('listed', 'invited', 'submitted');
  if not found or e.id is null or r.id is null or g.state is distinct from 'open'
      or not exists (select from application a where a.programme_id = programme and a.person_id = mentee
        and a.side = 'mentee' and a.state in ('listed', 'invited', 'submitted'))
    then return 'not-taking-part'; end if;
  if mentee = mentor then return 'same-person'; end if;
  if exists (select from mentorship m where m.programme_id = programme and m.mentee_id = mentee and m.state <> 'ended')
    then return 'mentee-has-mentor'; end if;
  if exists (select from mentorship m where m.mentor_id = mentor and m.mentee_id = mentee and m.state <> 'ended')
    then return 'earlier-pairs'; end if;
  if paused is not null or app.is_away(r.away_from, r.away_until) or r.places_taken >= r.capacity or (offered is not null and offered <= (select count(*) from mentorship m
      where m.programme_id = programme and m.mentor_id = mentor and m.state <> 'ended'))
    then return 'no-place'; end if;
  if (g.settings -> 'matching' ->> 'differentUnit')::boolean and e.unit_id = r.unit_id then return 'different-unit'; end if;
  if g.settings ->> 'organisationRule' = 'different-required' and e.organisation_id = r.organisation_id
    then return 'different-organisation'; end if;
  if g.settings ->> 'organisationRule' = 'same-required' and e.organisation_id <> r.organisation_id
    then return 'same-organisation'; end if;
  depth := coalesce((g.settings -> 'matching' ->> 'lineOfLeadersDepth')::integer, 0);
  if mentor = any (app.leaders_of(mentee, depth)) or mentee = any (app.leaders_of(mentor, depth))
    then return 'no-line-of-leaders'; end if;
  if exists (select from pair_rule p where p.programme_id = programme and p.mentee_id = mentee and p.mentor_id = mentor
      and p.kind = 'forbidden') then return 'blocked'; end if;
  return null;
end $$;

create function app.lets_choose(programme uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from programme p where p.id = programme and p.state = 'open'
    and p.settings ->> 'matchingMode' in ('chosen', 'both')) and programme = any (app.joined_programmes());
$$;

-- Mentors with a free place who offer most of what the person seeks: a few hundred are looked at, `most` are given.
create function app.suitable_mentors(programme uuid, most integer) returns setof uuid
  language plpgsql stable security definer rows 60 set search_path = pg_catalog, public as $$
declare
  sought tsquery;
begin
  if not app.lets_choose(programme) and not app.lets_wish(programme) then return; end if;
  select string_agg(quote_literal(w), '|')::tsquery into sought from (
    select 'theme.' || t as w from application a, unnest(a.themes) t
      where a.programme_id = programme and a.person_id = app.person() and a.side = 'mentee' and t <> ''
    union select 'area.' || d from application a, unnest(a.development_areas) d
      where a.programme_id = programme and a.person_id = app.person() and a.side = 'mentee' and d <> ''
  ) words;
  return query
    with near as materialized (
      select e.person_id, ts_rank(e.words, sought) as rank from databank_entry e
        where e.programme_id = programme and e.free > 0 and sought is not null and e.words @@ sought
        order by rank desc, e.person_id limit 300
    ), others as materialized (
      select e.person_id, 0::real as rank from databank_entry e
        where e.programme_id = programme and e.free > 0
        order by e.name, e.person_id limit 100
    )
    select c.person_id from (select * from near union all select * from others o
        where not exists (select from near n where n.person_id = o.person_id)) c
      where app.pair_obstacle(programme, app.person(), c.person_id) is null
      order by c.rank desc, c.person_id limit most;
end $$;

-- For a job of the product's own: asks the next on a mentee's list, unless somebody is asked or they have a mentor; gives the request that is asked now.
create function app.ask_next(programme uuid, mentee uuid, at timestamptz, days integer) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  waiting mentor_request;
begin
  perform from person where id = mentee for no key update;
  if exists (select from mentor_request q where q.programme_id = programme and q.mentee_id = mentee and q.state = 'asked')
    then return null; end if;
  for waiting in select * from mentor_request q
      where q.programme_id = programme and q.mentee_id = mentee and q.state = 'queued' order by q.place, q.made_at for update loop
    if app.pair_obstacle(programme, mentee, waiting.mentor_id) is null then
      update mentor_request set state = 'asked', asked_at = at, answer_by = at + make_interval(days => days) where id = waiting.id;
      return waiting.id;
    end if;
    update mentor_request set state = 'closed', ended_at = at where id = waiting.id;
  end loop;
  return null;
end $$;

-- The mentor's yes: the two begin their trial at once, or the reason why they cannot comes back. Of fifty who are
-- asked for one place one gets it.
create function app.accept_request(request uuid, at timestamptz) returns table (mentorship uuid, obstacle text)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  q mentor_request;
begin
  select * into q from mentor_request r where r.id = request and r.mentor_id = app.person() and r.state = 'asked' for update;
  if not found then obstacle := 'not-asked'; return next; return; end if;
  perform from person where id in (q.mentor_id, q.mentee_id) order by id for no key update;
  obstacle := app.pair_obstacle(q.programme_id, q.mentee_id, q.mentor_id);
  if obstacle is not null then return next; return; end if;
  insert into mentorship as m (programme_id, mentor_id, mentee_id, state, reasons, started_at)
    values (q.programme_id, q.mentor_id, q.mentee_id, 'trial', q.reasons, at) returning m.id into mentorship;
  update mentor_request set state = 'accepted', ended_at = at where id = q.id;
  update mentor_request r set state = 'closed', ended_at = at
    where r.programme_id = q.programme_id and r.mentee_id = q.mentee_id and r.state in ('queued', 'asked');
  return next;
end $$;

-- The mentor asks for more before answering, once; the mentee then has as long to answer. False when it cannot be.
create function app.ask_more(request uuid, words bytea, at timestamptz, due timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public as $$
  with asked as (
    update mentor_request r set question = words, questioned_at = at, answer_by = due
      where r.id = request and r.mentor_id = app.person() and r.state = 'asked' and r.question is null returning 1)
  select exists (select from asked);
$$;

create function app.answer_more(request uuid, words bytea, at timestamptz, due timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public as $$
  with answered as (
    update mentor_request r set reply = words, replied_at = at, answer_by = due
      where r.id = request and r.mentee_id = app.person() and r.state = 'asked' and r.question is not null
        and r.reply is null returning 1)
  select exists (select from answered);
$$;

-- The mentor is back: they can be asked and matched again in this programme.
create function app.end_pause(programme uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public as $$
  with back as (
    update application a set paused_at = null where a.programme_id = programme and a.person_id = app.person()
      and a.side = 'mentor' and a.paused_at is not null returning 1)
  select exists (select from back);
$$;

-- However two come together, others may wait in vain for one of them: a job looks after those.
create function app.requests_are_outrun() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if exists (select from mentor_request q where q.mentor_id = new.mentor_id and q.state = 'asked')
      or exists (select from mentor_request q where q.mentee_id = new.mentee_id and q.state in ('queued', 'asked')) then
    perform app.enqueue('requests-are-outrun', json_build_object('programme', new.programme_id, 'mentor', new.mentor_id,
      'mentee', coalesce(new.mentee_id::text, '')), 'requests outrun ' || new.id);
  end if;
  return null;
end $$;
create trigger requests_are_outrun after insert on mentorship
  for each row execute function app.requests_are_outrun();

-- What those wish and bring who ask one now.
create function app.applications_asking_me() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(a.id), '{}') from mentor_request q
    join application a on a.person_id = q.mentee_id and a.programme_id = q.programme_id and a.side = 'mentee'
    where q.mentor_id = app.person() and q.state = 'asked';
$$;
create policy of_whom_asks_me on application for select to telemakos_app
  using (id = any ((select app.applications_asking_me())::uuid[]));

revoke execute on function app.leaders_of, app.pair_obstacle, app.lets_choose, app.suitable_mentors, app.ask_next,
  app.accept_request, app.applications_asking_me, app.ask_more, app.answer_more, app.end_pause,
  app.requests_are_outrun from public;
grant execute on function app.lets_choose, app.suitable_mentors, app.accept_request, app.applications_asking_me,
  app.ask_more, app.answer_more, app.end_pause
  to telemakos_app;

grant select, insert on mentor_request to telemakos_app;
grant update (state, ended_at) on mentor_request to telemakos_app;
create policy mentee_sees on mentor_request for select to telemakos_app using (mentee_id = (select app.person()));
-- Whoever stands further down a list, or was passed over, does not see it.
create policy mentor_sees on mentor_request for select to telemakos_app
  using (mentor_id = (select app.person()) and asked_at is not null);
create policy mentee_asks on mentor_request for insert to telemakos_app
  with check (mentee_id = (select app.person()) and state = 'queued' and app.lets_choose(programme_id));
create policy mentee_withdraws on mentor_request for update to telemakos_app
  using (mentee_id = (select app.person()) and state in ('queued', 'asked')) with check (state = 'withdrawn');
create policy mentor_declines on mentor_request for update to telemakos_app
  using (mentor_id = (select app.person()) and state = 'asked') with check (state = 'declined');

-- Whoever begins by choice makes the room's key, which nobody else could make.
create policy made_when_begun on mentorship_key for insert to telemakos_app
  with check (mentorship_id = any ((select app.my_open_mentorships())::uuid[]));
