-- Who sees and changes what. The app's role owns nothing; a table without a line here is closed to it.
-- The functions answer for the person of the transaction and are asked once a statement: (select app.…()).

-- Days are those of Copenhagen and Oslo.
create function app.today() returns date language sql stable return (now() at time zone 'Europe/Copenhagen')::date;

-- Whether a role holds today. A substitute's holds no longer than the role it is made from.
create function app.is_held(g role_grant) returns boolean language sql stable
  return (g).ended_at is null and (g).starts_on <= app.today() and coalesce((g).ends_on >= app.today(), true)
    and ((g).stands_in_for is null or exists (select from role_grant o where o.id = (g).stands_in_for
      and o.ended_at is null and coalesce(o.ends_on >= app.today(), true)));

create function app.is_administrator() returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from role_grant g where g.person_id = app.person() and g.role = 'administrator'
    and g.ended_at is null and app.is_held(g));
$$;

-- Whether the one who asks owns the tables: the command line, the demonstration.
create function app.is_keeper() returns boolean language sql stable
  return pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = 'public.person'::regclass), 'USAGE');

create function app.is_away(away_from date, away_until date) returns boolean language sql stable parallel safe
  return away_from is not null and current_date >= away_from and current_date <= coalesce(away_until, 'infinity');

create function app.my_organisation() returns uuid language sql stable security definer
  set search_path = pg_catalog, public as $$
  select organisation_id from person where id = app.person();
$$;

create function app.coordinated_organisations() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(g.organisation_id), '{}') from role_grant g
    where g.person_id = app.person() and g.role = 'organisation_coordinator' and g.ended_at is null and app.is_held(g);
$$;

create function app.coordinated_programmes() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(id), '{}') from (
    select g.programme_id as id from role_grant g where g.person_id = app.person()
      and g.role = 'programme_coordinator' and g.ended_at is null and app.is_held(g)
    union
    select p.id from programme p join role_grant g using (organisation_id) where g.person_id = app.person()
      and g.role = 'organisation_coordinator' and g.ended_at is null and app.is_held(g)
  ) coordinated;
$$;

-- Whether somebody stands around a newcomer today.
create function app.stands_by(r onboarding_role) returns boolean language sql stable
  return (r).ended_at is null and (r).starts_on <= app.today() and coalesce((r).ends_on >= app.today(), true);

-- The onboardings one is the newcomer of, from the day they are made, or stands by in today.
create function app.my_onboardings() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(id), '{}') from (
    select id from onboarding where newcomer_id = app.person() and ended_at is null
    union
    select r.onboarding_id from onboarding_role r join onboarding o on o.id = r.onboarding_id and o.ended_at is null
      where r.person_id = app.person() and app.stands_by(r)
  ) mine;
$$;

-- The roles in which one says something to another: one's own, and for a newcomer those around them.
create function app.my_onboarding_roles() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(r.id), '{}') from onboarding_role r join onboarding o on o.id = r.onboarding_id
    where r.newcomer_id = app.person() or (o.ended_at is null and r.person_id = app.person() and app.stands_by(r));
$$;

create function app.joined_programmes() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(programme_id), '{}') from (
    -- What is being set up is not there yet; who waits for a yes or a place, or got a no, is not in.
    select programme_id from application a join programme p on p.id = a.programme_id
      where person_id = app.person() and a.state not in ('waiting', 'queued', 'declined', 'withdrawn') and p.state <> 'draft'
    union
    select programme_id from onboarding where id = any (app.my_onboardings())
  ) joined;
$$;

-- The newcomers whose set of helpers the person belongs to, or is.
create function app.my_newcomers() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(newcomer_id), '{}') from onboarding where id = any (app.my_onboardings());
$$;

-- The rooms of the groups one is a mentee in, as long as one has not left.
create function app.my_groups() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(h.id), '{}') from mentorship g join mentorship h on h.id = g.group_id
    where g.mentee_id = app.person() and g.group_id is not null and (g.state <> 'ended' or g.ended_at >= h.ended_at);
$$;

create function app.my_mentorships() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(id), '{}') from (
    select id from mentorship where mentor_id = app.person()
    union all
    select id from mentorship where mentee_id = app.person()
    union all
    select h.id from mentorship g join mentorship h on h.id = g.group_id
      where g.mentee_id = app.person() and (g.state <> 'ended' or g.ended_at >= h.ended_at)
  ) mine;
$$;
create index mentorship_of_mentor on mentorship (mentor_id);

-- Rooms whose second person has not been asked to leave: what is written goes on only while it is open.
create function app.my_open_mentorships() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(id), '{}') from mentorship
    where (mentor_id = app.person() or mentee_id = app.person() or id = any ((select app.my_groups())::uuid[]))
      and state <> 'ended';
$$;

-- Those one is in a mentorship with, or around a newcomer: who shows something to them alone has them in mind (0018).
create function app.together_with_me() returns uuid[] language plpgsql stable security definer
  set search_path = pg_catalog, public as $$
begin
  return array(
    select mentor_id from mentorship where mentee_id = app.person()
    union select mentee_id from mentorship where mentor_id = app.person() and mentee_id is not null
    union select unnest(app.parties(g.id)) from unnest(app.my_groups()) g (id)
    union select person_id from onboarding_role r where r.onboarding_id = any (app.my_onboardings())
      and (r.newcomer_id = app.person() or (r.ended_at is null and coalesce(r.ends_on >= app.today(), true)))
    union select unnest(app.my_newcomers()));
end $$;

-- The few people one sees for what one does with them: those one is together with, whom one has written with, who asks
-- or wishes for one, and those who coordinate what one takes part in.
create function app.my_circle() returns uuid[] language plpgsql stable security definer
  set search_path = pg_catalog, public as $$
begin
  return array(
    select unnest(app.together_with_me())
    union select sender_id from letter where receiver_id = app.person()
    union select receiver_id from letter where sender_id = app.person()
    union select mentee_id from mentor_request where mentor_id = app.person() and state = 'asked'
    union select person_id from wish where other_id = app.person() and side = 'mentee'
    union select g.person_id from role_grant g where g.ended_at is null and app.is_held(g)
      and (programme_id = any ((select app.joined_programmes() || app.coordinated_programmes())::uuid[])
        or organisation_id = any ((select app.coordinated_organisations())::uuid[])));
end $$;

-- What those wish and bring whom one is mentor to now.
create function app.my_mentees_applications() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(a.id), '{}') from mentorship m
    join application a on a.person_id = m.mentee_id and a.programme_id = m.programme_id and a.side = 'mentee'
    where m.mentor_id = app.person() and m.state <> 'ended';
$$;

-- Asked of each person who is shown, so the lists are given: they are the same for the whole question.
create function app.takes_part(whom uuid, coordinated uuid[], joined uuid[]) returns boolean
  language sql stable security definer
  return exists (select from application a where a.person_id = whom and (a.programme_id = any (coordinated)
      or (a.programme_id = any (joined) and a.side = 'mentor' and a.state in ('listed', 'invited', 'submitted'))))
    or exists (select from onboarding_role r where r.person_id = whom and r.programme_id = any (coordinated))
    or exists (select from onboarding o where o.newcomer_id = whom and o.programme_id = any (coordinated));

