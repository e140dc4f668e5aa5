-- What a scheme has come to, in figures (A12–A15, I6–I8, J6). Nobody reads rows for it: a few functions count, and say
-- themselves whose figures the one who asks may read. docs/decisions/0044 says what keeps single people out of them.

-- Leadership: whoever leads a unit at the top of the organisation they work in.
create function app.led_organisations() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct u.organisation_id), '{}') from unit u
    join person p on p.id = u.leader_id and p.organisation_id = u.organisation_id and p.left_at is null
    where u.leader_id = app.person() and u.parent_id is null and u.closed_at is null;
$$;

-- The programmes whose figures one reads, and of whom in them: everybody's, or those of one organisation. Whoever
-- coordinates a programme sees its people by name, and so counts them exactly; leadership, and the HR of an organisation
-- that takes part through a network, read in fives.
create function app.report_scope()
  returns table (programme_id uuid, of_organisation uuid, exact boolean, name text, purpose text, starts integer,
    settings jsonb)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with seen as (
    select g.id, null::uuid as of_organisation, true as exact from programme g
      where g.id = any (app.coordinated_programmes())
    union all
    select g.id, null, false from programme g where g.organisation_id = any (app.led_organisations())
    union all
    select g.id, m.organisation_id, false from programme g
      join network_member m on m.network_id = g.network_id and m.state = 'member'
      where m.organisation_id = any (app.coordinated_organisations() || app.led_organisations())
  )
  select distinct on (g.id, s.of_organisation) g.id, s.of_organisation, s.exact, g.name, g.purpose,
      extract(year from g.starts_on)::integer, g.settings
    from seen s join programme g on g.id = s.id and g.state <> 'draft'
    where s.of_organisation is null or not exists (select from seen w where w.id = s.id and w.of_organisation is null)
    order by g.id, s.of_organisation, s.exact desc;
$$;

-- A count as it is told to those who may not know whom it is of: in fives, and fewer than five as none.
create function app.in_fives(counted bigint) returns bigint language sql immutable parallel safe
  return case when counted < 5 then 0 else (counted + 2) / 5 * 5 end;

-- The year that somebody belongs to: in which they came, or their programme began. Found among the first moments of the
-- years, which costs a tenth of taking each date apart.
create function app.years_begin() returns timestamptz[] language sql stable set search_path = pg_catalog, public as $$
  select array_agg((y || '-01-01')::timestamp at time zone 'Europe/Copenhagen' order by y) from generate_series(2001, 2100) y;
$$;

