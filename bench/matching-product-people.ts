import { type Kysely, sql } from 'kysely'
import { hashToken, newToken } from '../src/platform/crypto.ts'
import type { DB } from '../src/platform/database/rows.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import { presets } from '../src/programmes/presets.ts'

export interface Scheme {
  readonly programme: string
  /** The secret of the coordinator's session. */
  readonly coordinator: string
}

/**
 * Fills an empty database with a programme of so many invented people from 98 municipalities: themes of unequal
 * favour, units, leaders, languages, places. Mentors have together one place for each mentee and a twentieth more.
 */
export async function enterScheme(db: Kysely<DB>, mentees: number, mentors: number): Promise<Scheme> {
  const token = newToken()
  const programme = await asOwner(db, async tx => {
    await sql`select setseed(0.5)`.execute(tx)
    await sql`insert into organisation (name, kind)
      select 'Kommune ' || i, 'municipality' from generate_series(1, 98) i`.execute(tx)
    await sql`insert into unit (organisation_id, name)
      select o.id, 'Afdeling ' || i from organisation o, generate_series(1, 40) i`.execute(tx)
    await sql`create temporary table home on commit drop as
      select row_number() over (order by u.id) as nr, u.id, u.organisation_id from unit u`.execute(tx)
    await sql`insert into person (organisation_id, unit_id, name, position, workplace, experience_years, languages, place,
        educations, capacity)
      select home.organisation_id, home.id, 'Person ' || i || case when i <= ${mentees} then ' Holm' else ' Krog' end,
        'Konsulent', '', case when i <= ${mentees} then floor(random() * 25) else 8 + floor(random() * 32) end::int,
        array['da', (array['en', 'nb', 'de', 'sv'])[1 + floor(random() * 4)::int]],
        'By ' || floor(98 * random() * random())::int,
        array[(array['nurse', 'teacher', 'lawyer', 'engineer', 'economist', 'it'])[1 + floor(random() * 6)::int]], 4
      from generate_series(1, ${mentees + mentors}::int) i
      join home on home.nr = 1 + (i * 7919) % 3920`.execute(tx)
    const settings = JSON.stringify(presets.professional_sparring.settings)
    await sql`insert into programme
        (organisation_id, preset, name, scope, aim, starts_on, ends_on, settings, created_at)
      select id, 'professional_sparring', 'Sparring', 'general', 'both', current_date, current_date + 365,
        ${settings}::jsonb, now() from organisation order by name limit 1`.execute(tx)
    await sql`insert into application
        (programme_id, person_id, side, state, themes, development_areas, places, created_at)
      select g.id, p.id, case when p.name like '% Holm' then 'mentee' else 'mentor' end, 'listed',
        array(select distinct (array['cv', 'profile', 'competences', 'visibility', 'network', 'priorities', 'balance',
            'next_step', 'new_leader', 'leader_role', 'leading_people', 'leading_change', 'strategy', 'politics',
            'economy', 'difficult_talks', 'cooperation', 'wellbeing', 'recruitment', 'diversity', 'digitalisation',
            'citizens', 'communication', 'academic_career'])[1 + floor(24 * power(random(), 1.5) + 0 * length(p.name))::int]
          from generate_series(1, case when p.name like '% Holm' then 3 else 5 end)),
        array[(array['personal_competences', 'professional_development', 'knowledge_sharing', 'network',
          'career_development', 'cultural_understanding'])[1 + floor(random() * 6)::int]],
        case when p.name like '% Krog' then floor(${(1.05 * mentees) / mentors} + random())::int end, now()
      from person p, programme g`.execute(tx)
    await sql`with somebody as (
        insert into person (organisation_id, name) select organisation_id, 'Mette Koordinator' from programme
        returning id), granted as (
        insert into role_grant (person_id, role, programme_id, granted_at)
        select somebody.id, 'programme_coordinator', programme.id, now() from somebody, programme)
      insert into session (person_id, token_hash, means, created_at, seen_at, expires_at)
      select id, ${hashToken(token)}, 'link', now(), now(), now() + interval '1 day' from somebody`.execute(
      tx,
    )
    const { id } = await tx.selectFrom('programme').select('id').executeTakeFirstOrThrow()
    return id
  })
  for (const table of ['organisation', 'unit', 'person', 'programme', 'application']) {
    await sql`vacuum analyze ${sql.table(table)}`.execute(db)
  }
  return { programme, coordinator: token }
}
