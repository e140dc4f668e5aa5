import { loadavg } from 'node:os'
import { type Kysely, sql } from 'kysely'
import { createApp } from '../src/app.tsx'
import { hashToken, newKey, newToken } from '../src/platform/crypto.ts'
import type { DB } from '../src/platform/database/rows.ts'
import { asPerson } from '../src/platform/database/transaction.ts'
import type { ReportFilter } from '../src/reports/figures.ts'
import { readReport } from '../src/reports/report-store.ts'
import { routes } from '../src/routes.ts'
import { startBenchServer } from './bench-server.ts'
import { enterPeople } from './web-people.ts'

// `npm run bench:reports` reads the reports of 100,000 invented people and their 200,000 meetings, as whoever coordinates
// them, as leadership and as the HR of one of twenty organisations: at the database, and as the whole page. The bar is
// 300 ms for each. `npm run bench:reports -- 20000` among so many.

const people = Number(process.argv[2] ?? 100_000)
const bar = 300
const times = 5
const tell = (line: string) => void process.stdout.write(`${line}\n`)
const { db, requests, close } = await startBenchServer()
const app = createApp({
  db: requests,
  owner: db,
  publicUrl: 'http://localhost',
  installationKey: newKey(),
  now: () => new Date(),
  log: () => {},
})

try {
  await enterPeople(db, people)
  const readers = await enterYears(db, people * 2)
  const years = [undefined, new Date().getFullYear()]
  const medians: number[] = []
  for (const [who, { id, token }] of Object.entries(readers)) {
    for (const year of years) {
      const asked = await medianOf(() => report(id, { year }))
      const shown = await medianOf(() => page(routes.reports({ year }), token))
      medians.push(asked, shown)
      tell(`${who}, ${year ?? 'all years'}: database ${asked.toFixed(0)} ms, page ${shown.toFixed(0)} ms`)
    }
  }
  const files = await medianOf(() => page(routes.reportWorkbook(), readers.coordinator.token))
  tell(`an Excel file: ${files.toFixed(0)} ms`)
  const { rows } = await sql<{ meetings: number; pairs: number }>`
    select (select count(*)::int from meeting) as meetings, (select count(*)::int from mentorship) as pairs`.execute(
    db,
  )
  tell(
    `${people} people, ${rows[0]?.pairs} mentorships, ${rows[0]?.meetings} meetings: slowest ${Math.max(...medians).toFixed(0)} ms (load ${loadavg()[0]?.toFixed(1)})`,
  )
  if (Math.max(...medians) > bar) {
    tell(`Above the bar of ${bar} ms.`)
    process.exitCode = 1
  }
} finally {
  await close()
}

async function medianOf(act: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let nr = 0; nr < times; nr++) {
    const started = performance.now()
    await act()
    took.push(performance.now() - started)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}

async function report(who: string, filter: ReportFilter): Promise<void> {
  const found = await asPerson(requests, who, tx => readReport(tx, filter, new Date()))
  if (!found || found.counts.mentees === 0) throw new Error('There is no report to measure')
}

async function page(address: string, token: string): Promise<void> {
  const answer = await app.request(`http://localhost${address}`, {
    headers: { cookie: `telemakos-session=${token}` },
  })
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
  await answer.arrayBuffer()
}

/** Three years of sign-ups, agreements, meetings and answers; and who reads of them. */
async function enterYears(owner: Kysely<DB>, meetings: number) {
  await sql`update programme set starts_on = current_date - 1000`.execute(owner)
  await sql`update application set state = 'submitted', created_at = now() - make_interval(days => mod(abs(hashtext(id::text)), 900)),
    submitted_at = now() - make_interval(days => mod(abs(hashtext(id::text)), 900))`.execute(owner)
  await sql`update mentorship set agreed_at = now(), trial_passed_at = now(), started_at = now(), ends_on = current_date + 300`.execute(
    owner,
  )
  await sql`alter table meeting disable trigger user`.execute(owner)
  await sql`insert into meeting (mentorship_id, state, starts_at, minutes, time_zone, content, booked_at, changed_at)
    select m.id, 'held', now(), 60, 'Europe/Copenhagen', 'sealed', now(), now()
      from (select id, row_number() over () as nr from mentorship) m
        join (select 1 + mod(i, (select count(*) from mentorship)) as nr from generate_series(1, ${meetings}::int) i) s
          using (nr)`.execute(owner)
  await sql`update mentorship m set meetings_held = c.held, meetings_booked = c.held, last_met_at = now()
    from (select mentorship_id, count(*) as held from meeting group by 1) c where c.mentorship_id = m.id`.execute(
    owner,
  )
  await sql`insert into matching_run (programme_id, state, rules, requested_at, waiting)
    select p.id, 'done', '{}', now(), (select jsonb_agg(jsonb_build_object('mentee', a.person_id, 'reason', jsonb_build_object(
        'why', 'too-few-places'))) from (select person_id from application where side = 'mentee' limit 5000) a)
      from programme p`.execute(owner)
  await sql`insert into evaluation (id, programme_id, stage, shipped, own, worded, asks_leaders, by_link, closes_on, made_at,
      opened_at, key) select gen_random_uuid(), id, 'final', array['trust', 'growth', 'stay', 'network'], '[]', '{}', false,
      false, current_date, now(), now(), 'key' from programme`.execute(owner)
  await sql`insert into evaluation_answer (id, evaluation_id, side, organisation_id, answers)
    select gen_random_uuid(), e.id, 'mentee', p.organisation_id, '{"trust": "4", "growth": "5", "stay": "3", "network": "4"}'
      from evaluation e, (select * from person limit 20000) p`.execute(owner)
  await sql`update evaluation set closed_at = now(), key = null`.execute(owner)
  await sql`with made as (insert into network (name, centre_id, made_at) select 'Netværk', organisation_id, now() from programme
      returning id), joined as (insert into network_member (network_id, organisation_id, state, asked_at)
        select made.id, o.id, 'member', now() from made, organisation o
        where o.id not in (select organisation_id from programme) returning 1)
    update programme set network_id = made.id from made`.execute(owner)
  for (const table of ['application', 'mentorship', 'meeting', 'matching_run', 'evaluation_gain'])
    await sql`vacuum analyze ${sql.table(table)}`.execute(owner)
  await sql`select app.keep_report_counts(now(), 5000)`.execute(owner)
  const { rows } = await sql<{ id: string }>`select id from person order by id limit 3`.execute(owner)
  const [coordinator = '', director = '', hr = ''] = rows.map(({ id }) => id)
  await sql`insert into role_grant (person_id, role, programme_id)
    select ${coordinator}, 'programme_coordinator', id from programme`.execute(owner)
  await sql`update person set organisation_id = (select organisation_id from programme) where id = ${director}`.execute(
    owner,
  )
  await sql`insert into unit (organisation_id, name, leader_id)
    select organisation_id, 'Direktionen', ${director} from programme`.execute(owner)
  await sql`insert into role_grant (person_id, role, organisation_id)
    select ${hr}, 'organisation_coordinator', organisation_id from network_member order by organisation_id limit 1`.execute(
    owner,
  )
  return {
    coordinator: await enter(owner, coordinator),
    leadership: await enter(owner, director),
    'the HR of one organisation': await enter(owner, hr),
  }
}

async function enter(owner: Kysely<DB>, id: string): Promise<{ id: string; token: string }> {
  const token = newToken()
  await sql`insert into session (person_id, token_hash, means, created_at, seen_at, expires_at)
    values (${id}, ${hashToken(token)}, 'link', now(), now(), now() + interval '1 day')`.execute(owner)
  return { id, token }
}
