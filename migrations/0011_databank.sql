-- The databank as it is searched. What somebody lets be shown there lies in an index of its own, kept by the database;
-- nobody reads it but the functions here, which say themselves who may ask. What is shown of those who are found is
-- read under row security, as everything else is.

create table databank_entry (
  application_id uuid primary key references application on delete cascade,
  programme_id uuid not null references programme on delete cascade,
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  name text collate "da-x-icu" not null,
  place text not null,
  themes text[] not null,
  languages text[] not null,
  competences uuid[] not null,
  free integer not null,
  away_from date,
  away_until date,
  -- The words that somebody who searches can have meant.
  spelled text[] not null,
  words tsvector not null
);
create index databank_entry_by_name on databank_entry (programme_id, name, person_id);
create index databank_entry_by_person on databank_entry (person_id);
create index databank_entry_by_organisation on databank_entry (organisation_id);
create index databank_entry_by_words on databank_entry using gin (words);

-- Words that stand in somebody's entry, by the threes of letters in them: for a word that nobody has, the nearest.
-- A word can stand here twice, so that nobody waits for another who writes it.
create table databank_word (
  word text not null,
  threes text[] not null
);
create index databank_word_by_word on databank_word (word);
create index databank_word_by_threes on databank_word using gin (threes);

-- Brings the entries of these people up to date with what they offer and let be shown.
create function app.list_in_databank(people uuid[]) returns void language sql volatile security definer
  set search_path = pg_catalog, public as $$
  with shown as materialized (
    -- What is hidden from the databank is not found by it either.
    select p.id, p.organisation_id, p.name, p.position, p.workplace, p.place, p.capacity, p.places_taken, p.away_from,
        p.away_until,
        case when p.background_shown = 'databank' then p.educations else '{}' end as educations,
        case when p.background_shown = 'databank' then p.leadership_education end as leadership_education,
        case when p.background_shown = 'databank' then p.experience end as experience,
        case when p.abilities_shown = 'databank' then p.skills else '{}' end as skills,
        case when p.abilities_shown = 'databank' then p.competences else '{}' end as competences,
        case when p.abilities_shown = 'databank' then p.languages else '{}' end as languages,
        case when p.about_shown = 'databank' then p.about end as about
      from (select distinct unnest(people) as id) asked join person p on p.id = asked.id and p.left_at is null
  ), offered as materialized (
    select a.id, a.programme_id, a.person_id, p.organisation_id, p.name, p.place, a.themes, p.languages,
      p.competences, greatest(0, p.capacity - p.places_taken) as free, p.away_from, p.away_until,
      concat_ws(' ', p.name, p.position, p.workplace, p.place, p.skills::text,
        (select string_agg(concat_ws(' ', c.da, c.nb, c.en), ' ') from competence c where c.id = any (p.competences)))
        as about_person,
      concat_ws(' ', o.name, p.leadership_education, p.experience, p.about, a.motivation, a.other,
        (select string_agg(said, ' ') from unnest(a.themes || a.development_areas || p.educations) said
          where said !~ '^[a-z_]+$')) as about_more,
      array(select '@' || app.plain(w) from unnest(app.words(p.place)) w)
        || array(select 'theme.' || t from unnest(a.themes) t where t <> '')
        || array(select 'area.' || d from unnest(a.development_areas) d where d <> '')
        || array(select 'education.' || e from unnest(p.educations) e where e <> '')
        || array(select 'language.' || l from unnest(p.languages) l where l <> '')
        || array(select 'competence.' || c from unnest(p.competences) c)
        || ('organisation.' || p.organisation_id) as known
    -- One by one, by their index: no estimate knows how many come in with a list, or how many there were before.
    from shown p
      cross join lateral (select * from application a where a.person_id = p.id and a.side = 'mentor'
        and a.state in ('listed', 'invited', 'submitted') offset 0) a
      join organisation o on o.id = p.organisation_id
  ), said as materialized (
    select f.id, w, bool_or(f.may_be_meant) as may_be_meant
    from (select id, about_person as text, true as may_be_meant from offered
      union all select id, about_more, false from offered) f
      cross join lateral regexp_split_to_table(lower(f.text collate "da-x-icu"), '[^[:alnum:]]+' collate "da-x-icu") w
    where w <> '' group by f.id, w
  ), learnt as materialized (
    -- What many say is worked out once.
    select w, app.word_lexemes(w) as lexemes from (select distinct w from said) s
  ), found as (
    select s.id, array_agg(s.w order by s.w collate "C") filter
        (where s.may_be_meant and length(s.w) between 4 and 40 and s.w !~ '[0-9]') as spelled,
      string_agg(array_to_string(l.lexemes, ' '), ' ') as lexemes
    from said s join learnt l on l.w = s.w group by s.id
  ), wanted as (
    select f.*, coalesce(s.spelled, '{}') as spelled,
      array_to_tsvector(coalesce(string_to_array(s.lexemes, ' '), '{}') || f.known) as words
    from offered f left join found s using (id)
  ), gone as (
    delete from databank_entry e where e.person_id = any (people)
      and not exists (select from wanted w where w.id = e.application_id)
  )
  insert into databank_entry as e (application_id, programme_id, person_id, organisation_id, name, place, themes,
      languages, competences, free, away_from, away_until, spelled, words)
    select id, programme_id, person_id, organisation_id, name, place, themes, languages, competences, free, away_from,
      away_until, spelled, words from wanted
    on conflict (application_id) do update set organisation_id = excluded.organisation_id, name = excluded.name,
      place = excluded.place, themes = excluded.themes, languages = excluded.languages,
      competences = excluded.competences, free = excluded.free,
      away_from = excluded.away_from, away_until = excluded.away_until,
      spelled = excluded.spelled, words = excluded.words
    where (e.organisation_id, e.name, e.place, e.themes, e.languages, e.competences, e.free, e.away_from,
        e.away_until, e.spelled, e.words) is distinct from
      (excluded.organisation_id, excluded.name, excluded.place, excluded.themes, excluded.languages,
        excluded.competences, excluded.free, excluded.away_from, excluded.away_until, excluded.spelled, excluded.words);
