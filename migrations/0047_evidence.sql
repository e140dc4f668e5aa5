-- What a programme says of itself beside what can be seen of it, for those who judge it: a text for each standard of the
-- award that mentoring programmes are measured by (EMCC's ISMCP).
create table programme_evidence (
  programme_id uuid not null references programme on delete cascade,
  standard text not null check (standard in ('purpose', 'training', 'matching', 'measurement', 'ethics', 'administration')),
  words text not null,
  written_by uuid references person on delete set null,
  written_at timestamptz not null,
  primary key (programme_id, standard)
);
call app.guard('programme_evidence');

grant select, insert on programme_evidence to telemakos_app;
grant update (words, written_by, written_at) on programme_evidence to telemakos_app;
create policy coordinator on programme_evidence to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]))
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[]));