create function app.works_at(whom uuid, organisations uuid[]) returns boolean
  language sql stable security definer
  return exists (select from person p where p.id = whom and p.organisation_id = any (organisations));

-- Whoever runs an organisation: its coordinators, who are its HR, and the installation's administrator.
create function app.looks_after(organisation uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(organisation = any (app.coordinated_organisations()) or app.is_administrator(), false);
$$;

-- Where nobody in the organisation runs it, a programme's coordinator keeps what its people are known by (A8).
create function app.has_own_coordinators(organisation uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from role_grant g
    where g.organisation_id = organisation and g.role = 'organisation_coordinator' and g.ended_at is null
      and app.is_held(g));
$$;

-- Whom a coordinator may list: people they look after already, and newcomers that nobody else has to do with yet.
create function app.may_be_listed(whom uuid, organisations uuid[], coordinated uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.works_at(whom, organisations) or app.takes_part(whom, coordinated, '{}')
    or not (exists (select from application where person_id = whom)
      or exists (select from onboarding_role where person_id = whom)
      or exists (select from onboarding where newcomer_id = whom)
      or exists (select from role_grant where person_id = whom)
      or exists (select from session where person_id = whom));
$$;

create function app.has_answered(asked uuid, whom uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from trial_answer t
    where t.mentorship_id = asked and t.person_id = whom and asked = any (app.my_mentorships()));
$$;

-- Nobody answers for a meeting from before they came into the group.
create function app.was_there(held meeting, whom uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(app.came_later(held.mentorship_id, whom) <= held.starts_at, true);
$$;
revoke execute on function app.was_there from public;

-- Whoever was not there has nothing to answer.
create function app.has_reflected(asked uuid, whom uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from meeting m where m.id = asked and m.mentorship_id = any (app.my_mentorships())
    and (exists (select from reflection r where r.meeting_id = asked and r.person_id = whom) or not app.was_there(m, whom)));
$$;

create function app.all_have_reflected(asked uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from meeting m where m.id = asked and m.mentorship_id = any (app.my_mentorships())
    and app.was_there(m, app.person())
    and not exists (select from unnest(app.parties(m.mentorship_id)) party (id)
      where not exists (select from reflection r where r.meeting_id = asked and r.person_id = party.id)
        and app.was_there(m, party.id)));
$$;

-- For a matching: the leaders above people, nearest first, to the rule's depth (D2).
create function app.leaders_above(people uuid[], depth integer)
  returns table (person_id uuid, leader_id uuid, level integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive chain as (
    select p.id as person_id, p.leader_id, 1 as level from person p
      where p.id = any (people) and p.leader_id is not null
        and exists (select from application a
          where a.person_id = p.id and a.programme_id = any ((select app.coordinated_programmes())::uuid[]))
    union all
    select c.person_id, p.leader_id, c.level + 1 from chain c join person p on p.id = c.leader_id
      where p.leader_id is not null and c.level < depth
  )
  select person_id, leader_id, level from chain;
$$;

-- For a matching: the places a programme's mentors have taken in all programmes together (D10).
create function app.places_taken(programme uuid) returns table (person_id uuid, taken bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select m.mentor_id, count(distinct coalesce(m.group_id, m.id)) from mentorship m
    where m.state <> 'ended' and m.mentee_id is not null and not m.peers and programme = any (app.coordinated_programmes())
      and m.mentor_id in (select a.person_id from application a where a.programme_id = programme and a.side = 'mentor')
    group by m.mentor_id;
$$;

-- Who has been through a mentorship to its end waits for no other, until they sign up anew.
create function app.has_come_through(programme uuid, mentee uuid, signed_up timestamptz) returns boolean
  language sql stable
  return exists (select from mentorship m where m.mentee_id = mentee and m.programme_id = programme
    and m.ending = 'completed' and m.ended_at > signed_up);

-- For the page of a matching: how many take part, and the places their mentors have left. Counted here, since row
-- security would ask of each person whether they may be seen.
create function app.taking_part(programme uuid) returns table (mentees bigint, mentors bigint, places bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with here as (
    select m.mentee_id, m.mentor_id, coalesce(m.group_id, m.id) as room from mentorship m
      where m.programme_id = programme and m.mentee_id is not null and m.state <> 'ended'),
  helped as (select h.mentor_id, count(distinct h.room) as mentees from here h group by h.mentor_id)
  select count(*) filter (where a.side = 'mentee' and here.mentee_id is null),
    count(*) filter (where a.side = 'mentor'),
    coalesce(sum(greatest(0, least(coalesce(a.places, p.capacity) - coalesce(helped.mentees, 0),
      p.capacity - p.places_taken))) filter (where a.side = 'mentor'), 0)::bigint
  from application a
  join person p on p.id = a.person_id
  left join here on a.side = 'mentee' and here.mentee_id = a.person_id
  left join helped on a.side = 'mentor' and helped.mentor_id = a.person_id
  where a.programme_id = programme and programme = any (app.coordinated_programmes())
    and a.state in ('listed', 'invited', 'submitted') and p.left_at is null
    and case a.side when 'mentee' then not app.has_come_through(programme, a.person_id, coalesce(a.submitted_at, a.created_at))
      else a.paused_at is null and not app.is_away(p.away_from, p.away_until) end;
$$;

-- After a matching: the database notices by itself that there are many new rows, but a minute later, and the
-- coordinator looks at them now.
create function app.analyze_proposals() returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if cardinality(app.coordinated_programmes()) > 0 then analyze proposal; end if;
end $$;

-- For a matching: pairs that are or were together, anywhere, among a programme's people.
create function app.earlier_pairs(programme uuid) returns table (mentee_id uuid, mentor_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct m.mentee_id, m.mentor_id from mentorship m
    join application a on a.person_id = m.mentee_id and a.programme_id = programme and a.side = 'mentee'
    where programme = any (app.coordinated_programmes());
$$;

-- A page of a programme's applications in the order of names. Row security keeps the planner from using an index for
-- words, themes and languages, so this looks them up: it gives ids, and what is shown of them is read under row security.
-- The question is put together from what is asked for, so that each is planned for itself. `offset 0` keeps words on
-- their own index: people of one first name stand together in the order of names, which no estimate knows.
create function app.find_applications(programme uuid, of_side text, of_states text[], asked boolean,
    words tsquery, in_place tsquery, theme text, organisation uuid, language text, with_place_free boolean,
    from_person uuid, from_side text, backwards boolean, most integer)
  returns table (id uuid, person_id uuid, side text, name text)
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, public as $$
declare
  from_name text := (select p.name from person p where p.id = from_person);
begin
  -- A side that is not named is no mentor's: what is unknown is a no.
  if (programme = any (app.coordinated_programmes())
      or (of_side = 'mentor' and of_states <@ array['listed', 'invited', 'submitted'] and programme = any (app.joined_programmes())))
      is not true
    then return;
  end if;
  return query execute concat_ws(E'\n',
    'select a.id, p.id, a.side, p.name::text from application a join person p on p.id = a.person_id',
    case when words is not null then 'join (select w.id from person w where
      app.searchable(w.name || '' '' || w.position || '' '' || w.workplace) @@ $4 offset 0) said on said.id = p.id' end,
    case when in_place is not null then
      'join (select w.id from person w where app.searchable(w.place) @@ $5 offset 0) there on there.id = p.id' end,
    'where a.programme_id = $1 and a.state = any ($3) and p.left_at is null',
    case when of_side is not null then 'and a.side = $2' end,
    case when asked then 'and a.invited_at is not null' when not asked then 'and a.invited_at is null' end,
    case when theme is not null then 'and a.themes @> array[$6]' end,
    case when organisation is not null then 'and p.organisation_id = $7' end,
    case when language is not null then 'and p.languages @> array[$8]' end,
    case when with_place_free then 'and p.places_taken < p.capacity' end,
    case when from_name is not null and backwards then
      'and (p.name, p.id) <= ($9, $10) and (p.id <> $10 or a.side < $11)' end,
    case when from_name is not null and not backwards then
      'and (p.name, p.id) >= ($9, $10) and (p.id <> $10 or a.side > $11)' end,
    case when backwards then 'order by p.name desc, p.id desc, a.side desc' else 'order by p.name, p.id, a.side' end,
    'limit $12')
    using programme, of_side, of_states, words, in_place, theme, organisation, language,
      from_name, from_person, from_side, most;
end $$;

-- Nothing held for longer than the programme's rhythm allows, and nothing booked (G2).
create function app.rhythm_months(settings jsonb) returns integer language sql immutable parallel safe
  return coalesce((settings -> 'rhythm' ->> 'toMonths')::integer, 2);

create function app.is_overdue(m mentorship, rhythm_months integer, at timestamptz) returns boolean
  language sql stable parallel safe
  return (m).state = 'active' and coalesce((m).next_meeting_at, '-infinity') < at
    and coalesce((m).last_met_at, (m).agreed_at) < at - make_interval(months => rhythm_months);

-- A page of a programme's mentorships in the order of the mentees' names, for its coordinators: who, and nothing else.
-- What is shown of them is read under row security. `shown` is a state, 'overdue' or 'all'.
create function app.find_mentorships(programme uuid, shown text, at timestamptz, words tsquery, from_mentorship uuid,
    backwards boolean, most integer)
  returns table (id uuid, mentee text, mentor text)
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, public as $$
declare
  rhythm integer := (select app.rhythm_months(p.settings) from programme p where p.id = programme);
  from_name text := (select p.name from mentorship m join person p on p.id = m.mentee_id where m.id = from_mentorship);
begin
  if not programme = any (app.coordinated_programmes()) then return; end if;
  return query execute concat_ws(E'\n',
    case when words is not null then 'with said as (select w.id from person w where
      app.searchable(w.name || '' '' || w.position || '' '' || w.workplace) @@ $3)' end,
    'select m.id, e.name::text, r.name::text from mentorship m
      join person e on e.id = m.mentee_id join person r on r.id = m.mentor_id where m.programme_id = $1',
    case when shown = 'overdue' then 'and app.is_overdue(m, $4, $5)' when shown <> 'all' then 'and m.state = $2' end,
    case when words is not null then
      'and (m.mentee_id in (select said.id from said) or m.mentor_id in (select said.id from said))' end,
    case when from_name is not null then
      case when backwards then 'and (e.name, m.id) < ($6, $7)' else 'and (e.name, m.id) > ($6, $7)' end end,
    case when backwards then 'order by e.name desc, m.id desc' else 'order by e.name, m.id' end,
    'limit $8')
    using programme, shown, words, rhythm, at, from_name, from_mentorship, most;
end $$;

-- A page of the people somebody looks after, in the order of names: for administrators everybody, for coordinators
-- their organisations' people and their programmes'. Each organisation's people lie in that order already. The count
-- is of programmes that whoever asks may know of.
-- `of_units` narrows it to people of those units, or of none; `gone` asks for those who have left.
create function app.find_people(words tsquery, organisation uuid, of_units uuid[], gone boolean, from_person uuid,
    backwards boolean, most integer)
  returns table (id uuid, programmes bigint, sides text[])
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, public as $$
declare
  everybody boolean := app.is_administrator();
  coordinated uuid[] := app.coordinated_programmes();
  organisations uuid[] := app.coordinated_organisations();
  from_name text := (select p.name from person p where p.id = from_person);
  narrowed text := concat_ws(E'\n', case when gone then 'p.left_at is not null' else 'p.left_at is null' end,
    case when organisation is not null then 'and p.organisation_id = $8' end,
    case when of_units = '{}' then 'and p.unit_id is null' when of_units is not null then 'and p.unit_id = any ($9)' end,
    case when words is not null then 'and p.id in (select w.id from person w where
      app.searchable(w.name || '' '' || w.position || '' '' || w.workplace) @@ $1 offset 0)' end,
    case when from_name is not null then
      case when backwards then 'and (p.name, p.id) < ($2, $3)' else 'and (p.name, p.id) > ($2, $3)' end end);
  ordered text := case when backwards then 'order by p.name desc, p.id desc' else 'order by p.name, p.id' end;
  cut text := ordered || ' limit $4';
  found text := case when everybody then format('select p.id, p.name from person p where %s %s', narrowed, cut)
    else format('(select h.id, h.name from unnest($6) o(id) cross join lateral
          (select p.id, p.name from person p where p.organisation_id = o.id and %1$s %2$s) h)
        union (select p.id, p.name from person p where %1$s
          and p.id in (select a.person_id from application a where a.programme_id = any ($5)) %2$s)
        union (select p.id, p.name from person p where %1$s
          and p.id in (select n.person_id from onboarding_role n where n.programme_id = any ($5)
            union all select o.newcomer_id from onboarding o where o.programme_id = any ($5)) %2$s)', narrowed, cut) end;
begin
  return query execute format('select p.id, t.programmes, coalesce(t.sides, ''{}'')
    from (%s) p cross join lateral
      (select count(distinct a.programme_id) as programmes, array_agg(distinct a.side order by a.side desc) as sides
        from (select programme_id, side from application
            where person_id = p.id and state not in (''declined'', ''withdrawn'')
          union all select programme_id, ''mentor'' from mentorship where mentor_id = p.id and state <> ''ended''
          union all select programme_id, ''mentee'' from mentorship where mentee_id = p.id and state <> ''ended'') a
        where $7 or a.programme_id = any ($5)) t
    %s', format('select * from (%s) p %s', found, cut), ordered)
    using words, from_name, from_person, most, coordinated, organisations, everybody, organisation, of_units;
end $$;

-- Signing in: nobody is known yet, so each step is one function that gives just what that step needs.
create function app.enter(token bytea, at timestamptz)
  returns table (session_id uuid, person_id uuid, name text, locale text, organisation_id uuid,
    organisation_name text, time_zone text, means text,
    administrator boolean, coordinates boolean, joined boolean, surrounds boolean, leads boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  found_session session;
begin
  select s.* into found_session from session s join person p on p.id = s.person_id
    where s.token_hash = token and s.ended_at is null and s.expires_at > at and p.left_at is null;
  if found_session.id is null then return; end if;
  if found_session.seen_at < at - interval '10 minutes' then
    update session s set seen_at = at where s.id = found_session.id;
  end if;
  perform set_config('app.person', found_session.person_id::text, true);
  return query
    select found_session.id, p.id, p.name::text, p.locale, p.organisation_id, o.name, o.time_zone, found_session.means,
      app.is_administrator(), cardinality(app.coordinated_programmes() || app.coordinated_organisations()) > 0,
      exists (select from application a join programme g on g.id = a.programme_id
        where a.person_id = p.id and a.state not in ('declined', 'withdrawn') and g.state <> 'draft')
        or exists (select from mentorship m where m.mentor_id = p.id or m.mentee_id = p.id),
      cardinality(app.my_onboardings()) > 0, cardinality(app.led_organisations()) > 0
    from person p join organisation o on o.id = p.organisation_id
    where p.id = found_session.person_id;
end $$;

-- A link in a mail is enough where the person's organisation lets it be, and every programme they take part in.
create function app.links_suffice(whom uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select o.links_suffice and not exists (select from application a join programme g on g.id = a.programme_id
      where a.person_id = whom and a.state <> 'withdrawn' and g.settings -> 'signInByLink' = 'false')
    from person p join organisation o on o.id = p.organisation_id where p.id = whom;
$$;

create function app.person_by_email(address text) returns table (person_id uuid, locale text, links_suffice boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, p.locale, app.links_suffice(p.id)
    from contact c join person p on p.id = c.person_id
    where c.email = lower(address) and p.left_at is null;
$$;

create function app.invitation_by_token(token bytea, at timestamptz)
  returns table (person_id uuid, purpose text, programme_id uuid, programme_name text, name text,
    links_suffice boolean, has_passkey boolean, state text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select i.person_id, i.purpose, i.programme_id, m.name, p.name::text, app.links_suffice(p.id),
      exists (select from passkey k where k.person_id = i.person_id),
      case when i.used_at is not null then 'used' when i.expires_at <= at then 'expired' else 'open' end
    from invitation i join person p on p.id = i.person_id
      left join programme m on m.id = i.programme_id
    where i.token_hash = token and p.left_at is null;
$$;

-- Uses an invitation once: of many that follow the link at the same moment, one gets true.
create function app.use_invitation(token bytea, at timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public as $$
  with used as (
    update invitation set used_at = at
      where token_hash = token and used_at is null and expires_at > at returning id
  )
  select exists (select from used);
$$;

create function app.begin_session(token bytea, whom uuid, how text, at timestamptz, until timestamptz) returns uuid
  language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into session (token_hash, person_id, means, created_at, seen_at, expires_at)
    values (token, whom, how, at, at, until) returning id;
$$;

create function app.passkey_for_sign_in(credential text)
  returns table (id uuid, person_id uuid, public_key bytea, counter bigint, transports text[])
  language sql stable security definer set search_path = pg_catalog, public as $$
  select k.id, k.person_id, k.public_key, k.counter, k.transports
    from passkey k join person p on p.id = k.person_id
    where k.credential_id = credential and p.left_at is null;
$$;

create function app.passkey_used(passkey_id uuid, new_counter bigint, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  update passkey set counter = new_counter, used_at = at where id = passkey_id;
$$;

create function app.begin_challenge(text_ text, whom uuid, until timestamptz) returns uuid
  language sql volatile security definer set search_path = pg_catalog, public as $$
  -- What was asked for is taken within its five minutes, or never.
  delete from passkey_challenge where expires_at < until - interval '10 minutes';
  insert into passkey_challenge (challenge, person_id, expires_at) values (text_, whom, until) returning id;
$$;

create function app.take_challenge(challenge_id uuid, at timestamptz)
  returns table (challenge text, person_id uuid)
  language sql volatile security definer set search_path = pg_catalog, public as $$
  delete from passkey_challenge c where c.id = challenge_id and c.expires_at > at
    returning c.challenge, c.person_id;
$$;

-- Counts the attempts of one subject (an account or an address, hashed) and adds this one. A subject's attempts
-- wait for each other: of fifty at the same moment each is counted. Nobody fills the table: a thousand are too many for
-- whatever is counted, and more are not written down.
create function app.count_attempt(subject bytea, at timestamptz, since timestamptz) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public as $$
  select pg_advisory_xact_lock(hashtextextended(encode(subject, 'hex'), 0));
  delete from sign_in_attempt where sign_in_attempt.at < since - interval '1 day';
  insert into sign_in_attempt (subject_hash, at) select subject, at
    where (select count(*) from sign_in_attempt a where a.subject_hash = subject and a.at >= since) < 1000;
  select count(*) from sign_in_attempt a where a.subject_hash = subject and a.at >= since;
$$;

-- Whether this is the link that was printed where the installation was started, and nobody has used it.
create function app.set_up_is_open(token bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from installation where set_up_token_hash = token and mode <> 'own');
$$;

-- Sets up one's own organisation with its first coordinator, for whoever holds the link: one of all who use it at the
-- same moment. What the demonstration made goes, and with it everything that belongs to it.
create function app.set_up(token bytea, organisation_name text, kind text, language text, clock text,
    links_suffice boolean, person_name text, address text, at timestamptz)
  returns table (organisation_id uuid, person_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update installation set mode = 'own', set_up_token_hash = null, changed_at = at
    where set_up_token_hash = token and mode <> 'own';
  if not found then return; end if;
  delete from organisation;
  insert into organisation (name, kind, locale, time_zone, links_suffice, created_at)
    values (organisation_name, set_up.kind, language, clock, set_up.links_suffice, at) returning id into organisation_id;
  insert into person (organisation_id, name, locale, created_at)
    values (set_up.organisation_id, person_name, language, at) returning id into person_id;
  insert into contact (person_id, email) values (set_up.person_id, address);
  insert into role_grant (person_id, role, organisation_id, granted_at) values
    (set_up.person_id, 'administrator', null, at),
    (set_up.person_id, 'organisation_coordinator', set_up.organisation_id, at);
  return next;
end $$;

-- Everybody may know the names of those who looked at them, whoever they are.
create function app.looks_at_me() returns table (name text, organisation_name text, why text, times bigint, last_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.name::text, o.name, l.why, count(*), max(l.at)
    from look l join person p on p.id = l.viewer_id join organisation o on o.id = p.organisation_id
    where l.person_id = app.person()
    group by p.id, o.id, l.why order by max(l.at) desc limit 500;
$$;

-- A document of somebody who is signed in gets the installation's seal; the first seal offered is the one that stays.
create function app.document_seal() returns table (certificate bytea, private_key bytea)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.certificate, s.private_key from document_seal s where app.person() is not null;
$$;

create function app.keep_document_seal(certificate bytea, private_key bytea, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into document_seal (certificate, private_key, made_at)
    select certificate, private_key, at where app.person() is not null
    on conflict do nothing;
$$;

revoke execute on all functions in schema app from public;
grant execute on all functions in schema app to telemakos_app;
-- Who shares a room is said by this to whoever is one of them (app.parties_of_mine), and to nobody else.
revoke execute on function app.parties from telemakos_app;
grant execute on function app.person(), app.enqueue, app.installation_mode() to telemakos_worker;

do $$
declare guarded text;
begin
  foreach guarded in array array['organisation', 'unit', 'person', 'contact', 'role_grant', 'look', 'people_import',
    'session', 'invitation', 'passkey', 'passkey_challenge', 'sign_in_attempt', 'programme', 'application',
    'onboarding', 'onboarding_role', 'onboarding_key', 'pair_rule', 'matching_run', 'proposal', 'mentorship', 'trial_answer', 'mentorship_key',
    'agreement', 'agreement_signature', 'agreement_document', 'meeting', 'preparation', 'reflection',
    'document_seal', 'mail', 'audit_event', 'audit_head']
  loop
    execute format('call app.guard(%L)', guarded);
  end loop;
end $$;

-- organisation, unit: names of places of work are open to everybody who is signed in.
grant select on organisation, unit to telemakos_app;
grant insert on organisation, unit to telemakos_app;
grant update (name, locale, time_zone, links_suffice) on organisation to telemakos_app;
create policy signed_in on organisation for select to telemakos_app using ((select app.person()) is not null);
create policy signed_in on unit for select to telemakos_app using ((select app.person()) is not null);
create policy coordinator_changes on organisation for update to telemakos_app
  using (id = any ((select app.coordinated_organisations())::uuid[]));
create policy coordinator_adds on organisation for insert to telemakos_app
  with check (cardinality((select app.coordinated_organisations())::uuid[]) > 0);
create policy coordinator_adds on unit for insert to telemakos_app
  with check (app.looks_after(organisation_id)
    or (cardinality((select app.coordinated_organisations())::uuid[]) > 0 and not app.has_own_coordinators(organisation_id)));
grant update (name, parent_id, leader_id, closed_at) on unit to telemakos_app;
create policy coordinator_changes on unit for update to telemakos_app using (app.looks_after(organisation_id));

-- mentorship: the two, and the coordinators, who see states, dates and counts.
grant select, insert on mentorship to telemakos_app;
grant update (state, trial_passed_at, agreed_at, ends_on, ended_at, ending) on mentorship to telemakos_app;
create policy the_two on mentorship for select to telemakos_app
  using (mentor_id = (select app.person()) or mentee_id = (select app.person()));
create policy a_group on mentorship for select to telemakos_app
  using (mentee_id is null and id = any ((select app.my_groups())::uuid[]));
create policy coordinator_sees on mentorship for select to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]));
create policy coordinator_publishes on mentorship for insert to telemakos_app
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[]));
create policy the_two_change on mentorship for update to telemakos_app
  using (mentor_id = (select app.person()) or mentee_id = (select app.person()));
create policy a_group_changes on mentorship for update to telemakos_app
  using (mentee_id is null and id = any ((select app.my_groups())::uuid[]));

-- application: one's own; a programme's coordinators; the databank's mentors for those who take part; the pair.
grant select, insert on application to telemakos_app;
grant update (state, themes, development_areas, needs, gain, motivation, other, not_taken, manner, places, invited_at, submitted_at, withdrawn_at)
  on application to telemakos_app;
create policy seen on application for select to telemakos_app using (
  person_id = (select app.person())
  or programme_id = any ((select app.coordinated_programmes())::uuid[])
  or (side = 'mentor' and state in ('listed', 'invited', 'submitted') and programme_id = any ((select app.joined_programmes())::uuid[]))
  or id = any ((select app.my_mentees_applications())::uuid[]));
-- Who has not been asked in, or has left, can only sign up to what is open to their own organisation (C5).
create function app.open_to_me(programme uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from programme p
    where p.id = open_to_me.programme and p.state = 'open' and p.organisation_id = app.my_organisation());
$$;
create policy own_word on application for insert to telemakos_app
  with check (person_id = (select app.person()) and app.open_to_me(programme_id) and state not in ('listed', 'invited'));
create policy own_change on application for update to telemakos_app
  using (person_id = (select app.person()) and (state <> 'withdrawn' or app.open_to_me(programme_id)))
  with check (person_id = (select app.person()));
create policy coordinator_adds on application for insert to telemakos_app
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[])
    and app.may_be_listed(person_id, (select app.coordinated_organisations())::uuid[],
      (select app.coordinated_programmes())::uuid[]));
create policy coordinator_changes on application for update to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]));
-- A whole list at once: what app.may_be_listed says of each is asked of all of them together, since asking row by row
-- costs more than all the rest. Planned for the people at hand: no estimate knows how many came in a moment ago.
create function app.may_all_be_listed(people uuid[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  anybody_else boolean;
begin
  if current_setting('role') <> 'telemakos_app' then return true; end if;
  execute 'select exists (select from unnest($1) listed (id) left join person p on p.id = listed.id
      where p.id is null or not (p.organisation_id = any ($2)
        or exists (select from application a where a.person_id = p.id and a.programme_id = any ($3))
        or exists (select from onboarding_role o where o.person_id = p.id and o.programme_id = any ($3))
        or exists (select from onboarding o where o.newcomer_id = p.id and o.programme_id = any ($3))
        or not (exists (select from application a where a.person_id = p.id)
          or exists (select from onboarding_role o where o.person_id = p.id)
          or exists (select from onboarding o where o.newcomer_id = p.id)
          or exists (select from role_grant g where g.person_id = p.id)
          or exists (select from session s where s.person_id = p.id))))'
    into anybody_else using people, app.coordinated_organisations(), app.coordinated_programmes();
  return not anybody_else;
end $$;
-- Who has written for themselves, or has withdrawn, is left as they are.
create function app.list_in_programme(asked uuid, listed jsonb, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if current_setting('role') = 'telemakos_app' and asked <> all (app.coordinated_programmes()) then
    raise exception 'programme % is listed in by those who coordinate it', asked using errcode = '42501';
  end if;
  if not app.may_all_be_listed(array(select r.person_id from jsonb_to_recordset(listed) as r(person_id uuid))) then
    raise exception 'people are listed by those who look after them' using errcode = '42501';
  end if;
  insert into application as a (programme_id, person_id, side, state, themes, development_areas, gain,
      motivation, other, places, created_at)
    select asked, person_id, side, 'listed', coalesce(themes, '{}'), coalesce(development_areas, '{}'),
      coalesce(gain, ''), coalesce(motivation, ''), coalesce(other, ''), places, at
    from jsonb_to_recordset(listed) as r(person_id uuid, side text, themes text[],
      development_areas text[], gain text, motivation text, other text, places integer)
    on conflict (programme_id, person_id, side) do update set
      themes = case when excluded.themes = '{}' then a.themes else excluded.themes end,
      development_areas = case when excluded.development_areas = '{}' then a.development_areas
        else excluded.development_areas end,
      gain = coalesce(nullif(excluded.gain, ''), a.gain),
      motivation = coalesce(nullif(excluded.motivation, ''), a.motivation),
      other = coalesce(nullif(excluded.other, ''), a.other),
      places = coalesce(excluded.places, a.places)
    -- Most of a yearly list says what stands here already, and is not written again.
    where a.state in ('listed', 'invited')
      and (excluded.themes not in ('{}', a.themes) or excluded.development_areas not in ('{}', a.development_areas)
        or excluded.gain not in ('', a.gain) or excluded.motivation not in ('', a.motivation)
        or excluded.other not in ('', a.other) or (excluded.places is not null and excluded.places is distinct from a.places));
end $$;

-- After a long list: what is asked next, by whatever connection, is planned for as many as there are now.
create function app.count_people_anew() returns void language plpgsql volatile security definer
  set search_path = pg_catalog, public as $$
begin
  analyze person (id, organisation_id, unit_id, leader_id, name, left_at), contact, application (person_id, programme_id, side, state);
end $$;

-- onboarding: the newcomer, those who stand by, and the coordinators; the whole set sees the role chart (B6).
grant select, insert on onboarding, onboarding_role to telemakos_app;
grant update (first_day, job, ended_at) on onboarding to telemakos_app;
grant update (ends_on, ended_at) on onboarding_role to telemakos_app;
create policy the_set on onboarding for select to telemakos_app
  using (id = any ((select app.my_onboardings())::uuid[]));
-- What was theirs stays so when it has ended.
create policy own on onboarding for select to telemakos_app using (newcomer_id = (select app.person()));
create policy coordinator on onboarding for select to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]));
create policy coordinator_begins on onboarding for insert to telemakos_app
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[])
    and app.may_be_listed(newcomer_id, (select app.coordinated_organisations())::uuid[],
      (select app.coordinated_programmes())::uuid[]));
create policy coordinator_changes on onboarding for update to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]));
create policy the_set on onboarding_role for select to telemakos_app
  using (onboarding_id = any ((select app.my_onboardings())::uuid[]));