$$;

create function app.follow_new_application() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  perform app.list_in_databank(array_agg(distinct person_id)) from changed where side = 'mentor' having count(*) > 0;
  return null;
end $$;
create function app.follow_application() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  perform app.list_in_databank(array_agg(distinct person)) from changed n join before o using (id)
      cross join lateral unnest(array[n.person_id, o.person_id]) person
    where 'mentor' in (n.side, o.side)
      and (n.programme_id, n.person_id, n.side, n.state, n.themes, n.development_areas, n.motivation, n.other)
      is distinct from (o.programme_id, o.person_id, o.side, o.state, o.themes, o.development_areas, o.motivation, o.other)
    having count(*) > 0;
  return null;
end $$;
create trigger databank_new after insert on application referencing new table as changed
  for each statement execute function app.follow_new_application();
create trigger databank_changed after update on application referencing old table as before new table as changed
  for each statement execute function app.follow_application();

-- A place taken or given back is a number in the entry; only what somebody says of themselves is read anew.
create function app.follow_person() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  perform app.list_in_databank(array_agg(n.id)) from changed n join before o using (id)
    where (n.organisation_id, n.name, n.position, n.workplace, n.place, n.educations, n.leadership_education, n.skills,
        n.competences, n.experience, n.languages, n.about, n.background_shown, n.abilities_shown, n.about_shown,
        n.away_from, n.away_until, n.left_at is null)
      is distinct from (o.organisation_id, o.name, o.position, o.workplace, o.place, o.educations,
        o.leadership_education, o.skills, o.competences, o.experience, o.languages, o.about, o.background_shown,
        o.abilities_shown, o.about_shown, o.away_from, o.away_until, o.left_at is null)
      and exists (select from application a where a.person_id = n.id and a.side = 'mentor')
    having count(*) > 0;
  update databank_entry e set free = greatest(0, n.capacity - n.places_taken)
    from changed n where n.id = e.person_id and e.free <> greatest(0, n.capacity - n.places_taken);
  return null;
