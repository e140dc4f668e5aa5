-- What one of the two says to a meeting's time. A meeting that moves asks again.
create table meeting_reply (
  meeting_id uuid not null references meeting on delete cascade,
  person_id uuid not null references person on delete cascade,
  -- The time that was answered to: a meeting's `sequence` counts its moves.
  sequence integer not null,
  reply text not null check (reply in ('accepted', 'tentative', 'declined')),
  said_at timestamptz not null,
  -- When the calendar program that mailed the last reply wrote it: what it has written before counts no more.
  stamp timestamptz,
  primary key (meeting_id, person_id)
);
call app.guard('meeting_reply');
grant select, insert on meeting_reply to telemakos_app;
grant update (sequence, reply, said_at, stamp) on meeting_reply to telemakos_app;
create policy the_two on meeting_reply for select to telemakos_app
  using (exists (select from meeting m where m.id = meeting_id));
create policy own_word on meeting_reply for insert to telemakos_app
  with check (person_id = (select app.person()) and exists (select from meeting m where m.id = meeting_id
    and m.mentorship_id = any ((select app.my_open_mentorships())::uuid[])));
create policy own_word_changed on meeting_reply for update to telemakos_app
  using (person_id = (select app.person())) with check (person_id = (select app.person()));

-- A person's own calendar as a feed that a calendar program reads. Its address is the secret; only its fingerprint is kept.
-- Somebody has one; two doubles who become one keep both, so that no program stops reading.
create table calendar_feed (
  token_hash bytea primary key,
  person_id uuid not null references person on delete cascade,
  made_at timestamptz not null
);
create index calendar_feed_by_person on calendar_feed (person_id);
call app.guard('calendar_feed');
grant select, insert, delete on calendar_feed to telemakos_app;
create policy own on calendar_feed to telemakos_app
  using (person_id = (select app.person())) with check (person_id = (select app.person()));

-- The rooms somebody is in, their groups' with them.
create function app.rooms_of(whom uuid) returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(id), '{}') from (
    select id from mentorship where mentor_id = whom
    union all select coalesce(group_id, id) from mentorship where mentee_id = whom and (group_id is null or state <> 'ended')
  ) theirs;
$$;
revoke execute on function app.rooms_of from public;
