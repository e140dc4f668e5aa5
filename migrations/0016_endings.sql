-- How a mentorship ends: what each says of the whole course (I4), and, where it stops early, why: for statistics alone.

create table farewell (
  mentorship_id uuid not null references mentorship on delete cascade,
  person_id uuid not null references person on delete cascade,
  content bytea not null,
  answered_at timestamptz not null,
  primary key (mentorship_id, person_id)
);
call app.guard('farewell');

-- Only whoever wrote it reads it, until it is a figure among others' (0045).
create table early_ending (
  mentorship_id uuid primary key references mentorship on delete cascade,
  person_id uuid not null references person on delete cascade,
  reason text not null check (reason in ('time', 'fit', 'reached', 'changed_work', 'other')),
  said_at timestamptz not null
);
call app.guard('early_ending');

create function app.has_said_farewell(asked uuid, whom uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from farewell f
    where f.mentorship_id = asked and f.person_id = whom and asked = any (app.my_mentorships()));
$$;

create function app.all_have_said_farewell(asked uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select asked = any (app.my_mentorships()) and not exists (select from unnest(app.parties(asked)) party (id)
    where not exists (select from farewell f where f.mentorship_id = asked and f.person_id = party.id));
$$;

-- Destroys the rooms whose time to be read is over: the key first, so that old backups cannot be read either.
create function app.clear_closed_rooms(ended_before timestamptz) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public as $$
  with cleared as (
    select id from mentorship m where m.state = 'ended' and m.ended_at < ended_before
      and exists (select from mentorship_key k where k.mentorship_id = m.id)
  ),
  keys as (delete from mentorship_key where mentorship_id in (select id from cleared)),
  agreements as (delete from agreement where mentorship_id in (select id from cleared)),
  meetings as (delete from meeting where mentorship_id in (select id from cleared)),
  follow_ups as (delete from follow_up where mentorship_id in (select id from cleared)),
  notes as (delete from note where mentorship_id in (select id from cleared)),
  messages as (delete from room_message where mentorship_id in (select id from cleared)),
  farewells as (delete from farewell where mentorship_id in (select id from cleared))
  select count(*) from cleared;
$$;

revoke execute on function app.has_said_farewell, app.all_have_said_farewell, app.clear_closed_rooms from public;
grant execute on function app.has_said_farewell, app.all_have_said_farewell to telemakos_app;

grant select, insert on farewell, early_ending to telemakos_app;
create policy own on farewell for select to telemakos_app using (person_id = (select app.person()));
create policy when_all_have_said_it on farewell for select to telemakos_app
  using (app.all_have_said_farewell(mentorship_id));
create policy own_word on farewell for insert to telemakos_app
  with check (person_id = (select app.person()) and mentorship_id = any ((select app.my_open_mentorships())::uuid[]));
create policy own on early_ending for select to telemakos_app using (person_id = (select app.person()));
create policy own_word on early_ending for insert to telemakos_app
  with check (person_id = (select app.person()) and mentorship_id = any ((select app.my_open_mentorships())::uuid[]));