create policy coordinator on onboarding_role for select to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]));
create policy coordinator_gives on onboarding_role for insert to telemakos_app
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[])
    and app.may_be_listed(person_id, (select app.coordinated_organisations())::uuid[],
      (select app.coordinated_programmes())::uuid[]));
create policy coordinator_takes on onboarding_role for update to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]));

-- onboarding_key: the two, while the one stands by; made by whoever gives the role, who cannot read it.
grant select, insert on onboarding_key to telemakos_app;
create policy the_two on onboarding_key for select to telemakos_app
  using (role_id = any ((select app.my_onboarding_roles())::uuid[]));
create policy made_when_given on onboarding_key for insert to telemakos_app
  with check (exists (select from onboarding_role r where r.id = role_id
    and r.programme_id = any ((select app.coordinated_programmes())::uuid[])));

-- role_grant
grant select, insert on role_grant to telemakos_app;
grant update (ended_at, ends_on) on role_grant to telemakos_app;
create policy own on role_grant for select to telemakos_app using (person_id = (select app.person()));
create policy of_my_programmes on role_grant for select to telemakos_app
  using (programme_id = any ((select app.joined_programmes() || app.coordinated_programmes())::uuid[])
    or organisation_id = any ((select app.coordinated_organisations())::uuid[]));
