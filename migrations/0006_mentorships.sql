create table mentorship (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme on delete cascade,
  mentor_id uuid not null references person on delete cascade,
  mentee_id uuid not null references person on delete cascade,
  proposal_id uuid references proposal on delete set null,
  state text not null check (state in ('trial', 'agreement', 'active', 'ended')),
  reasons jsonb not null,
  started_at timestamptz not null,
  trial_passed_at timestamptz,
  agreed_at timestamptz,
  ends_on date,
  ended_at timestamptz,
  ending text check (ending in ('declined', 'early', 'completed')),
  meetings_held integer not null default 0,
  last_met_at timestamptz,
  next_meeting_at timestamptz,
  check (mentor_id <> mentee_id),
  check ((state = 'ended') = (ended_at is not null and ending is not null))
);
create index mentorship_by_programme on mentorship (programme_id, state);
create index mentorship_by_mentor on mentorship (mentor_id) where state <> 'ended';
create index mentorship_by_mentee on mentorship (mentee_id) where state <> 'ended';
create index mentorship_pairs on mentorship (mentee_id, mentor_id);
create unique index one_mentorship_of_a_proposal on mentorship (proposal_id);
create unique index one_open_mentorship_for_a_pair on mentorship (mentor_id, mentee_id) where state <> 'ended';
create unique index one_open_mentorship_for_a_mentee on mentorship (programme_id, mentee_id) where state <> 'ended';

-- A mentor's own limit holds across programmes, also when many ask at once (C4, D10).
create function app.keep_capacity() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  places integer;
  taken integer;
begin
  if new.state = 'ended' then return new; end if;
  if tg_op = 'UPDATE' and old.state <> 'ended' and old.mentor_id = new.mentor_id then return new; end if;
  select capacity into places from person where id = new.mentor_id for update;
  select count(*) into taken from mentorship where mentor_id = new.mentor_id and state <> 'ended';
  if taken >= places then
    raise exception 'mentor % has no free place', new.mentor_id using errcode = 'TM001';
  end if;
  return new;
end $$;
create trigger keep_capacity before insert or update on mentorship
  for each row execute function app.keep_capacity();

-- What each says of the trial is for themselves alone (D6).
create table trial_answer (
  mentorship_id uuid not null references mentorship on delete cascade,
  person_id uuid not null references person on delete cascade,
  answer text not null check (answer in ('yes', 'no')),
  answered_at timestamptz not null,
  primary key (mentorship_id, person_id)
);

-- The room's own key, wrapped by the installation's; without it nothing the pair wrote can be read.
create table mentorship_key (
  mentorship_id uuid primary key references mentorship on delete cascade,
  wrapped bytea not null
);

create table agreement (
  id uuid primary key default gen_random_uuid(),
  mentorship_id uuid not null references mentorship on delete cascade,
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'signed', 'replaced')),
  terms bytea not null,
  terms_seal bytea not null,
  changed_by uuid references person on delete set null,
  changed_at timestamptz not null,
  signed_at timestamptz,
  unique (mentorship_id, version)
);
create unique index one_draft_at_a_time on agreement (mentorship_id) where state = 'draft';

create table agreement_signature (
  agreement_id uuid not null references agreement on delete cascade,
  person_id uuid not null references person on delete cascade,
  terms_seal bytea not null,
  signed_at timestamptz not null,
  primary key (agreement_id, person_id)
);

create table agreement_document (
  agreement_id uuid primary key references agreement on delete cascade,
  locale text not null check (locale in ('da', 'nb', 'en')),
  pdf bytea not null,
  made_at timestamptz not null
);
