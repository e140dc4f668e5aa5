-- How far somebody is with the mentor training (K4), and what they write to themselves on the way. Nobody else reads
-- that: it is sealed with the installation's key, and the row is their own alone.

create table training_lesson (
  person_id uuid not null references person on delete cascade,
  lesson text not null check (lesson <> ''),
  reflection bytea,
  written_at timestamptz not null,
  completed_at timestamptz,
  primary key (person_id, lesson)
);
call app.guard('training_lesson');

grant select, insert on training_lesson to telemakos_app;
grant update (reflection, written_at, completed_at) on training_lesson to telemakos_app;
create policy own on training_lesson for select to telemakos_app using (person_id = (select app.person()));
create policy own_added on training_lesson for insert to telemakos_app with check (person_id = (select app.person()));
create policy own_changed on training_lesson for update to telemakos_app using (person_id = (select app.person()));

-- Which mentors of a programme have been through all lessons, and since when, for its coordinators: no more than that.
create function app.trained_mentors(programme uuid, lessons text[])
  returns table (person_id uuid, trained_at timestamptz) language sql stable security definer
  set search_path = pg_catalog, public as $$
  select t.person_id, max(t.completed_at) from training_lesson t
    where programme = any (app.coordinated_programmes()) and t.lesson = any (lessons) and t.completed_at is not null
      and exists (select from application a where a.person_id = t.person_id and a.programme_id = programme
        and a.side = 'mentor' and a.state in ('listed', 'invited', 'waiting', 'submitted'))
    group by t.person_id having count(*) = cardinality(lessons);
$$;
revoke execute on function app.trained_mentors from public;
grant execute on function app.trained_mentors to telemakos_app;
