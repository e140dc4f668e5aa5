-- What organisations put on the shelves of the library beside, or in the place of, what comes along with the product
-- (K2, K6): items, their texts in every language and edition, and the pictures and documents in them.

create table library_item (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  -- The item of the first edition that this one stands in the place of; null: one of their own.
  shipped text check (shipped <> ''),
  kind text not null check (kind in ('guide', 'template')),
  theme text not null check (theme in ('roles', 'beginning', 'talking', 'going_on', 'templates')),
  audience text[] not null,
  stages text[] not null,
  -- Taken off the shelf: only those who keep the library see it.
  hidden boolean not null default false,
  made_by uuid references person on delete set null,
  made_at timestamptz not null
);
create unique index one_in_the_place_of_a_shipped_one on library_item (organisation_id, shipped);
call app.guard('library_item');

-- An edition is never changed: the next one is written beside it.
create table library_text (
  item_id uuid not null references library_item on delete cascade,
  locale text not null check (locale in ('da', 'nb', 'en')),
  version integer not null check (version >= 1),
  title text not null check (title <> ''),
  summary text not null,
  body text not null,
  author text not null,
  owner text not null,
  -- The edition of the shipped text that was before the writer: whether a newer one has come since.
  shipped_version integer,
  -- What those under way are told about it; empty: nothing.
  news text not null,
  written_by uuid references person on delete set null,
  written_at timestamptz not null,
  -- The words that it is found by, as in the databank.
  words tsvector not null generated always as
    (array_to_tsvector(app.lexemes(title || ' ' || summary || ' ' || body))) stored,
  primary key (item_id, locale, version)
);
create index library_text_by_words on library_text using gin (words);
call app.guard('library_text');

-- A picture or a document that a text shows or leads to. Looked at before it is kept: nothing that runs.
create table library_file (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  kind text not null,
  name text not null check (name <> ''),
  content bytea not null,
  added_by uuid references person on delete set null,
  added_at timestamptz not null
);
create index library_file_by_organisation on library_file (organisation_id);
call app.guard('library_file');

-- When somebody was last in the library, so that what is new is told once. Not what they read.
create table library_visit (
  person_id uuid primary key references person on delete cascade,
  seen_at timestamptz not null
);
call app.guard('library_visit');

-- The organisations on whose shelves one reads: one's own, those that run what one takes part in, and those one keeps.
create function app.my_libraries() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select array(
    select app.my_organisation() where app.my_organisation() is not null
    union select p.organisation_id from programme p where p.id = any (app.joined_programmes() || app.coordinated_programmes())
    union select unnest(app.coordinated_organisations()));
$$;
-- What is left out for whoever reads, by its key: what every programme that they take part in, or had a mentorship in,
-- leaves out. Nothing is kept from who coordinates or takes part in none.
create function app.library_left_out() returns text[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  with mine as (
    select coalesce(settings -> 'libraryLeftOut', '[]') as keys from programme
    where id = any (app.joined_programmes())
      or id in (select programme_id from mentorship where app.person() in (mentor_id, mentee_id)))
  select coalesce(array_agg(key), '{}') from (
    select key from mine, jsonb_array_elements_text(keys) key
    where app.coordinated_programmes() || app.coordinated_organisations() = '{}'
    group by key having count(*) = (select count(*) from mine)) of_all;
$$;
create function app.stands_on_my_shelves(i library_item) returns boolean language sql stable
  return (i).organisation_id = any ((select app.my_libraries())::uuid[])
    and not coalesce((i).shipped, (i).id::text) = any ((select app.library_left_out())::text[]);
-- Asked of each text and not of the item's own policies, which would be worked out again for every one.
create function app.is_in_my_libraries(item uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from library_item i where i.id = item and app.stands_on_my_shelves(i));
$$;
create function app.keeps_library_item(item uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from library_item i where i.id = item and i.organisation_id = any (app.coordinated_organisations()));
$$;
revoke execute on function app.my_libraries, app.library_left_out, app.stands_on_my_shelves, app.is_in_my_libraries,
  app.keeps_library_item from public;
grant execute on function app.my_libraries, app.library_left_out, app.stands_on_my_shelves, app.is_in_my_libraries,
  app.keeps_library_item to telemakos_app;

grant select, insert on library_item, library_text, library_file to telemakos_app;
grant update (kind, theme, audience, stages, hidden) on library_item to telemakos_app;
grant select, insert on library_visit to telemakos_app;
grant update (seen_at) on library_visit to telemakos_app;

create policy readers on library_item for select to telemakos_app using (app.stands_on_my_shelves(library_item));
create policy keepers_add on library_item for insert to telemakos_app
  with check (organisation_id = any ((select app.coordinated_organisations())::uuid[]));
create policy keepers_change on library_item for update to telemakos_app
  using (organisation_id = any ((select app.coordinated_organisations())::uuid[]));
create policy readers on library_text for select to telemakos_app using (app.is_in_my_libraries(item_id));
create policy keepers_write on library_text for insert to telemakos_app
  with check (app.keeps_library_item(item_id) and written_by = (select app.person()));
create policy readers on library_file for select to telemakos_app
  using (organisation_id = any ((select app.my_libraries())::uuid[]));
create policy keepers_add on library_file for insert to telemakos_app
  with check (organisation_id = any ((select app.coordinated_organisations())::uuid[]));
create policy own on library_visit for select to telemakos_app using (person_id = (select app.person()));
create policy own_added on library_visit for insert to telemakos_app with check (person_id = (select app.person()));
create policy own_changed on library_visit for update to telemakos_app using (person_id = (select app.person()));
