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

-- What receiving newcomers gives (I8), for those who coordinate a programme: figures of five newcomers and up, five at a
-- time in the order of first days, and of each part only where five different people have it. Each newcomer is reckoned
-- by what had happened on a day that has gone, so that looking before and after tells nothing of one person.
create function app.onboarding_figures(programme uuid, today date)
  returns table (measure text, newcomers bigint, value numeric)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with here as (
    select o.*, n.left_at from onboarding o join person n on n.id = o.newcomer_id
      where o.programme_id = programme and programme = any (app.coordinated_programmes())
  ), learnt as (
    -- Their plan thirteen weeks after the first day: how much they could do alone, and when the first of it.
    select h.id, h.first_day, avg((coalesce(t.alone_at::date <= h.first_day + 91, false))::int) * 100 as share,
        coalesce(min(t.alone_at::date) filter (where t.alone_at::date <= h.first_day + 91) - h.first_day, 1000) as days
      from here h join mentorship m on m.programme_id = h.programme_id and m.mentee_id = h.newcomer_id
        join plan_task t on t.mentorship_id = m.id and t.agreed_at is not null
      where h.first_day <= today - 92 and t.made_at::date between h.first_day - 60 and h.first_day + 91
      group by h.id, h.first_day
  ), done as (
    select h.id, h.first_day, c.doer, avg((coalesce(c.done_at::date <= app.check_due(c.stage, h.first_day), false))::int)
        * 100 as share
      from here h join check_item c on c.onboarding_id = h.id
      where app.check_due(c.stage, h.first_day) < today group by h.id, h.first_day, c.doer
  ), doers as (
    select r.role as doer, count(distinct r.person_id) as people
      from onboarding_role r join here h on h.id = r.onboarding_id group by r.role
    union all
    select 'newcomer', count(distinct newcomer_id) from here
  ), said as (
    select 'alone_share' as measure, id, first_day, share as value from learnt
    union all
    select 'first_alone', id, first_day, days from learnt
    union all
    select 'on_time_' || d.doer, d.id, d.first_day, d.share from done d join doers w using (doer) where w.people >= 5
    union all
    select 'stayed', id, first_day,
        (coalesce(left_at::date > (first_day + interval '6 months')::date, true))::int * 100
      from here where (first_day + interval '6 months')::date < today
  ), placed as (
    select s.*, row_number() over (partition by s.measure order by s.first_day, s.id) as place,
        count(*) over (partition by s.measure) as all_of_them from said s
  )
  select p.measure, count(*), case when p.measure in ('alone_share', 'first_alone')
      then (percentile_disc(0.5) within group (order by p.value))::numeric else round(avg(p.value)) end
    from placed p where p.place <= p.all_of_them / 5 * 5 group by p.measure;
$$;
revoke execute on function app.onboarding_figures from public;
grant execute on function app.onboarding_figures to telemakos_app;
