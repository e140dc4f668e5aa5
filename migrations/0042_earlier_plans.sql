-- The plan is the newcomer's (F4). When they get another mentor they say what of it follows: the tasks both had agreed on,
-- sealed anew for the new two. What was only suggested, and how a yes came about, stays with those it was between.
alter table mentorship add column plan_chosen_at timestamptz;

-- The newcomer's earlier rooms in the same programme that a later one may go on from.
create function app.plans_before(later uuid) returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(e.id order by e.ended_at desc), '{}') from mentorship l
    join mentorship e on e.mentee_id = l.mentee_id and e.programme_id = l.programme_id and e.id <> l.id
  where l.id = later and l.state <> 'ended' and e.state = 'ended' and app.person() in (l.mentor_id, l.mentee_id)
    and app.has_plan(l.programme_id)
    and exists (select from plan_task t where t.mentorship_id = e.id and t.agreed_at is not null);
$$;

-- Whether the two wait for the newcomer to say what of an earlier plan follows: for both to know, and nothing of it.
create function app.plan_waits(later uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select cardinality(app.plans_before(later)) > 0
    and exists (select from mentorship m where m.id = later and m.plan_chosen_at is null);
$$;

-- Moves what the newcomer has chosen, sealed anew: {"tasks": [{"id", "outline", "detail"}], "people": [{"id", "content"}],
-- "changes": [{"id", "content"}]}. Without any task it says that the new two begin afresh.
create function app.carry_plan(earlier uuid, later uuid, at timestamptz, carried jsonb) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  moved uuid[];
begin
  if earlier <> all (app.plans_before(later))
      or not exists (select from mentorship m where m.id = later and m.mentee_id = app.person()) then
    raise exception 'plan % does not follow to %', earlier, later;
  end if;
  with chosen as (
    select c.id, decode(c.outline, 'base64') as outline, row_number() over (order by t.place, t.id) as place
      from jsonb_to_recordset(carried -> 'tasks') as c (id uuid, outline text) join plan_task t on t.id = c.id
      where t.mentorship_id = earlier and t.agreed_at is not null
  ), moving as (
    update plan_task t set mentorship_id = later, outline = c.outline, version = t.version + 1, drift_told_at = null,
        place = c.place + (select coalesce(max(o.place), 0) from plan_task o where o.mentorship_id = later)
      from chosen c where t.id = c.id returning t.id
  )
  select coalesce(array_agg(id), '{}') into moved from moving;
  delete from plan_proposal where task_id = any (moved);
  update plan_detail d set content = decode(c.detail, 'base64')
    from jsonb_to_recordset(carried -> 'tasks') as c (id uuid, detail text) where d.task_id = c.id and c.id = any (moved);
  update knowledge_person k set content = decode(c.content, 'base64')
    from jsonb_to_recordset(carried -> 'people') as c (id uuid, content text)
    where k.id = c.id and k.task_id = any (moved);
  update plan_change h set mentorship_id = later, content = decode(c.content, 'base64')
    from jsonb_to_recordset(carried -> 'changes') as c (id uuid, content text)
    where h.id = c.id and h.mentorship_id = earlier and h.task_id = any (moved);
  update mentorship set plan_chosen_at = at where id = later;
  return cardinality(moved);
end $$;

revoke execute on function app.plans_before, app.plan_waits, app.carry_plan from public;
grant execute on function app.plans_before, app.plan_waits, app.carry_plan to telemakos_app;