create policy administrator on role_grant for select to telemakos_app using ((select app.is_administrator()));
-- Those above give and take: administrators every role, coordinators those of what they coordinate.
create function app.may_give(organisation uuid, programme uuid) returns boolean language sql stable
  return app.is_administrator() or programme = any (app.coordinated_programmes())
    or organisation = any (app.coordinated_organisations());
-- A substitute gets the very role of somebody who has it themselves.
create function app.is_role(asked uuid, held text, organisation uuid, programme uuid, whose uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from role_grant o where o.id = asked and o.stands_in_for is null and o.role = held
    and o.organisation_id is not distinct from organisation and o.programme_id is not distinct from programme
    and (whose is null or o.person_id = whose) and o.ended_at is null);
$$;
-- Nobody gives themselves a role, and one gives it to people one can see. Who has a role names their own substitute.
create policy given on role_grant for insert to telemakos_app
  with check (granted_by = (select app.person()) and person_id <> (select app.person()) and ended_at is null
    and exists (select from person p where p.id = person_id and p.left_at is null)
    and ((app.may_give(organisation_id, programme_id)
        and (stands_in_for is null or app.is_role(stands_in_for, role, organisation_id, programme_id, null)))
      or app.is_role(stands_in_for, role, organisation_id, programme_id, (select app.person()))));
