-- How many take part in a programme's matching, with the places its mentors have left, and now also how many mentors
-- have any.
drop function app.taking_part(uuid);

create function app.taking_part(programme uuid)
  returns table (mentees bigint, mentors bigint, with_room bigint, places bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with here as (
    select m.mentee_id, m.mentor_id, coalesce(m.group_id, m.id) as room from mentorship m
      where m.programme_id = programme and m.mentee_id is not null and m.state <> 'ended'),
  helped as (select h.mentor_id, count(distinct h.room) as mentees from here h group by h.mentor_id)
  select count(*) filter (where a.side = 'mentee' and here.mentee_id is null),
    count(*) filter (where a.side = 'mentor'),
    count(*) filter (where a.side = 'mentor' and room.places > 0),
    coalesce(sum(room.places) filter (where a.side = 'mentor'), 0)::bigint
  from application a
  join person p on p.id = a.person_id
  left join here on a.side = 'mentee' and here.mentee_id = a.person_id
  left join helped on a.side = 'mentor' and helped.mentor_id = a.person_id
  cross join lateral (select greatest(0, least(coalesce(a.places, p.capacity) - coalesce(helped.mentees, 0),
    p.capacity - p.places_taken))) as room (places)
  where a.programme_id = programme and programme = any (app.coordinated_programmes())
    and a.state in ('listed', 'invited', 'submitted') and p.left_at is null
    and case a.side when 'mentee' then not app.has_come_through(programme, a.person_id, coalesce(a.submitted_at, a.created_at))
      else a.paused_at is null and not app.is_away(p.away_from, p.away_until) end;
$$;

revoke execute on function app.taking_part from public;
grant execute on function app.taking_part to telemakos_app;
