-- What a programme gives those who take part (I4–I9). An answer lies sealed until the evaluation closes; then all are
-- opened and written down at once, in an order of chance, and the key is destroyed: nothing in the database joins an
-- answer to whoever gave it. What is read of them are figures from five answers up, all at the same time, so that
-- nobody learns an answer by looking before and after it came.

create table evaluation (
  id uuid primary key,
  programme_id uuid not null references programme on delete cascade,
  stage text not null check (stage in ('midway', 'final')),
  -- Those of the shipped questions that are asked, by name, and the coordinator's own.
  shipped text[] not null,
  own jsonb not null,
  -- The questions, of both kinds, that are answered in one's own words.
  worded text[] not null,
  asks_leaders boolean not null,
  by_link boolean not null,
  -- The day it is sent by itself; null: its coordinator sends it.
  opens_on date check (opens_on < closes_on),
  closes_on date not null,
  -- Each pair is asked in its own time, from this day until three weeks before it closes; null: everybody at once.
  asks_from date check (asks_from < closes_on),
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  -- How many have answered while it is open: in steps, of all sides at once, from five asked up, and told of once a
  -- night, so that nobody is seen to answer.
  turnout text check (turnout in ('few', 'half', 'most')),
  key bytea,
  check (closed_at is null or (opened_at is not null and key is null)),
  check (opened_at is null or closed_at is not null or key is not null)
);
create index evaluation_by_programme on evaluation (programme_id, made_at desc);
create index evaluation_under_way on evaluation (closes_on) where opened_at is not null and closed_at is null;
call app.guard('evaluation');

-- Whom an evaluation asks, and whether they have answered: that alone, not when.
create table evaluation_invitation (
  id uuid primary key,
  evaluation_id uuid not null references evaluation on delete cascade,
  person_id uuid not null references person on delete cascade,
  side text not null check (side in ('mentee', 'mentor', 'leader')),
  token_hash bytea not null unique,
  answered boolean not null default false,
  -- Of those who are asked in their own time; null: when the evaluation was sent.
  asked_at timestamptz,
  unique (evaluation_id, person_id, side)
);
create index evaluation_invitation_of_person on evaluation_invitation (person_id) where not answered;
call app.guard('evaluation_invitation');

create table evaluation_ballot (
  id uuid primary key,
  evaluation_id uuid not null references evaluation on delete cascade,
  content bytea not null
);
create index evaluation_ballot_of on evaluation_ballot (evaluation_id);
call app.guard('evaluation_ballot');

create table evaluation_answer (
  id uuid primary key,
  evaluation_id uuid not null references evaluation on delete cascade,
  side text not null check (side in ('mentee', 'mentor', 'leader')),
  organisation_id uuid references organisation on delete set null,
  answers jsonb not null
);
create index evaluation_answer_of on evaluation_answer (evaluation_id);
call app.guard('evaluation_answer');