end $$;
create trigger databank_changed after update on person referencing old table as before new table as changed
  for each statement execute function app.follow_person();

create function app.follow_organisation() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  perform app.list_in_databank(array_agg(e.person_id)) from changed n join before o using (id)
    join databank_entry e on e.organisation_id = n.id where n.name <> o.name having count(*) > 0;
  return null;
end $$;
create trigger databank_changed after update on organisation referencing old table as before new table as changed
  for each statement execute function app.follow_organisation();

create function app.learn_words(said text[]) returns void language sql volatile set search_path = pg_catalog, public as $$
  insert into databank_word (word, threes)
    select w, app.threes(w) from unnest(said) w where not exists (select from databank_word k where k.word = w);
$$;

-- Of people who are no longer there, no name stays behind.
create function app.forget_words(said text[]) returns void language sql volatile set search_path = pg_catalog, public as $$
  delete from databank_word k where k.word = any (said)
    and not exists (select from databank_entry e where e.words @@ quote_literal(app.plain(k.word))::tsquery);
$$;

create function app.follow_competence() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  perform app.list_in_databank(array_agg(distinct e.person_id)) from changed n join before o using (id)
    join databank_entry e on e.words @@ quote_literal('competence.' || n.id)::tsquery
    where (n.da, n.nb, n.en, n.others) is distinct from (o.da, o.nb, o.en, o.others) having count(*) > 0;
  return null;
end $$;
create trigger databank_changed after update on competence referencing old table as before new table as changed
  for each statement execute function app.follow_competence();

create function app.follow_new_words() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  perform app.learn_words(array(select distinct unnest(spelled) from changed));
  return null;
end $$;
create function app.follow_changed_words() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  others text[] := array(select unnest(n.spelled) from changed n join before o using (application_id)
    where n.spelled <> o.spelled);
  former text[] := array(select unnest(o.spelled) from changed n join before o using (application_id)
    where n.spelled <> o.spelled);
begin
  if cardinality(others) > 0 then perform app.learn_words(array(select unnest(others) except select unnest(former))); end if;
  if cardinality(former) > 0 then perform app.forget_words(array(select unnest(former) except select unnest(others))); end if;
  return null;
end $$;
create function app.follow_gone_words() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  perform app.forget_words(array(select distinct unnest(spelled) from before));
  return null;
end $$;
create trigger new_words after insert on databank_entry referencing new table as changed
  for each statement execute function app.follow_new_words();
create trigger changed_words after update on databank_entry referencing old table as before new table as changed
  for each statement execute function app.follow_changed_words();
create trigger gone_words after delete on databank_entry referencing old table as before
  for each statement execute function app.follow_gone_words();

-- Whose databanks the person may look in.
create function app.open_databanks() returns uuid[] language sql stable
  return app.joined_programmes() || app.coordinated_programmes();

-- A page of a programme's mentors in the order of names. What many have is found soonest by going through the names;
-- what few have, by its index. People of one first name stand together in the order of names, which no estimate knows,
-- so this goes a short way through the names, further where that finds some, and then, unless the page is full, asks
-- the index.
create function app.find_mentors(programme uuid, asked tsquery, with_place_free boolean,
    from_person uuid, backwards boolean, most integer)
  returns table (application_id uuid, person_id uuid)
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, public set enable_seqscan = off as $$
declare
  short_way constant integer := 250;
  long_way constant integer := 2000;
  way integer := short_way;
  from_name text := (select p.name from person p where p.id = from_person);
  here text := concat_ws(' ', 'where e.programme_id = $1', case when from_name is not null then
    case when backwards then 'and (e.name, e.person_id) < ($4, $5)' else 'and (e.name, e.person_id) > ($4, $5)' end end);
  narrowed text := concat_ws(' ', 'true', case when asked is not null then 'and e.words @@ $2' end,
    case when with_place_free then 'and e.free > 0 and not app.is_away(e.away_from, e.away_until)' end);
  ordered text := case when backwards then 'order by e.name desc, e.person_id desc' else 'order by e.name, e.person_id' end;
  near uuid[];
