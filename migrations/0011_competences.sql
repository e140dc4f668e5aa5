-- Competences: words that everybody shares, and each organisation's own. A concept of ESCO keeps its address.
create table competence (
  id uuid primary key default gen_random_uuid(),
  -- Null: everybody's.
  organisation_id uuid references organisation on delete cascade,
  uri text unique,
  da text not null default '',
  nb text not null default '',
  en text not null default '',
  -- What else it is called, a line each.
  others text not null default '',
  created_at timestamptz not null default now(),
  names text[] generated always as
    (string_to_array(app.plain(da || E'\n' || nb || E'\n' || en || E'\n' || others), E'\n')) stored,
  words tsvector generated always as (array_to_tsvector(app.lexemes(da || ' ' || nb || ' ' || en || ' ' || others))) stored,
  check (da || nb || en <> '')
);
create index competence_by_name on competence using gin (names);
create index competence_by_words on competence using gin (words);
create index competence_by_organisation on competence (organisation_id);

-- What a competence is called for whoever reads.
create function app.competence_name(c competence) returns text language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(case (select p.locale from person p where p.id = app.person())
    when 'nb' then nullif(c.nb, '') when 'en' then nullif(c.en, '') else nullif(c.da, '') end,
    nullif(c.da, ''), nullif(c.nb, ''), c.en);
$$;

-- What competences are called for whoever reads, in the order of the alphabet.
create function app.competence_names(ids uuid[]) returns text[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(n.name order by n.name collate "da-x-icu"), '{}') from (
    select app.competence_name(c) as name from competence c where c.id = any (ids)) n;
$$;

-- Every name of competences, as it is compared.
create function app.competence_spellings(ids uuid[]) returns text[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct n), '{}') from competence c, unnest(c.names) n where c.id = any (ids) and n <> '';
$$;

-- Known words become concepts wherever they come from: a form, a list, an import. An organisation's own word goes
-- before everybody's, and what something is called before what else it is called.
create function app.known_competences(said text[], organisation uuid, out known uuid[], out others text[])
  language plpgsql stable security definer set search_path = pg_catalog, public
  -- Asked for each person of a long list: planned once, not for every word anew.
  set plan_cache_mode = force_generic_plan as $$
begin
  select coalesce(array_agg(distinct k.id) filter (where k.id is not null), '{}'),
      coalesce(array_agg(w order by nr) filter (where k.id is null), '{}') into known, others
    from (select w, nr, app.plain(btrim(w)) as plain from unnest(said) with ordinality u (w, nr) offset 0) s
      left join lateral (
      select c.id from competence c
        where c.names @> array[s.plain] and s.plain <> ''
          and (c.organisation_id is null or c.organisation_id = organisation)
        order by c.organisation_id nulls last,
          s.plain in (app.plain(c.da), app.plain(c.nb), app.plain(c.en)) desc, c.uri nulls last, c.id
        limit 1) k on true;
end $$;

create function app.recognise_skills() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  found record;
begin
  if cardinality(new.skills) > 0 then
    select * into found from app.known_competences(new.skills, new.organisation_id);
    new.skills := found.others;
    new.competences := array(select unnest(new.competences) union select unnest(found.known) order by 1);
  end if;
  if cardinality(new.skills_sought) > 0 then
    select * into found from app.known_competences(new.skills_sought, new.organisation_id);
    new.skills_sought := found.others;
    new.competences_sought := array(select unnest(new.competences_sought) union select unnest(found.known) order by 1);
  end if;
  return new;
end $$;
create trigger recognise_skills before insert or update of skills, skills_sought on person
  for each row when (new.skills <> '{}' or new.skills_sought <> '{}') execute function app.recognise_skills();

-- When new words have come: what people wrote before them is read again.
create function app.recognise_again() returns void language sql volatile security definer
  set search_path = pg_catalog, public as $$
  update person set skills = skills where skills <> '{}' or skills_sought <> '{}';
