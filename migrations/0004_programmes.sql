create table programme (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  preset text not null check (preset in ('career', 'leader_corps', 'professional_sparring', 'onboarding', 'personal_mentor')),
  name text not null check (name <> ''),
  purpose text not null default '',
  scope text not null check (scope in ('tasks', 'general')),
  aim text not null check (aim in ('professional', 'career', 'both')),
  -- A draft is being set up, and is its coordinators' alone.
  state text not null default 'open' check (state in ('draft', 'open', 'closed')),
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
  -- 'waiting' is for the word of whoever says yes in this programme (C12).
  state text not null check (state in ('listed', 'invited', 'waiting', 'submitted', 'declined', 'withdrawn')),
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
  decided_at timestamptz,
  decided_by uuid references person on delete set null,
  -- What was said to somebody whose application was declined.
  decision_words text not null default '',
  unique (programme_id, person_id, side)
);
create index application_by_person on application (person_id);
create index application_by_programme on application (programme_id, side, state);
create index application_waiting on application (programme_id) where state = 'waiting';
create index application_by_theme on application using gin (themes);

-- What somebody answers to the coordinator's own questions; apart, so that nobody else comes across it.
create table application_answer (
  application_id uuid not null references application on delete cascade,
  question text not null,
  answer text not null check (answer <> ''),
  primary key (application_id, question)
);

-- What somebody has begun to write and not sent: theirs alone.
create table application_draft (
  person_id uuid not null references person on delete cascade,
  programme_id uuid not null references programme on delete cascade,
  side text not null check (side in ('mentor', 'mentee')),
  typed jsonb not null,
  saved_at timestamptz not null,
  primary key (person_id, programme_id, side)
);
create index application_draft_by_programme on application_draft (programme_id);

-- What an organisation has found good, to begin a programme with.
create table organisation_preset (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  name text not null check (name <> ''),
  line text not null default '',
  preset text not null check (preset in ('career', 'leader_corps', 'professional_sparring', 'onboarding', 'personal_mentor')),
  purpose text not null default '',
  scope text not null check (scope in ('tasks', 'general')),
  aim text not null check (aim in ('professional', 'career', 'both')),
  rolling boolean not null,
  settings jsonb not null,
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  unique (organisation_id, name)
);

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
