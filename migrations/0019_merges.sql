-- One person who stands here twice becomes one. What belonged to the one who goes moves to the one who stays; where both
-- have the same thing, the one who stays keeps theirs. The old id goes on leading to the person.

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

-- Makes two people one. Whoever has begun stays, with their address and their way in: nobody comes into another's room
-- by being merged with them. Gives what was moved and what stayed behind, by table.
create function app.merge_people(stays uuid, goes uuid, taken jsonb, at timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  reference record;
  found record;
  outcome jsonb := '{}';
  moved integer;
  stuck integer;
  source person;
begin
  perform from person where id in (stays, goes) order by id for update;
  if stays = goes or (select count(*) from person where id in (stays, goes) and left_at is null) < 2 then
    raise exception 'two people who are here are needed' using errcode = 'TM002';
  end if;
  if current_setting('role') = 'telemakos_app' and (app.person() in (stays, goes) or exists (
      select from person where id in (stays, goes) and not app.looks_after(organisation_id))) then
    raise exception 'only whoever runs their organisation merges people' using errcode = '42501';
  end if;
  if app.has_begun(goes) then raise exception 'person % has begun', goes using errcode = 'TM007'; end if;
  select * into source from person where id = goes;
  for reference in
    select c.conrelid::regclass as in_table, a.attname as in_column from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'person'::regclass and cardinality(c.conkey) = 1
      order by 1, 2
  loop
    moved := 0;
    stuck := 0;
    for found in execute format('select ctid as at from %s where %I = $1', reference.in_table, reference.in_column) using goes loop
      begin
        execute format('update %s set %I = $1 where ctid = $2', reference.in_table, reference.in_column) using stays, found.at;
        moved := moved + 1;
      exception when others then
        stuck := stuck + 1;
      end;
    end loop;
    if moved + stuck > 0 then
      outcome := outcome || jsonb_build_object(reference.in_table || '.' || reference.in_column,
        jsonb_build_object('moved', moved, 'stuck', stuck));
    end if;
  end loop;
  -- The one who stays is known by no address yet: then the other's is theirs, and moved already.
  delete from person where id = goes;
  update person p set
      name = case when taken ? 'name' then source.name else p.name end,
      position = case when taken ? 'position' then source.position else p.position end,
      workplace = case when taken ? 'workplace' then source.workplace else p.workplace end,
      place = case when taken ? 'place' then source.place else p.place end,
      unit_id = case when taken ? 'unit' and source.organisation_id = p.organisation_id then source.unit_id else p.unit_id end,
      leader_id = case when taken ? 'leader' and source.leader_id is distinct from p.id then source.leader_id else p.leader_id end,
      educations = case when taken ? 'educations' then source.educations else p.educations end,
      leadership_education = case when taken ? 'leadershipEducation' then source.leadership_education else p.leadership_education end,
      skills = case when taken ? 'skills' then source.skills else p.skills end,
      experience_years = case when taken ? 'experienceYears' then source.experience_years else p.experience_years end,
      experience = case when taken ? 'experience' then source.experience else p.experience end,
      languages = case when taken ? 'languages' then source.languages else p.languages end,
      about = case when taken ? 'about' then source.about else p.about end,
      capacity = case when taken ? 'capacity' then source.capacity else p.capacity end
    where p.id = stays;
  insert into merged_person (old_id, person_id, merged_by, merged_at) values (goes, stays, app.person(), at);
  return outcome;
end $$;

revoke execute on function app.merged_into, app.find_doubles, app.merge_people, app.address_letters from public;
grant execute on function app.merged_into, app.find_doubles, app.merge_people, app.has_begun to telemakos_app;