-- What is counted of programmes, by year and by where people work: exactly, so for no one but the functions below. People
-- who are alike in all that is counted are counted together first. `waits` are the days from sign-up to first match.
create function app.count_programmes(asked uuid[], at timestamptz)
  returns table (programme_id uuid, year integer, organisation_id uuid, counts jsonb, waits integer[])
  language sql stable security definer set search_path = pg_catalog, public as $$
  with programmes as (
    select g.id as programme_id, extract(year from g.starts_on)::integer as starts, app.rhythm_months(g.settings) as rhythm
      from programme g where g.id = any (asked)
  ), pairs as (
    -- Where a mentee stands who has had several: the furthest of what goes on, else of what has ended.
    select m.programme_id, m.mentee_id,
        max(case m.state when 'active' then 7 when 'agreement' then 6 when 'trial' then 5
          else case m.ending when 'completed' then 4 when 'early' then 3 when 'left' then 2 else 1 end end) as stands,
        bool_or(m.trial_passed_at is not null or m.agreed_at is not null) as tried,
        bool_or(m.agreed_at is not null) as agreed, bool_or(app.is_overdue(m, p.rhythm, at)) as silent,
        -- A group meets once, not once for each who is in it.
        sum(m.meetings_booked) filter (where m.group_id is null or not exists (select from mentorship o
          where o.group_id = m.group_id and o.id < m.id)) as booked,
        sum(m.meetings_held) filter (where m.group_id is null or not exists (select from mentorship o
          where o.group_id = m.group_id and o.id < m.id)) as held,
        min(m.started_at) as first_at,
        case when max(m.ends_on - m.agreed_at::date) < 210 then 1
          when max(m.ends_on - m.agreed_at::date) <= 400 then 2 else 3 end as length
      from mentorship m join programmes p on p.programme_id = m.programme_id
      where m.mentee_id is not null group by m.programme_id, m.mentee_id
  ), helping as (
    select distinct m.programme_id, m.mentor_id from mentorship m join programmes p on p.programme_id = m.programme_id
  ), runs as (
    select distinct on (r.programme_id) r.programme_id, r.waiting from matching_run r
      join programmes p on p.programme_id = r.programme_id
      where r.state = 'done' order by r.programme_id, r.requested_at desc
  ), why as (
    select r.programme_id, (w.one ->> 'mentee')::uuid as mentee_id, min(w.one -> 'reason' ->> 'why') as why
      from runs r cross join lateral jsonb_array_elements(r.waiting) w(one) where r.waiting is not null group by 1, 2
  ), alike as (
    select g.programme_id, greatest(g.starts, 2000 + width_bucket(a.created_at, (select app.years_begin()))) as year,
        p.organisation_id, a.side = 'mentee' as is_mentee, a.state,
        a.submitted_at is not null or a.state = 'submitted' as signed_up, coalesce(pr.stands, 0) as stands, pr.tried,
        pr.agreed, pr.silent, pr.length, h.mentor_id is not null as helps, w.why,
        count(*) as people, coalesce(sum(pr.booked), 0) as booked, coalesce(sum(pr.held), 0) as held,
        array_agg(round(extract(epoch from greatest(interval '0', pr.first_at - a.submitted_at)) / 86400)::integer)
          filter (where pr.first_at is not null and a.submitted_at is not null) as waits
      from programmes g join application a on a.programme_id = g.programme_id join person p on p.id = a.person_id
        left join pairs pr on a.side = 'mentee' and pr.programme_id = a.programme_id and pr.mentee_id = a.person_id
        left join helping h on a.side = 'mentor' and h.programme_id = a.programme_id and h.mentor_id = a.person_id
        left join why w on a.side = 'mentee' and w.programme_id = a.programme_id and w.mentee_id = a.person_id
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
  ), counted as (
    select b.programme_id, b.year, b.organisation_id,
        sum(people) filter (where is_mentee) as mentees,
        sum(people) filter (where is_mentee and (signed_up or stands > 0)) as signed_up,
        sum(people) filter (where stands > 0) as matched,
        sum(people) filter (where tried) as tried,
        sum(people) filter (where agreed) as agreed,
        sum(people) filter (where stands = 7) as active,
        sum(people) filter (where stands = 6) as in_agreement,
        sum(people) filter (where stands = 5) as in_trial,
        sum(people) filter (where stands = 4) as completed,
        sum(people) filter (where stands = 3) as early,
        sum(people) filter (where stands = 2) as departed,
        sum(people) filter (where stands = 1) as declined,
        sum(people) filter (where silent) as silent,
        sum(booked) as booked, sum(held) as held,
        -- Of those who signed up and have had nobody, each is in one of these: together they are signed_up less matched.
        sum(people) filter (where is_unmatched and state = 'waiting') as unapproved,
        sum(people) filter (where is_unmatched and state = 'queued') as queued,
        sum(people) filter (where is_unmatched and state in ('declined', 'withdrawn')) as withdrawn,
        sum(people) filter (where is_waiting and why = 'too-few-places') as wait_places,
        sum(people) filter (where is_waiting and why = 'nobody-allowed') as wait_rules,
        sum(people) filter (where is_waiting and why = 'others-score-more') as wait_others,
        sum(people) filter (where is_waiting and coalesce(why, '') not in ('too-few-places', 'nobody-allowed', 'others-score-more'))
          as wait_next,
        sum(people) filter (where not is_mentee and (signed_up or helps)) as mentors,
        sum(people) filter (where helps) as mentors_matched,
        sum(people) filter (where agreed and length = 1) as short,
        sum(people) filter (where agreed and length = 2) as middle,
        sum(people) filter (where agreed and length = 3) as long
      from (select u.*, u.is_unmatched and u.state in ('listed', 'invited', 'submitted') as is_waiting
        from (select x.*, x.is_mentee and x.signed_up and x.stands = 0 as is_unmatched from alike x) u) b
      group by b.programme_id, b.year, b.organisation_id
  ), waited as (
    select b.programme_id, b.year, b.organisation_id, array_agg(d.days) as waits
      from alike b cross join lateral unnest(b.waits) d(days) group by 1, 2, 3
  )
  select c.programme_id, c.year, c.organisation_id,
      jsonb_strip_nulls(to_jsonb(c) - array['programme_id', 'year', 'organisation_id']), coalesce(w.waits, '{}')
    from counted c left join waited w using (programme_id, year, organisation_id)
  union all
  select g.programme_id, extract(year from o.first_day)::integer, p.organisation_id,
      jsonb_build_object('newcomers', count(*)), '{}'
    from programmes g join onboarding o on o.programme_id = g.programme_id join person p on p.id = o.newcomer_id
    group by 1, 2, 3;
