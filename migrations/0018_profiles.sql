-- What somebody says of themselves is shown to whom they choose: the databank, their circle, or nobody. The circle are
-- those they are together with, and those who coordinate what they take part in: nobody comes into it by a letter, a
-- wish or a role of their own. The columns of the three parts can be read through this view alone; the rows are those
-- that row security shows of the person.
create view profile with (security_barrier) as
select p.id, p.organisation_id, p.unit_id, p.leader_id, p.name, p.locale, p.position, p.workplace, p.place, p.capacity,
    p.places_taken, p.would_be_mentor, p.would_have_mentor, p.away_from, p.away_until, p.created_at, p.left_at,
    p.background_shown, p.abilities_shown, p.about_shown, p.photo_shown,
    case when s.background then p.educations else '{}' end as educations,
    case when s.background then p.leadership_education else '' end as leadership_education,
    case when s.background then p.experience_years end as experience_years,
    case when s.background then p.experience else '' end as experience,
    case when s.abilities then p.skills else '{}' end as skills,
    case when s.abilities then p.competences else '{}' end as competences,
    case when s.abilities then p.skills_sought else '{}' end as skills_sought,
    case when s.abilities then p.competences_sought else '{}' end as competences_sought,
    case when s.abilities then p.languages else '{}' end as languages,
    case when s.about then p.about else '' end as about,
    case when s.photo then p.photo_at end as photo_at
  from person p
  cross join lateral (select p.id = (select app.person()) or (select app.is_keeper()) as whole,
    p.organisation_id = any ((select app.coordinated_organisations())::uuid[])
      or p.id = any ((select app.together_with_me())::uuid[])
      -- Most people coordinate nothing, and need not be asked about each whom they see.
      or ((select cardinality(app.coordinated_programmes()) > 0)
        and app.takes_part(p.id, (select app.coordinated_programmes())::uuid[], '{}')) as near) n
  cross join lateral (select
    n.whole or p.background_shown = 'databank' or (n.near and p.background_shown = 'circle') as background,
    n.whole or p.abilities_shown = 'databank' or (n.near and p.abilities_shown = 'circle') as abilities,
    n.whole or p.about_shown = 'databank' or (n.near and p.about_shown = 'circle') as about,
    n.whole or p.photo_shown = 'databank' or (n.near and p.photo_shown = 'circle') as photo) s
  -- As `app.takes_part` says of mentors; written out, because a function for each person is half the work of a list.
  where n.whole or n.near or (select app.is_administrator()) or p.id = any ((select app.my_circle())::uuid[])
    or exists (select from application a
    where a.person_id = p.id and a.programme_id = any ((select app.joined_programmes())::uuid[])
      and a.side = 'mentor' and a.state in ('listed', 'invited', 'submitted'));
grant select on profile to telemakos_app;

-- Lists and forms of others leave alone what somebody keeps to themselves.
create function app.keep_to_oneself() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if new.id is not distinct from app.person() then return new; end if;
  if old.background_shown = 'nobody' then
    new.educations := old.educations;
    new.leadership_education := old.leadership_education;
    new.experience_years := old.experience_years;
    new.experience := old.experience;
  end if;
  if old.abilities_shown = 'nobody' then
    new.skills := old.skills;
    new.languages := old.languages;
  end if;
  if old.about_shown = 'nobody' then new.about := old.about; end if;
  return new;
end $$;
revoke execute on function app.keep_to_oneself from public;
-- Its name puts it before the one that makes known words out of what is written.
create trigger keep_to_oneself before update of educations, leadership_education, experience_years, experience, skills,
    languages, about on person
  for each row execute function app.keep_to_oneself();

-- To whom something is shown is each person's own to choose, whoever keeps the rest up to date.
create function app.keep_choice() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if current_user = 'telemakos_app' and new.id is distinct from app.person() then
    raise exception 'only % says to whom they show what', new.id using errcode = '42501';
  end if;
  return new;
end $$;
revoke execute on function app.keep_choice from public;
create trigger keep_choice before update on person for each row
  when ((old.background_shown, old.abilities_shown, old.about_shown, old.photo_shown)
    is distinct from (new.background_shown, new.abilities_shown, new.about_shown, new.photo_shown))
  execute function app.keep_choice();

-- A picture somebody has chosen to show, without what a camera writes into it.
create table photo (
  person_id uuid primary key references person on delete cascade,
  kind text not null check (kind in ('image/jpeg', 'image/png')),
  image bytea not null check (length(image) <= 1048576),
  changed_at timestamptz not null
);
create function app.mark_photo() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  update person p set photo_at = case when tg_op = 'DELETE' then null else new.changed_at end
    where p.id = coalesce(new.person_id, old.person_id);
  return null;
end $$;
revoke execute on function app.mark_photo from public;
create trigger mark_photo after insert or update or delete on photo for each row execute function app.mark_photo();

call app.guard('photo');
grant select, insert, delete on photo to telemakos_app;
grant update (kind, image, changed_at) on photo to telemakos_app;
create policy own on photo to telemakos_app
  using (person_id = (select app.person())) with check (person_id = (select app.person()));
create policy shown on photo for select to telemakos_app
  using (exists (select from profile p where p.id = person_id and p.photo_at is not null));
