-- What is to be done around a newcomer, by whom and by when (B2–B6): the list each newcomer has, and what an organisation
-- or one programme has made of the role chart and the list. Whoever has written nothing gets those that come along.

create table onboarding_template (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  -- Without one it is for all of the organisation's programmes.
  programme_id uuid references programme on delete cascade,
  role_chart jsonb,
  check_list jsonb,
  changed_by uuid references person on delete set null,
  changed_at timestamptz not null,
  unique nulls not distinct (organisation_id, programme_id)
);

create table check_item (
  id uuid primary key default gen_random_uuid(),
  onboarding_id uuid not null references onboarding on delete cascade,
  stage text not null check (stage in ('before', 'first_day', 'first_week', 'first_month', 'three_months', 'six_months')),
  doer text not null check (doer in ('mentor', 'buddy', 'leader', 'newcomer')),
  place integer not null,
  -- One that comes along, by its name, so that everybody reads it in their own language; or the coordinator's own words.
  known text not null default '',
  words text not null default '',
  -- When the doer has said it will be: a lunch, a talk.
  planned_on date,
  done_at timestamptz,
  done_by uuid references person on delete set null,
  check ((known = '') <> (words = ''))
);
create index check_item_by_onboarding on check_item (onboarding_id, place);
create index check_item_open on check_item (onboarding_id) where done_at is null;

call app.guard('onboarding_template');
call app.guard('check_item');

-- The last day on which something of a stage is in time. The same stands in check-list.ts, and a test holds the two together.
create function app.check_due(stage text, first_day date) returns date language sql immutable parallel safe
  return case stage
    when 'before' then first_day - 1
    when 'first_day' then first_day
    when 'first_week' then first_day + 6
    when 'first_month' then (first_day + interval '1 month')::date
    when 'three_months' then (first_day + interval '3 months')::date
    else (first_day + interval '6 months')::date end;

-- Whether something on a newcomer's list is the person's to do today.
create function app.is_mine_to_do(asked uuid, doer text) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select case doer
    when 'newcomer' then exists (select from onboarding o
      where o.id = asked and o.newcomer_id = app.person() and o.ended_at is null)
    else exists (select from onboarding_role r join onboarding o on o.id = r.onboarding_id and o.ended_at is null
      where r.onboarding_id = asked and r.role = doer and r.person_id = app.person() and app.stands_by(r)) end;
$$;

-- How each newcomer's list stands, for those who coordinate and those around: counts alone.
create function app.check_counts(asked uuid[], today date)
  returns table (onboarding_id uuid, all_of_it bigint, done bigint, late bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.onboarding_id, count(*), count(c.done_at),
      count(*) filter (where c.done_at is null and app.check_due(c.stage, o.first_day) < today)
    from check_item c join onboarding o on o.id = c.onboarding_id
    where c.onboarding_id = any (asked)
      and (o.id = any (app.my_onboardings()) or o.programme_id = any (app.coordinated_programmes()))
    group by c.onboarding_id;
$$;

revoke execute on function app.check_due, app.is_mine_to_do, app.check_counts from public;
grant execute on function app.check_due, app.is_mine_to_do, app.check_counts to telemakos_app;

-- The list is seen by the whole set: who does what is clear to everybody (B6). Each ticks off what is theirs; the
-- coordinator, who sees what is late, may too.
grant select, insert, delete on check_item to telemakos_app;
grant update (planned_on, done_at, done_by) on check_item to telemakos_app;
create policy the_set on check_item for select to telemakos_app
  using (onboarding_id = any ((select app.my_onboardings())::uuid[]));
create policy coordinator on check_item for select to telemakos_app
  using (exists (select from onboarding o where o.id = onboarding_id
    and o.programme_id = any ((select app.coordinated_programmes())::uuid[])));
create policy coordinator_adds on check_item for insert to telemakos_app
  with check (done_at is null and exists (select from onboarding o where o.id = onboarding_id
    and o.programme_id = any ((select app.coordinated_programmes())::uuid[])));
create policy coordinator_removes on check_item for delete to telemakos_app
  using (exists (select from onboarding o where o.id = onboarding_id
    and o.programme_id = any ((select app.coordinated_programmes())::uuid[])));
create policy whose_it_is on check_item for update to telemakos_app
  using (app.is_mine_to_do(onboarding_id, doer))
  with check (done_by is null or done_by = (select app.person()));
create policy coordinator_ticks on check_item for update to telemakos_app
  using (exists (select from onboarding o where o.id = onboarding_id
    and o.programme_id = any ((select app.coordinated_programmes())::uuid[])))
  with check (done_by is null or done_by = (select app.person()));

-- The chart is for everybody in the set to read; those who coordinate write it.
create function app.my_onboarding_programmes() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(programme_id), '{}') from onboarding where id = any (app.my_onboardings());
$$;
create function app.my_onboarding_organisations() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(p.organisation_id), '{}') from programme p
    where p.id = any (app.my_onboarding_programmes() || app.coordinated_programmes());
$$;
revoke execute on function app.my_onboarding_programmes, app.my_onboarding_organisations from public;
grant execute on function app.my_onboarding_programmes, app.my_onboarding_organisations to telemakos_app;
grant select, insert on onboarding_template to telemakos_app;
grant update (role_chart, check_list, changed_by, changed_at) on onboarding_template to telemakos_app;
create policy whose_it_is_made_for on onboarding_template for select to telemakos_app
  using (programme_id = any ((select app.my_onboarding_programmes() || app.coordinated_programmes())::uuid[])
    or (programme_id is null and organisation_id = any ((select app.my_onboarding_organisations())::uuid[])));
create policy coordinator_writes on onboarding_template for insert to telemakos_app
  with check (changed_by = (select app.person()) and (organisation_id = any ((select app.coordinated_organisations())::uuid[])
    or programme_id = any ((select app.coordinated_programmes())::uuid[]))
    and (programme_id is null or exists (select from programme p
      where p.id = programme_id and p.organisation_id = onboarding_template.organisation_id)));
create policy coordinator_changes on onboarding_template for update to telemakos_app
  using (organisation_id = any ((select app.coordinated_organisations())::uuid[])
    or programme_id = any ((select app.coordinated_programmes())::uuid[]))
  with check (changed_by = (select app.person()));

-- Where a mentor hands over, the mentorship with them stops: the newcomer has one mentor in a programme at a time. Whoever
-- gives the roles may do this, and nothing else, to a mentorship. One with the mentor who takes over goes on.
create function app.hand_over_mentorship(onboarding uuid, mentor uuid, at timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  stopped uuid;
begin
  update mentorship m set state = 'ended', ending = 'early', ended_at = greatest(at, m.started_at)
    from onboarding o where o.id = hand_over_mentorship.onboarding and m.programme_id = o.programme_id
      and m.mentee_id = o.newcomer_id and m.state <> 'ended' and m.mentor_id is distinct from mentor
      and o.programme_id = any (app.coordinated_programmes())
    returning m.id into stopped;
  return stopped;
end $$;
revoke execute on function app.hand_over_mentorship from public;
grant execute on function app.hand_over_mentorship to telemakos_app;
