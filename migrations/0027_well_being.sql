-- How it is to be new here, asked lightly at set times (I8): the answer is the newcomer's own. They may share it with one
-- who stands by, sealed for the two; the organisation learns figures from five up.

create table well_being_answer (
  id uuid primary key default gen_random_uuid(),
  onboarding_id uuid not null references onboarding on delete cascade,
  person_id uuid not null references person on delete cascade,
  occasion text not null check (occasion in ('first_week', 'first_month', 'three_months', 'six_months')),
  feeling integer not null check (feeling between 1 and 5),
  belonging integer check (belonging between 1 and 5),
  contributing integer check (contributing between 1 and 5),
  -- Their own words, sealed with a key that they alone fetch.
  content bytea,
  answered_at timestamptz not null,
  -- Which of the three questions are in the figures (0048).
  counted text[] not null default '{}',
  unique (onboarding_id, occasion)
);
create index well_being_answer_by_person on well_being_answer (person_id);

create table well_being_key (
  onboarding_id uuid primary key references onboarding on delete cascade,
  wrapped bytea not null
);

-- What of it is shared with whom, sealed with the key of those two: whoever steps in later reads nothing of it.
create table well_being_share (
  id uuid primary key default gen_random_uuid(),
  answer_id uuid not null references well_being_answer on delete cascade,
  role_id uuid not null references onboarding_role on delete cascade,
  content bytea not null,
  shared_at timestamptz not null,
  unique (answer_id, role_id)
);
create index well_being_share_by_role on well_being_share (role_id);

call app.guard('well_being_answer');
call app.guard('well_being_key');
call app.guard('well_being_share');

create function app.is_new_in(asked uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from onboarding o where o.id = asked and o.newcomer_id = app.person());
$$;

-- Destroys what was said in onboardings that ended before a day: the keys first, so that old backups cannot be read either.
create function app.clear_ended_onboardings(ended_before timestamptz) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public as $$
  with cleared as (select id from onboarding where ended_at < ended_before),
  bonds as (delete from onboarding_key where role_id in (
    select r.id from onboarding_role r where r.onboarding_id in (select id from cleared)) returning 1),
  own as (delete from well_being_key where onboarding_id in (select id from cleared) returning 1),
  shares as (delete from well_being_share where answer_id in (
    select a.id from well_being_answer a where a.onboarding_id in (select id from cleared)) returning 1),
  words as (update well_being_answer set content = null
    where content is not null and onboarding_id in (select id from cleared) returning 1)
  select (select count(*) from bonds) + (select count(*) from own);
$$;

revoke execute on function app.is_new_in, app.clear_ended_onboardings from public;
grant execute on function app.is_new_in to telemakos_app;

grant select, insert on well_being_answer, well_being_key to telemakos_app;
grant select, insert, delete on well_being_share to telemakos_app;
create policy own on well_being_answer for select to telemakos_app using (person_id = (select app.person()));
create policy own_word on well_being_answer for insert to telemakos_app
  with check (person_id = (select app.person()) and app.is_new_in(onboarding_id)
    and onboarding_id = any ((select app.my_onboardings())::uuid[]));
create policy own on well_being_key for select to telemakos_app using (app.is_new_in(onboarding_id));
create policy own_key on well_being_key for insert to telemakos_app with check (app.is_new_in(onboarding_id));
-- The newcomer, and the one it is shared with for as long as they stand by.
create policy the_two on well_being_share for select to telemakos_app
  using (role_id = any ((select app.my_onboarding_roles())::uuid[]));
create policy own_choice on well_being_share for insert to telemakos_app
  with check (exists (select from well_being_answer a join onboarding_role r on r.onboarding_id = a.onboarding_id
    where a.id = answer_id and r.id = role_id and a.person_id = (select app.person()) and app.stands_by(r)));
create policy taken_back on well_being_share for delete to telemakos_app
  using (exists (select from well_being_answer a where a.id = answer_id and a.person_id = (select app.person())));
