-- The roles the product takes on, and the few functions the row-security policies are written with.
-- The role that runs the migrations owns the tables; the product itself never reads them as their owner.

-- Where whoever migrates may not make roles, somebody who may has made these two before.
do $$
declare wanted text;
begin
  foreach wanted in array array['telemakos_app', 'telemakos_worker'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    begin
      execute format('grant %I to %I', wanted, current_user);
    exception when insufficient_privilege then
      if not pg_has_role(current_user, wanted, 'member') then
        raise insufficient_privilege using message =
          format('%s is no member of the role %s: somebody who may has to say "grant %2$s to %1$s"', current_user, wanted);
      end if;
    end;
  end loop;
end $$;

create schema app;
grant usage on schema app to telemakos_app, telemakos_worker;
grant usage on schema public to telemakos_app, telemakos_worker;

-- The person this transaction acts for. Nobody named: null, and every policy then shows no rows.
create function app.person() returns uuid language sql stable
  return nullif(current_setting('app.person', true), '')::uuid;

-- Closes a table: nobody sees a row without a policy, not even the owner, who gets one of its own.
create procedure app.guard(guarded regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy keeper on %s to %I using (true) with check (true)', guarded, current_user);
end $$;

create table installation (
  single boolean primary key default true check (single),
  mode text not null default 'new' check (mode in ('new', 'demonstration', 'own')),
  set_up_token_hash bytea,
  -- What the installation's key makes of a known text: whether another key has come in its place.
  key_fingerprint bytea,
  changed_at timestamptz not null default now()
);
call app.guard('installation');
insert into installation default values;

create function app.installation_mode() returns text language sql stable security definer
  set search_path = pg_catalog, public
  return (select mode from installation);

-- A job joins the transaction of the change that asks for it.
create function app.enqueue(task text, payload json, job_key text default null) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  select graphile_worker.add_job(task, payload, job_key => job_key);
$$;

-- Many jobs of one kind: [{"payload": {…}, "key": "…"}, …]. One by one they would cost more the more there are.
create function app.enqueue_all(task text, wanted json) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  select graphile_worker.add_jobs(array(
    select row(task, w.payload, null, null, null, w.key, null, null)::graphile_worker.job_spec
    from json_to_recordset(wanted) as w (payload json, key text)));
$$;
