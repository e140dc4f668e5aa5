create table mentorship (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme on delete cascade,
  mentor_id uuid not null references person on delete cascade,
  -- Nobody: it is the room of a group around one mentor. Each mentee in the group has a row of their own besides.
  mentee_id uuid references person on delete cascade,
  -- The group whose room a mentee's row belongs to.
  group_id uuid references mentorship on delete cascade,
  -- Two equals, each other's sparring partner: neither takes a mentor's place.
  peers boolean not null default false,
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
  check (group_id is null or mentee_id is not null),
  check ((state = 'ended') = (ended_at is not null and ending is not null))
);
create index mentorship_by_programme on mentorship (programme_id, started_at, id);
create index mentorship_by_mentor on mentorship (mentor_id) where state <> 'ended';
create index mentorship_pairs on mentorship (mentee_id, mentor_id);
create index mentorship_in_group on mentorship (group_id) where group_id is not null;
create unique index one_mentorship_of_a_proposal on mentorship (proposal_id);
create unique index one_open_mentorship_for_a_pair on mentorship (mentor_id, mentee_id) where state <> 'ended';
create unique index one_open_mentorship_for_a_mentee on mentorship (programme_id, mentee_id) where state <> 'ended';

-- Those who share a room: the two, or a group's mentor and the mentees who have not left it. Who has left a group is
-- none of them, and so reads nothing there any more.
create function app.parties(asked uuid) returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(party.id), '{}') from (
    select m.mentor_id as id from mentorship m where m.id = asked
    union select m.mentee_id from mentorship m where m.id = asked and m.mentee_id is not null
    union select g.mentee_id from mentorship h join mentorship g on g.group_id = h.id
      where h.id = asked and (g.state <> 'ended' or g.ended_at >= h.ended_at)
  ) party;
$$;
-- The same for one of them, for nobody else.
create function app.parties_of_mine(asked uuid) returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select p.all_ from (select app.parties(asked) as all_) p where app.person() = any (p.all_);
$$;
-- When somebody came into the room of a group that was under way; nothing for whoever was there from the beginning.
create function app.came_later(asked uuid, whom uuid) returns timestamptz language sql stable security definer
  set search_path = pg_catalog, public as $$
  select max(g.started_at) from mentorship h join mentorship g on g.group_id = h.id
    where h.id = asked and g.mentee_id = whom and g.started_at > h.started_at;
$$;
revoke execute on function app.parties, app.parties_of_mine, app.came_later from public;
grant execute on function app.parties_of_mine to telemakos_app;

-- A mentor's own limit holds across programmes, also when many ask at once (C4, D10), and nobody begins with somebody
-- who has left. Both are locked, in one order.
-- Planned anew each time: a plan made while the table is small would be kept while thousands come in at once.
create function app.keep_capacity() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
declare
  places integer;
  taken integer;
begin
  if new.state = 'ended' or new.mentee_id is null then return new; end if;
  if tg_op = 'UPDATE' and old.state <> 'ended' and old.mentor_id = new.mentor_id then return new; end if;
  perform from person where id in (new.mentor_id, new.mentee_id) order by id for no key update;
  if exists (select from person where id in (new.mentor_id, new.mentee_id) and left_at is not null) then
    raise exception 'one of % and % has left', new.mentor_id, new.mentee_id using errcode = 'TM002';
  end if;
  if new.peers then
    if exists (select from mentorship m where m.programme_id = new.programme_id and m.peers and m.state <> 'ended'
        and m.id <> new.id and array[m.mentor_id, m.mentee_id] && array[new.mentor_id, new.mentee_id]) then
      raise exception 'one of % and % has somebody already', new.mentor_id, new.mentee_id using errcode = 'TM001';
    end if;
    return new;
  end if;
  select capacity into places from person where id = new.mentor_id;
  -- A group takes one place: it is one room, and one row of meetings.
  select count(distinct coalesce(group_id, id)) into taken from mentorship where mentor_id = new.mentor_id
    and mentee_id is not null and not peers and state <> 'ended' and group_id is distinct from coalesce(new.group_id, new.id);
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
      (select count(distinct coalesce(group_id, id)) from mentorship
        where mentor_id = mentor and mentee_id is not null and not peers and state <> 'ended')
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

-- Nobody goes on from a trial unless all have said yes (D6). Who is in a group goes on with it.
create function app.keep_trial() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if current_setting('role') = 'telemakos_app' and (case when new.group_id is null
      then exists (select from unnest(app.parties(new.id)) party (id) where not exists (select from trial_answer t
        where t.mentorship_id = new.id and t.answer = 'yes' and t.person_id = party.id))
      else not exists (select from mentorship h where h.id = new.group_id and h.state = new.state) end) then
    raise exception 'mentorship % has not passed its trial', new.id;
  end if;
  return new;
end $$;
create trigger keep_trial before update on mentorship for each row
  when (old.state = 'trial' and new.state in ('agreement', 'active')) execute function app.keep_trial();

-- What has ended stays so: neither of the two can open it again, nor say that it ended on another day. That day decides
-- how long its room is read, and what of a group's room somebody who has left still reads.
create function app.keep_ended() returns trigger language plpgsql as $$
begin
  if current_setting('role') = 'telemakos_app' then raise exception 'mentorship % has ended', old.id; end if;
  return new;
end $$;
create trigger keep_ended before update on mentorship for each row
  when (old.state = 'ended' and (new.state, new.ended_at) is distinct from (old.state, old.ended_at))
  execute function app.keep_ended();

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

