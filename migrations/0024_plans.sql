-- The learning and competence plan of a mentorship: what somebody new learns, task by task (F1–F12).
-- What the two have agreed on is sealed with the plan's own key, which their leader and buddy fetch too. What they have
-- not agreed on yet, and how the plan came about, is sealed with the key of their room, which nobody else can fetch.
create table plan_key (
  mentorship_id uuid primary key references mentorship on delete cascade,
  wrapped bytea not null
);

create table plan_task (
  id uuid primary key,
  mentorship_id uuid not null references mentorship on delete cascade,
  place integer not null,
  -- What kind of task, how long it takes, and who helps with it. Nothing before both have said yes to it.
  outline bytea,
  priority text not null check (priority in ('first', 'soon', 'later')),
  learn_on date,
  use_on date,
  state text not null default 'planned' check (state in ('planned', 'with_help', 'alone')),
  with_help_at timestamptz,
  alone_at timestamptz,
  -- Counts the changes, so that nobody says yes to anything but what they have seen.
  version integer not null default 1,
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  agreed_at timestamptz,
  drift_told_at timestamptz,
  check ((outline is null) = (agreed_at is null))
);
create index plan_task_by_mentorship on plan_task (mentorship_id, place);

-- Description, goals, next step and potential: for the two, and for the leader where the programme says so.
create table plan_detail (
  task_id uuid primary key references plan_task on delete cascade,
  content bytea not null
);

-- What one of the two suggests: a new task, or other words for one.
create table plan_proposal (
  task_id uuid primary key references plan_task on delete cascade,
  proposed_by uuid not null references person on delete cascade,
  proposed_at timestamptz not null,
  content bytea not null
);

create table plan_change (
  id uuid primary key,
  mentorship_id uuid not null references mentorship on delete cascade,
  -- Stays when the task is gone.
  task_id uuid not null,
  person_id uuid references person on delete set null,
  at timestamptz not null,
  content bytea not null
);
create index plan_change_by_mentorship on plan_change (mentorship_id, at desc);

-- Whom the mentor introduces, for what they know (B3).
create table knowledge_person (
  id uuid primary key,
  task_id uuid not null references plan_task on delete cascade,
  content bytea not null,
  named_by uuid references person on delete set null,
  named_at timestamptz not null,
  introduced_at timestamptz
);
create index knowledge_person_by_task on knowledge_person (task_id);

-- What an organisation has found good to begin a plan with, for one kind of job.
create table plan_template (
  id uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  name text not null check (name <> ''),
  line text not null default '',
  tasks jsonb not null,
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  unique (organisation_id, name)
);

call app.guard('plan_key');
call app.guard('plan_task');
call app.guard('plan_detail');
call app.guard('plan_proposal');
call app.guard('plan_change');
call app.guard('knowledge_person');
call app.guard('plan_template');

create function app.has_plan(programme uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select p.settings -> 'learningPlan' = 'true' from programme p where p.id = programme;
$$;

-- One's own open mentorships in programmes that have a plan.
create function app.my_open_plans() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(m.id), '{}') from mentorship m
    where (m.mentor_id = app.person() or m.mentee_id = app.person()) and m.state <> 'ended'
      and app.has_plan(m.programme_id);
$$;

-- The plans that are shown to the person for the part they have around somebody new, as long as they have it and the
-- mentorship is open. A leader's only where the programme says so (J3, J4).
create function app.plans_around()
  returns table (mentorship_id uuid, part text, programme_id uuid, programme text, mentor_id uuid, mentor text,
    mentee_id uuid, mentee text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct m.id, r.role, p.id, p.name, m.mentor_id, mentor.name::text, m.mentee_id, mentee.name::text
    from onboarding_role r join onboarding o on o.id = r.onboarding_id and o.ended_at is null
      join mentorship m on m.mentee_id = r.newcomer_id and m.programme_id = r.programme_id
      join programme p on p.id = m.programme_id
      join person mentor on mentor.id = m.mentor_id
      join person mentee on mentee.id = m.mentee_id
    where r.person_id = app.person() and app.stands_by(r) and r.role in ('leader', 'buddy')
      and m.state <> 'ended' and app.person() not in (m.mentor_id, m.mentee_id) and app.has_plan(p.id)
      and (r.role = 'buddy' or p.settings ->> 'leaderInsight' = 'plan');
$$;

create function app.plans_shown_to(asked text) returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(a.mentorship_id), '{}') from app.plans_around() a where asked is null or a.part = asked;
$$;

