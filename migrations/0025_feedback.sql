-- Feedback and feed forward: words about a task, the time as a whole or the sparring itself, from one of those around
-- somebody new to them, or the other way (H1–H4, I9). Each lies under a key of its own: the giver and the receiver read
-- it, and the mentor what the receiver shows.
create table feedback (
  id uuid primary key,
  mentorship_id uuid not null references mentorship on delete cascade,
  task_id uuid references plan_task on delete set null,
  about text not null check (about in ('task', 'time', 'sparring')),
  giver_id uuid not null references person on delete cascade,
  receiver_id uuid not null references person on delete cascade check (receiver_id <> giver_id),
  wrapped bytea not null,
  asked_at timestamptz,
  -- Null while it has been asked for and not been given.
  content bytea,
  given_at timestamptz,
  read_at timestamptz,
  shared_at timestamptz,
  check ((content is null) = (given_at is null)),
  check (asked_at is not null or given_at is not null)
);
create index feedback_by_mentorship on feedback (mentorship_id);
create index feedback_by_giver on feedback (giver_id) where given_at is null;
create index feedback_by_receiver on feedback (receiver_id);
-- Nobody is pressed: whoever has asked waits for the answer.
create unique index one_feedback_asked on feedback (mentorship_id, giver_id, receiver_id, about, coalesce(task_id, mentorship_id))
  where given_at is null;

call app.guard('feedback');

-- A plan and all feedback go with the room when its time to be read is over: the keys first.
create function app.clear_closed_plans(ended_before timestamptz) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public as $$
  with over as (select id from mentorship m where m.state = 'ended' and m.ended_at < ended_before),
  keys as (delete from plan_key where mentorship_id in (select id from over)),
  changes as (delete from plan_change where mentorship_id in (select id from over)),
  said as (delete from feedback where mentorship_id in (select id from over)),
  tasks as (delete from plan_task where mentorship_id in (select id from over) returning 1)
  select count(*) from tasks;
$$;
revoke execute on function app.clear_closed_plans from public;

-- Those one gives feedback to and gets it from: for somebody new all who stand around them, for each of those the one
-- who is new. The mentor, and the buddy and the leader as long as they are it.
create function app.feedback_circle(asked uuid) returns table (person_id uuid, name text, part text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with here as (
    select m.* from mentorship m where m.id = asked and m.state <> 'ended' and app.has_plan(m.programme_id)
  ),
  around as (
    select h.mentor_id as id, 'mentor' as part from here h
    union
    select r.person_id, r.role from here h
      join onboarding_role r on r.newcomer_id = h.mentee_id and r.programme_id = h.programme_id
      join onboarding o on o.id = r.onboarding_id and o.ended_at is null
      where app.stands_by(r) and r.role in ('buddy', 'leader') and r.person_id not in (h.mentor_id, h.mentee_id)
  )
  select p.id, p.name::text, a.part from around a join person p on p.id = a.id
    where exists (select from here h where h.mentee_id = app.person()) and p.left_at is null
  union all
  select p.id, p.name::text, 'mentee' from here h join person p on p.id = h.mentee_id
    where exists (select from around a where a.id = app.person());
$$;

-- Whose plan somebody's feedback belongs to, for all who may read it: names, and nothing else of the mentorship.
create function app.is_in_feedback_circle(asked uuid, whom uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from app.feedback_circle(asked) c where c.person_id = whom);
$$;

create function app.mentored_by_me() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(m.id), '{}') from mentorship m where m.mentor_id = app.person();
$$;

-- Names stay readable to those two when a buddy or a leader has been followed by another.
create function app.feedback_names() returns table (person_id uuid, name text) language sql stable security definer
  set search_path = pg_catalog, public as $$
  select distinct p.id, p.name::text from feedback f join person p on p.id in (f.giver_id, f.receiver_id)
    where app.person() in (f.giver_id, f.receiver_id)
      or (f.shared_at is not null and f.mentorship_id = any (app.mentored_by_me()));
$$;

-- What has been given stays as it was said.
create function app.keep_given() returns trigger language plpgsql as $$
begin
  if current_setting('role') = 'telemakos_app' and (
      (old.given_at is not null and (new.content, new.given_at) is distinct from (old.content, old.given_at))
      or (new.content is distinct from old.content and old.giver_id <> app.person())
      or ((new.read_at, new.shared_at) is distinct from (old.read_at, old.shared_at) and old.receiver_id <> app.person())) then
    raise exception 'feedback % is not theirs to change', old.id;
  end if;
  return new;
end $$;
create trigger keep_given before update on feedback for each row execute function app.keep_given();

revoke execute on function app.feedback_circle, app.is_in_feedback_circle, app.mentored_by_me, app.feedback_names
  from public;
grant execute on function app.feedback_circle, app.is_in_feedback_circle, app.mentored_by_me, app.feedback_names
  to telemakos_app;

grant select, insert, update (content, given_at, read_at, shared_at), delete on feedback to telemakos_app;
create policy the_two_it_is_between on feedback for select to telemakos_app
  using (giver_id = (select app.person()) or receiver_id = (select app.person()));
create policy shown_to_the_mentor on feedback for select to telemakos_app
  using (shared_at is not null and mentorship_id = any ((select app.mentored_by_me())::uuid[]));
create policy asked_for on feedback for insert to telemakos_app
  with check (receiver_id = (select app.person()) and given_at is null and read_at is null and shared_at is null
    and app.is_in_feedback_circle(mentorship_id, giver_id));
create policy given on feedback for insert to telemakos_app
  with check (giver_id = (select app.person()) and given_at is not null and read_at is null and shared_at is null
    and app.is_in_feedback_circle(mentorship_id, receiver_id));
create policy answered_or_read on feedback for update to telemakos_app
  using (giver_id = (select app.person()) or receiver_id = (select app.person()));
-- Who has asked may ask no longer; what has been said is taken away by nobody but the time.
create policy asked_no_longer on feedback for delete to telemakos_app
  using (receiver_id = (select app.person()) and given_at is null);
