-- Two doubles become one. Of two who have both begun, nobody comes into the other's room by a mistake of HR's: the
-- person says yes in each of the two, and so shows that both are theirs. Nothing is lost, and what stands in the way is said.

create table merge_request (
  stays_id uuid primary key references person on delete cascade,
  goes_id uuid not null unique references person on delete cascade,
  -- What is taken of the one who goes, field by field.
  taken jsonb not null,
  asked_by uuid references person on delete set null,
  asked_at timestamptz not null,
  -- The person's own yes, in the one and in the other.
  stays_said_at timestamptz,
  goes_said_at timestamptz,
  check (stays_id <> goes_id)
);
call app.guard('merge_request');
grant select on merge_request to telemakos_app;
create policy own on merge_request for select to telemakos_app
  using ((select app.person()) in (stays_id, goes_id));
create policy whoever_runs_it on merge_request for select to telemakos_app
  using (app.works_at(stays_id, (select app.coordinated_organisations())::uuid[]) or (select app.is_administrator()));

-- What becomes of each place where a person is named. A test holds this list to the tables there are, and merging
-- refuses while one is missing.
--   moves  it is the other's from now on
--   once   the one who stays keeps what both have, by these columns; what only the other has moves
--   goes   it ends with the one who goes
--   apart  worked out by itself, below
create function app.merging_of() returns table (in_table text, in_column text, how text, same text[])
  language sql immutable as $$
  values
    ('address_change', 'asked_by', 'moves', null::text[]),
    ('address_change', 'person_id', 'goes', null),
    ('agreement', 'changed_by', 'moves', null),
    ('agreement_seen', 'person_id', 'moves', null),
    ('agreement_signature', 'person_id', 'moves', null),
    ('application', 'decided_by', 'moves', null),
    ('application', 'person_id', 'apart', null),
    ('application_draft', 'person_id', 'once', '{programme_id,side}'),
    ('application_inquiry', 'asked_by', 'moves', null),
    ('attachment', 'sender_id', 'moves', null),
    -- Sealed under the person's own name: what holds the key has put it under the other before.
    ('busy_calendar', 'person_id', 'apart', null),
    ('calendar_feed', 'person_id', 'moves', null),
    ('check_item', 'done_by', 'moves', null),
    ('contact', 'person_id', 'goes', null),
    -- Made anew of what the one who stays has then.
    ('databank_entry', 'person_id', 'goes', null),
    ('distinct_people', 'one_id', 'apart', null),
    ('distinct_people', 'other_id', 'apart', null),
    ('distinct_people', 'said_by', 'moves', null),
    ('early_ending', 'person_id', 'moves', null),
    ('evaluation', 'made_by', 'moves', null),
    ('evaluation_invitation', 'person_id', 'once', '{evaluation_id,side}'),
    ('farewell', 'person_id', 'moves', null),
    ('feedback', 'giver_id', 'moves', null),
    ('feedback', 'receiver_id', 'moves', null),
    ('follow_up', 'made_by', 'moves', null),
    ('follow_up', 'owner_id', 'moves', null),
    ('invitation', 'invited_by', 'moves', null),
    ('invitation', 'person_id', 'moves', null),
    ('knowledge_person', 'named_by', 'moves', null),
    ('letter', 'receiver_id', 'moves', null),
    ('letter', 'sender_id', 'moves', null),
    ('library_file', 'added_by', 'moves', null),
    ('library_item', 'made_by', 'moves', null),
    ('library_question', 'written_by', 'moves', null),
    ('library_text', 'written_by', 'moves', null),
    ('library_visit', 'person_id', 'once', '{}'),
    ('look', 'person_id', 'moves', null),
    ('look', 'viewer_id', 'moves', null),
    ('mail', 'person_id', 'moves', null),
    ('matching_run', 'published_by', 'moves', null),
    ('matching_run', 'requested_by', 'moves', null),
    ('meeting', 'booked_by', 'moves', null),
    ('meeting', 'timed_by', 'moves', null),
    ('meeting_proposal', 'person_id', 'moves', null),
    ('meeting_reply', 'person_id', 'moves', null),
    ('mentor_request', 'mentee_id', 'moves', null),
    ('mentor_request', 'mentor_id', 'moves', null),
    ('mentorship', 'mentee_id', 'moves', null),
    ('mentorship', 'mentor_id', 'moves', null),
    ('merge_request', 'asked_by', 'moves', null),
    ('merge_request', 'goes_id', 'goes', null),
    ('merge_request', 'stays_id', 'goes', null),
    ('merged_person', 'merged_by', 'moves', null),
    ('merged_person', 'person_id', 'moves', null),
    ('network', 'made_by', 'moves', null),
    ('network_member', 'answered_by', 'moves', null),
    ('network_member', 'asked_by', 'moves', null),
    ('note', 'changed_by', 'moves', null),
    ('note', 'writer_id', 'moves', null),
    ('onboarding', 'begun_by', 'moves', null),
    ('onboarding', 'newcomer_id', 'moves', null),
    ('onboarding_role', 'given_by', 'moves', null),
    ('onboarding_role', 'person_id', 'moves', null),
    ('onboarding_template', 'changed_by', 'moves', null),
    ('organisation_preset', 'made_by', 'moves', null),
    ('organisation_year', 'entered_by', 'moves', null),
    ('pair_rule', 'made_by', 'moves', null),
    ('pair_rule', 'mentee_id', 'once', '{programme_id,mentor_id}'),
    ('pair_rule', 'mentor_id', 'once', '{programme_id,mentee_id}'),
    ('passkey', 'person_id', 'moves', null),
    ('passkey_challenge', 'person_id', 'goes', null),
    ('people_import', 'person_id', 'moves', null),
    ('person', 'leader_id', 'moves', null),
    ('photo', 'person_id', 'once', '{}'),
    ('plan_change', 'person_id', 'moves', null),
    ('plan_proposal', 'proposed_by', 'moves', null),
    ('plan_task', 'made_by', 'moves', null),
    ('plan_template', 'made_by', 'moves', null),
    ('preparation', 'person_id', 'moves', null),
    ('programme', 'created_by', 'moves', null),
    ('programme_evidence', 'written_by', 'moves', null),
    ('programme_poster', 'changed_by', 'moves', null),
    ('programme_year', 'changed_by', 'moves', null),
    ('proposal', 'mentee_id', 'once', '{run_id,mentor_id}'),
    ('proposal', 'mentor_id', 'once', '{run_id,mentee_id}'),
    ('publication', 'published_by', 'moves', null),
    ('quiet_time', 'person_id', 'once', '{}'),
    ('reflection', 'person_id', 'moves', null),
    ('reminder', 'person_id', 'once', '{kind,about,since}'),
    ('reminder_hours', 'person_id', 'once', '{}'),
    ('reminder_off', 'person_id', 'once', '{kind}'),
    ('role_grant', 'granted_by', 'moves', null),
    ('role_grant', 'person_id', 'moves', null),
    ('room_message', 'sender_id', 'moves', null),
    ('session', 'person_id', 'moves', null),
    ('training_lesson', 'person_id', 'apart', null),
    ('transfer', 'answered_by', 'moves', null),
    ('transfer', 'asked_by', 'moves', null),
    ('transfer', 'person_id', 'moves', null),
    ('trial_answer', 'person_id', 'moves', null),
    ('unit', 'leader_id', 'moves', null),
    ('waiting_place', 'offered_by', 'moves', null),
    ('well_being_answer', 'person_id', 'moves', null),
    ('wish', 'other_id', 'once', '{programme_id,person_id,side}'),
    ('wish', 'person_id', 'once', '{programme_id,side}')
