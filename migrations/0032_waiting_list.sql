-- Signing up goes on after the form: the coordinator asks for more, a full programme has a waiting list, and there is a
-- page to share it from.

-- What a coordinator wants to know before there is an answer. The application stays as it is meanwhile.
create table application_inquiry (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references application on delete cascade,
  asked_by uuid references person on delete set null,
  asked_at timestamptz not null,
  question text not null check (question <> ''),
  answer text not null default '',
  answered_at timestamptz,
  check ((answered_at is null) = (answer = ''))
);
create unique index one_open_inquiry on application_inquiry (application_id) where answered_at is null;
create index application_inquiry_by_application on application_inquiry (application_id, asked_at);
call app.guard('application_inquiry');

-- The waiting list: since when, and why. Its order is that in which the database took people on it.
create table waiting_place (
  application_id uuid primary key references application on delete cascade,
  nr bigint not null generated always as identity unique,
  since timestamptz not null,
  reason text not null check (reason in ('full', 'no_match', 'later')),
  -- What the coordinator says to the one who waits.
  words text not null default '',
  offered_at timestamptz,
  offered_by uuid references person on delete set null,
  -- The last day to take the place that is offered; then it is the next one's.
  offer_until date,
  check ((offered_at is null) = (offer_until is null))
);
call app.guard('waiting_place');

-- How many places are left for that side: null where there is no limit. A place that is offered is not free.
create function app.places_left(asked uuid, of_side text) returns integer language sql stable security definer
  set search_path = pg_catalog, public as $$
  select (g.settings ->> (of_side || 'Places'))::integer
    - (select count(*)::integer from application a where a.programme_id = g.id and a.side = of_side and a.state = 'submitted')
    - (select count(*)::integer from waiting_place w join application a on a.id = w.application_id
        where a.programme_id = g.id and a.side = of_side and a.state = 'queued' and w.offer_until >= app.today())
  from programme g where g.id = asked;
$$;

-- Of two who want the last place one gets it: asked first, this holds the programme's places until the commit.
create function app.hold_places(asked uuid, of_side text) returns integer language plpgsql volatile security definer
  set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(7350032, hashtext(asked::text));
  return app.places_left(asked, of_side);
end $$;

-- Nobody passes a waiting list: whoever is on it comes in by a place that is offered, others where one is free.
create function app.keep_places() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  left_over integer;
begin
  if current_setting('role') <> 'telemakos_app' or new.person_id is distinct from app.person()
      or new.programme_id = any (app.coordinated_programmes()) then return new; end if;
  left_over := app.hold_places(new.programme_id, new.side);
  if tg_op = 'UPDATE' and old.state = 'queued' then
    if not exists (select from waiting_place w where w.application_id = new.id and w.offer_until >= app.today()) then
      raise exception 'application % waits for a place', new.id;
    end if;
  elsif left_over <= 0 then
    raise exception 'programme % is full', new.programme_id;
  end if;
  return new;
end $$;
create trigger keep_places before update on application for each row
  when (new.state = 'submitted' and old.state <> 'submitted') execute function app.keep_places();
create trigger keep_places_of_new before insert on application for each row
  when (new.state = 'submitted') execute function app.keep_places();
-- Whoever comes in or leaves stands on the list no longer.
create function app.leave_waiting_list() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  delete from waiting_place where application_id = new.id;
  return null;
end $$;
create trigger leave_waiting_list after update on application for each row
  when (old.state = 'queued' and new.state <> 'queued') execute function app.leave_waiting_list();

