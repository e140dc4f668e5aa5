-- Several organisations that run programmes together (A8): a centre, and members who have said yes. Each organisation's
-- HR sees its own people; the centre sees those who take part in its programmes.

create table network (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  centre_id uuid not null references organisation on delete cascade,
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  unique (id, centre_id)
);
create index network_by_centre on network (centre_id);
call app.guard('network');

create table network_member (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null references network on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  state text not null check (state in ('invited', 'asked', 'member', 'declined', 'left')),
  asked_by uuid references person on delete set null,
  asked_at timestamptz not null,
  answered_by uuid references person on delete set null,
  answered_at timestamptz
);
create unique index one_place_in_a_network on network_member (network_id, organisation_id)
  where state in ('invited', 'asked', 'member');
create index network_member_by_organisation on network_member (organisation_id);
call app.guard('network_member');

-- A programme of a network is one that the centre runs.
alter table programme add network_id uuid,
  add foreign key (network_id, organisation_id) references network (id, centre_id) on delete set null (network_id);
create index programme_by_network on programme (network_id) where network_id is not null;

-- The networks that the organisations one runs are members of; and those that one's own organisation is in.
create function app.networks_of_mine() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(network_id), '{}') from network_member
    where state = 'member' and organisation_id = any (app.coordinated_organisations());
$$;
create function app.my_networks() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(network_id), '{}') from network_member
    where state = 'member' and organisation_id = app.my_organisation();
$$;
-- The members of the networks whose centre one runs, or whose programme one coordinates: their people can be brought in.
create function app.member_organisations() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct m.organisation_id), '{}') from network_member m join network n on n.id = m.network_id
    where m.state = 'member' and (n.centre_id = any (app.coordinated_organisations())
      or exists (select from programme g where g.network_id = n.id and g.id = any (app.coordinated_programmes())));
$$;

-- Open programmes of the networks that the organisations one runs are members of.
create function app.programmes_of_my_networks() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce(array_agg(id), '{}') from programme where state = 'open' and network_id = any (app.networks_of_mine());
$$;

-- Joining is agreed by both: who is invited answers the centre, who asks is answered by it. Either lets go.
create function app.keep_membership() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  of_centre boolean := app.looks_after((select n.centre_id from network n where n.id = new.network_id));
  of_member boolean := app.looks_after(new.organisation_id);
  allowed boolean;
begin
  if new.organisation_id = (select n.centre_id from network n where n.id = new.network_id) then
    raise exception 'a centre is no member of its own network' using errcode = 'TM006';
  end if;
  if current_setting('role') <> 'telemakos_app' then return new; end if;
  allowed := case
      when tg_op = 'INSERT' then (new.state = 'invited' and of_centre) or (new.state = 'asked' and of_member)
      when old.state = 'invited' and new.state in ('member', 'declined') then of_member
      when old.state = 'asked' and new.state in ('member', 'declined') then of_centre
      when old.state = 'invited' and new.state = 'left' then of_centre
      when old.state = 'asked' and new.state = 'left' then of_member
      when old.state = 'member' and new.state = 'left' then of_centre or of_member
    end;
  if allowed then return new; end if;
  raise exception 'both sides agree who is in a network' using errcode = '42501';
end $$;
create trigger keep_membership before insert or update on network_member
  for each row execute function app.keep_membership();

grant select, insert on network, network_member to telemakos_app;
grant update (name) on network to telemakos_app;
grant update (state, answered_by, answered_at) on network_member to telemakos_app;
grant update (network_id) on programme to telemakos_app;
create policy signed_in on network for select to telemakos_app using ((select app.person()) is not null);
create policy centre_makes on network for insert to telemakos_app with check (app.looks_after(centre_id));
create policy centre_changes on network for update to telemakos_app using (app.looks_after(centre_id));
create policy both_sides on network_member for select to telemakos_app
  using (app.looks_after(organisation_id) or app.looks_after((select n.centre_id from network n where n.id = network_id))
    or (state = 'member' and network_id = any ((select app.networks_of_mine())::uuid[])));
create policy both_ask on network_member for insert to telemakos_app with check (true);
create policy both_answer on network_member for update to telemakos_app
  using (app.looks_after(organisation_id) or app.looks_after((select n.centre_id from network n where n.id = network_id)));

-- A network's programme is open to everybody who works at a member, and seen by the members' HR.
create policy open_to_members on programme for select to telemakos_app
  using (state = 'open' and network_id = any ((select app.my_networks())::uuid[]));
create policy members_see on programme for select to telemakos_app
  using (state <> 'draft' and network_id = any ((select app.networks_of_mine())::uuid[]));
create or replace function app.open_to_me(programme uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from programme p
    where p.id = open_to_me.programme and p.state = 'open'
      and (p.organisation_id = app.my_organisation() or p.network_id = any (app.my_networks())));
$$;
-- A member's HR puts forward its own people, as listed and no more: what they wish they say themselves.
create policy member_puts_forward on application for insert to telemakos_app
  with check (state = 'listed' and app.works_at(person_id, (select app.coordinated_organisations())::uuid[])
    and programme_id = any ((select app.programmes_of_my_networks())::uuid[]));
-- The centre brings in people of its members, also where these have HR of their own: they have agreed to it.
create policy centre_adds on person for insert to telemakos_app
  with check (organisation_id = any ((select app.member_organisations())::uuid[]));

-- Whether an organisation's people come in by its own word alone, for whoever asks.
create function app.is_kept_by_others(organisation uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select app.has_own_coordinators(organisation) and not app.looks_after(organisation)
    and not organisation = any (app.member_organisations());
$$;

-- What their HR knows of its people in the networks' programmes: which, on which side and how far. Not a word of what
-- they have written.
create function app.parts_through_networks(whom uuid)
  returns table (programme_id uuid, programme text, side text, state text, since timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select g.id, g.name, a.side, a.state,
      coalesce(case a.state when 'withdrawn' then a.withdrawn_at when 'submitted' then a.submitted_at
        when 'invited' then a.invited_at end, a.created_at)
    from application a join programme g on g.id = a.programme_id
    where a.person_id = whom and g.network_id = any (app.networks_of_mine())
      and not g.id = any (app.coordinated_programmes())
      and app.works_at(whom, app.coordinated_organisations())
    order by g.starts_on desc, g.name, a.side;
$$;

revoke execute on function app.networks_of_mine, app.programmes_of_my_networks, app.my_networks, app.member_organisations, app.is_kept_by_others,
  app.parts_through_networks, app.open_to_me from public;
grant execute on function app.networks_of_mine, app.programmes_of_my_networks, app.my_networks, app.member_organisations, app.is_kept_by_others,
  app.parts_through_networks, app.open_to_me to telemakos_app;
