-- Who says yes to an application (C12), what coordinators ask themselves, and the presets of an organisation.
call app.guard('application_answer');
call app.guard('application_draft');
call app.guard('organisation_preset');

-- Who says yes to those who sign up on that side.
create function app.approver_of(asked uuid, side text) returns text language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(settings -> 'approval' ->> side, 'nobody') from programme where id = asked;
$$;

-- Nobody lets themselves in where somebody else has to say yes. A place that is offered (0032) is that yes.
create function app.keep_approval() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if current_setting('role') = 'telemakos_app' and new.person_id = app.person()
      and app.approver_of(new.programme_id, new.side) <> 'nobody'
      and new.programme_id <> all (app.coordinated_programmes())
      and not exists (select from waiting_place w where w.application_id = new.id and w.offer_until >= app.today()) then
    raise exception 'application % waits for a yes', new.id;
  end if;
  return new;
end $$;
create trigger keep_approval before update on application for each row
  when (new.state = 'submitted' and old.state <> 'submitted') execute function app.keep_approval();
create trigger keep_approval_of_new before insert on application for each row
  when (new.state = 'submitted') execute function app.keep_approval();

-- Nor do they put themselves on the list, or among those who are asked: who stands there takes part.
create function app.keep_list() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if current_setting('role') = 'telemakos_app' and new.person_id = app.person()
      and new.programme_id <> all (app.coordinated_programmes()) then
    raise exception 'application % is listed by others', new.id;
  end if;
  return new;
end $$;
revoke execute on function app.keep_list from public;
create trigger keep_list before update on application for each row
  when (new.state in ('listed', 'invited') and old.state not in ('listed', 'invited')) execute function app.keep_list();

-- What waits for the word of the transaction's person: as the leader of who applies, and no more than who and what for;
-- and as a coordinator, who steps in where there is no leader or the leader does not answer.
create function app.applications_for_me()
  returns table (id uuid, programme_id uuid, programme text, person_id uuid, name text, person_position text, side text,
    since timestamptz, as_leader boolean, waits_for text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, g.id, g.name, p.id, p.name::text, p.position, a.side, a.submitted_at,
      p.leader_id is not distinct from app.person() and app.approver_of(g.id, a.side) = 'leader',
      app.approver_of(g.id, a.side)
    from application a join programme g on g.id = a.programme_id join person p on p.id = a.person_id
    where a.state = 'waiting' and p.left_at is null
      and (g.id = any (app.coordinated_programmes())
        or (p.leader_id = app.person() and app.approver_of(g.id, a.side) = 'leader'))
    order by a.submitted_at, a.id limit 500;
$$;

-- Whom an application waits for: the leader, or the coordinators where they say yes or there is no leader.
create function app.approvers_of(asked uuid) returns table (person_id uuid, locale text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with a as (select a.*, app.approver_of(a.programme_id, a.side) as approver, l.id as leader, l.locale as leader_locale
      from application a join person p on p.id = a.person_id
        left join person l on l.id = p.leader_id and l.left_at is null
      where a.id = asked and a.state = 'waiting'
        and (a.person_id = app.person() or a.programme_id = any (app.coordinated_programmes())))
  select a.leader, a.leader_locale from a where approver = 'leader' and leader is not null
  union
  select p.id, p.locale from a join programme g on g.id = a.programme_id
    join role_grant r on r.ended_at is null and app.is_held(r) and (r.programme_id = g.id or r.organisation_id = g.organisation_id)
    join person p on p.id = r.person_id and p.left_at is null
    where approver = 'coordinator' or (approver = 'leader' and leader is null);
$$;

-- One word on what waits, by whoever it waits for: of two at the same moment one counts. A leader's yes to a programme
-- that is full puts on its waiting list. Gives whom to tell.
create function app.decide_application(asked uuid, says text, words text, at timestamptz)
  returns table (person_id uuid, programme_id uuid, side text, locale text)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  found_one application;
  next_state text;
begin
  select a.* into found_one from application a join person p on p.id = a.person_id
    where a.id = asked and a.state = 'waiting' and p.left_at is null
      and (a.programme_id = any (app.coordinated_programmes())
        or (p.leader_id = app.person() and app.approver_of(a.programme_id, a.side) = 'leader'))
    for update of a;
  if found_one.id is null then return; end if;
  next_state := case when says <> 'yes' then 'declined'
      when found_one.programme_id <> all (app.coordinated_programmes())
        and app.hold_places(found_one.programme_id, found_one.side) <= 0 then 'queued'
      else 'submitted' end;
  update application a set state = next_state, decided_at = at, decided_by = app.person(),
      decision_words = case says when 'yes' then '' else words end
    where a.id = asked;
  if next_state = 'queued' then
    insert into waiting_place (application_id, since, reason) values (asked, at, 'full');
  end if;
  return query select p.id, found_one.programme_id, found_one.side, p.locale
    from person p where p.id = found_one.person_id;
end $$;
revoke execute on function app.approver_of(uuid, text), app.keep_approval(), app.applications_for_me(), app.approvers_of(uuid),
  app.decide_application(uuid, text, text, timestamptz) from public;
grant execute on function app.applications_for_me(), app.approvers_of(uuid),
  app.decide_application(uuid, text, text, timestamptz) to telemakos_app;

-- Who waits for a yes or a place still sees what they asked to join, and who got a no what it was.
create policy applied_to on programme for select to telemakos_app
  using (state <> 'draft' and exists (select from application a where a.programme_id = programme.id
    and a.person_id = (select app.person()) and a.state in ('waiting', 'queued', 'declined')));

-- application_answer: whoever answered, and the programme's coordinators while the person is in or waits to be. What
-- was asked for a place in the programme is not read when there is none.
grant select, insert, delete on application_answer to telemakos_app;
create policy own on application_answer to telemakos_app
  using (exists (select from application a where a.id = application_id and a.person_id = (select app.person())))
  with check (exists (select from application a where a.id = application_id and a.person_id = (select app.person())));
create policy coordinator on application_answer for select to telemakos_app
  using (exists (select from application a where a.id = application_id
    and a.state in ('waiting', 'queued', 'submitted') and a.programme_id = any ((select app.coordinated_programmes())::uuid[])));
-- With a question that is taken out its answers go.
create policy coordinator_removes on application_answer for delete to telemakos_app
  using (exists (select from application a where a.id = application_id
    and a.programme_id = any ((select app.coordinated_programmes())::uuid[])));

-- application_draft: whoever writes it, in a programme that they can see.
grant select, insert, update, delete on application_draft to telemakos_app;
create policy own on application_draft to telemakos_app
  using (person_id = (select app.person()))
  with check (person_id = (select app.person()) and exists (select from programme p where p.id = programme_id));

-- organisation_preset: those who make programmes in the organisation.
grant select, insert, delete on organisation_preset to telemakos_app;
create policy coordinator on organisation_preset to telemakos_app
  using (organisation_id = any ((select app.coordinated_organisations())::uuid[]))
  with check (organisation_id = any ((select app.coordinated_organisations())::uuid[]));
