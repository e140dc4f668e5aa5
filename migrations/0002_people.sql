create table organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  kind text not null check (kind in ('municipality', 'university', 'company', 'union', 'centre', 'other')),
  locale text not null default 'da' check (locale in ('da', 'nb', 'en')),
  time_zone text not null default 'Europe/Copenhagen' check (time_zone in ('Europe/Copenhagen', 'Europe/Oslo')),
  links_suffice boolean not null default true,
  created_at timestamptz not null default now()
);

create table unit (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  parent_id uuid references unit on delete cascade,
  name text not null check (name <> ''),
  closed_at timestamptz
);
create unique index unit_by_name on unit (organisation_id, parent_id, name) nulls not distinct where closed_at is null;
create index unit_by_parent on unit (parent_id);

create table person (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  unit_id uuid references unit on delete set null,
  leader_id uuid references person on delete set null check (leader_id <> id),
  name text collate "da-x-icu" not null check (name <> ''),
  locale text not null default 'da' check (locale in ('da', 'nb', 'en')),
  position text not null default '',
  workplace text not null default '',
  educations text[] not null default '{}',
  leadership_education text not null default '',
  -- What somebody is good at, and would like to learn: known words by their id, any other as it was written.
  skills text[] not null default '{}',
  competences uuid[] not null default '{}',
  skills_sought text[] not null default '{}',
  competences_sought uuid[] not null default '{}',
  experience_years integer check (experience_years between 0 and 70),
  experience text not null default '',
  languages text[] not null default '{}',
  place text not null default '',
  about text not null default '',
  capacity integer not null default 2 check (capacity between 0 and 20),
  would_be_mentor boolean not null default false,
  would_have_mentor boolean not null default false,
  -- A pause, both days included; without an end until the person says so.
  away_from date,
  away_until date check (away_until >= away_from),
  -- To whom the parts of the profile are shown.
  background_shown text not null default 'databank' check (background_shown in ('databank', 'circle', 'nobody')),
  abilities_shown text not null default 'databank' check (abilities_shown in ('databank', 'circle', 'nobody')),
  about_shown text not null default 'databank' check (about_shown in ('databank', 'circle', 'nobody')),
  photo_shown text not null default 'databank' check (photo_shown in ('databank', 'circle', 'nobody')),
  -- When the picture was changed; null when there is none.
  photo_at timestamptz,
  -- How many mentees the person has now, in all programmes; kept by the database.
  places_taken integer not null default 0,
  created_at timestamptz not null default now(),
  -- The last day, when somebody has said beforehand that they leave.
  leaves_on date,
  left_at timestamptz
);
alter table unit add leader_id uuid references person on delete set null;
create index unit_by_leader on unit (leader_id);
create index person_by_organisation on person (organisation_id, name, id);
create index person_by_name on person (name, id);
create index person_by_unit on person (unit_id);
create index person_gone on person (organisation_id, name, id) where left_at is not null;
create index person_at_home on person (organisation_id, unit_id) where left_at is null;
create index person_by_leader on person (leader_id);
create index person_by_language on person using gin (languages);

-- A text as it is searched: small letters, word by word. Searching by the beginnings of words uses the index.
create function app.searchable(words text) returns tsvector language sql immutable parallel safe
  return to_tsvector('simple'::regconfig, lower(translate(words, '/.,;:-&()@_+''"', '               ') collate "da-x-icu"));
create index person_by_words on person using gin (app.searchable(name || ' ' || position || ' ' || workplace));
create index person_by_place on person using gin (app.searchable(place));

-- Mail addresses lie apart, so that the directory cannot show them (C5).
create table contact (
  person_id uuid primary key references person on delete cascade,
  email text not null check (email = lower(email) and position('@' in email) > 1)
);
create unique index contact_by_email on contact (email);

create table role_grant (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('administrator', 'organisation_coordinator', 'programme_coordinator')),
  organisation_id uuid references organisation on delete cascade,
  programme_id uuid,
  granted_by uuid references person on delete set null,
  granted_at timestamptz not null default now(),
  starts_on date not null default current_date,
  -- The last day, where one has been set.
  ends_on date check (ends_on >= starts_on),
  -- A substitute has just this role of somebody else's, between two days.
  stands_in_for uuid references role_grant on delete cascade,
  ended_at timestamptz,
  check (stands_in_for is null or ends_on is not null),
  check ((role = 'organisation_coordinator') = (organisation_id is not null)),
  check ((role = 'programme_coordinator') = (programme_id is not null))
);
create index role_grant_by_person on role_grant (person_id) where ended_at is null;
create index role_grant_by_programme on role_grant (programme_id) where ended_at is null;
create index role_grant_by_substitute on role_grant (stands_in_for) where stands_in_for is not null;

-- Who looked at whom, and why: each person can read their own list.
create table look (
  id bigint generated always as identity primary key,
  viewer_id uuid not null references person on delete cascade,
  person_id uuid not null references person on delete cascade,
  why text not null check (why in ('databank', 'coordination', 'mentorship', 'matching', 'onboarding')),
  at timestamptz not null default now()
);
create index look_by_person on look (person_id, at desc);
create index look_by_viewer on look (viewer_id, at);

-- A list waits here between the upload and the person's word; it is deleted on either.
create table people_import (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  programme_id uuid,
  file_name text not null,
  content bytea not null,
  mapping jsonb,
  -- A long list is brought in by a job, which says how far it is.
  state text not null default 'waiting' check (state in ('waiting', 'working', 'done', 'failed')),
  progress real not null default 0,
  result jsonb,
  created_at timestamptz not null default now()
);
create index people_import_by_person on people_import (person_id);
