-- Where people belong: units, moving from one organisation to another, leaving and coming back.

-- A unit belongs where its parent does, and never beneath itself.
create function app.keep_unit() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if new.parent_id is null then return new; end if;
  if not exists (select from unit u where u.id = new.parent_id and u.organisation_id = new.organisation_id) then
    raise exception 'unit % lies in another organisation', new.parent_id using errcode = 'TM004';
  end if;
  if exists (with recursive above as (
      select u.id, u.parent_id from unit u where u.id = new.parent_id
      union select u.id, u.parent_id from unit u join above a on u.id = a.parent_id
    ) select from above where id = new.id) then
    raise exception 'unit % cannot lie beneath itself', new.id using errcode = 'TM005';
  end if;
  return new;
end $$;
create trigger keep_unit before insert or update of parent_id on unit
  for each row execute function app.keep_unit();

-- How many work in each unit, for whoever runs the organisation; null for those without a unit.
create function app.unit_figures(organisation uuid) returns table (unit_id uuid, people bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.unit_id, count(*) from person p
    where p.organisation_id = organisation and p.left_at is null and app.looks_after(organisation)
    group by p.unit_id;
$$;

-- What somebody says of themselves they say; where they belong, who leads them and whether they are here, others do.
-- A unit is one of the person's own organisation.
create function app.keep_person() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.unit_id is not null and not exists (
      select from unit u where u.id = new.unit_id and u.organisation_id = new.organisation_id) then
    raise exception 'unit % is not of the person’s organisation', new.unit_id using errcode = 'TM004';
  end if;
  if new.left_at is not null then new.leaves_on := null; end if;
  if tg_op = 'UPDATE' and current_user = 'telemakos_app' and old.id = app.person()
      and (new.unit_id, new.leader_id, new.left_at, new.leaves_on, new.places_taken)
        is distinct from (old.unit_id, old.leader_id, old.left_at, old.leaves_on, old.places_taken) then
    raise exception 'nobody says of themselves where they belong' using errcode = '42501';
  end if;
  if tg_op = 'UPDATE' and current_user = 'telemakos_app' and (new.left_at, new.leaves_on) is distinct from (old.left_at, old.leaves_on)
      and not app.looks_after(old.organisation_id) and app.has_own_coordinators(old.organisation_id) then
    raise exception 'only the person’s organisation says who has left it' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_person before insert or update on person for each row execute function app.keep_person();

-- Whoever leaves lets go of everything at once: mentorships end and their places are free, meetings are cancelled,
-- sessions and roles end, and they are in no programme. A job tells the others. Whoever comes back stands on the
-- lists they stood on, and is asked again before anything else.
create function app.follow_departure() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if new.left_at is null then
    update application a set state = 'listed', withdrawn_at = null from programme g
      where a.person_id = new.id and a.state = 'withdrawn' and a.withdrawn_at = old.left_at
        and g.id = a.programme_id and g.state = 'open';
    return null;
  end if;
  update meeting m set state = 'cancelled', sequence = sequence + 1, changed_at = greatest(new.left_at, now())
    from mentorship s where s.id = m.mentorship_id and s.state <> 'ended' and m.state = 'planned'
      and (s.mentor_id = new.id or s.mentee_id = new.id);
  update mentorship set state = 'ended', ending = 'left', ended_at = greatest(new.left_at, started_at)
    where state <> 'ended' and (mentor_id = new.id or mentee_id = new.id);
  update session set ended_at = greatest(new.left_at, created_at) where person_id = new.id and ended_at is null;
  update invitation set expires_at = created_at where person_id = new.id and used_at is null;
  update role_grant set ended_at = greatest(new.left_at, granted_at) where person_id = new.id and ended_at is null;
  update onboarding_role set ended_at = greatest(new.left_at, given_at)
    where (person_id = new.id or newcomer_id = new.id) and ended_at is null;
  update onboarding set ended_at = greatest(new.left_at, begun_at) where newcomer_id = new.id and ended_at is null;
  update application set state = 'withdrawn', withdrawn_at = new.left_at
    where person_id = new.id and state not in ('declined', 'withdrawn');
  delete from pair_rule where kind = 'locked' and (mentor_id = new.id or mentee_id = new.id);
  delete from people_import where person_id = new.id;
  update unit set leader_id = null where leader_id = new.id;
  update transfer set state = 'withdrawn', answered_at = new.left_at where person_id = new.id and state = 'asked';
  perform app.enqueue('tell-of-departure', json_build_object('person', new.id), 'departure ' || new.id);
  return null;
end $$;
create trigger follow_departure after update of left_at on person for each row
  when ((old.left_at is null) <> (new.left_at is null)) execute function app.follow_departure();

-- Marks people as left. Their mentorships are locked before people are, as everything else does that ends one, so of
-- many who act at once none waits for another in a circle. Gives those who were here until now.
create function app.leave(people uuid[], at timestamptz) returns setof uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if current_setting('role') = 'telemakos_app' and exists (select from person p where p.id = any (people)
      and (p.id = app.person() or not app.looks_after(p.organisation_id))) then
    raise exception 'only the person’s organisation says who has left it' using errcode = '42501';
  end if;
  perform from mentorship m where m.state <> 'ended' and (m.mentor_id = any (people) or m.mentee_id = any (people))
    order by m.id for update;
  perform from person p where p.id = any (people) or p.id in (select m.mentor_id from mentorship m
      where m.state <> 'ended' and m.mentee_id = any (people)) order by p.id for no key update;
  return query update person p set left_at = at where p.id = any (people) and p.left_at is null returning p.id;
end $$;

-- Somebody moves to another organisation: theirs asks, the other accepts.
create table transfer (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  from_organisation_id uuid not null references organisation on delete cascade,
  to_organisation_id uuid not null references organisation on delete cascade,
  state text not null check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
  asked_by uuid references person on delete set null,
  asked_at timestamptz not null,
  answered_by uuid references person on delete set null,
  answered_at timestamptz,
  check (from_organisation_id <> to_organisation_id),
  check ((state = 'asked') = (answered_at is null))
);
create unique index one_open_transfer on transfer (person_id) where state = 'asked';
create index transfer_by_person on transfer (person_id);
create index transfer_to on transfer (to_organisation_id) where state = 'asked';
create index transfer_from on transfer (from_organisation_id) where state = 'asked';
call app.guard('transfer');
grant select, insert on transfer to telemakos_app;
grant update (state, answered_by, answered_at) on transfer to telemakos_app;
create policy own on transfer for select to telemakos_app using (person_id = (select app.person()));
create policy both_sides on transfer for select to telemakos_app
  using (from_organisation_id = any ((select app.coordinated_organisations())::uuid[])
    or to_organisation_id = any ((select app.coordinated_organisations())::uuid[])
    or (select app.is_administrator()));
create policy theirs_asks on transfer for insert to telemakos_app
  with check (state = 'asked' and asked_by = (select app.person()) and person_id <> (select app.person())
    and app.looks_after(from_organisation_id) and app.works_at(person_id, array[from_organisation_id]));
create policy the_other_answers on transfer for update to telemakos_app using (state = 'asked')
  with check (answered_by = (select app.person())
    and case when state = 'withdrawn' then app.looks_after(from_organisation_id)
      else state <> 'asked' and person_id <> (select app.person()) and app.looks_after(to_organisation_id) end);

-- Whoever moves leaves unit, leader and the old organisation's roles behind; their mentorships go on.
create function app.follow_transfer() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  update person set organisation_id = new.to_organisation_id, unit_id = null, leader_id = null, leaves_on = null
    where id = new.person_id and organisation_id = new.from_organisation_id and left_at is null;
  if not found then raise exception 'person % is no longer there', new.person_id using errcode = 'TM002'; end if;
  update role_grant set ended_at = new.answered_at where person_id = new.person_id and ended_at is null
    and role = 'organisation_coordinator' and organisation_id = new.from_organisation_id;
  update unit set leader_id = null where leader_id = new.person_id and organisation_id = new.from_organisation_id;
  return null;
end $$;
create trigger follow_transfer after update of state on transfer for each row
  when (old.state = 'asked' and new.state = 'accepted') execute function app.follow_transfer();

-- Who is on the way to and from the organisations one runs; of those who come, what one needs to say yes.
create function app.open_transfers(organisation uuid)
  returns table (id uuid, person_id uuid, name text, "position" text, from_name text, to_name text, arriving boolean, asked_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, p.id, p.name::text, p.position, f.name, o.name, t.to_organisation_id = organisation, t.asked_at
    from transfer t join person p on p.id = t.person_id
      join organisation f on f.id = t.from_organisation_id join organisation o on o.id = t.to_organisation_id
    where t.state = 'asked' and organisation in (t.from_organisation_id, t.to_organisation_id)
      and app.looks_after(organisation)
    order by t.asked_at, t.id;
$$;

-- A mail address lets in whoever reads its mails. So once somebody has begun, a new address waits for their own yes:
-- nobody comes into another's room by correcting an address.
create table address_change (
  person_id uuid primary key references person on delete cascade,
  email text not null check (email = lower(email) and position('@' in email) > 1),
  asked_by uuid references person on delete set null,
  asked_at timestamptz not null
);
call app.guard('address_change');
grant select, delete on address_change to telemakos_app;
create policy own on address_change to telemakos_app using (person_id = (select app.person()));
create policy coordinator on address_change to telemakos_app
  using (app.works_at(person_id, (select app.coordinated_organisations())::uuid[]));

create function app.has_begun(whom uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from session where person_id = whom) or exists (select from passkey where person_id = whom)
    or exists (select from mentorship where mentor_id = whom or mentee_id = whom)
    or exists (select from application where person_id = whom and submitted_at is not null)
    or exists (select from role_grant where person_id = whom);
$$;

-- 'changed', 'asked' (the person is to say yes), 'taken' (somebody has it) or 'same'.
create function app.correct_address(whom uuid, address text, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if current_setting('role') = 'telemakos_app'
      and (not app.looks_after((select organisation_id from person where id = whom)) or whom = app.person()) then
    raise exception 'only the person’s organisation corrects an address' using errcode = '42501';
  end if;
  if exists (select from contact where email = lower(address) and person_id = whom) then return 'same'; end if;
  if exists (select from contact where email = lower(address)) then return 'taken'; end if;
  if app.has_begun(whom) then
    insert into address_change (person_id, email, asked_by, asked_at) values (whom, lower(address), app.person(), at)
      on conflict (person_id) do update set email = excluded.email, asked_by = excluded.asked_by, asked_at = excluded.asked_at;
    return 'asked';
  end if;
  insert into contact (person_id, email) values (whom, lower(address))
    on conflict (person_id) do update set email = excluded.email;
  update invitation set expires_at = created_at where person_id = whom and used_at is null;
  return 'changed';
end $$;

-- The person's own yes to the address that waits.
create function app.accept_address() returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare wanted text;
begin
  delete from address_change where person_id = app.person() returning email into wanted;
  if wanted is null then return 'same'; end if;
  if exists (select from contact where email = wanted and person_id <> app.person()) then return 'taken'; end if;
  update contact set email = wanted where person_id = app.person();
  return 'changed';
end $$;

-- What somebody's leaving would end, for whoever runs their organisation: a number and nothing else.
create function app.open_mentorships_of(whom uuid) returns bigint language sql stable security definer
  set search_path = pg_catalog, public as $$
  select count(*) from mentorship where state <> 'ended' and mentee_id is not null and (mentor_id = whom or mentee_id = whom)
    and app.looks_after((select organisation_id from person where id = whom));
$$;

revoke execute on function app.open_mentorships_of, app.unit_figures, app.leave, app.open_transfers, app.has_begun, app.correct_address,
  app.accept_address from public;
grant execute on function app.open_mentorships_of, app.unit_figures, app.leave, app.open_transfers, app.correct_address, app.accept_address
  to telemakos_app;