$$;

-- What stands between two and their being one.
create function app.stands_between(two uuid[]) returns table (why text, programme_id uuid, other_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with course as (select m.*, m.mentor_id = any (two) as mentors, m.mentee_id = any (two) as learns from mentorship m
    where m.mentor_id = any (two) or m.mentee_id = any (two))
  -- Whoever has had to do with the other is somebody else.
  select 'each-other', null::uuid, null::uuid
    where exists (select from course where mentors and learns)
      or exists (select from course c join course d on d.group_id = c.group_id and d.mentee_id <> c.mentee_id
        where c.learns and d.learns)
      or exists (select from letter where sender_id = any (two) and receiver_id = any (two))
      or exists (select from feedback where giver_id = any (two) and receiver_id = any (two))
      or exists (select from mentor_request where mentee_id = any (two) and mentor_id = any (two)
        and state in ('queued', 'asked', 'accepted'))
      or exists (select from onboarding_role where newcomer_id = any (two) and person_id = any (two))
  union all
  select 'same-mentor', null, c.mentor_id from course c where c.learns and c.state <> 'ended'
    group by c.mentor_id having count(*) > 1
  union all
  select 'same-mentee', null, c.mentee_id from course c where c.mentors and c.mentee_id is not null and c.state <> 'ended'
    group by c.mentee_id having count(*) > 1
  union all
  -- Of two equals either may stand in the mentor's place.
  select 'two-mentors', c.programme_id, null from course c where (c.learns or c.peers) and c.state <> 'ended'
    group by c.programme_id having count(distinct case when c.learns then c.mentor_id else c.mentee_id end) > 1
  union all
  select 'two-starts', o.programme_id, null from onboarding o where o.newcomer_id = any (two) and o.ended_at is null
    group by o.programme_id having count(*) > 1
  union all
  select 'asking-twice', q.programme_id, null from mentor_request q
    where q.mentee_id = any (two) and q.state in ('queued', 'asked')
    group by q.programme_id having count(distinct q.mentee_id) > 1
  union all
  -- Both have written to the same one, who has answered neither: nobody is pressed.
  select 'writing-twice', null, l.receiver_id from letter l where l.sender_id = any (two) and l.answered_at is null
    group by l.receiver_id having count(*) > 1
  union all
  select 'written-twice', null, l.sender_id from letter l where l.receiver_id = any (two) and l.answered_at is null
    group by l.sender_id having count(*) > 1
  union all
  select 'too-many', null, null from course c where c.mentors and c.mentee_id is not null and not c.peers
    and c.state <> 'ended' having count(distinct coalesce(c.group_id, c.id)) > 20;
$$;

-- The places that mentors have taken together: a group takes one, and two equals none.
create function app.places_of(mentors uuid[]) returns integer language sql stable security definer
  set search_path = pg_catalog, public as $$
  select count(distinct coalesce(m.group_id, m.id))::integer from mentorship m
    where m.mentor_id = any (mentors) and m.mentee_id is not null and not m.peers and m.state <> 'ended';
$$;

-- The same in words. The person reads it, and with whom, once both have said yes: before that the other of the two may
-- be somebody else. Whoever runs their organisation reads only what.
create function app.merge_obstacles(one uuid, another uuid) returns table (why text, programme text, other text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with mine as (select from merge_request r where one in (r.stays_id, r.goes_id) and another in (r.stays_id, r.goes_id)
    and app.person() in (one, another) and r.stays_said_at is not null and r.goes_said_at is not null)
  select b.why, g.name, case when exists (select from mine) then p.name::text end
    from app.stands_between(array[one, another]) b
      left join programme g on g.id = b.programme_id left join person p on p.id = b.other_id
    where exists (select from mine) or (select bool_and(app.looks_after(organisation_id)) from person where id in (one, another))
    order by b.why, g.name, p.name;
$$;

-- Where both have signed up for the same, the one that has come furthest stays, by the person's own words: the latest
-- of equals. It takes over what the other one says and it does not.
create function app.merge_applications(stays uuid, goes uuid) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  pair record;
  twice integer := 0;
begin
  for pair in
    with ranked as (select a.*, row_number() over (partition by a.programme_id, a.side order by array_position(
          array['submitted', 'queued', 'waiting', 'withdrawn', 'declined', 'invited', 'listed'], a.state),
          coalesce(a.submitted_at, a.created_at) desc, a.person_id = stays desc) as nr
        from application a where a.person_id in (stays, goes))
    select k.id as kept, d.id as dropped from ranked k join ranked d using (programme_id, side) where k.nr = 1 and d.nr = 2
  loop
    twice := twice + 1;
    update application k set
        gain = case when k.gain = '' then d.gain else k.gain end,
        motivation = case when k.motivation = '' then d.motivation else k.motivation end,
        other = case when k.other = '' then d.other else k.other end,
        manner = coalesce(k.manner, d.manner),
        not_taken = case when k.not_taken = '' then d.not_taken else k.not_taken end,
        themes = case when k.themes = '{}' then d.themes else k.themes end,
        development_areas = case when k.development_areas = '{}' then d.development_areas else k.development_areas end,
        needs = case when k.needs = '{}' then d.needs else k.needs end
      from application d where k.id = pair.kept and d.id = pair.dropped;
    update application_answer w set application_id = pair.kept where w.application_id = pair.dropped
      and not exists (select from application_answer k where k.application_id = pair.kept and k.question = w.question);
    update application_inquiry i set application_id = pair.kept where i.application_id = pair.dropped
      and (i.answered_at is not null
        or not exists (select from application_inquiry k where k.application_id = pair.kept and k.answered_at is null));
    delete from application where id = pair.dropped;
  end loop;
  update application set person_id = stays where person_id = goes;
  return twice;
end $$;

-- Makes two people one, with what is taken of the one who goes. Gives what was moved and what both had, by table. Whether
-- it may be done is asked by whoever calls.
create function app.make_one(stays uuid, goes uuid, taken jsonb, by uuid, at timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  reference record;
  place record;
  outcome jsonb := '{}';
  moved integer;
  twice integer;
  source person;
begin
  -- Mentorships before people, as everything else locks them that ends one.
  perform from mentorship where stays in (mentor_id, mentee_id) or goes in (mentor_id, mentee_id) order by id for update;
  perform from person where id in (stays, goes) order by id for update;
  if stays = goes or (select count(*) from person where id in (stays, goes) and left_at is null) < 2 then
    raise exception 'two people who are here are needed' using errcode = 'TM002';
  end if;
  if exists (select from app.stands_between(array[stays, goes])) then
    raise exception 'something stands between % and %', stays, goes using errcode = 'TM008';
  end if;
  select * into source from person where id = goes;

  -- What would be about oneself.
  delete from proposal where (mentee_id, mentor_id) in ((stays, goes), (goes, stays));
  delete from pair_rule where (mentee_id, mentor_id) in ((stays, goes), (goes, stays));
  delete from mentor_request where (mentee_id, mentor_id) in ((stays, goes), (goes, stays));
  delete from wish where (person_id, other_id) in ((stays, goes), (goes, stays));
  delete from look where (viewer_id, person_id) in ((stays, goes), (goes, stays));
  update person set leader_id = null where (id, leader_id) in ((stays, goes), (goes, stays));

  -- Only one of these can be open at a time.
  update transfer set state = 'withdrawn', answered_at = at where person_id = goes and state = 'asked';
  delete from feedback f where goes in (f.giver_id, f.receiver_id) and f.given_at is null and exists (
    select from feedback s where s.given_at is null and s.id <> f.id and s.mentorship_id = f.mentorship_id and s.about = f.about
      and s.task_id is not distinct from f.task_id
      and s.giver_id = case f.giver_id when goes then stays else f.giver_id end
      and s.receiver_id = case f.receiver_id when goes then stays else f.receiver_id end);
  delete from mentor_request d using mentor_request s where d.mentor_id in (stays, goes) and s.mentor_id in (stays, goes)
    and d.mentor_id <> s.mentor_id and d.programme_id = s.programme_id and d.mentee_id = s.mentee_id and d.state = 'queued'
    and (s.state = 'asked' or (s.state = 'queued' and d.mentor_id = goes));
  delete from pair_rule r using pair_rule s where r.mentee_id = goes and s.mentee_id = stays and r.programme_id = s.programme_id
    and r.kind = 'locked' and s.kind = 'locked';
  delete from proposal d using proposal s, matching_run u where d.mentee_id = goes and s.mentee_id = stays
    and d.run_id = s.run_id and u.id = d.run_id and u.published_at is null;
  -- Of two open invitations to answer the same, the one that has been answered counts.
  update evaluation_invitation s set answered = true from evaluation_invitation d where s.person_id = stays
    and d.person_id = goes and d.evaluation_id = s.evaluation_id and d.side = s.side and d.answered;
  -- The links that lie in the mailbox of the one who goes, or are on their way there, let nobody in any more.
  delete from mail where person_id = goes and kind = 'sign-in-link' and state = 'waiting';
  update invitation set expires_at = created_at where person_id = goes and used_at is null;
  -- The same role twice is once; whoever stands in for it goes on.
  for reference in
    select g.id as ends, min(s.id::text)::uuid as remains from role_grant g join role_grant s on s.person_id = stays
        and s.role = g.role and s.organisation_id is not distinct from g.organisation_id
        and s.programme_id is not distinct from g.programme_id and s.ended_at is null and s.ends_on is null
        and s.stands_in_for is null and s.starts_on <= app.today()
      where g.person_id = goes and g.ended_at is null and g.stands_in_for is null group by g.id
  loop
    update role_grant set stands_in_for = reference.remains where stands_in_for = reference.ends;
    update role_grant set ended_at = greatest(at, granted_at) where id = reference.ends;
  end loop;
  update role_grant g set ended_at = greatest(at, g.granted_at) from role_grant o where g.stands_in_for = o.id
    and g.person_id in (stays, goes) and o.person_id in (stays, goes) and g.ended_at is null;
  -- Told apart from the same people, in the order that is kept.
  insert into distinct_people (one_id, other_id, said_by, said_at)
    select least(stays, d.whom), greatest(stays, d.whom), d.said_by, d.said_at
      from (select case one_id when goes then other_id else one_id end as whom, said_by, said_at from distinct_people
        where goes in (one_id, other_id)) d where d.whom <> stays on conflict do nothing;
  delete from distinct_people where goes in (one_id, other_id);
  -- Sealed under the one who goes, so only what holds the key can move it; what the other has too may go.
  delete from training_lesson d using training_lesson s where d.person_id = goes and s.person_id = stays and s.lesson = d.lesson;
  delete from busy_calendar where person_id = goes and exists (select from busy_calendar where person_id = stays);
  if exists (select from training_lesson where person_id = goes) or exists (select from busy_calendar where person_id = goes) then
    raise exception 'what person % has sealed is not moved', goes;
  end if;
  twice := app.merge_applications(stays, goes);
  -- All their mentees stay theirs: the limit is no lower than that.
  update person set capacity = greatest(capacity, app.places_of(array[stays, goes])) where id = stays;

  for reference in
    select c.conrelid::regclass::text as in_table, a.attname::text as in_column from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'person'::regclass order by 1, 2
  loop
    select * into place from app.merging_of() m where (m.in_table, m.in_column) = (reference.in_table, reference.in_column);
    if not found then raise exception 'nobody knows how % merges', reference; end if;
    moved := 0;
    if place.how = 'once' then
      execute format('delete from %1$s d where d.%2$I = $1 and exists (select from %1$s s where s.%2$I = $2 %3$s)', place.in_table,
        place.in_column, (select string_agg(format(' and s.%1$I is not distinct from d.%1$I', k), '') from unnest(place.same) k)) using goes, stays;
      get diagnostics moved = row_count;
      twice := twice + moved;
    elsif place.how = 'goes' then
      execute format('delete from %s where %I = $1', place.in_table, place.in_column) using goes;
    end if;
    if place.how in ('moves', 'once') then
      execute format('update %s set %I = $1 where %2$I = $2', place.in_table, place.in_column) using stays, goes;
      get diagnostics moved = row_count;
      if moved > 0 then
        outcome := outcome || jsonb_build_object(reference.in_table || '.' || reference.in_column, moved);
      end if;
    end if;
  end loop;

  delete from person where id = goes;
  update person p set
      name = case when taken ? 'name' then source.name else p.name end,
      position = case when taken ? 'position' then source.position else p.position end,
      workplace = case when taken ? 'workplace' then source.workplace else p.workplace end,
      place = case when taken ? 'place' then source.place else p.place end,
      unit_id = case when taken ? 'unit' and source.organisation_id = p.organisation_id then source.unit_id else p.unit_id end,
      leader_id = case when taken ? 'leader' and source.leader_id is distinct from p.id then source.leader_id else p.leader_id end,
      educations = case when taken ? 'educations' then source.educations else p.educations end,
      leadership_education = case when taken ? 'leadershipEducation' then source.leadership_education else p.leadership_education end,
      skills = case when taken ? 'skills' then source.skills else p.skills end,
      competences = case when taken ? 'skills' then source.competences else p.competences end,
      skills_sought = array(select unnest(p.skills_sought) union select unnest(source.skills_sought) order by 1),
      competences_sought = array(select unnest(p.competences_sought) union select unnest(source.competences_sought) order by 1),
      experience_years = case when taken ? 'experienceYears' then source.experience_years else p.experience_years end,
      experience = case when taken ? 'experience' then source.experience else p.experience end,
      languages = case when taken ? 'languages' then source.languages else p.languages end,
      about = case when taken ? 'about' then source.about else p.about end,
      capacity = greatest(case when taken ? 'capacity' then source.capacity else p.capacity end, app.places_of(array[stays])),
      places_taken = app.places_of(array[stays]),
      would_be_mentor = p.would_be_mentor or source.would_be_mentor,
      would_have_mentor = p.would_have_mentor or source.would_have_mentor,
      away_from = case when p.away_from is null then source.away_from else p.away_from end,
      away_until = case when p.away_from is null then source.away_until else p.away_until end,
      -- What was kept to oneself in either of the two is shown to nobody now.
      background_shown = app.narrower(p.background_shown, source.background_shown),
      abilities_shown = app.narrower(p.abilities_shown, source.abilities_shown),
      about_shown = app.narrower(p.about_shown, source.about_shown),
      photo_shown = app.narrower(p.photo_shown, source.photo_shown)
    where p.id = stays;
  -- A link was enough for the one and may not be for both: then it gives an hour, as when somebody comes in by one.
  update session s set expires_at = least(s.expires_at, at + interval '1 hour')
    where s.person_id = stays and s.means = 'link' and s.ended_at is null and not app.links_suffice(stays);
  perform app.list_in_databank(array[stays]);
  insert into merged_person (old_id, person_id, merged_by, merged_at) values (goes, stays, by, at);
  return jsonb_build_object('moved', (select coalesce(sum(value::integer), 0) from jsonb_each_text(outcome)), 'twice', twice);
end $$;

create function app.narrower(one text, other text) returns text language sql immutable
  return case when 'nobody' in (one, other) then 'nobody' when 'circle' in (one, other) then 'circle' else 'databank' end;

-- Whoever runs the organisation merges one who has never been here into the other at once.
create function app.merge_people(stays uuid, goes uuid, taken jsonb, at timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform app.may_merge(stays, goes);
  if app.has_begun(goes) then raise exception 'person % has begun', goes using errcode = 'TM007'; end if;
  return app.make_one(stays, goes, taken, app.person(), at);
end $$;

create function app.may_merge(stays uuid, goes uuid) returns void language plpgsql stable security definer
  set search_path = pg_catalog, public as $$
begin
  if current_setting('role') = 'telemakos_app' and (app.person() in (stays, goes) or exists (
      select from person where id in (stays, goes) and not app.looks_after(organisation_id))) then
    raise exception 'only whoever runs their organisation merges people' using errcode = '42501';
  end if;
end $$;

-- Whoever runs the organisation asks the person; false where one of the two is asked already.
create function app.ask_to_merge(stays uuid, goes uuid, taken jsonb, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform app.may_merge(stays, goes);
  perform from person where id in (stays, goes) order by id for update;
  if (select count(*) from person where id in (stays, goes) and left_at is null) < 2 then
    raise exception 'two people who are here are needed' using errcode = 'TM002';
  end if;
  if exists (select from merge_request r where array[r.stays_id, r.goes_id] && array[stays, goes]) then return false; end if;
  insert into merge_request (stays_id, goes_id, taken, asked_by, asked_at) values (stays, goes, taken, app.person(), at);
  return true;
end $$;

-- The person's own yes, in one of the two: 'said', or 'both' when the other has said it too; null where nothing is asked.
create function app.say_yes_to_merge(at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  asked merge_request;
begin
  update merge_request set
      stays_said_at = case when stays_id = app.person() then at else stays_said_at end,
      goes_said_at = case when goes_id = app.person() then at else goes_said_at end
    where app.person() in (stays_id, goes_id) returning * into asked;
  return case when asked.stays_id is null then null
    when asked.stays_said_at is not null and asked.goes_said_at is not null then 'both' else 'said' end;
end $$;

-- Makes the two one that both have said yes to; asked by either of them.
create function app.merge_as_agreed(at timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  agreed merge_request;
begin
  delete from merge_request where app.person() in (stays_id, goes_id)
    and stays_said_at is not null and goes_said_at is not null returning * into agreed;
  if not found then raise exception 'not both have said yes' using errcode = '42501'; end if;
  return app.make_one(agreed.stays_id, agreed.goes_id, agreed.taken, agreed.asked_by, at);
end $$;

-- The person says no in one of the two: they are two people, and nobody is asked again. Or whoever asked takes it back.
-- Gives whether there was something to end.
create function app.end_merge_request(whose uuid, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  asked merge_request;
begin
  delete from merge_request where whose in (stays_id, goes_id)
      and (whose = app.person() or app.looks_after((select organisation_id from person where id = whose)))
    returning * into asked;
  if not found then return false; end if;
  if app.person() in (asked.stays_id, asked.goes_id) then
    insert into distinct_people (one_id, other_id, said_by, said_at)
      values (least(asked.stays_id, asked.goes_id), greatest(asked.stays_id, asked.goes_id), app.person(), at)
      on conflict do nothing;
  end if;
  return true;
end $$;

-- What the person reads of the other of the two: the address, which they know if it is theirs, and nothing else.
create function app.my_merge_request()
  returns table (stays_id uuid, goes_id uuid, stays_email text, goes_email text, stays_said_at timestamptz, goes_said_at timestamptz,
    asked_by uuid, asker_locale text, links_suffice boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select r.stays_id, r.goes_id, s.email, g.email, r.stays_said_at, r.goes_said_at, h.id, h.locale,
      (select bool_and(o.links_suffice) from person p join organisation o on o.id = p.organisation_id
        where p.id in (r.stays_id, r.goes_id))
    from merge_request r left join contact s on s.person_id = r.stays_id left join contact g on g.person_id = r.goes_id
      left join person h on h.id = r.asked_by and h.left_at is null
    where app.person() in (r.stays_id, r.goes_id);
$$;

revoke execute on function app.merging_of, app.stands_between, app.places_of, app.merge_obstacles, app.merge_applications, app.make_one, app.narrower, app.merge_people,
  app.may_merge, app.ask_to_merge, app.say_yes_to_merge, app.merge_as_agreed, app.end_merge_request, app.my_merge_request from public;
grant execute on function app.merge_obstacles, app.merge_people, app.ask_to_merge, app.say_yes_to_merge, app.merge_as_agreed,
  app.end_merge_request, app.my_merge_request to telemakos_app;
