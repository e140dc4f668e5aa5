import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { asOwner, type Tx } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'
import { remindersJobs } from './reminders-jobs.ts'

// What is late around a newcomer reaches those who can act: once, not when it is done, and off with one press.

const database = await testDatabase()
let now = castNow
const house = testHouse(database.db, { now: () => now })
const { owner } = house
const days = 86_400_000
/** Karim's first day; the lunch is Trine's on it. */
const firstDay = Date.parse('2026-09-01T06:00:00Z')

before(async () => {
  await enterCast(owner)
  await asOwner(owner, async tx => {
    await sql`insert into role_grant (person_id, role, programme_id)
      values (${cast.mette}, 'programme_coordinator', ${places.onboarding})`.execute(tx)
    await sql`insert into check_item (onboarding_id, stage, doer, place, words) values
      (${places.karimsStart}, 'first_day', 'newcomer', 1, 'Ordhemmeligt'),
      (${places.karimsStart}, 'first_week', 'leader', 2, 'Ordsamtale'),
      (${places.karimsStart}, 'first_month', 'mentor', 3, 'Ordmentor')`.execute(tx)
  })
})
after(database.close)

/** Asks at eight every weekday morning from one of Karim's days to another; gives who got a mail about newcomers, by day. */
async function pass(from: number, until: number): Promise<string[]> {
  const send = remindersJobs['send-reminders']
  const told: string[] = []
  for (let day = from; day <= until; day += 1) {
    now = new Date(firstDay + day * days)
    await send?.(house, {}, new AbortController().signal)
    const { rows } = await asOwner(owner, tx =>
      sql<{ who: string; kind: string }>`select p.name::text as who, r.kind from reminder r
        join person p on p.id = r.person_id where r.kind in ('check_list', 'newcomers') and r.sent_at = ${now}
        order by p.name, r.kind`.execute(tx),
    )
    told.push(...rows.map(({ who, kind }) => `${day} ${who} ${kind}`))
  }
  return told
}

const change = (act: (tx: Tx) => Promise<unknown>) => asOwner(owner, act)

test('what is late is told to whoever does it, a week later to whoever coordinates, each once (B2–B6)', async () => {
  // The mentor's part has nobody: that reaches the coordinator at once. Day 4 and 5 are a weekend.
  assert.deepEqual(await pass(-3, 45), [
    '1 Karim Said check_list',
    '1 Trine Aabo check_list',
    '7 Lise Dam check_list',
    '8 Mette Holm newcomers',
    '15 Mette Holm newcomers',
    '31 Mette Holm newcomers',
  ])
})

test('a mail says where to look, and nothing of whom or what (J6)', async () => {
  const mails = await asOwner(owner, tx =>
    tx.selectFrom('mail').select(['person_id', 'body']).where('kind', '=', 'reminder').execute(),
  )
  for (const { body } of mails) assert.doesNotMatch(body, /Karim|Trine|Lise|Ord[a-z]+/)
  const to = (person: string) => mails.find(({ person_id }) => person_id === person)?.body ?? ''
  assert.ok(to(cast.trine).includes(routes.onboarding({ id: places.karimsStart })))
  assert.ok(to(cast.mette).includes(routes.onboardings({ id: places.onboarding })))
  assert.match(to(cast.trine), /\/reminders\/[\w-]+\/off/)
})

test('what is done, planned for a day to come, over or turned off is not told', async () => {
  const anew = (act: (tx: Tx) => Promise<unknown>) =>
    change(async tx => {
      await sql`delete from reminder`.execute(tx)
      await act(tx)
    })
  await anew(tx => sql`update check_item set done_at = ${castNow} where doer = 'newcomer'`.execute(tx))
  assert.ok(!(await pass(1, 3)).includes('1 Karim Said check_list'), 'done')
  await anew(tx => sql`update check_item set planned_on = '2026-09-20' where doer = 'buddy'`.execute(tx))
  const planned = await pass(1, 24)
  assert.equal(
    planned.filter(line => line.includes('Trine')).join(),
    '20 Trine Aabo check_list',
    'the day it was to be has gone',
  )
  await anew(tx => sql`insert into reminder_off values (${cast.lise}, 'check_list')`.execute(tx))
  assert.ok(!(await pass(7, 12)).some(line => line.includes('Lise')), 'turned off')
  await anew(tx => sql`update onboarding set ended_at = ${castNow}`.execute(tx))
  assert.deepEqual(await pass(1, 40), [], 'the first months are over')
})
