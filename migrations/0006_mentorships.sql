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
  ending text check (ending in ('declined', 'early', 'completed', 'left')),
  -- Of how many meetings they have spoken for: those that stand, held or not, and those that are to come.
  meetings_booked integer not null default 0,
  meetings_held integer not null default 0,
  last_met_at timestamptz,
  next_meeting_at timestamptz,
  check (mentor_id <> mentee_id),
  check ((state = 'ended') = (ended_at is not null and ending is not null))
);
create index mentorship_by_programme on mentorship (programme_id, started_at, id);
create index mentorship_by_mentor on mentorship (mentor_id) where state <> 'ended';
create index mentorship_by_mentee on mentorship (mentee_id);
create index mentorship_pairs on mentorship (mentee_id, mentor_id);
create unique index one_mentorship_of_a_proposal on mentorship (proposal_id);
create unique index one_open_mentorship_for_a_pair on mentorship (mentor_id, mentee_id) where state <> 'ended';
create unique index one_open_mentorship_for_a_mentee on mentorship (programme_id, mentee_id) where state <> 'ended';

-- A mentor's own limit holds across programmes, also when many ask at once (C4, D10), and nobody begins with somebody
-- who has left. Both are locked, in one order.
-- Planned anew each time: a plan made while the table is small would be kept while thousands come in at once.
create function app.keep_capacity() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
declare
  places integer;
  taken integer;
begin
  if new.state = 'ended' then return new; end if;
  if tg_op = 'UPDATE' and old.state <> 'ended' and old.mentor_id = new.mentor_id then return new; end if;
  perform from person where id in (new.mentor_id, new.mentee_id) order by id for no key update;
  if exists (select from person where id in (new.mentor_id, new.mentee_id) and left_at is not null) then
    raise exception 'one of % and % has left', new.mentor_id, new.mentee_id using errcode = 'TM002';
  end if;
  select capacity into places from person where id = new.mentor_id;
  select count(*) into taken from mentorship where mentor_id = new.mentor_id and state <> 'ended';
  if taken >= places then
    raise exception 'mentor % has no free place', new.mentor_id using errcode = 'TM001';
  end if;
  return new;
end $$;
create trigger keep_capacity before insert or update on mentorship
  for each row execute function app.keep_capacity();

-- Whoever looks for a mentor sees who has a place free, without seeing anybody's mentorships.
create function app.count_places() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  mentor uuid := coalesce(new.mentor_id, old.mentor_id);
begin
  -- Locked first, so that of two that change at once the later one counts what the earlier one did.
  perform from person where id = mentor for update;
  update person set places_taken =
      (select count(*) from mentorship where mentor_id = mentor and state <> 'ended')
    where id = mentor;
  return null;
end $$;
create trigger count_places after insert or update of state or delete on mentorship
  for each row execute function app.count_places();

-- What each says of the trial is for themselves alone (D6).
create table trial_answer (
  mentorship_id uuid not null references mentorship on delete cascade,
  person_id uuid not null references person on delete cascade,
  answer text not null check (answer in ('yes', 'no')),
  answered_at timestamptz not null,
  primary key (mentorship_id, person_id)
);

-- Nobody goes on from a trial unless both have said yes (D6).
create function app.keep_trial() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if current_setting('role') = 'telemakos_app' and (select count(*) from trial_answer t
      where t.mentorship_id = new.id and t.answer = 'yes' and t.person_id in (new.mentor_id, new.mentee_id)) < 2 then
    raise exception 'mentorship % has not passed its trial', new.id;
  end if;
  return new;
end $$;
create trigger keep_trial before update on mentorship for each row
  when (old.state = 'trial' and new.state in ('agreement', 'active')) execute function app.keep_trial();

-- What has ended stays so: neither of the two can open it again.
create function app.keep_ended() returns trigger language plpgsql as $$
begin
  if current_setting('role') = 'telemakos_app' then raise exception 'mentorship % has ended', old.id; end if;
  return new;
end $$;
create trigger keep_ended before update on mentorship for each row
  when (old.state = 'ended' and new.state <> 'ended') execute function app.keep_ended();

-- The room's own key, wrapped by the installation's; without it nothing the pair wrote can be read.
create table mentorship_key (
  mentorship_id uuid primary key references mentorship on delete cascade,
  wrapped bytea not null
);

create table agreement (
  id uuid primary key default gen_random_uuid(),
  mentorship_id uuid not null references mentorship on delete cascade,
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'signed', 'replaced', 'withdrawn')),
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
  -- How the signer showed who they are in that moment: by being signed in, or by their passkey once more.
  means text not null default 'session' check (means in ('session', 'passkey')),
  primary key (agreement_id, person_id)
);

create table agreement_document (
  agreement_id uuid primary key references agreement on delete cascade,
  locale text not null check (locale in ('da', 'nb', 'en')),
  pdf bytea not null,
  made_at timestamptz not null
);

-- What two have signed stands as it was signed, and is only signed when both have signed that very text (E1, E9).
create function app.keep_signed() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.terms, new.terms_seal, new.version, new.signed_at)
      is distinct from (old.terms, old.terms_seal, old.version, old.signed_at) then
    raise exception 'agreement % is no longer a draft', old.id;
  end if;
  if old.state = 'draft' and new.state = 'signed' and (select count(*) from agreement_signature s
      join mentorship m on m.id = new.mentorship_id and s.person_id in (m.mentor_id, m.mentee_id)
      where s.agreement_id = new.id and s.terms_seal = new.terms_seal) < 2 then
    raise exception 'agreement % is not signed by both', old.id;
  end if;
  return new;
end $$;
create trigger keep_signed before update on agreement
  for each row execute function app.keep_signed();

-- A mentorship begins, and gets another last day, with a text that both have signed, in the same moment; or where the
-- programme asks for none, after the trial (E1, E9).
create function app.keep_year() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if current_setting('role') <> 'telemakos_app'
    or exists (select from agreement a where a.mentorship_id = new.id and a.state = 'signed'
      and a.xmin = pg_current_xact_id()::xid)
    or (old.state = 'agreement' and new.state = 'active' and exists (select from programme p
      where p.id = new.programme_id and p.settings ->> 'agreement' = 'none'))
    then return new; end if;
  raise exception 'mentorship % begins and ends as the two have signed', new.id;
end $$;
create trigger keep_year before update on mentorship for each row
  when ((old.agreed_at, old.ends_on) is distinct from (new.agreed_at, new.ends_on)
    or (old.state <> 'active' and new.state = 'active')) execute function app.keep_year();

-- The installation's own seal on documents: a certificate, and its private key sealed with the installation's.
create table document_seal (
  single boolean primary key default true check (single),
  certificate bytea not null,
  private_key bytea not null,
  made_at timestamptz not null
);
