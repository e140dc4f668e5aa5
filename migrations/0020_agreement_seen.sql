-- The text of the agreement as each of the two last knew it: what they wrote, signed, or said they had seen. What is
-- different in the text that stands there now is what is new to them (E9). Sealed with the room's key.
create table agreement_seen (
  mentorship_id uuid not null references mentorship on delete cascade,
  person_id uuid not null references person on delete cascade,
  terms bytea not null,
  seen_at timestamptz not null,
  primary key (mentorship_id, person_id)
);
call app.guard('agreement_seen');

-- Nobody sees what the other has read, the two neither.
grant select, insert on agreement_seen to telemakos_app;
grant update (terms, seen_at) on agreement_seen to telemakos_app;
create policy own on agreement_seen to telemakos_app
  using (person_id = (select app.person()) and mentorship_id = any ((select app.my_mentorships())::uuid[]))
  with check (person_id = (select app.person())
    and mentorship_id = any ((select app.my_open_mentorships())::uuid[]));

-- When a room's key is destroyed, what was sealed with it and nobody else takes away goes in the same moment.
create function app.empty_room() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  delete from agreement_seen where mentorship_id = old.mentorship_id;
  return null;
end $$;
create trigger empty_room after delete on mentorship_key for each row execute function app.empty_room();