$$;

-- What somebody who writes may mean, the nearest first: everybody's words and one's own organisation's.
create function app.suggest_competences(said text[], most integer) returns table (id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, app.competence_name(c) from competence c
    where c.words @@ app.question(said, array_fill(''::text, array[cardinality(said)]))
      and app.person() is not null
      and (c.organisation_id is null or c.organisation_id = app.my_organisation()
        or c.organisation_id = any (app.coordinated_organisations()))
    order by starts_with(app.plain(app.competence_name(c)), app.plain(array_to_string(said, ' '))) desc,
      c.organisation_id nulls last, length(app.competence_name(c)), c.id
    limit most;
$$;

call app.guard('competence');
grant select on competence to telemakos_app;
grant insert (id, organisation_id, uri, da, nb, en, others) on competence to telemakos_app;
grant update (da, nb, en, others) on competence to telemakos_app;
create policy signed_in on competence for select to telemakos_app using ((select app.person()) is not null);
create policy coordinator_extends on competence for insert to telemakos_app
  with check (organisation_id = any ((select app.coordinated_organisations())::uuid[]));
create policy coordinator_changes on competence for update to telemakos_app
  using (organisation_id = any ((select app.coordinated_organisations())::uuid[]));
create policy administrator on competence to telemakos_app
  using ((select app.is_administrator()) and organisation_id is null)
  with check ((select app.is_administrator()) and organisation_id is null);

revoke execute on function app.competence_names, app.competence_name, app.competence_spellings,
  app.known_competences,
  app.recognise_skills, app.recognise_again, app.suggest_competences from public;
grant execute on function app.competence_names, app.competence_name, app.competence_spellings, app.suggest_competences to telemakos_app;

-- A first set, in words of our own.
insert into competence (uri, da, nb, en, others) values
  ('telemakos:listening', 'Lytte', 'Lytte', 'Listening', E'Aktiv lytning\nAktiv lytting\nActive listening'),
  ('telemakos:questions', 'Stille gode spørgsmål', 'Stille gode spørsmål', 'Asking good questions', E'Spørgeteknik\nSpørreteknikk'),
  ('telemakos:feedback', 'Give feedback', 'Gi tilbakemelding', 'Giving feedback', E'Feedback\nTilbakemelding'),
  ('telemakos:coaching', 'Coaching', 'Coaching', 'Coaching', ''),
  ('telemakos:leading-people', 'Personaleledelse', 'Personalledelse', 'Managing people', E'Medarbejderledelse\nPeople management'),
  ('telemakos:leading-leaders', 'Ledelse af ledere', 'Ledelse av ledere', 'Leading leaders', ''),
  ('telemakos:project-management', 'Projektledelse', 'Prosjektledelse', 'Project management', E'Projektleder\nProsjektleder\nProject manager'),
  ('telemakos:change-management', 'Forandringsledelse', 'Endringsledelse', 'Change management', E'Ledelse af forandring\nForandringer'),
  ('telemakos:strategy', 'Strategi', 'Strategi', 'Strategy', E'Strategiarbejde\nStrategiarbeid\nStrategisk ledelse'),
  ('telemakos:budget', 'Budget og økonomistyring', 'Budsjett og økonomistyring', 'Budgets and finance', E'Budget\nBudsjett\nØkonomistyring\nØkonomi'),
  ('telemakos:procurement', 'Indkøb og udbud', 'Innkjøp og anbud', 'Procurement', E'Udbud\nIndkøb\nAnbud\nInnkjøp'),
  ('telemakos:contracts', 'Kontraktstyring', 'Kontraktsoppfølging', 'Contract management', ''),
  ('telemakos:politics', 'Politisk betjening', 'Politisk sekretariatsarbeid', 'Advising politicians', E'Ledelse tæt på politik'),
  ('telemakos:public-law', 'Forvaltningsret', 'Forvaltningsrett', 'Administrative law', E'Jura\nForvaltningsloven'),
  ('telemakos:data-protection', 'Databeskyttelse', 'Personvern', 'Data protection', E'GDPR\nPersondata'),
  ('telemakos:conflicts', 'Konflikthåndtering', 'Konflikthåndtering', 'Handling conflicts', E'Konflikter\nMægling\nMekling'),
  ('telemakos:difficult-talks', 'Svære samtaler', 'Vanskelige samtaler', 'Difficult conversations', ''),
  ('telemakos:negotiation', 'Forhandling', 'Forhandling', 'Negotiation', E'Forhandlingsteknik'),
  ('telemakos:facilitation', 'Facilitering', 'Fasilitering', 'Facilitation', E'Mødeledelse\nMøteledelse\nProcesledelse'),
  ('telemakos:presenting', 'Holde oplæg', 'Holde innlegg', 'Giving talks', E'Formidling\nPræsentation\nPresentasjon\nPublic speaking'),
  ('telemakos:writing', 'Skrive klart', 'Klarspråk', 'Plain writing', E'Skriftlig formidling\nKlart sprog'),
  ('telemakos:communication', 'Kommunikation', 'Kommunikasjon', 'Communication', ''),
  ('telemakos:press', 'Presse og medier', 'Presse og medier', 'Press and media', E'Pressekontakt\nMedietræning'),
  ('telemakos:networking', 'Bygge netværk', 'Bygge nettverk', 'Building networks', E'Netværk\nNettverk\nNetworking'),
  ('telemakos:recruiting', 'Rekruttering', 'Rekruttering', 'Recruiting', E'Ansættelse\nAnsettelse'),
  ('telemakos:onboarding', 'Tage imod nye', 'Ta imot nye', 'Welcoming new colleagues', E'Onboarding'),
  ('telemakos:wellbeing', 'Trivsel', 'Trivsel', 'Wellbeing', E'Arbejdsmiljø\nArbeidsmiljø\nSygefravær\nSykefravær'),
  ('telemakos:time', 'Prioritering af tid', 'Prioritering av tid', 'Managing time', E'Tidsstyring\nPlanlægning\nPlanlegging'),
  ('telemakos:career', 'Karriereplanlægning', 'Karriereplanlegging', 'Career planning', E'Karriere'),
  ('telemakos:teaching', 'Undervisning', 'Undervisning', 'Teaching', ''),
  ('telemakos:supervision', 'Vejledning', 'Veiledning', 'Supervision', E'Faglig vejledning'),
  ('telemakos:research', 'Forskning', 'Forskning', 'Research', ''),
  ('telemakos:funding', 'Fondssøgning', 'Søke midler', 'Applying for funding', E'Fundraising\nForskningsmidler'),
  ('telemakos:publishing', 'Publicering', 'Publisering', 'Publishing', ''),
  ('telemakos:data-analysis', 'Dataanalyse', 'Dataanalyse', 'Data analysis', E'Statistik\nStatistikk\nAnalyse'),
  ('telemakos:digitalisation', 'Digitalisering', 'Digitalisering', 'Digitalisation', E'It-projekter\nIT-prosjekter'),
  ('telemakos:quality', 'Kvalitetsudvikling', 'Kvalitetsutvikling', 'Quality improvement', E'Kvalitetssikring'),
  ('telemakos:social-work', 'Socialt arbejde', 'Sosialt arbeid', 'Social work', E'Sagsbehandling\nSaksbehandling'),
  ('telemakos:child-welfare', 'Børn og familier', 'Barnevern', 'Children and families', E'Børneområdet'),
  ('telemakos:elder-care', 'Ældrepleje', 'Eldreomsorg', 'Elder care', E'Ældreområdet'),
  ('telemakos:health', 'Sundhed', 'Helse', 'Health', E'Sundhedsområdet'),
  ('telemakos:culture', 'Kulturforståelse', 'Kulturforståelse', 'Cultural understanding', E'Interkulturel kommunikation');
