-- Why mentorships stop early, as a figure: what somebody has said of it is a confidence, and so is told of as answers are
-- (docs/decisions/0044). Of each programme and year those who said why are counted once, from five up, each reason moved
-- by lot; fewer wait until they are five. What has been counted is deleted: then nothing joins a reason to a person.
create table early_ending_count (
  programme_id uuid not null references programme on delete cascade,
  year integer not null,
  reason text not null check (reason in ('time', 'fit', 'reached', 'changed_work', 'other')),
  -- How many said why, whatever they said.
  answers integer not null check (answers >= 5),
  times integer not null,
  primary key (programme_id, year, reason)
);
call app.guard('early_ending_count');

-- When the year is over, or the programme is. Somebody's word changes two counts, so the draws are as wide as for a
-- question with options.
create function app.count_early_endings(at timestamptz) returns void language sql volatile security definer
  set search_path = pg_catalog, public as $$
  with over as (
    select e.mentorship_id, e.reason, m.programme_id,
        extract(year from max(e.said_at) over (partition by m.programme_id) at time zone 'Europe/Copenhagen')::integer as year,
        count(*) over (partition by m.programme_id) as answers
      from early_ending e join mentorship m on m.id = e.mentorship_id join programme g on g.id = m.programme_id
      where e.said_at < date_trunc('year', at, 'Europe/Copenhagen')
        or (g.ends_on < at::date and not exists (select from mentorship o where o.programme_id = g.id and o.state <> 'ended'))
  ), due as (
    select * from over o where o.answers >= 5
      and not exists (select from early_ending_count c where c.programme_id = o.programme_id and c.year = o.year)
  ), gone as (delete from early_ending e using due where e.mentorship_id = due.mentorship_id)
  insert into early_ending_count (programme_id, year, reason, answers, times)
    select d.programme_id, d.year, r.reason, d.answers,
        (select count(*) from due o where o.programme_id = d.programme_id and o.reason = r.reason) + app.draw_lot(sqrt(3))
      from (select distinct programme_id, year, answers from due) d
        cross join (values ('time'), ('fit'), ('reached'), ('changed_work'), ('other')) r (reason);
$$;

-- For those who read of a programme's people of all organisations.
create function app.report_early_endings()
  returns table (programme_id uuid, year integer, reason text, answers integer, times integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.programme_id, c.year, c.reason, c.answers, c.times
    from app.report_scope() s join early_ending_count c on c.programme_id = s.programme_id
    where s.of_organisation is null;
$$;

revoke execute on function app.count_early_endings, app.report_early_endings from public;
grant execute on function app.report_early_endings to telemakos_app;