-- Who comes into a group signs what the others have signed: its document is made anew, with the new name.
create function app.drop_document() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  delete from agreement_document d using agreement a
    where a.id = new.agreement_id and a.state = 'signed' and d.agreement_id = a.id;
  return null;
end $$;
create trigger drop_document after insert on agreement_signature
  for each row execute function app.drop_document();

-- What has been signed stands as it was signed, and is only signed when all have signed that very text (E1, E9).
create function app.keep_signed() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if old.state <> 'draft' and (new.terms, new.terms_seal, new.version, new.signed_at)
      is distinct from (old.terms, old.terms_seal, old.version, old.signed_at) then
    raise exception 'agreement % is no longer a draft', old.id;
  end if;
  if old.state = 'draft' and new.state = 'signed' and exists (select from unnest(app.parties(new.mentorship_id)) party (id)
      where not exists (select from agreement_signature s
        where s.agreement_id = new.id and s.terms_seal = new.terms_seal and s.person_id = party.id)) then
    raise exception 'agreement % is not signed by all', old.id;
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
    or exists (select from mentorship h where h.id = new.group_id
      and (h.state, h.agreed_at, h.ends_on) is not distinct from (new.state, new.agreed_at, new.ends_on))
    then return new; end if;
  raise exception 'mentorship % begins and ends as the two have signed', new.id;
end $$;
create trigger keep_year before update on mentorship for each row
  when ((old.agreed_at, old.ends_on) is distinct from (new.agreed_at, new.ends_on)
    or (old.state <> 'active' and new.state = 'active')) execute function app.keep_year();

-- A mentee's row stands in a group of the same mentor and programme. Later a group takes in whoever has signed up, while
-- it has a place free: never the coordinator who lets them in, and nobody who has left it. What was written before they
-- came they do not read (0039). Only its mentor ends a group for all, or all together when each has looked back.
create function app.takes_one_more(h mentorship) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select (select count(*) from mentorship m where m.group_id = h.id and m.state <> 'ended') < least(
      (select coalesce((p.settings -> 'groupSize' ->> 'largest')::integer, 5) from programme p where p.id = h.programme_id),
      (select a.places from application a where a.programme_id = h.programme_id and a.person_id = h.mentor_id and a.side = 'mentor'));
$$;
create function app.may_come_later(h mentorship, whom uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select whom is distinct from app.person()
    and not exists (select from mentorship m where m.group_id = h.id and m.mentee_id = whom)
    and exists (select from application a where a.programme_id = h.programme_id and a.person_id = whom
      and a.side = 'mentee' and a.state in ('listed', 'invited', 'submitted'));
$$;
revoke execute on function app.takes_one_more, app.may_come_later from public;
create function app.keep_group() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    perform from mentorship h where h.id = new.group_id and h.mentee_id is null and h.mentor_id = new.mentor_id
      and h.programme_id = new.programme_id and h.state <> 'ended' for no key update;
    if not found then raise exception 'there is no such group for %', new.mentee_id; end if;
    if current_setting('role') = 'telemakos_app' and not exists (select from mentorship h
        where h.id = new.group_id and (h.xmin = pg_current_xact_id()::xid
          or app.takes_one_more(h) and app.may_come_later(h, new.mentee_id) and new.state = h.state)) then
      raise exception 'group % does not take % in', new.group_id, new.mentee_id using errcode = 'TM001';
    end if;
  elsif current_setting('role') = 'telemakos_app' and app.person() is distinct from new.mentor_id and pg_trigger_depth() = 1
      and not (new.ending = 'completed' and not exists (select from unnest(app.parties(new.id)) party (id)
        where not exists (select from farewell f where f.mentorship_id = new.id and f.person_id = party.id))) then
    raise exception 'only its mentor ends group % for all', new.id;
  end if;
  return new;
end $$;
create trigger keep_group before insert on mentorship for each row
  when (new.group_id is not null) execute function app.keep_group();
create trigger keep_group_open before update on mentorship for each row
  when (new.mentee_id is null and old.state <> 'ended' and new.state = 'ended') execute function app.keep_group();

-- What becomes of a group becomes of each who is in it. Who leaves it leaves alone, unless only one would remain.
create function app.follow_group() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if new.mentee_id is null then
    update mentorship m set state = new.state, trial_passed_at = new.trial_passed_at, agreed_at = new.agreed_at,
        ends_on = new.ends_on, ended_at = new.ended_at, ending = new.ending,
        meetings_booked = new.meetings_booked, meetings_held = new.meetings_held,
        last_met_at = new.last_met_at, next_meeting_at = new.next_meeting_at
      where m.group_id = new.id and m.state <> 'ended';
    return null;
  end if;
  perform from mentorship h where h.id = new.group_id for no key update;
  if (select count(*) from mentorship m where m.group_id = new.group_id and m.state <> 'ended') < 2 then
    update mentorship h set state = 'ended', ended_at = new.ended_at,
        ending = case when h.state = 'trial' then 'declined' else 'early' end
      where h.id = new.group_id and h.state <> 'ended';
  end if;
  return null;
end $$;
create trigger follow_group after update on mentorship for each row
  when (new.mentee_id is null) execute function app.follow_group();
create trigger leave_group after update of state on mentorship for each row
  when (new.group_id is not null and old.state <> 'ended' and new.state = 'ended') execute function app.follow_group();

-- The installation's own seal on documents: a certificate, and its private key sealed with the installation's.
create table document_seal (
  single boolean primary key default true check (single),
  certificate bytea not null,
  private_key bytea not null,
  made_at timestamptz not null
);