begin
  if (programme = any (app.open_databanks())) is not true then return; end if;
  if asked is null then
    return query execute format('select e.application_id, e.person_id from databank_entry e %s and %s %s limit $6',
        here, narrowed, ordered)
      using programme, asked, null, from_name, from_person, most;
    return;
  end if;
  loop
    execute format('select array(select e.application_id from (select * from databank_entry e %s %s limit %s) e
        where %s %2$s limit $6)', here, ordered, way, narrowed)
      into near using programme, asked, null, from_name, from_person, most;
    exit when way = long_way or cardinality(near) >= most or cardinality(near) * long_way < most * short_way;
    way := long_way;
  end loop;
  if cardinality(near) = most then
    return query select e.application_id, e.person_id
      from unnest(near) with ordinality n (id, nr) join databank_entry e on e.application_id = n.id order by n.nr;
    return;
  end if;
  return query execute format('select e.application_id, e.person_id
      from (select * from databank_entry e where e.words @@ $2 offset 0) e %s and %s %s limit $6',
      here, narrowed, ordered)
    using programme, asked, null, from_name, from_person, most;
end $$;

-- How many mentors stand in a programme's databank, as far as `most`.
create function app.some_mentors(asked uuid, most integer) returns bigint language sql stable security definer
  set search_path = pg_catalog, public as $$
  select count(*) from (select from databank_entry e
    where e.programme_id = asked and asked = any (app.open_databanks()) limit most) e;
$$;

-- The databank's page, which is asked for most: planned once for each connection, and read under the row security of
-- whoever asks. Rows come as JSON, which is read many times faster than columns are.
create function app.databank_page(wanted uuid, words text[], meanings text[], filters tsquery, with_place_free boolean,
    from_person uuid, backwards boolean, most integer)
  returns table (programmes json, programme uuid, mentors json)
  language plpgsql stable set search_path = pg_catalog, public as $$
declare
  admitted uuid[] := app.open_databanks();
  asked tsquery := app.both(app.question(words, meanings), filters);
begin
  select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.starts_on desc, g.name),
      -- Where nobody says which, the one that goes on and has most mentors; beyond a page of them they are alike.
      (array_agg(g.id order by g.state = 'closed',
        case when wanted is null and cardinality(admitted) > 1 then app.some_mentors(g.id, 50) end desc,
        g.starts_on desc, g.name) filter (where wanted is null or g.id = wanted))[1]
    into programmes, programme from programme g where g.id = any (admitted);
  select json_agg(m order by f.nr) into mentors
    from app.find_mentors(databank_page.programme, asked, with_place_free, from_person, backwards, most)
      with ordinality as f (application_id, person_id, nr)
    join application a on a.id = f.application_id
    -- Row by row: the view keeps what it hides to itself, so the planner does not look people up in it by a join.
    cross join lateral (select * from profile q where q.id = f.person_id offset 0) p
    join organisation o on o.id = p.organisation_id
    cross join lateral (select p.id, p.name, p.position, o.name as organisation, p.place, p.experience_years as years,
      a.themes, greatest(0, p.capacity - p.places_taken) as free, app.is_away(p.away_from, p.away_until) as away,
      p.away_until as until, p.photo_at as "photoAt") m;
  return next;
end $$;