create policy taken on role_grant for update to telemakos_app
  using (person_id = (select app.person()) or app.may_give(organisation_id, programme_id)
    or app.is_role(stands_in_for, role, organisation_id, programme_id, (select app.person())));

-- What has ended stays so, nobody moves their own last day, and somebody always remains: an administrator for the
-- installation, a coordinator for each organisation and each programme.
create function app.keep_somebody() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if current_setting('role') <> 'telemakos_app' or pg_trigger_depth() > 1 then return new; end if;
  if old.ended_at is not null then raise exception 'role % has ended', old.id; end if;
  if new.ends_on is distinct from old.ends_on and old.person_id = app.person() then
    raise exception 'nobody moves the last day of their own role %', old.id;
  end if;
  if old.stands_in_for is not null or (new.ended_at is null and new.ends_on is null) then return new; end if;
  perform pg_advisory_xact_lock(7350003);
  if app.others_with(old) = 0 then
    raise exception 'role % is the last of its kind', old.id using errcode = 'TM004';
  end if;
  return new;
end $$;
-- How many others have the same to look after, with no end to it.
create function app.others_with(g role_grant) returns bigint language sql stable security definer
  set search_path = pg_catalog, public as $$
  select count(distinct o.person_id) from role_grant o join person p on p.id = o.person_id and p.left_at is null
    where o.id <> g.id and o.ended_at is null and o.ends_on is null and o.stands_in_for is null
      and o.starts_on <= app.today() and case g.role
        when 'administrator' then o.role = 'administrator'
        when 'organisation_coordinator' then o.organisation_id = g.organisation_id
        else o.programme_id = g.programme_id
          or o.organisation_id = (select x.organisation_id from programme x where x.id = g.programme_id) end;
