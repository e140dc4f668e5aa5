-- Secrets are kept as SHA-256 of what the person holds.

create table session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  person_id uuid not null references person on delete cascade,
  means text not null check (means in ('passkey', 'link', 'demonstration')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_by_person on session (person_id);

create table invitation (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  person_id uuid not null references person on delete cascade,
  purpose text not null check (purpose in ('join', 'sign_in', 'set_up')),
  programme_id uuid,
  invited_by uuid references person on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitation_by_person on invitation (person_id);

create table passkey (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_by_person on passkey (person_id);

create table passkey_challenge (
  id uuid primary key default gen_random_uuid(),
  challenge text not null,
  person_id uuid references person on delete cascade,
  expires_at timestamptz not null
);
create index passkey_challenge_over on passkey_challenge (expires_at);

create table sign_in_attempt (
  id bigint generated always as identity primary key,
  subject_hash bytea not null,
  at timestamptz not null
);
create index sign_in_attempt_by_subject on sign_in_attempt (subject_hash, at);
create index sign_in_attempt_over on sign_in_attempt (at);
