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
  -- 'waiting' is for the word of whoever says yes in this programme (C12); 'queued' is on its waiting list.
  state text not null check (state in ('listed', 'invited', 'waiting', 'queued', 'submitted', 'declined', 'withdrawn')),
  themes text[] not null default '{}',
  development_areas text[] not null default '{}',
  needs text[] not null default '{}',
  gain text not null default '',
  motivation text not null default '',
  other text not null default '',
  -- What a mentor does not take on.
  not_taken text not null default '',
  -- How a mentor likes to help (A6); null where they have not said.
  manner text check (manner in ('asking', 'both', 'telling')),
  places integer check (places between 0 and 20),
  -- A mentor who let a question go unanswered is not asked or matched until they say that they are back.
  paused_at timestamptz,
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

-- Onboarding: somebody's first months in a new job (B1–B6).
create table onboarding (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme on delete cascade,
  newcomer_id uuid not null references person on delete cascade,
  -- The first day at work: check lists and questions count from it.
  first_day date not null,
  -- What they come to do, as plans and lists are written for it.
  job text not null default '',
  begun_by uuid references person on delete set null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  unique (id, programme_id, newcomer_id)
);
-- Whoever has left and comes back, or gets another job, begins anew.
create unique index one_open_onboarding on onboarding (programme_id, newcomer_id) where ended_at is null;
create index onboarding_by_newcomer on onboarding (newcomer_id);
create index onboarding_by_programme on onboarding (programme_id, first_day, id);

-- Who stands around a newcomer, from one day to another; without a last day until somebody says so. Whoever steps in
-- gets a line of their own: nobody inherits what was said to the one before.
create table onboarding_role (
  id uuid primary key default gen_random_uuid(),
  onboarding_id uuid not null,
  programme_id uuid not null references programme on delete cascade,
  newcomer_id uuid not null,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('mentor', 'buddy', 'leader')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  given_by uuid references person on delete set null,
  given_at timestamptz not null,
  ended_at timestamptz,
  check (person_id <> newcomer_id),
  foreign key (onboarding_id, programme_id, newcomer_id)
    references onboarding (id, programme_id, newcomer_id) on delete cascade on update cascade
);
create index onboarding_role_by_onboarding on onboarding_role (onboarding_id);
create index onboarding_role_by_newcomer on onboarding_role (newcomer_id);
create index onboarding_role_by_person on onboarding_role (person_id);

-- What a newcomer and one who stands around them say to each other is sealed with a key of those two.
create table onboarding_key (
  role_id uuid primary key references onboarding_role on delete cascade,
  wrapped bytea not null
);