-- Which place somebody has, and of how many: their own, or any for those who coordinate.
create function app.place_in_line(asked uuid) returns table (place bigint, waiting bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with mine as (select a.id, a.programme_id, a.side from application a where a.id = asked and a.state = 'queued'
      and (a.person_id = app.person() or a.programme_id = any (app.coordinated_programmes()))),
  line as (select w.application_id, row_number() over (order by w.nr) as place, count(*) over () as waiting
    from mine m join application a on a.programme_id = m.programme_id and a.side = m.side and a.state = 'queued'
      join waiting_place w on w.application_id = a.id)
  select l.place, l.waiting from line l where l.application_id = asked;
$$;

-- The applicant's answer to what was asked. Gives whom to tell; no row where nothing was open.
create function app.answer_inquiry(asked uuid, said text, at timestamptz) returns table (person_id uuid, locale text)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  asker uuid;
begin
  update application_inquiry i set answer = said, answered_at = at from application a
    where i.application_id = asked and i.answered_at is null and a.id = asked and a.person_id = app.person()
      and a.state in ('waiting', 'queued', 'submitted')
    returning i.asked_by into asker;
  if not found then return; end if;
  return query select p.id, p.locale from (select 1) one left join person p on p.id = asker and p.left_at is null;
end $$;

-- The applicant's answer to a place that is offered: in, or off the list. Gives whom to tell; no row where no offer is
-- open any more.
create function app.answer_offer(asked uuid, takes boolean, at timestamptz) returns table (person_id uuid, locale text)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  offerer uuid;
begin
  select w.offered_by into offerer from waiting_place w join application a on a.id = w.application_id
    where w.application_id = asked and a.person_id = app.person() and a.state = 'queued'
      and w.offer_until >= app.today() for update of a;
  if not found then return; end if;
  update application set state = case when takes then 'submitted' else 'withdrawn' end,
      withdrawn_at = case when takes then null else at end
    where id = asked;
  return query select p.id, p.locale from (select 1) one left join person p on p.id = offerer and p.left_at is null;
end $$;

-- The words a programme is shared with, and the address on its poster.
create table programme_poster (
  programme_id uuid primary key references programme on delete cascade,
  -- Names the open page of the programme; nobody guesses it.
  code text not null unique check (code ~ '^[a-z2-9]{10}$'),
  title text not null default '',
  words text not null default '',
  contact text not null default '',
  open boolean not null default true,
  changed_by uuid references person on delete set null,
  changed_at timestamptz not null
);
call app.guard('programme_poster');

-- What whoever follows a poster reads before they sign in: what the coordinator wrote for it, and the frame.
create function app.shared_programme(asked text)
  returns table (programme_id uuid, name text, purpose text, organisation text, locale text, title text, words text, contact text,
    starts_on date, ends_on date, settings jsonb)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select g.id, g.name, g.purpose, o.name, o.locale, s.title, s.words, s.contact, g.starts_on, g.ends_on, g.settings
    from programme_poster s join programme g on g.id = s.programme_id join organisation o on o.id = g.organisation_id
    where s.code = asked and s.open and g.state = 'open';
$$;

revoke execute on function app.places_left, app.hold_places, app.keep_places, app.leave_waiting_list, app.place_in_line,
  app.answer_inquiry, app.answer_offer, app.shared_programme from public;
grant execute on function app.places_left, app.hold_places, app.place_in_line, app.answer_inquiry, app.answer_offer,
  app.shared_programme to telemakos_app;

-- application_inquiry: whoever is asked, and the coordinators, who read it as long as they read the answers.
grant select, insert on application_inquiry to telemakos_app;
create policy own on application_inquiry for select to telemakos_app
  using (exists (select from application a where a.id = application_id and a.person_id = (select app.person())));
create policy coordinator on application_inquiry for select to telemakos_app
  using (exists (select from application a where a.id = application_id and a.state in ('waiting', 'queued', 'submitted')
    and a.programme_id = any ((select app.coordinated_programmes())::uuid[])));
create policy coordinator_asks on application_inquiry for insert to telemakos_app
  with check (asked_by = (select app.person()) and answered_at is null
    and exists (select from application a where a.id = application_id and a.state in ('waiting', 'queued', 'submitted')
      and a.programme_id = any ((select app.coordinated_programmes())::uuid[])));

-- waiting_place: one's own, taken at the end of the line where a programme is full; and worked by coordinators.
grant select, insert on waiting_place to telemakos_app;
grant update (reason, words, offered_at, offered_by, offer_until) on waiting_place to telemakos_app;
create policy own on waiting_place for select to telemakos_app
  using (exists (select from application a where a.id = application_id and a.person_id = (select app.person())));
create policy own_at_the_end on waiting_place for insert to telemakos_app
  with check (reason = 'full' and words = '' and offered_at is null
    and exists (select from application a where a.id = application_id and a.state = 'queued'
      and a.person_id = (select app.person())));
create policy coordinator on waiting_place for select to telemakos_app
  using (exists (select from application a where a.id = application_id
    and a.programme_id = any ((select app.coordinated_programmes())::uuid[])));
create policy coordinator_puts on waiting_place for insert to telemakos_app
  with check (exists (select from application a where a.id = application_id and a.state = 'queued'
    and a.programme_id = any ((select app.coordinated_programmes())::uuid[])));
create policy coordinator_works on waiting_place for update to telemakos_app
  using (exists (select from application a where a.id = application_id and a.state = 'queued'
    and a.programme_id = any ((select app.coordinated_programmes())::uuid[])));

-- programme_poster: those who coordinate.
grant select, insert, update on programme_poster to telemakos_app;
create policy coordinator on programme_poster to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]))
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[]));
