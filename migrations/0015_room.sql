-- What the two keep in their room between meetings: what each has taken on, what they write down, what they say to
-- each other. All of it is sealed with the room's key; the database knows whose it is and when, never what.

create table follow_up (
  id uuid primary key default gen_random_uuid(),
  mentorship_id uuid not null references mentorship on delete cascade,
  -- Whoever has taken it on.
  owner_id uuid not null references person on delete cascade,
  content bytea not null,
  due_on date,
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  done_at timestamptz
);
create index follow_up_by_mentorship on follow_up (mentorship_id);
create index follow_up_open on follow_up (owner_id) where done_at is null;

create table note (
  id uuid primary key default gen_random_uuid(),
  mentorship_id uuid not null references mentorship on delete cascade,
  writer_id uuid not null references person on delete cascade,
  shared boolean not null,
  content bytea not null,
  -- Counts the changes, so that of two who write at once neither loses a word.
  version integer not null default 1,
  made_at timestamptz not null default now(),
  changed_by uuid references person on delete set null,
  changed_at timestamptz not null
);
create index note_by_mentorship on note (mentorship_id, changed_at desc);

create table room_message (
  id uuid primary key default gen_random_uuid(),
  mentorship_id uuid not null references mentorship on delete cascade,
  sender_id uuid not null references person on delete cascade,
  content bytea not null,
  sent_at timestamptz not null,
  read_at timestamptz
);
create index room_message_by_mentorship on room_message (mentorship_id, sent_at desc);
create index room_message_unread on room_message (mentorship_id, sender_id) where read_at is null;

call app.guard('follow_up');
call app.guard('note');
call app.guard('room_message');

create function app.is_of_the_two(asked uuid, whom uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select array[whom, app.person()] <@ app.parties(asked);
$$;
revoke execute on function app.is_of_the_two from public;
grant execute on function app.is_of_the_two to telemakos_app;

-- The two, nobody else, in no role (J1); when the room is closed it can be read and no longer written in.
grant select, insert, delete on follow_up, note to telemakos_app;
grant update (owner_id, content, due_on, done_at) on follow_up to telemakos_app;
grant update (shared, content, version, changed_by, changed_at) on note to telemakos_app;
grant select, insert on room_message to telemakos_app;
grant update (read_at) on room_message to telemakos_app;

create policy the_two on follow_up for select to telemakos_app
  using (mentorship_id = any ((select app.my_mentorships())::uuid[]));
create policy one_of_the_two_takes_it_on on follow_up for insert to telemakos_app
  with check (mentorship_id = any ((select app.my_open_mentorships())::uuid[])
    and made_by = (select app.person()) and app.is_of_the_two(mentorship_id, owner_id));
create policy the_two_change on follow_up for update to telemakos_app
  using (mentorship_id = any ((select app.my_open_mentorships())::uuid[]))
  with check (mentorship_id = any ((select app.my_open_mentorships())::uuid[])
    and app.is_of_the_two(mentorship_id, owner_id));
create policy the_two_remove on follow_up for delete to telemakos_app
  using (mentorship_id = any ((select app.my_open_mentorships())::uuid[]));

-- A note is its writer's own until they share it; then both write in it.
create policy own_or_shared on note for select to telemakos_app
  using (mentorship_id = any ((select app.my_mentorships())::uuid[])
    and (shared or writer_id = (select app.person())));
create policy own_hand on note for insert to telemakos_app
  with check (mentorship_id = any ((select app.my_open_mentorships())::uuid[])
    and writer_id = (select app.person()) and changed_by = (select app.person()));
create policy own_or_shared_changed on note for update to telemakos_app
  using (mentorship_id = any ((select app.my_open_mentorships())::uuid[])
    and (shared or writer_id = (select app.person())))
  with check (mentorship_id = any ((select app.my_open_mentorships())::uuid[])
    and (shared or writer_id = (select app.person())) and changed_by = (select app.person()));
-- Only whoever wrote a note first takes it away, also after the room is closed: it is theirs.
create policy own_removed on note for delete to telemakos_app using (writer_id = (select app.person()));

create policy the_two on room_message for select to telemakos_app
  using (mentorship_id = any ((select app.my_mentorships())::uuid[]));
create policy own_word on room_message for insert to telemakos_app
  with check (mentorship_id = any ((select app.my_open_mentorships())::uuid[])
    and sender_id = (select app.person()) and read_at is null);
create policy read_by_the_other on room_message for update to telemakos_app
  using (mentorship_id = any ((select app.my_mentorships())::uuid[]) and sender_id <> (select app.person()))
  with check (sender_id <> (select app.person()));
