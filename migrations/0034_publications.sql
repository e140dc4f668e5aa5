-- A coordinator publishes pairs; until the mails go it can be taken back. Kept with who did it and when.
create table publication (
  id uuid primary key default gen_random_uuid(),
  run_id uuid not null,
  programme_id uuid not null references programme on delete cascade,
  published_by uuid references person on delete set null,
  published_at timestamptz not null,
  pairs integer not null default 0,
  -- When the mails are to go, when they went, and when it was taken back instead, with how many pairs stayed.
  mails_at timestamptz not null,
  mailed_at timestamptz,
  taken_back_at timestamptz,
  kept integer,
  check (mailed_at is null or taken_back_at is null or kept > 0),
  foreign key (run_id, programme_id) references matching_run (id, programme_id) on delete cascade
);
create index publication_by_run on publication (run_id, published_at desc);
call app.guard('publication');
grant select, insert on publication to telemakos_app;
grant update (pairs) on publication to telemakos_app;
create policy coordinator on publication to telemakos_app
  using (programme_id = any ((select app.coordinated_programmes())::uuid[]))
  with check (programme_id = any ((select app.coordinated_programmes())::uuid[]));

alter table mentorship add column publication_id uuid references publication on delete set null;
create index mentorship_of_publication on mentorship (publication_id) where publication_id is not null;

-- Takes a publication back before its mails go: the pairs are gone as if they had never been, except where one of the
-- two has already seen the other there. How many went and stayed; nothing when it is too late.
create function app.take_back(wanted uuid, at timestamptz) returns table (gone integer, stayed integer)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  p publication;
begin
  select * into p from publication q where q.id = wanted and q.programme_id = any (app.coordinated_programmes()) for update;
  if not found or p.mailed_at is not null or p.taken_back_at is not null or at >= p.mails_at then return; end if;
  -- A group goes or stays as one.
  with untouched as (
    select m.id from mentorship m where m.publication_id = wanted and m.group_id is null and m.state = 'trial'
      and not exists (select from trial_answer t where t.mentorship_id = m.id)
      and not exists (select from meeting g where g.mentorship_id = m.id)
      and not exists (select from look l where l.why = 'mentorship' and l.at >= p.published_at
        and l.person_id = any (app.parties(m.id)) and l.viewer_id = any (app.parties(m.id)))
    union all
    -- Who was let into a group under way goes or stays alone.
    select m.id from mentorship m join mentorship h on h.id = m.group_id
      where m.publication_id = wanted and h.publication_id is distinct from wanted and m.state <> 'ended'
        and not exists (select from look l where l.why = 'mentorship' and l.at >= p.published_at
          and m.mentee_id in (l.person_id, l.viewer_id)
          and l.person_id = any (app.parties(h.id)) and l.viewer_id = any (app.parties(h.id)))
  ), taken as (delete from mentorship m where m.id in (select id from untouched)
      or m.group_id in (select id from untouched) returning m.mentee_id)
  select count(taken.mentee_id) into gone from taken;
  select count(m.mentee_id) into stayed from mentorship m where m.publication_id = wanted;
  update publication q set taken_back_at = at, kept = stayed where q.id = wanted;
  update matching_run r set published_at = null, published_by = null where r.id = p.run_id
    and not exists (select from publication q join mentorship m on m.publication_id = q.id where q.run_id = r.id);
  return next;
end $$;
revoke execute on function app.take_back from public;
grant execute on function app.take_back to telemakos_app;

-- A pair that is forbidden never begins, also when somebody forbids it at the same moment (D2). Both acts lock the two
-- first, in one order.
create function app.keep_apart() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  perform from person where id in (new.mentor_id, new.mentee_id) order by id for no key update;
  if tg_table_name = 'pair_rule' then return new; end if;
  if exists (select from pair_rule r where r.programme_id = new.programme_id and r.mentee_id = new.mentee_id
      and r.mentor_id = new.mentor_id and r.kind = 'forbidden') then
    raise exception '% and % are forbidden', new.mentee_id, new.mentor_id using errcode = 'TM003';
  end if;
  return new;
end $$;
create trigger keep_apart before insert on mentorship for each row execute function app.keep_apart();
create trigger keep_apart before insert on pair_rule for each row
  when (new.kind = 'forbidden') execute function app.keep_apart();

-- The pages of pair rules are in the order they were made.
create index pair_rule_by_programme on pair_rule (programme_id, made_at desc, id desc);
create index pair_rule_by_mentor on pair_rule (programme_id, mentor_id) where kind = 'locked';

-- Those of a programme whose name, position or workplace holds the words, by name: for its coordinators, on one side or
-- both. The words find the people first, by index, however many take part.
create function app.find_in_programme(programme uuid, on_side text, words tsquery, most integer)
  returns table (id uuid, name text, organisation text)
  language sql stable security definer rows 20 set search_path = pg_catalog, public as $$
  select p.id, p.name, o.name
  from (select w.id, w.name, w.organisation_id from person w
      where app.searchable(w.name || ' ' || w.position || ' ' || w.workplace) @@ words and w.left_at is null offset 0) p
    join organisation o on o.id = p.organisation_id
  where programme = any (app.coordinated_programmes()) and exists (select from application a
    where a.programme_id = programme and a.person_id = p.id and (on_side is null or a.side = on_side)
      and a.state in ('listed', 'invited', 'submitted'))
  order by p.name, p.id limit most
$$;
revoke execute on function app.find_in_programme from public;
grant execute on function app.find_in_programme to telemakos_app;