-- How many there are of each choice, when the other questions stay as they are. Where more than `most` are found by
-- the words alone, nothing is counted.
create function app.count_mentors(programme uuid, words text[], meanings text[], theme text, organisation text,
    language text, competence text, in_place tsquery, with_place_free boolean, most integer)
  returns table (choice text, value text, mentors bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  asked tsquery := app.question(words, meanings);
begin
  if (programme = any (app.open_databanks())) is not true then return; end if;
  return query with found as materialized (
    select e.themes, e.organisation_id::text as org, e.languages, e.competences, e.place as town,
        count_mentors.theme is null or e.themes @> array[count_mentors.theme] as of_theme,
        count_mentors.organisation is null or e.organisation_id::text = count_mentors.organisation as of_organisation,
        count_mentors.language is null or e.languages @> array[count_mentors.language] as of_language,
        count_mentors.competence is null or e.competences @> array[count_mentors.competence::uuid] as of_competence,
        in_place is null or e.words @@ in_place as of_place,
        e.free > 0 and not app.is_away(e.away_from, e.away_until) as is_free
      from databank_entry e where e.programme_id = count_mentors.programme and (asked is null or e.words @@ asked)
      limit most + 1
  ), few as materialized (
    select * from found where (select count(*) from found) <= most and (is_free or not with_place_free)
  )
  select 'theme', t, count(*) from few, unnest(few.themes) t
    where of_organisation and of_language and of_competence and of_place group by t
  union all select 'organisation', org, count(*) from few
    where of_theme and of_language and of_competence and of_place group by org
  union all select 'language', l, count(*) from few, unnest(few.languages) l
    where of_theme and of_organisation and of_competence and of_place group by l
  union all select 'competence', c::text, count(*) from few, unnest(few.competences) c
    where of_theme and of_organisation and of_language and of_place group by c
  union all select 'place', town, count(*) from few
    where town <> '' and of_theme and of_organisation and of_language and of_competence group by town
  union all select 'free', 'yes', count(*) from found where is_free and (select count(*) from found) <= most
    and of_theme and of_organisation and of_language and of_competence and of_place
  union all select 'all', '', count(*) from few
    where of_theme and of_organisation and of_language and of_competence and of_place;
end $$;

-- The organisations whose people are mentors in a programme: the choices of a filter, no more than names.
create function app.mentor_organisations(programme uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct e.organisation_id from databank_entry e
    where e.programme_id = programme and programme = any (app.open_databanks());
$$;

-- For a word that nobody in the programme has: the words nearest to it that somebody has, the nearest first.
create function app.near_words(programme uuid, written text) returns table (word text, nearness real)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select n.word, n.nearness from (
    select k.word, 2.0 * shared / (cardinality(k.threes) + cardinality(app.threes(written))) as nearness
    from (select distinct on (w.word) w.word, w.threes from databank_word w where w.threes && app.threes(written)
        and length(w.word) between length(written) - 2 and length(written) + 2) k
      cross join lateral (select count(*) as shared from unnest(k.threes) t where t = any (app.threes(written))) s
    order by nearness desc, k.word limit 12) n
  where n.nearness >= 0.3 and programme = any (app.open_databanks())
    and exists (select from databank_entry e
      where e.programme_id = programme and e.words @@ quote_literal(app.plain(n.word))::tsquery)
  order by n.nearness desc, n.word limit 6;
$$;

-- How many people somebody has looked at in the databank since then, besides one: the databank is no address book (C5).
create function app.profiles_looked_at(since timestamptz, besides uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, public as $$
  select count(distinct l.person_id) from look l
    where l.viewer_id = app.person() and l.why = 'databank' and l.at >= since and l.person_id <> besides;
$$;

call app.guard('databank_entry');
call app.guard('databank_word');
revoke execute on function app.list_in_databank, app.learn_words, app.forget_words, app.follow_new_application, app.follow_application,
  app.follow_person, app.follow_organisation, app.follow_competence, app.follow_new_words, app.follow_changed_words, app.follow_gone_words,
  app.find_mentors, app.some_mentors, app.count_mentors, app.mentor_organisations, app.near_words, app.profiles_looked_at from public;
grant execute on function app.find_mentors, app.some_mentors, app.count_mentors, app.mentor_organisations, app.near_words,
  app.profiles_looked_at to telemakos_app;