$$;
create trigger keep_somebody before update of ended_at, ends_on on role_grant for each row execute function app.keep_somebody();

-- person: whoever one may see an application, a mentorship or an onboarding set of.
-- The parts of a profile that a person chooses for are read through the view `profile`.
grant select (id, organisation_id, unit_id, leader_id, name, locale, position, workplace, place, capacity, places_taken,
  would_be_mentor, would_have_mentor, away_from, away_until, created_at, leaves_on, left_at) on person to telemakos_app;
grant insert on person to telemakos_app;
grant update (unit_id, leader_id, leaves_on, name, locale, position, workplace, educations, leadership_education, skills,
  competences, skills_sought, competences_sought, experience_years, experience, languages, place, about, capacity, would_be_mentor, would_have_mentor, away_from,
  away_until, background_shown, abilities_shown, about_shown, photo_shown, left_at) on person to telemakos_app;
create policy seen on person for select to telemakos_app using (
  id = (select app.person())
  or organisation_id = any ((select app.coordinated_organisations())::uuid[])
  or (select app.is_administrator())
  or id = any ((select app.my_circle())::uuid[])
  or app.takes_part(id, (select app.coordinated_programmes())::uuid[], (select app.joined_programmes())::uuid[]));
create policy own_change on person for update to telemakos_app using (id = (select app.person()));
create policy coordinator_changes on person for update to telemakos_app
  using (organisation_id = any ((select app.coordinated_organisations())::uuid[])
    or (select app.is_administrator())
    or (app.takes_part(id, (select app.coordinated_programmes())::uuid[], '{}')
      and not app.has_own_coordinators(organisation_id)));
