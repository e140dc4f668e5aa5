create table meeting (
  id uuid primary key default gen_random_uuid(),
  mentorship_id uuid not null references mentorship on delete cascade,
  state text not null check (state in ('planned', 'held', 'not_held', 'cancelled')),
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 10 and 600),
  time_zone text not null check (time_zone in ('Europe/Copenhagen', 'Europe/Oslo')),
  sequence integer not null default 0,
  content bytea not null,
  booked_by uuid references person on delete set null,
  -- Who has set its time: to them it suits.
  timed_by uuid references person on delete set null,
  booked_at timestamptz not null,
  changed_at timestamptz not null
);
create index meeting_by_mentorship on meeting (mentorship_id, starts_at);

-- Nothing is booked in a room that has just ended.
create function app.keep_open_room() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if current_setting('role') <> 'telemakos_app' then return new; end if;
  perform from mentorship m where m.id = new.mentorship_id and m.state <> 'ended' for no key update;
  if not found then raise exception 'mentorship % has ended', new.mentorship_id using errcode = 'TM003'; end if;
  return new;
end $$;
create trigger keep_open_room before insert on meeting for each row execute function app.keep_open_room();

-- Coordinators see how often a pair meets, on the mentorship; the meeting itself stays in the room (J6).
create function app.count_meetings() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  update mentorship m set
    meetings_booked = (select count(*) from meeting where mentorship_id = new.mentorship_id and state <> 'cancelled'),
    meetings_held = (select count(*) from meeting where mentorship_id = new.mentorship_id and state = 'held'),
    last_met_at = (select max(starts_at) from meeting where mentorship_id = new.mentorship_id and state = 'held'),
    next_meeting_at = (select min(starts_at) from meeting where mentorship_id = new.mentorship_id and state = 'planned')
  where m.id = new.mentorship_id;
  return null;
end $$;
create trigger count_meetings after insert or update on meeting
  for each row execute function app.count_meetings();

create table preparation (
  meeting_id uuid not null references meeting on delete cascade,
  person_id uuid not null references person on delete cascade,
  -- What the other may read lies in a row of its own.
  shared boolean not null,
  content bytea not null,
  changed_at timestamptz not null,
  primary key (meeting_id, person_id, shared)
);

create table reflection (
  meeting_id uuid not null references meeting on delete cascade,
  person_id uuid not null references person on delete cascade,
  content bytea not null,
  answered_at timestamptz not null,
  primary key (meeting_id, person_id)
);