$$;

-- Programmes with so many people that counting them takes longer than somebody waits for a page are counted by a job, and
-- read from here for as long as that is fresh.
create table report_count (
  programme_id uuid not null references programme on delete cascade,
  year integer not null,
  organisation_id uuid not null references organisation on delete cascade,
  counts jsonb not null,
  waits integer[] not null,
  counted_at timestamptz not null
);
create index report_count_by_programme on report_count (programme_id);
call app.guard('report_count');

create function app.keep_report_counts(at timestamptz, many integer) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  delete from report_count;
  insert into report_count (programme_id, year, organisation_id, counts, waits, counted_at)
    select c.*, at from app.count_programmes(array(
      select a.programme_id from application a group by a.programme_id having count(*) >= many), at) c;
$$;

-- Of the programmes one reads of, and not for reading by itself: what is told of it the two below say.
create function app.counted_for_me(at timestamptz)
  returns table (programme_id uuid, year integer, organisation_id uuid, counts jsonb, waits integer[], counted_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with mine as materialized (select distinct s.programme_id as id from app.report_scope() s),
  kept as materialized (
    select r.* from report_count r join mine on mine.id = r.programme_id where r.counted_at > at - interval '3 hours'
  )
  select k.programme_id, k.year, k.organisation_id, k.counts, k.waits, k.counted_at from kept k
  union all
  select c.*, null from app.count_programmes(array(
    select mine.id from mine where not exists (select from kept k where k.programme_id = mine.id)), at) c;
$$;

-- The figures of each programme, year and organisation. Read in fives, each is rounded here, once and for all filters, and
-- not parted by organisation: whatever is told further on is a sum of these. `fives` asks for that whoever reads: for what
-- is printed and handed on.
create function app.report_cells(at timestamptz, fives boolean)
  returns table (programme_id uuid, year integer, organisation_id uuid, exact boolean, counts jsonb, counted_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with summed as (
    select c.programme_id, c.year, case when s.exact and not fives then c.organisation_id else s.of_organisation end as organisation_id,
        s.exact and not fives as exact, f.key, sum(f.value::bigint)::bigint as counted, min(c.counted_at) as counted_at
      from app.report_scope() s join app.counted_for_me(at) c on c.programme_id = s.programme_id
        and (s.of_organisation is null or c.organisation_id = s.of_organisation)
        cross join lateral jsonb_each_text(c.counts) f
      group by 1, 2, 3, 4, 5
  )
  select s.programme_id, s.year, s.organisation_id, s.exact,
      jsonb_object_agg(s.key, case when s.exact then s.counted else app.in_fives(s.counted) end), min(s.counted_at)
    from summed s group by 1, 2, 3, 4;
$$;

-- How long mentees waited, from their sign-up to their first match: the middle one, in days; in whole weeks and from five
-- people up for those who read in fives.
create function app.report_days(of_programme uuid, of_organisation uuid, of_year integer, at timestamptz, fives boolean)
  returns table (days integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with told as (
    select percentile_cont(0.5) within group (order by w.days) as days, count(*) as people,
        bool_and(s.exact and not fives) as exact
      from app.report_scope() s join app.counted_for_me(at) c on c.programme_id = s.programme_id
        and (s.of_organisation is null or c.organisation_id = s.of_organisation)
        cross join lateral unnest(c.waits) w(days)
      where (of_programme is null or c.programme_id = of_programme) and (of_year is null or c.year = of_year)
        and (report_days.of_organisation is null or (c.organisation_id = report_days.of_organisation
          and ((s.exact and not fives) or s.of_organisation is not null)))
  )
  select case when exact then round(t.days)::integer else round(t.days / 7)::integer * 7 end
    from told t where t.people > 0 and (exact or t.people >= 5);
$$;

-- What an evaluation says a scheme gives: how many of those who answered agree (4 or 5 of 5), or chose an option. It is
-- reckoned once, when the evaluation closes, each answer in one cell alone, and each count moved by lot: see
-- docs/decisions/0044.
create table evaluation_gain (
  evaluation_id uuid not null references evaluation on delete cascade,
  side text not null check (side in ('mentee', 'mentor', 'leader')),
  question text not null,
  -- Of a question with options, which of them; null: how many agree.
  option text,
  -- Null: those organisations together of which too few answered for one of their own.
  organisation_id uuid references organisation on delete cascade,
  answers integer not null check (answers >= 5),
  agreeing integer not null,
  unique nulls not distinct (evaluation_id, side, question, option, organisation_id)
);
call app.guard('evaluation_gain');

-- A draw that nobody can foresee: each step further away from nothing comes so many times less often.
create function app.draw_lot(times float) returns integer language sql volatile set search_path = pg_catalog, public as $$
  select (sum(case when side = 1 then steps else -steps end))::integer from (
    select side, floor(ln(1 - ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint / 281474976710656.0)
      / -ln(times)) as steps from generate_series(1, 2) side) drawn;
$$;

-- Never twice: of two draws for one count the middle would be nearer to it. An answer moves one count of a statement, and
-- two of a question with options, whose draws are wider by so much.
create function app.reckon_gains(closed uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  with sizes as (
    select a.side, a.organisation_id, count(*) as answers,
        sum(count(*)) over (partition by a.side order by a.organisation_id is not null, count(*), a.organisation_id)
          - count(*) as before
      from evaluation_answer a where a.evaluation_id = closed group by a.side, a.organisation_id
  ), parted as (
    -- Small ones go together, and take one more in where together they would still be too few.
    select s.side, s.organisation_id,
        case when s.answers >= 5 and s.before not between 1 and 4 then s.organisation_id end as cell
      from sizes s
  ), asked as (
    select q.name as question, null as option from evaluation e, unnest(e.shipped) q(name)
      where e.id = closed and q.name <> all (e.worded)
    union all
    select q.own ->> 'id', o.option from evaluation e cross join lateral jsonb_array_elements(e.own) q(own)
        left join lateral jsonb_array_elements_text(q.own -> 'options') o(option) on not q.own ? 'ends'
      where e.id = closed and q.own ->> 'id' <> all (e.worded)
  ), said as (
    select a.side, q.key as question, p.cell, q.value, k.option
      from evaluation e join evaluation_answer a on a.evaluation_id = e.id
        join parted p on p.side = a.side and p.organisation_id is not distinct from a.organisation_id
        cross join lateral jsonb_each_text(a.answers) q
        join asked k on k.question = q.key
      where e.id = closed and e.closed_at is not null
        and not exists (select from evaluation_gain g where g.evaluation_id = closed)
  )
  insert into evaluation_gain (evaluation_id, side, question, option, organisation_id, answers, agreeing)
    select closed, c.side, c.question, c.option, c.cell, c.answers,
        c.agreeing + app.draw_lot(case when c.option is null then 3 else sqrt(3) end)
      from (
        select s.side, s.question, s.option, s.cell, count(*) as answers,
            count(*) filter (where case when s.option is null then s.value in ('4', '5') else s.value = s.option end) as agreeing
          from said s group by s.side, s.question, s.option, s.cell having count(*) >= 5) c;
$$;
create function app.follow_closing() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  perform app.reckon_gains(new.id);
  return null;
end $$;
create trigger follow_closing after update of closed_at on evaluation for each row
  when (old.closed_at is null and new.closed_at is not null) execute function app.follow_closing();

-- Of one's own organisation alone where one reads no other's; sums of cells, which tell no more than the cells do.
create function app.report_gains()
  returns table (programme_id uuid, year integer, organisation_id uuid, stage text, side text, question text,
    answers bigint, agreeing bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.programme_id, extract(year from e.closes_on)::integer, g.organisation_id, e.stage, g.side, g.question,
      sum(g.answers), sum(g.agreeing)
    from app.report_scope() s join evaluation e on e.programme_id = s.programme_id
      join evaluation_gain g on g.evaluation_id = e.id
        and g.option is null and (s.of_organisation is null or g.organisation_id = s.of_organisation)
    group by 1, 2, 3, 4, 5, 6;
$$;

-- What an organisation knows of itself: how many have stayed and how they are, among those who took part and in general.
create table organisation_year (
  organisation_id uuid not null references organisation on delete cascade,
  year integer not null check (year between 2000 and 2100),
  people integer not null check (people >= 5),
  stayed integer not null check (stayed between 0 and people),
  participants integer not null check (participants between 5 and people),
  participants_stayed integer not null check (participants_stayed between 0 and participants),
  well_being real check (well_being between 0 and 100),
  participants_well_being real check (participants_well_being between 0 and 100),
  sick_days real check (sick_days between 0 and 366),
  participants_sick_days real check (participants_sick_days between 0 and 366),
  entered_by uuid references person on delete set null,
  entered_at timestamptz not null,
  primary key (organisation_id, year)
);
call app.guard('organisation_year');

-- What those who run a programme say of its year beside the figures.
create table programme_year (
  programme_id uuid not null references programme on delete cascade,
  year integer not null check (year between 2000 and 2100),
  said text not null default '',
  mended text not null default '',
  changed_by uuid references person on delete set null,
  changed_at timestamptz not null,
  primary key (programme_id, year)
);
call app.guard('programme_year');

create function app.reported_programmes() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct s.programme_id), '{}') from app.report_scope() s;
$$;

revoke execute on function app.led_organisations, app.report_scope, app.in_fives, app.years_begin, app.count_programmes,
  app.keep_report_counts, app.counted_for_me, app.report_cells, app.report_days,
  app.draw_lot, app.reckon_gains, app.follow_closing, app.report_gains, app.reported_programmes from public;
grant execute on function app.led_organisations, app.report_scope, app.report_cells, app.report_days, app.report_gains,
  app.reported_programmes to telemakos_app;

-- organisation_year: the organisation's HR writes it, its leadership reads it.
grant select, insert on organisation_year to telemakos_app;
grant update (people, stayed, participants, participants_stayed, well_being, participants_well_being, sick_days,
  participants_sick_days, entered_by, entered_at) on organisation_year to telemakos_app;
create policy own_organisation on organisation_year to telemakos_app
  using (organisation_id = any ((select app.coordinated_organisations())::uuid[]))
  with check (organisation_id = any ((select app.coordinated_organisations())::uuid[]));
create policy leadership on organisation_year for select to telemakos_app
  using (organisation_id = any ((select app.led_organisations())::uuid[]));

-- programme_year: the programme's coordinators write it, whoever reads its figures reads it.
grant select, insert on programme_year to telemakos_app;
grant update (said, mended, changed_by, changed_at) on programme_year to telemakos_app;
create policy coordinator on programme_year to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]))
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[]));
create policy with_the_figures on programme_year for select to telemakos_app
  using (programme_id = any ((select app.reported_programmes())::uuid[]));
