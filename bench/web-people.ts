import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { hashToken, newToken } from '../src/platform/crypto.ts'
import type { DB } from '../src/platform/database/rows.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import { presets } from '../src/programmes/presets.ts'

/** Fills an empty database with a corps of so many invented people from twenty municipalities. */
export async function enterPeople(db: Kysely<DB>, people: number): Promise<void> {
  await asOwner(db, async tx => {
    await sql`select setseed(0.5)`.execute(tx)
    await sql`insert into organisation (name, kind)
      select 'Kommune ' || i, 'municipality' from generate_series(1, 20) i`.execute(tx)
    await sql`insert into person (organisation_id, name, position, workplace, experience_years, languages, place)
      select (array(select id from organisation order by name))[1 + i % 20],
        (array['Anne', 'Bo', 'Dorte', 'Ellen', 'Freja', 'Hanne', 'Ida', 'Jonas', 'Karen', 'Mette', 'Niels', 'Peter',
          'Rikke', 'Sofie', 'Ulla', 'Åse'])[1 + floor(random() * 16)::int] || ' ' ||
        (array['Holm', 'Bang', 'Krog', 'Lund', 'Dahl', 'Friis', 'Juhl', 'Kjær', 'Munk', 'Ravn', 'Skov', 'Thorup'])
          [1 + floor(random() * 12)::int] || ' ' || i,
        (array['Socialrådgiver', 'Sygeplejerske', 'Skoleleder', 'Afdelingsleder', 'Teamleder', 'Økonomichef',
          'Jurist', 'Konsulent'])[1 + floor(random() * 8)::int],
        'Center ' || i % 90, floor(random() * 30)::int,
        array['da', (array['en', 'no', 'ar', 'de'])[1 + floor(random() * 4)::int]],
        (array['Greve', 'Roskilde', 'Køge', 'Solrød', 'Holbæk', 'Næstved', 'Slagelse', 'Sorø'])
          [1 + floor(random() * 8)::int]
      from generate_series(1, ${people}::int) i`.execute(tx)
    const settings = JSON.stringify(presets.leader_corps.settings)
    await sql`insert into programme
        (organisation_id, preset, name, scope, aim, starts_on, ends_on, settings, created_at)
      select id, 'leader_corps', 'Korpset', 'general', 'both', current_date, current_date + 365, ${settings}::jsonb, now()
        from organisation order by name limit 1`.execute(tx)
    await sql`insert into application (programme_id, person_id, side, state, themes, created_at)
      select g.id, p.id, case when p.experience_years > 18 then 'mentor' else 'mentee' end, 'listed',
        array[(array['cv', 'profile', 'network', 'priorities'])[1 + p.experience_years % 4],
          (array['strategy', 'teams', 'conflicts', 'economy', 'wellbeing'])[1 + p.experience_years % 5]], now()
        from programme g, person p`.execute(tx)
    await sql`insert into mentorship (programme_id, mentor_id, mentee_id, state, reasons, started_at)
      select mentor.programme_id, mentor.person_id, mentee.person_id, 'active', '[]', now()
        from (select *, row_number() over (order by id) as nr from application where side = 'mentor') mentor
        join (select *, row_number() over (order by id) as nr from application where side = 'mentee') mentee using (nr)
        where nr % 2 = 0`.execute(tx)
  })
  for (const table of [
    'organisation',
    'person',
    'programme',
    'application',
    'mentorship',
    'databank_entry',
    'databank_word',
  ]) {
    await sql`vacuum analyze ${sql.table(table)}`.execute(db)
  }
}

/** Signs in some of the mentees; gives the secret of each session. */
export async function signIn(db: Kysely<DB>, howMany: number): Promise<string[]> {
  const now = new Date()
  return await asOwner(db, async tx => {
    const mentees = await tx
      .selectFrom('application')
      .select('person_id')
      .where('side', '=', 'mentee')
      .orderBy('id')
      .limit(howMany)
      .execute()
    const sessions = mentees.map(({ person_id }) => ({ person_id, token: newToken() }))
    const rows = sessions.map(({ person_id, token }) => ({
      person_id,
      token_hash: hashToken(token),
      means: 'link' as const,
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + 86_400_000),
    }))
    await tx.insertInto('session').values(rows).execute()
    return sessions.map(({ token }) => token)
  })
}
