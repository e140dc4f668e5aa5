-- How it is for those who are new, as figures (I8, J6). What they say is told of as every answer is (docs/decisions/0044):
-- leaders and buddies may know of some what they have shared, and must not learn the last one's by subtracting. Each night
-- those who have answered since the last time are counted once, from five up, and the count is moved by lot; fewer wait.
create table well_being_count (
  programme_id uuid not null references programme on delete cascade,
  occasion text not null check (occasion in ('first_week', 'first_month', 'three_months', 'six_months')),
  question text not null check (question in ('feeling', 'belonging', 'contributing')),
  answers integer not null check (answers >= 5),
  -- How many of them said 4 or 5 of 5.
  well integer not null
);
create index well_being_count_of on well_being_count (programme_id);
call app.guard('well_being_count');

create function app.count_well_being() returns void language sql volatile security definer
  set search_path = pg_catalog, public as $$
  with said as (
    select w.id, o.programme_id, w.occasion, q.question, q.value,
        count(*) over (partition by o.programme_id, w.occasion, q.question) as answers
      from well_being_answer w join onboarding o on o.id = w.onboarding_id
        cross join lateral (values ('feeling', w.feeling), ('belonging', w.belonging), ('contributing', w.contributing))
          as q (question, value)
      where q.value is not null and q.question <> all (w.counted)
  ), due as (select * from said s where s.answers >= 5),
  marked as (
    update well_being_answer w set counted = w.counted || d.questions
      from (select id, array_agg(question) as questions from due group by id) d where w.id = d.id
  )
  insert into well_being_count (programme_id, occasion, question, answers, well)
    select d.programme_id, d.occasion, d.question, count(*), count(*) filter (where d.value >= 4) + app.draw_lot(3)
      from due d group by d.programme_id, d.occasion, d.question;
$$;

-- For those who coordinate the programme: sums of cells, which tell no more than the cells do.
create function app.well_being_figures(programme uuid)
  returns table (occasion text, question text, answers bigint, well bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.occasion, c.question, sum(c.answers), sum(c.well) from well_being_count c
    where c.programme_id = programme and programme = any (app.coordinated_programmes())
    group by c.occasion, c.question;
$$;

revoke execute on function app.count_well_being, app.well_being_figures from public;
grant execute on function app.well_being_figures to telemakos_app;