-- The other way round: who reads a plan beside the two, for them to know (J4).
create function app.plan_readers(asked uuid) returns table (part text, name text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct r.role, p.name::text
    from mentorship m join programme g on g.id = m.programme_id
      join onboarding_role r on r.newcomer_id = m.mentee_id and r.programme_id = m.programme_id
      join onboarding o on o.id = r.onboarding_id and o.ended_at is null
      join person p on p.id = r.person_id
    where m.id = asked and app.person() in (m.mentor_id, m.mentee_id) and m.state <> 'ended' and app.stands_by(r)
      and r.person_id not in (m.mentor_id, m.mentee_id) and app.has_plan(g.id)
      and (r.role = 'buddy' or (r.role = 'leader' and g.settings ->> 'leaderInsight' = 'plan'));
$$;

-- Whom one may suggest templates to: the organisations one coordinates, or a programme of.
create function app.template_organisations() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select app.coordinated_organisations() || coalesce(array_agg(p.organisation_id), '{}') from programme p
    where p.id = any (app.coordinated_programmes());
$$;

-- A plan holds what both have said yes to: nobody says yes to what they have written themselves (F1).
create function app.keep_two_words() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if current_setting('role') <> 'telemakos_app' or (new.outline is null and tg_op = 'INSERT') then return new; end if;
  -- Only what both had agreed on follows to another mentor (app.carry_plan).
  if tg_op = 'UPDATE' and new.mentorship_id <> old.mentorship_id then return new; end if;
  if not exists (select from plan_proposal p where p.task_id = new.id and p.proposed_by <> app.person()) then
    raise exception 'task % is not suggested by the other', new.id;
  end if;
  return new;
end $$;
create trigger keep_two_words before insert on plan_task for each row execute function app.keep_two_words();
create trigger keep_two_words_changed before update on plan_task for each row
  when ((old.outline, old.agreed_at) is distinct from (new.outline, new.agreed_at))
  execute function app.keep_two_words();

revoke execute on function app.has_plan, app.my_open_plans, app.plans_around, app.plans_shown_to, app.plan_readers,
  app.template_organisations, app.keep_two_words from public;
grant execute on function app.has_plan, app.my_open_plans, app.plans_around, app.plans_shown_to, app.plan_readers,
  app.template_organisations to telemakos_app;

grant select, insert on plan_key, plan_change to telemakos_app;
grant select, insert on plan_detail to telemakos_app;
grant select, insert, delete on plan_task, plan_proposal, knowledge_person to telemakos_app;
grant update (place, outline, priority, learn_on, use_on, state, with_help_at, alone_at, version, agreed_at)
  on plan_task to telemakos_app;
grant update (content) on plan_detail to telemakos_app;
grant update (proposed_by, proposed_at, content) on plan_proposal to telemakos_app;
grant update (introduced_at) on knowledge_person to telemakos_app;
grant select, insert, update (name, line, tasks, changed_at), delete on plan_template to telemakos_app;

create policy the_two on plan_key for select to telemakos_app
  using (mentorship_id = any ((select app.my_mentorships())::uuid[]));
create policy those_around on plan_key for select to telemakos_app
  using (mentorship_id = any ((select app.plans_shown_to(null))::uuid[]));
create policy one_of_the_two_makes_it on plan_key for insert to telemakos_app
  with check (mentorship_id = any ((select app.my_open_plans())::uuid[]));

create policy the_two on plan_task for select to telemakos_app
  using (mentorship_id = any ((select app.my_mentorships())::uuid[]));
create policy those_around on plan_task for select to telemakos_app
  using (agreed_at is not null and mentorship_id = any ((select app.plans_shown_to(null))::uuid[]));
create policy one_of_the_two_suggests on plan_task for insert to telemakos_app
  with check (mentorship_id = any ((select app.my_open_plans())::uuid[]) and made_by = (select app.person()));
create policy the_two_change on plan_task for update to telemakos_app
  using (mentorship_id = any ((select app.my_open_plans())::uuid[]));
create policy the_two_remove on plan_task for delete to telemakos_app
  using (mentorship_id = any ((select app.my_open_plans())::uuid[]));

create policy the_two on plan_detail for select to telemakos_app
  using (exists (select from plan_task t where t.id = task_id
    and t.mentorship_id = any ((select app.my_mentorships())::uuid[])));
create policy leader on plan_detail for select to telemakos_app
  using (exists (select from plan_task t where t.id = task_id
    and t.mentorship_id = any ((select app.plans_shown_to('leader'))::uuid[])));
create policy what_the_other_suggested on plan_detail for insert to telemakos_app
  with check (exists (select from plan_task t join plan_proposal p on p.task_id = t.id where t.id = plan_detail.task_id
    and p.proposed_by <> (select app.person()) and t.mentorship_id = any ((select app.my_open_plans())::uuid[])));
create policy what_the_other_suggested_changed on plan_detail for update to telemakos_app
  using (exists (select from plan_task t join plan_proposal p on p.task_id = t.id where t.id = plan_detail.task_id
    and p.proposed_by <> (select app.person()) and t.mentorship_id = any ((select app.my_open_plans())::uuid[])));

create policy the_two on plan_proposal for select to telemakos_app
  using (exists (select from plan_task t where t.id = task_id
    and t.mentorship_id = any ((select app.my_mentorships())::uuid[])));
create policy own_word on plan_proposal for insert to telemakos_app
  with check (proposed_by = (select app.person()) and exists (select from plan_task t where t.id = task_id
    and t.mentorship_id = any ((select app.my_open_plans())::uuid[])));
create policy own_word_changed on plan_proposal for update to telemakos_app
  using (exists (select from plan_task t where t.id = task_id
    and t.mentorship_id = any ((select app.my_open_plans())::uuid[])))
  with check (proposed_by = (select app.person()));
create policy answered on plan_proposal for delete to telemakos_app
  using (exists (select from plan_task t where t.id = task_id
    and t.mentorship_id = any ((select app.my_open_plans())::uuid[])));

create policy the_two on plan_change for select to telemakos_app
  using (mentorship_id = any ((select app.my_mentorships())::uuid[]));
create policy own_hand on plan_change for insert to telemakos_app
  with check (person_id = (select app.person()) and mentorship_id = any ((select app.my_open_plans())::uuid[]));

create policy with_its_task on knowledge_person for select to telemakos_app
  using (exists (select from plan_task t where t.id = task_id));
create policy the_two_name on knowledge_person for insert to telemakos_app
  with check (named_by = (select app.person()) and exists (select from plan_task t where t.id = task_id
    and t.mentorship_id = any ((select app.my_open_plans())::uuid[])));
create policy the_two_introduce on knowledge_person for update to telemakos_app
  using (exists (select from plan_task t where t.id = task_id
    and t.mentorship_id = any ((select app.my_open_plans())::uuid[])));
create policy the_two_remove on knowledge_person for delete to telemakos_app
  using (exists (select from plan_task t where t.id = task_id
    and t.mentorship_id = any ((select app.my_open_plans())::uuid[])));

-- A template is seen by whoever may see a programme of the organisation, and written by those who coordinate one.
create policy with_its_programmes on plan_template for select to telemakos_app
  using (organisation_id = any ((select app.template_organisations())::uuid[])
    or exists (select from programme p where p.organisation_id = plan_template.organisation_id));
create policy coordinator_writes on plan_template for insert to telemakos_app
  with check (organisation_id = any ((select app.template_organisations())::uuid[]) and made_by = (select app.person()));
create policy coordinator_changes on plan_template for update to telemakos_app
  using (organisation_id = any ((select app.template_organisations())::uuid[]));
create policy coordinator_removes on plan_template for delete to telemakos_app
  using (organisation_id = any ((select app.template_organisations())::uuid[]));
