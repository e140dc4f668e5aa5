-- A few lines to a mentor in the databank, and the answer (C5): the two read them here, nobody else. Sealed with the
-- installation's key.
create table letter (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme on delete cascade,
  sender_id uuid not null references person on delete cascade,
  receiver_id uuid not null references person on delete cascade check (receiver_id <> sender_id),
  content bytea not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  answer bytea,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index letter_by_sender on letter (sender_id, sent_at desc);
create index letter_by_receiver on letter (receiver_id, sent_at desc);
create index letter_by_programme on letter (programme_id);
-- Nobody is pressed: whoever has written waits for the answer.
create unique index one_letter_unanswered on letter (sender_id, receiver_id) where answered_at is null;

-- One writes to those in the databank of a programme one takes part in oneself.
create function app.may_write_to(whom uuid, programme uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from databank_entry e where e.person_id = whom and e.programme_id = programme
    and programme = any (app.joined_programmes()));
$$;
revoke execute on function app.may_write_to from public;
grant execute on function app.may_write_to to telemakos_app;

call app.guard('letter');
grant select, insert on letter to telemakos_app;
grant update (read_at, answer, answered_at) on letter to telemakos_app;
create policy the_two on letter for select to telemakos_app
  using (sender_id = (select app.person()) or receiver_id = (select app.person()));
create policy own_hand on letter for insert to telemakos_app
  with check (sender_id = (select app.person()) and app.may_write_to(receiver_id, programme_id) and answer is null);
-- An answer that has been given stays as it was.
create policy receiver_answers on letter for update to telemakos_app
  using (receiver_id = (select app.person()) and answered_at is null)
  with check (receiver_id = (select app.person()));
