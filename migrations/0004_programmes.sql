create table programme (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  preset text not null check (preset in ('career', 'leader_corps', 'professional_sparring', 'onboarding', 'personal_mentor')),
  name text not null check (name <> ''),
  purpose text not null default '',
  scope text not null check (scope in ('tasks', 'general')),
  aim text not null check (aim in ('professional', 'career', 'both')),
  state text not null default 'open' check (state in ('open', 'closed')),
  starts_on date not null,
  ends_on date not null,
  settings jsonb not null,
  created_by uuid references person on delete set null,
  created_at timestamptz not null,
  check (ends_on > starts_on)
);
create index programme_by_organisation on programme (organisation_id);

alter table role_grant add foreign key (programme_id) references programme on delete cascade;
alter table people_import add foreign key (programme_id) references programme on delete cascade;
alter table invitation add foreign key (programme_id) references programme on delete cascade;

create table application (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme on delete cascade,
  person_id uuid not null references person on delete cascade,
  side text not null check (side in ('mentor', 'mentee')),
  state text not null check (state in ('listed', 'invited', 'submitted', 'withdrawn')),
  themes text[] not null default '{}',
  development_areas text[] not null default '{}',
  needs text[] not null default '{}',
  gain text not null default '',
  motivation text not null default '',
  other text not null default '',
  places integer check (places between 0 and 20),
  created_at timestamptz not null,
  invited_at timestamptz,
  submitted_at timestamptz,
  withdrawn_at timestamptz,
  unique (programme_id, person_id, side)
);
create index application_by_person on application (person_id);
create index application_by_programme on application (programme_id, side, state);
create index application_by_theme on application using gin (themes);

-- Onboarding: who stands around a new colleague (B1–B6).
create table onboarding_role (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme on delete cascade,
  newcomer_id uuid not null references person on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('mentor', 'buddy', 'leader')),
  given_at timestamptz not null,
  ended_at timestamptz
);
create index onboarding_role_by_newcomer on onboarding_role (newcomer_id);
create index onboarding_role_by_person on onboarding_role (person_id);
