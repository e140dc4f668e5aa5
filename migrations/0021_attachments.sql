-- What the two lay beside a message or a note: a picture, a PDF, a document. Name and content are sealed with the
-- room's key, and go with the message or the note.
create table attachment (
  id uuid primary key default gen_random_uuid(),
  mentorship_id uuid not null references mentorship on delete cascade,
  message_id uuid references room_message on delete cascade,
  note_id uuid references note on delete cascade,
  sender_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('jpeg', 'png', 'pdf', 'docx')),
  name bytea not null,
  content bytea not null,
  -- Bytes, before they were sealed.
  size integer not null check (size between 1 and 5242880),
  added_at timestamptz not null,
  check (num_nonnulls(message_id, note_id) = 1)
);
create index attachment_by_mentorship on attachment (mentorship_id);
create index attachment_by_message on attachment (message_id) where message_id is not null;
create index attachment_by_note on attachment (note_id) where note_id is not null;
call app.guard('attachment');

-- Whoever reads the message or the note sees what lies beside it.
grant select, insert, delete on attachment to telemakos_app;
create policy beside_what_one_reads on attachment for select to telemakos_app
  using (exists (select from room_message r where r.id = message_id)
    or exists (select from note n where n.id = note_id));
create policy own_hand on attachment for insert to telemakos_app
  with check (sender_id = (select app.person())
    and mentorship_id = any ((select app.my_open_mentorships())::uuid[])
    and (exists (select from room_message r where r.id = message_id
        and r.mentorship_id = attachment.mentorship_id and r.sender_id = (select app.person()))
      or exists (select from note n where n.id = note_id and n.mentorship_id = attachment.mentorship_id)));
-- Only whoever laid it there takes it away.
create policy own_removed on attachment for delete to telemakos_app using (sender_id = (select app.person()));
