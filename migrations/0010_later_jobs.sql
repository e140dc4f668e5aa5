-- A job that is to be done later, such as forgetting a list that nobody came back to.
create function app.enqueue_later(task text, payload json, due_at timestamptz, job_key text default null) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  select graphile_worker.add_job(task, payload, run_at => due_at, job_key => job_key);
$$;
revoke execute on function app.enqueue_later from public;
grant execute on function app.enqueue_later to telemakos_app;
