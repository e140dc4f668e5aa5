-- Another time that one of the two proposes for a meeting. It stands until the meeting moves or the other answers.
create table meeting_proposal (
  meeting_id uuid not null references meeting on delete cascade,
  person_id uuid not null references person on delete cascade,
  -- The time that it is proposed instead of: a meeting's `sequence` counts its moves.
  sequence integer not null,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 10 and 600),
  proposed_at timestamptz not null,
  -- When the calendar program that mailed it wrote it.
  stamp timestamptz,
  state text not null default 'open' check (state in ('open', 'declined')),
  primary key (meeting_id, person_id)
);
call app.guard('meeting_proposal');
grant select, insert on meeting_proposal to telemakos_app;
grant update (sequence, starts_at, minutes, proposed_at, stamp, state) on meeting_proposal to telemakos_app;
create policy the_two on meeting_proposal for select to telemakos_app
  using (exists (select from meeting m where m.id = meeting_id));
create policy own_word on meeting_proposal for insert to telemakos_app
  with check (person_id = (select app.person()) and exists (select from meeting m where m.id = meeting_id
    and m.mentorship_id = any ((select app.my_open_mentorships())::uuid[])));
-- The other says no to it, and otherwise changes nothing: what was proposed is only the proposer's to write anew.
create policy the_two_answer on meeting_proposal for update to telemakos_app
  using (exists (select from meeting m where m.id = meeting_id
    and m.mentorship_id = any ((select app.my_open_mentorships())::uuid[])))
  with check (person_id = (select app.person()) or state = 'declined');

-- How far the mailbox that invitations are answered to has been read. No address and nothing of any mail.
create table mailbox_place (
  mailbox bytea primary key,
  -- What a server calls a mailbox's numbering (RFC 9051 2.3.1.1), and the last number that was read in it.
  uid_validity text not null,
  last_uid bigint not null,
  read_at timestamptz not null
);
call app.guard('mailbox_place');
grant select, insert, update on mailbox_place to telemakos_worker;
create policy reads on mailbox_place to telemakos_worker using (true) with check (true);