-- A network's coordinator brings in people of other organisations (A8), and keeps what was brought in up to date.
create policy coordinator_adds on person for insert to telemakos_app
  with check (organisation_id = any ((select app.coordinated_organisations())::uuid[])
    or (cardinality((select app.coordinated_programmes() || app.coordinated_organisations())::uuid[]) > 0
      and not app.has_own_coordinators(organisation_id)));

-- contact: one's own address, and the coordinators'.
grant select, insert on contact to telemakos_app;
grant update (email) on contact to telemakos_app;
create policy own on contact for select to telemakos_app using (person_id = (select app.person()));
create policy coordinator on contact for select to telemakos_app
  using (app.takes_part(person_id, (select app.coordinated_programmes())::uuid[], '{}')
    or app.works_at(person_id, (select app.coordinated_organisations())::uuid[]));
create policy coordinator_adds on contact for insert to telemakos_app
  with check (cardinality((select app.coordinated_programmes() || app.coordinated_organisations())::uuid[]) > 0
    and app.may_be_listed(person_id, (select app.coordinated_organisations())::uuid[],
      (select app.coordinated_programmes())::uuid[]));

create function app.add_addresses(listed jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if current_setting('role') = 'telemakos_app' and cardinality(app.coordinated_programmes() || app.coordinated_organisations()) = 0
      or not app.may_all_be_listed(array(select r.id from jsonb_to_recordset(listed) as r(id uuid))) then
    raise exception 'addresses are added by those who look after people' using errcode = '42501';
  end if;
  insert into contact (person_id, email) select id, email from jsonb_to_recordset(listed) as r(id uuid, email text);
end $$;

-- look: everybody reads who looked at them.
grant select, insert on look to telemakos_app;
create policy looked_at on look for select to telemakos_app using (person_id = (select app.person()));
create policy looking on look for insert to telemakos_app with check (viewer_id = (select app.person()));

-- people_import: one's own upload only.
grant select, insert, delete on people_import to telemakos_app;
grant update (mapping, programme_id, state, progress, result, content) on people_import to telemakos_app;
create policy own on people_import to telemakos_app
  using (person_id = (select app.person())) with check (person_id = (select app.person())
    and cardinality((select app.coordinated_programmes() || app.coordinated_organisations())::uuid[]) > 0);

-- Signing in: one's own sessions, passkeys; invitations by those who coordinate.
grant select on session, passkey to telemakos_app;
grant update (ended_at) on session to telemakos_app;
grant insert, delete on passkey to telemakos_app;
grant update (name) on passkey to telemakos_app;
create policy own on session to telemakos_app
  using (person_id = (select app.person())) with check (person_id = (select app.person()));
create policy own on passkey to telemakos_app
  using (person_id = (select app.person())) with check (person_id = (select app.person()));
grant insert on invitation to telemakos_app;
grant select (id, person_id, purpose, programme_id, created_at, expires_at, used_at) on invitation to telemakos_app;
create policy coordinator_invites on invitation for insert to telemakos_app
  with check (purpose = 'join' and invited_by = (select app.person())
    and programme_id = any ((select app.coordinated_programmes())::uuid[])
    and app.takes_part(person_id, array[programme_id], '{}'));
-- Somebody who asks for a link gets one for themselves; it goes to their own address.
create policy own_link on invitation for insert to telemakos_app
  with check (purpose = 'sign_in' and person_id = (select app.person()) and programme_id is null);
create policy coordinator_sees on invitation for select to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]));

-- programme
grant select, insert on programme to telemakos_app;
grant update (name, purpose, scope, aim, state, starts_on, ends_on, settings) on programme to telemakos_app;
create policy takes_part on programme for select to telemakos_app
  using (id = any ((select app.joined_programmes())::uuid[]));
create policy of_my_mentorships on programme for select to telemakos_app
  using (exists (select from mentorship m where m.programme_id = programme.id
    and (m.mentor_id = (select app.person()) or m.mentee_id = (select app.person()))));
create policy open_to_own_organisation on programme for select to telemakos_app
  using (state = 'open' and organisation_id = (select app.my_organisation()));
create policy coordinator_sees on programme for select to telemakos_app
  using (id = any ((select app.coordinated_programmes())::uuid[])
    or organisation_id = any ((select app.coordinated_organisations())::uuid[]));
create policy coordinator_makes on programme for insert to telemakos_app
  with check (organisation_id = any ((select app.coordinated_organisations())::uuid[]));
create policy coordinator_changes on programme for update to telemakos_app
  using (id = any ((select app.coordinated_programmes())::uuid[]));

-- Matching belongs to the programme's coordinators until it is published.
grant select, insert, delete on pair_rule to telemakos_app;
grant select, insert on matching_run, proposal to telemakos_app;
grant update (state, progress, step, result, waiting, insight, room, certificate, failure, started_at, beat_at, finished_at, published_at, published_by)
  on matching_run to telemakos_app;
grant update (locked) on proposal to telemakos_app;
create policy coordinator on pair_rule to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]))
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[]));
create policy coordinator on matching_run to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]))
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[]));
create policy coordinator on proposal to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]))
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[]));

-- The room (J1–J6): the two, nobody else, in no role.
grant select, insert on trial_answer, mentorship_key, agreement, agreement_signature, agreement_document,
  meeting, preparation, reflection to telemakos_app;
