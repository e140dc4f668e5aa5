create table pair_rule (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme on delete cascade,
  mentee_id uuid not null references person on delete cascade,
  mentor_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('locked', 'forbidden')),
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  unique (programme_id, mentee_id, mentor_id)
);
create unique index one_locked_mentor_for_a_mentee on pair_rule (programme_id, mentee_id) where kind = 'locked';

create table matching_run (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme on delete cascade,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  progress real not null default 0,
  step text not null default '',
  rules jsonb not null,
  result jsonb,
  -- Those who wait, each with why: a list of its own, since it can be long and most pages only count it.
  waiting jsonb,
  -- Worked out once it stands: what each rule costs and how strength is spread; and the mentors who have room.
  insight jsonb,
  room jsonb,
  -- What the engine was given and its certificate, as JSON, packed by gzip: as large as everybody's answers together.
  certificate bytea,
  failure text,
  requested_by uuid references person on delete set null,
  requested_at timestamptz not null,
  started_at timestamptz,
  -- The computation says now and then that it lives; a run that has been silent for long is taken over.
  beat_at timestamptz,
  finished_at timestamptz,
  published_at timestamptz,
  published_by uuid references person on delete set null,
  unique (id, programme_id)
);
create index matching_run_by_programme on matching_run (programme_id, requested_at desc);
create unique index one_run_at_a_time on matching_run (programme_id) where state in ('waiting', 'running');

create table proposal (
  id uuid primary key default gen_random_uuid(),
  run_id uuid not null,
  programme_id uuid not null references programme on delete cascade,
  mentee_id uuid not null references person on delete cascade,
  mentor_id uuid not null references person on delete cascade,
  points integer not null,
  strength real not null check (strength between 0 and 1),
  reasons jsonb not null,
  next_best jsonb,
  locked boolean not null,
  unique (run_id, mentee_id, mentor_id),
  -- Whoever coordinates another programme puts nothing into this one's matching.
  foreign key (run_id, programme_id) references matching_run (id, programme_id) on delete cascade
);
create index proposal_by_run on proposal (run_id, points, id);
create index proposal_by_mentor on proposal (mentor_id, run_id);
