-- A mail is kept until it is sent. Its text goes when it has been sent: it can hold a sign-in link.
create table mail (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  kind text not null,
  subject text not null,
  body text not null,
  calendar text,
  calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'uncertain', 'refused')),
  attempts integer not null default 0,
  failure text,
  created_at timestamptz not null,
  attempted_at timestamptz,
  sent_at timestamptz,
  check ((calendar is null) = (calendar_method is null))
);
create index mail_unsent on mail (created_at) where state in ('waiting', 'sending');
create index mail_by_person on mail (person_id, created_at desc);

-- What was done, by whom. Append-only and numbered without gaps; each row carries the hash of the one before it.
create table audit_event (
  id bigint primary key default 0,
  at timestamptz not null,
  actor_id uuid,
  verb text not null,
  subject text not null,
  subject_id uuid,
  organisation_id uuid,
  programme_id uuid,
  detail jsonb not null default '{}',
  previous bytea not null default '',
  hash bytea not null default ''
);
create index audit_event_by_programme on audit_event (programme_id, id desc);
create index audit_event_by_subject on audit_event (subject_id, id desc);

create table audit_head (
  single boolean primary key default true check (single),
  last_id bigint not null,
  hash bytea not null
);
insert into audit_head (last_id, hash) values (0, '');

create function app.audit_hash(e audit_event, previous bytea) returns bytea language sql stable
  set search_path = pg_catalog, public set timezone = 'UTC'
  return sha256(previous || convert_to(jsonb_build_array(
    e.id, e.at, e.actor_id, e.verb, e.subject, e.subject_id, e.organisation_id, e.programme_id, e.detail)::text, 'UTF8'));

-- The head is locked until the commit, so the chain has one order; write the event last.
create function app.chain_audit_event() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  select last_id + 1, hash into new.id, new.previous from audit_head for update;
  new.hash := app.audit_hash(new, new.previous);
  update audit_head set last_id = new.id, hash = new.hash;
  return new;
end $$;
create trigger chain before insert on audit_event for each row execute function app.chain_audit_event();

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger append_only before update or delete on audit_event
  for each row execute function app.refuse_change();
create trigger append_only_whole before truncate on audit_event
  for each statement execute function app.refuse_change();