grant update (state, terms, terms_seal, changed_by, changed_at, signed_at) on agreement to telemakos_app;
grant delete on agreement_signature to telemakos_app;
grant update (state, starts_at, minutes, sequence, content, timed_by, changed_at) on meeting to telemakos_app;
grant update (content, changed_at) on preparation to telemakos_app;

create policy own on trial_answer for select to telemakos_app using (person_id = (select app.person()));
create policy own_word on trial_answer for insert to telemakos_app
  with check (person_id = (select app.person()) and mentorship_id = any ((select app.my_open_mentorships())::uuid[]));
create policy the_two on mentorship_key for select to telemakos_app
  using (mentorship_id = any ((select app.my_mentorships())::uuid[]));
create policy made_when_published on mentorship_key for insert to telemakos_app
  with check (exists (select from mentorship m where m.id = mentorship_id
    and m.programme_id = any ((select app.coordinated_programmes())::uuid[])));
create policy the_two on agreement to telemakos_app
  using (mentorship_id = any ((select app.my_mentorships())::uuid[]))
  with check (mentorship_id = any ((select app.my_open_mentorships())::uuid[]));
-- A text becomes an agreement by two names, never by being written down as one (E1).
create policy begins_as_a_draft on agreement as restrictive for insert to telemakos_app
  with check (state = 'draft' or current_setting('role') <> 'telemakos_app');
create policy the_two on agreement_signature for select to telemakos_app
  using (exists (select from agreement a where a.id = agreement_id));
-- Who comes into a group later puts their name to what the others have signed, as it stands.
create policy own_hand on agreement_signature for insert to telemakos_app
  with check (person_id = (select app.person()) and exists (select from agreement a
    where a.id = agreement_id and a.state in ('draft', 'signed') and a.terms_seal = agreement_signature.terms_seal
      and a.mentorship_id = any ((select app.my_open_mentorships())::uuid[])));
create policy undone_by_a_change on agreement_signature for delete to telemakos_app
  using (exists (select from agreement a where a.id = agreement_id and a.state = 'draft'));
create policy the_two on agreement_document to telemakos_app
  using (exists (select from agreement a where a.id = agreement_id))
  with check (exists (select from agreement a where a.id = agreement_id));
create policy the_two on meeting to telemakos_app
  using (mentorship_id = any ((select app.my_mentorships())::uuid[]))
  with check (mentorship_id = any ((select app.my_open_mentorships())::uuid[]));
create policy own on preparation to telemakos_app
  using (person_id = (select app.person()))
  with check (person_id = (select app.person()) and exists (select from meeting m
    where m.id = meeting_id and m.mentorship_id = any ((select app.my_open_mentorships())::uuid[])));
create policy shared on preparation for select to telemakos_app
  using (shared and exists (select from meeting m where m.id = meeting_id));
create policy own_answer on reflection for insert to telemakos_app
  with check (person_id = (select app.person()) and exists (select from meeting m
    where m.id = meeting_id and m.mentorship_id = any ((select app.my_open_mentorships())::uuid[])));
create policy own on reflection for select to telemakos_app using (person_id = (select app.person()));
-- Answers stay hidden until all who share the room have answered (I3).
create policy when_all_have_answered on reflection for select to telemakos_app
  using (app.all_have_reflected(meeting_id));

-- mail: written with the change that causes it, read by its own worker only; shown in the demonstration.
grant insert on mail to telemakos_app;
grant select on mail to telemakos_app;
create policy written_with_a_change on mail for insert to telemakos_app
  with check ((select app.person()) is not null);
create policy shown_in_the_demonstration on mail for select to telemakos_app
  using ((select app.installation_mode()) = 'demonstration');
grant select, update on mail to telemakos_worker;
grant select on contact to telemakos_worker;
create policy sends on mail to telemakos_worker using (true) with check (true);
create policy addresses on contact for select to telemakos_worker using (true);

-- audit: written by whoever acts, as themselves or unnamed (who said no in a trial is nobody's business); read by coordinators and administrators.
grant insert on audit_event to telemakos_app;
grant select on audit_event to telemakos_app;
create function app.concerns_me(programme uuid, organisation uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select (programme is null or programme = any (app.coordinated_programmes())
      or exists (select from application a where a.programme_id = programme and a.person_id = app.person())
      or exists (select from mentorship m where m.programme_id = programme
        and (m.mentor_id = app.person() or m.mentee_id = app.person()))
      or exists (select from onboarding_role r where r.programme_id = programme and r.person_id = app.person())
      or exists (select from onboarding o where o.programme_id = programme and o.newcomer_id = app.person())
      -- Also whoever has just given up their role in it.
      or exists (select from role_grant g where g.programme_id = programme and g.person_id = app.person())
      or exists (select from application a join person p on p.id = a.person_id
        where a.programme_id = programme and (p.leader_id = app.person()
          or p.organisation_id = any (app.coordinated_organisations())))
      or app.is_administrator())
    and (organisation is null or organisation = app.my_organisation() or app.is_administrator()
      or exists (select from role_grant g where g.organisation_id = organisation and g.person_id = app.person())
      or cardinality(app.coordinated_organisations() || app.coordinated_programmes()) > 0);
$$;
-- Nobody writes in another's name, nor into the log of what they have nothing to do with; unnamed only what decides a
-- trial or stops a mentorship early, since who said no is nobody's business (D6).
create policy as_oneself on audit_event for insert to telemakos_app
  with check ((actor_id = (select app.person()) or (actor_id is null
      and (subject, verb) in (('trial', 'end'), ('trial', 'pass'), ('mentorship', 'stop'))
      and subject_id = any ((select app.my_mentorships())::uuid[])))
    and app.concerns_me(programme_id, organisation_id));
create policy coordinator on audit_event for select to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[])
    or organisation_id = any ((select app.coordinated_organisations())::uuid[]));
create policy administrator on audit_event for select to telemakos_app using ((select app.is_administrator()));

-- For whoever operates the installation: counts, and whether the mails leave. No content.
create function app.installation_figures()
  returns table (organisations bigint, people bigint, programmes bigint,
    mails_waiting bigint, mails_uncertain bigint, mails_refused bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select (select count(*) from organisation), (select count(*) from person where left_at is null),
      (select count(*) from programme),
      (select count(*) from mail where state in ('waiting', 'sending')),
      (select count(*) from mail where state = 'uncertain'), (select count(*) from mail where state = 'refused')
    where app.is_administrator();
$$;
revoke execute on function app.installation_figures() from public;
grant execute on function app.installation_figures() to telemakos_app;

-- What was made above after the rest was given out.
revoke execute on function app.may_all_be_listed, app.list_in_programme, app.add_addresses, app.count_people_anew, app.is_role,
  app.others_with, app.concerns_me from public;
grant execute on function app.list_in_programme, app.add_addresses, app.count_people_anew, app.is_role, app.others_with,
  app.concerns_me to telemakos_app;
