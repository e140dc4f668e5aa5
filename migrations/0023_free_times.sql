-- When somebody is busy, as their own calendar says: the hours alone, never with what, sealed with the installation's
-- key. From them the product proposes times that suit both of a pair; nobody else is shown them.
create table busy_calendar (
  person_id uuid primary key references person on delete cascade,
  -- Where it is fetched from, sealed: such an address is a secret. Null: given once.
  address bytea,
  busy bytea,
  state text not null check (state in ('waiting', 'read', 'refused')),
  -- Why it could not be read the last time, as a word.
  failure text,
  given_at timestamptz not null,
  read_at timestamptz,
  -- Up to when its hours are known.
  known_until timestamptz
);
call app.guard('busy_calendar');
grant select, insert, delete on busy_calendar to telemakos_app;
grant update (busy, state, failure, read_at, known_until) on busy_calendar to telemakos_app;
create policy own on busy_calendar to telemakos_app
  using (person_id = (select app.person())) with check (person_id = (select app.person()));

-- The quiet before a meeting that a mentor keeps free in their own calendar (G6).
create table quiet_time (
  person_id uuid primary key references person on delete cascade,
  minutes integer not null check (minutes between 5 and 60)
);
call app.guard('quiet_time');
grant select, insert, delete on quiet_time to telemakos_app;
create policy own on quiet_time to telemakos_app
  using (person_id = (select app.person())) with check (person_id = (select app.person()));

-- What a search for times needs of the two of an open mentorship that is one's own.
create function app.hours_of_two(asked uuid)
  returns table (person_id uuid, busy bytea, known_until timestamptz, quiet integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, b.busy, b.known_until, case when p.id = m.mentor_id then q.minutes end
    from mentorship m
    join person p on p.id = any (app.parties(m.id))
    left join busy_calendar b on b.person_id = p.id
    left join quiet_time q on q.person_id = p.id
    where m.id = asked and m.id = any (app.my_open_mentorships());
$$;
-- The meetings that either of them has with others: that, and when.
create function app.meetings_of_two(asked uuid, since timestamptz)
  returns table (person_id uuid, starts_at timestamptz, minutes integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, t.starts_at, t.minutes
    from mentorship m
    join person p on p.id = any (app.parties(m.id))
    join mentorship s on s.id = any (app.rooms_of(p.id))
    join meeting t on t.mentorship_id = s.id and t.state = 'planned' and t.starts_at > since
    where m.id = asked and m.id = any (app.my_open_mentorships());
$$;
-- Whose calendar is to be fetched again; for the product itself.
create function app.calendars_due(before timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select b.person_id from busy_calendar b join person p on p.id = b.person_id and p.left_at is null
    where b.address is not null and coalesce(b.read_at, '-infinity') < before;
$$;
-- Hours that are over tell nothing any more, and those of somebody who has left are nobody's business.
create function app.forget_hours(at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  delete from busy_calendar b where b.known_until < at and b.address is null
    or exists (select from person p where p.id = b.person_id and p.left_at is not null);
  delete from quiet_time q where exists (select from person p where p.id = q.person_id and p.left_at is not null);
$$;
revoke execute on function app.hours_of_two, app.meetings_of_two, app.calendars_due, app.forget_hours from public;
grant execute on function app.hours_of_two, app.meetings_of_two to telemakos_app;
grant execute on function app.calendars_due, app.forget_hours to telemakos_worker;

-- What a feed shows: that somebody meets, and when, and the quiet that a mentor keeps before it. Nothing of whom with, where
-- or what about.
create function app.feed_meetings(token bytea, since timestamptz)
  returns table (person_id uuid, locale text, meeting_id uuid, starts_at timestamptz, minutes integer, sequence integer,
    changed_at timestamptz, quiet integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, p.locale, m.id, m.starts_at, m.minutes, m.sequence, m.changed_at,
      case when p.id = s.mentor_id then q.minutes end
    from calendar_feed f
    join person p on p.id = f.person_id and p.left_at is null
    left join quiet_time q on q.person_id = p.id
    left join (mentorship s join meeting m on m.mentorship_id = s.id and m.state in ('planned', 'held') and m.starts_at > since)
      on s.id = any (app.rooms_of(p.id))
    where f.token_hash = token
    order by m.starts_at;
$$;
revoke execute on function app.feed_meetings from public;
grant execute on function app.feed_meetings to telemakos_app;