-- Whom an evaluation of the programme would ask: those who are or were together in it beyond the trial. For its
-- coordinators, and for the job that sends it by itself.
create function app.evaluation_audience_of(programme uuid, with_leaders boolean)
  returns table (person_id uuid, side text, locale text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with pairs as (
    select m.mentee_id, m.mentor_id from mentorship m
      where m.programme_id = programme and m.mentee_id is not null
        and (m.state in ('agreement', 'active') or (m.state = 'ended' and m.agreed_at is not null))
  ), asked as (
    select mentee_id as person_id, 'mentee' as side from pairs
    union select mentor_id, 'mentor' from pairs
    union select p.leader_id, 'leader' from pairs join person p on p.id = pairs.mentee_id
      where with_leaders and p.leader_id is not null
  )
  select asked.person_id, asked.side, p.locale from asked join person p on p.id = asked.person_id
    where p.left_at is null;
$$;
create function app.evaluation_audience(programme uuid, with_leaders boolean)
  returns table (person_id uuid, side text, locale text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select * from app.evaluation_audience_of(programme, with_leaders)
    where programme = any (app.coordinated_programmes());
$$;

-- Whose time it is now where each pair is asked in its own: halfway, or three weeks before its last day or when it ended
-- before that. For the job that asks them.
create function app.evaluation_turns(asked uuid, today date) returns table (person_id uuid, side text, locale text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with e as (
    select e.*, make_interval(months => (g.settings ->> 'months')::integer) as usually
      from evaluation e join programme g on g.id = e.programme_id
      where e.id = asked and e.asks_from is not null and e.opened_at is not null and e.closed_at is null
  ), pairs as (
    select m.mentee_id, m.mentor_id, e.asks_leaders from e join mentorship m on m.programme_id = e.programme_id
      where m.mentee_id is not null and m.agreed_at is not null
        and (m.state = 'active' or (m.state = 'ended' and e.stage = 'final'))
        and case e.stage
            when 'midway' then m.agreed_at::date + (coalesce(m.ends_on, (m.agreed_at + e.usually)::date) - m.agreed_at::date) / 2
            else least(m.ends_on - 21, m.ended_at::date) end
          between e.asks_from and least(today, e.closes_on - 21)
  ), people as (
    select mentee_id as id, 'mentee' as side from pairs
    union select mentor_id, 'mentor' from pairs
    union select p.leader_id, 'leader' from pairs join person p on p.id = pairs.mentee_id
      where asks_leaders and p.leader_id is not null
  )
  select p.id, people.side, p.locale from people join person p using (id)
    where p.left_at is null and not exists (select from evaluation_invitation i
      where i.evaluation_id = asked and i.person_id = p.id and i.side = people.side);
$$;

-- What somebody is asked: by an invitation of one's own when signed in, or by the link of a mail where that suffices.
create function app.evaluation_asked(invitation uuid, token bytea)
  returns table (id uuid, evaluation_id uuid, stage text, shipped text[], own jsonb, side text, organisation_id uuid,
    organisation_name text, programme_name text, locale text, closes_on date, answered boolean, key bytea)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select i.id, e.id, e.stage, e.shipped, e.own, i.side, o.id, o.name, g.name, p.locale, e.closes_on, i.answered, e.key
    from evaluation_invitation i
    join evaluation e on e.id = i.evaluation_id
    join programme g on g.id = e.programme_id
    join person p on p.id = i.person_id
    join organisation o on o.id = p.organisation_id
    where e.opened_at is not null and e.closed_at is null and p.left_at is null
      and ((i.id = invitation and i.person_id = app.person()) or (e.by_link and i.token_hash = token));
$$;

-- Whether somebody comes too late: it was theirs to answer, and has closed.
create function app.evaluation_is_over(invitation uuid, token bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from evaluation_invitation i join evaluation e on e.id = i.evaluation_id
    where e.closed_at is not null
      and ((i.id = invitation and i.person_id = app.person()) or (e.by_link and i.token_hash = token)));
$$;

-- One answer for each invitation: false when there was one already. The same who may be asked may answer.
create function app.cast_ballot(invitation uuid, token bytea, ballot uuid, content bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  asked record;
begin
  select * into asked from app.evaluation_asked(invitation, token);
  if asked.id is null then return false; end if;
  update evaluation_invitation i set answered = true where i.id = asked.id and not i.answered;
  if not found then return false; end if;
  insert into evaluation_ballot (id, evaluation_id, content) values (ballot, asked.evaluation_id, cast_ballot.content);
  return true;
end $$;

-- How many are asked, by side; and when it has closed, how many answered, from five up.
create function app.evaluation_turnout(asked uuid) returns table (side text, invited bigint, answered bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select i.side, count(*),
      case when e.closed_at is not null and count(*) filter (where i.answered) >= 5 then count(*) filter (where i.answered) end
    from evaluation_invitation i join evaluation e on e.id = i.evaluation_id
    where e.id = asked and e.programme_id = any (app.coordinated_programmes()) group by i.side, e.closed_at;
$$;

-- Each night, of those that are open: how far the answers have come. Not where each is asked in their own time: of those
-- who have just been asked there are few.
create function app.note_turnout() returns void language sql volatile security definer
  set search_path = pg_catalog, public as $$
  update evaluation e set turnout = case when t.answered * 2 < t.asked then 'few' when t.answered * 4 < t.asked * 3 then 'half' else 'most' end
    from (select evaluation_id, count(*) as asked, count(*) filter (where answered) as answered
      from evaluation_invitation group by evaluation_id having count(*) >= 5) t
    where t.evaluation_id = e.id and e.opened_at is not null and e.closed_at is null
      and e.asks_from is null;
$$;

-- The figures of a closed evaluation, for its coordinators: the cells that were reckoned as it closed (0044), from five
-- answers up and moved by lot, so that whoever knows all the other answers does not learn the last.
create function app.evaluation_figures(asked uuid)
  returns table (side text, question text, option text, organisation_id uuid, answers integer, agreeing integer)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select g.side, g.question, g.option, g.organisation_id, g.answers, g.agreeing
    from evaluation_gain g join evaluation e on e.id = g.evaluation_id
    where e.id = asked and e.programme_id = any (app.coordinated_programmes());
end $$;

-- What was answered in words, from five answers to the question up, in an order of chance.
create function app.evaluation_words(asked uuid) returns table (side text, question text, words text)
  language sql volatile security definer set search_path = pg_catalog, public as $$
  with said as (
    select a.side, q.key as question, q.value as words, count(*) over (partition by a.side, q.key) as answers
      from evaluation e join evaluation_answer a on a.evaluation_id = e.id, jsonb_each_text(a.answers) q
      where e.id = asked and e.closed_at is not null and e.programme_id = any (app.coordinated_programmes())
        and q.key = any (e.worded)
  )
  select s.side, s.question, s.words from said s where s.answers >= 5 order by s.side, s.question, random();
$$;

revoke execute on function app.evaluation_audience_of, app.evaluation_audience, app.evaluation_turns, app.note_turnout, app.evaluation_asked, app.evaluation_is_over, app.cast_ballot, app.evaluation_turnout,
  app.evaluation_figures, app.evaluation_words from public;
grant execute on function app.evaluation_audience, app.evaluation_asked, app.evaluation_is_over, app.cast_ballot, app.evaluation_turnout,
  app.evaluation_figures, app.evaluation_words to telemakos_app;

grant select, insert, delete on evaluation to telemakos_app;
grant update (stage, shipped, own, worded, asks_leaders, by_link, opens_on, closes_on, asks_from, opened_at, key) on evaluation to telemakos_app;
create policy of_my_programmes on evaluation to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]) and closed_at is null)
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[]) and closed_at is null);
create policy closed_too on evaluation for select to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]));

-- The coordinator sends them out; each sees their own. Nobody but the database reads who has answered.
grant select (id, evaluation_id, person_id, side, answered), insert on evaluation_invitation to telemakos_app;
create policy own on evaluation_invitation for select to telemakos_app using (person_id = (select app.person()));
create policy sent_out on evaluation_invitation for insert to telemakos_app
  with check (exists (select from evaluation e where e.id = evaluation_id and e.opened_at is null and e.closed_at is null
    and e.programme_id = any (app.coordinated_programmes())));
