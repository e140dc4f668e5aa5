-- A place that becomes free is offered by itself to whoever waits for one longest, where the programme says so; whoever
-- does not answer in time lets it go to the next. Whom a coordinator keeps waiting for another reason they offer it to.

create function app.offer_free_places(at timestamptz)
  returns table (application_id uuid, programme_id uuid, person_id uuid, locale text, side text)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  line record;
  left_over integer;
begin
  for line in
    select a.programme_id as id, a.side as of_side, coalesce((g.settings ->> 'offerDays')::integer, 7) as days
      from waiting_place w join application a on a.id = w.application_id and a.state = 'queued'
        join programme g on g.id = a.programme_id
      where w.reason = 'full' and w.offered_at is null and g.state = 'open'
        and coalesce((g.settings ->> 'offersPlaces')::boolean, true)
      group by 1, 2, 3 order by 1, 2
  loop
    left_over := app.hold_places(line.id, line.of_side);
    continue when left_over <= 0;
    return query
      with next as (
        select w.application_id as id, a.programme_id, a.side, p.id as person, p.locale from waiting_place w
          join application a on a.id = w.application_id and a.state = 'queued' join person p on p.id = a.person_id
          where a.programme_id = line.id and a.side = line.of_side and w.reason = 'full' and w.offered_at is null
          order by w.nr limit left_over for update of w
      ), offered as (
        update waiting_place w set offered_at = at, offered_by = null,
            offer_until = (at at time zone 'Europe/Copenhagen')::date + line.days
          from next where w.application_id = next.id
      )
      select next.id, next.programme_id, next.person, next.locale, next.side from next;
  end loop;
end $$;

-- Asked at once when a place may have become free, and now and then for those who let their time go.
create function app.follow_free_place() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  perform app.enqueue('offer-places', '{}', 'offer places');
  return null;
end $$;
create trigger follow_free_place after update on application for each row
  when (old.state in ('submitted', 'queued') and new.state in ('withdrawn', 'declined'))
  execute function app.follow_free_place();
create trigger follow_more_places after update on programme for each row
  when ((old.settings ->> 'menteePlaces', old.settings ->> 'mentorPlaces', old.settings ->> 'offersPlaces', old.state)
    is distinct from (new.settings ->> 'menteePlaces', new.settings ->> 'mentorPlaces', new.settings ->> 'offersPlaces', new.state))
  execute function app.follow_free_place();

revoke execute on function app.offer_free_places, app.follow_free_place from public;
