-- One person who stands here twice: who looks like two, where an old id leads once they are one, and who is told apart.
-- How two become one stands in 0036, when every table that names a person is there.

create table merged_person (
  old_id uuid primary key,
  person_id uuid not null references person on delete cascade,
  merged_by uuid references person on delete set null,
  merged_at timestamptz not null
);
create index merged_person_by_person on merged_person (person_id);
call app.guard('merged_person');

-- Two who look like one, and are not: nobody is asked again.
create table distinct_people (
  one_id uuid not null references person on delete cascade,
  other_id uuid not null references person on delete cascade,
  said_by uuid references person on delete set null,
  said_at timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
call app.guard('distinct_people');
grant select, insert on distinct_people to telemakos_app;
create policy whoever_runs_it on distinct_people for select to telemakos_app
  using (app.works_at(one_id, (select app.coordinated_organisations())::uuid[]) or (select app.is_administrator()));
create policy whoever_runs_it_says on distinct_people for insert to telemakos_app
  with check (said_by = (select app.person()) and (app.works_at(one_id, (select app.coordinated_organisations())::uuid[])
    or (select app.is_administrator())));

-- Where an old id leads, for those who look after the person.
create function app.merged_into(old uuid) returns uuid language sql stable security definer
  set search_path = pg_catalog, public as $$
  select m.person_id from merged_person m where m.old_id = old and app.person() is not null;
$$;

-- The letters of a mail address before its @: 'ida.ib2@a.dk' and 'idaib@b.dk' are alike.
create function app.address_letters(email text) returns text language sql immutable parallel safe
  return regexp_replace(split_part(email, '@', 1), '[^a-zæøåäöü]', '', 'g');

-- Likely doubles in an organisation that one runs: one name and nothing that tells the two apart, or addresses alike.
create function app.find_doubles(organisation uuid, most integer)
  returns table (one uuid, other uuid, why text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with named as materialized (
    select p.id, p.name, p.unit_id, p.place from person p
      where p.organisation_id = organisation and p.left_at is null and app.looks_after(organisation)
        and p.name in (select q.name from person q where q.organisation_id = organisation and q.left_at is null
          group by q.name having count(*) > 1)
  ),
  addressed as materialized (
    select p.id, app.address_letters(c.email) as letters from person p join contact c on c.person_id = p.id
      where p.organisation_id = organisation and p.left_at is null and app.looks_after(organisation)
  ),
  pairs as (
    select a.id as one, b.id as other, 'name' as why from named a join named b on b.name = a.name and b.id > a.id
      where a.unit_id is null or b.unit_id is null or a.unit_id = b.unit_id or (a.place <> '' and a.place = b.place)
    union all
    select a.id, b.id, 'address' from addressed a join addressed b on b.letters = a.letters and b.id > a.id
      where length(a.letters) > 4
        and a.letters in (select letters from addressed group by letters having count(*) between 2 and 5)
  )
  select p.one, p.other, min(p.why) from pairs p
    where not exists (select from distinct_people d where d.one_id = p.one and d.other_id = p.other)
    group by p.one, p.other order by p.one, p.other limit most;
$$;

revoke execute on function app.merged_into, app.find_doubles, app.address_letters from public;
grant execute on function app.merged_into, app.find_doubles, app.has_begun to telemakos_app;
