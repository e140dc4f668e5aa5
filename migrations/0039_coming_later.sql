-- Who comes into a group that is under way reads what is written from then on, and nothing from before: no message, no
-- note, nothing that was taken on, no meeting that was, nor what somebody had prepared for one to come. What the group has
-- agreed they read: it is what they join.

create function app.my_later_rooms() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(h.id), '{}') from mentorship g join mentorship h on h.id = g.group_id
    where g.mentee_id = app.person() and g.started_at > h.started_at;
$$;

-- Whether something is from after the person came; asked of the few rooms they came into later alone.
create function app.is_since_i_came(room uuid, at timestamptz) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select at >= app.came_later(room, app.person());
$$;
revoke execute on function app.my_later_rooms, app.is_since_i_came from public;
grant execute on function app.my_later_rooms, app.is_since_i_came to telemakos_app;

create policy since_one_came on room_message as restrictive for select to telemakos_app
  using (mentorship_id <> all ((select app.my_later_rooms())::uuid[]) or app.is_since_i_came(mentorship_id, sent_at));
create policy since_one_came on note as restrictive for select to telemakos_app
  using (mentorship_id <> all ((select app.my_later_rooms())::uuid[]) or app.is_since_i_came(mentorship_id, made_at));
create policy since_one_came on follow_up as restrictive for select to telemakos_app
  using (mentorship_id <> all ((select app.my_later_rooms())::uuid[]) or app.is_since_i_came(mentorship_id, made_at));
create policy since_one_came on meeting as restrictive for select to telemakos_app
  using (mentorship_id <> all ((select app.my_later_rooms())::uuid[]) or app.is_since_i_came(mentorship_id, starts_at));
create policy since_one_came on preparation as restrictive for select to telemakos_app
  using (cardinality((select app.my_later_rooms())::uuid[]) = 0 or exists (select from meeting m where m.id = meeting_id
    and (m.mentorship_id <> all ((select app.my_later_rooms())::uuid[]) or app.is_since_i_came(m.mentorship_id, changed_at))));
