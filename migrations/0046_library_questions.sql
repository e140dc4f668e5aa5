-- What organisations make of the question bank: questions of their own, and others' words or none for those that come
-- along with the product (K2). As with items of the library, read by those who read on their shelves.
create table library_question (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  -- The question that came along and that this one stands in the place of; null: one of their own.
  shipped text check (shipped <> ''),
  -- Its words in each language; of one that came along null leaves it as it is.
  da text check (da <> ''),
  nb text check (nb <> ''),
  en text check (en <> ''),
  stages text[] not null,
  purpose text not null,
  asker text not null check (asker in ('mentor', 'mentee', 'both', 'oneself', 'mentor-oneself', 'mentee-oneself')),
  theme text,
  hidden boolean not null default false,
  written_by uuid references person on delete set null,
  written_at timestamptz not null,
  check (shipped is not null or num_nonnulls(da, nb, en) > 0),
  unique (organisation_id, shipped)
);
call app.guard('library_question');

grant select, insert on library_question to telemakos_app;
grant update (da, nb, en, stages, purpose, asker, theme, hidden, written_by, written_at) on library_question to telemakos_app;
create policy readers on library_question for select to telemakos_app
  using (organisation_id = any ((select app.my_libraries())::uuid[]));
create policy keepers_add on library_question for insert to telemakos_app
  with check (organisation_id = any ((select app.coordinated_organisations())::uuid[]) and written_by = (select app.person()));
create policy keepers_change on library_question for update to telemakos_app
  using (organisation_id = any ((select app.coordinated_organisations())::uuid[]))
  with check (written_by = (select app.person()));
