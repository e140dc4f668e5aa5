-- Whom those who take part would rather have, the dearest first: read by a matching where its coordinator says so.
create table wish (
  programme_id uuid not null references programme on delete cascade,
  person_id uuid not null references person on delete cascade,
  side text not null check (side in ('mentor', 'mentee')),
  other_id uuid not null references person on delete cascade,
  place integer not null check (place between 1 and 5),
  made_at timestamptz not null,
  primary key (programme_id, person_id, side, other_id),
  unique (programme_id, person_id, side, place),
  check (person_id <> other_id)
);
create index wish_for on wish (other_id, programme_id);
call app.guard('wish');

-- Whether the person may wish in this programme.
create function app.lets_wish(programme uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from programme p where p.id = programme and p.state = 'open'
    and (p.settings ->> 'wishes')::boolean) and programme = any (app.joined_programmes());
$$;
-- Whether a mentee wishes for the person as their mentor.
create function app.has_wished_me(programme uuid, mentee uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from wish w where w.programme_id = programme and w.side = 'mentee' and w.person_id = mentee
    and w.other_id = app.person());
$$;
revoke execute on function app.lets_wish, app.has_wished_me from public;
grant execute on function app.lets_wish, app.has_wished_me to telemakos_app;

grant select, insert, delete on wish to telemakos_app;
create policy own on wish for select to telemakos_app using (person_id = (select app.person()));
-- A mentor sees which mentees wish for them, to wish in turn; a mentee sees nothing of mentors' wishes.
create policy of_mentees_for_me on wish for select to telemakos_app
  using (side = 'mentee' and other_id = (select app.person()));
create policy coordinator_sees on wish for select to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]));
create policy wishes on wish for insert to telemakos_app
  with check (person_id = (select app.person()) and app.lets_wish(programme_id)
    and (side = 'mentee' or app.has_wished_me(programme_id, other_id)));
create policy takes_back on wish for delete to telemakos_app using (person_id = (select app.person()));

-- What those have signed up with who wish for one as their mentor.
create function app.applications_wishing_me() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(a.id), '{}') from wish w
    join application a on a.person_id = w.person_id and a.programme_id = w.programme_id and a.side = 'mentee'
    where w.other_id = app.person() and w.side = 'mentee';
$$;
revoke execute on function app.applications_wishing_me from public;
grant execute on function app.applications_wishing_me to telemakos_app;
create policy of_whom_wishes_me on application for select to telemakos_app
  using (id = any ((select app.applications_wishing_me())::uuid[]));
