-- What is late around newcomers reaches those who can act: each line of the list whoever does it, and a week later, or at
-- once where nobody does it, those who coordinate. What has been given a day that is still to come is not late.
create function app.late_around_newcomers(at timestamptz)
  returns table (person_id uuid, kind text, onboarding_id uuid, programme_id uuid, since timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with today as (select (at at time zone 'Europe/Copenhagen')::date as day),
  late as (
    select o.id, o.programme_id, o.newcomer_id, g.organisation_id, c.doer, app.check_due(c.stage, o.first_day) as due, t.day
      from check_item c join onboarding o on o.id = c.onboarding_id and o.ended_at is null
        join programme g on g.id = o.programme_id cross join today t
      where c.done_at is null and app.check_due(c.stage, o.first_day) < t.day and coalesce(c.planned_on < t.day, true)
  ), theirs as (
    select l.*, d.person_id as doer_id from late l left join lateral (
      select l.newcomer_id as person_id where l.doer = 'newcomer'
      union
      select r.person_id from onboarding_role r where r.onboarding_id = l.id and r.role = l.doer and app.stands_by(r)
    ) d on true
  )
  select distinct doer_id, 'check_list', id, programme_id, due::timestamptz from theirs where doer_id is not null
  union
  select g.person_id, 'newcomers', l.id, l.programme_id, l.due::timestamptz
    from theirs l join role_grant g on (g.programme_id = l.programme_id and g.role = 'programme_coordinator')
        or (g.organisation_id = l.organisation_id and g.role = 'organisation_coordinator')
    where g.ended_at is null and app.is_held(g) and (l.doer_id is null or l.due < l.day - 7);
$$;
revoke execute on function app.late_around_newcomers from public;
