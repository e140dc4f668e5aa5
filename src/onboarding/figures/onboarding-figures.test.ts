import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow, enterCast, idOf, places } from '../../../test/cast.ts'
import { testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'
import { onboardingFigures } from './onboarding-figures.ts'

// What receiving newcomers gives: figures of five and up, never of one person.

const database = await testDatabase()
const house = testHouse(database.db, { now: () => castNow })
const app = createApp(house)
const today = '2026-10-07'

before(async () => {
  await enterCast(house.owner)
  await asOwner(house.owner, async tx => {
    await sql`update installation set mode = 'own'`.execute(tx)
    await sql`insert into role_grant (person_id, role, programme_id)
      values (${cast.mette}, 'programme_coordinator', ${places.onboarding})`.execute(tx)
    // Karim began a month ago: he does not count in what is reckoned after three.
    await sql`delete from onboarding`.execute(tx)
  })
})
after(database.close)

const day = (date: string, days: number) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString()

/** A newcomer who began on a day, did so many of four tasks alone, the first of them after so many days. */
async function begins(
  n: number,
  firstDay: string,
  { alone, first, left, buddy }: { alone: number; first: number; left?: boolean; buddy: string },
): Promise<void> {
  const [person, onboarding, room] = [idOf(`new ${n}`), idOf(`start ${n}`), randomUUID()]
  await asOwner(house.owner, async tx => {
    const begun = day(firstDay, -20)
    await sql`insert into person (id, organisation_id, name, left_at)
      values (${person}, ${places.greve}, ${`Ny ${n}`}, ${left ? day(firstDay, 100) : null})`.execute(tx)
    await sql`insert into person (id, organisation_id, name) values (${buddy}, ${places.greve}, 'Buddy')
      on conflict do nothing`.execute(tx)
    await sql`insert into onboarding (id, programme_id, newcomer_id, first_day, begun_at)
      values (${onboarding}, ${places.onboarding}, ${person}, ${firstDay}, ${begun})`.execute(tx)
    await sql`insert into onboarding_role (onboarding_id, programme_id, newcomer_id, person_id, role, starts_on, given_at)
      values (${onboarding}, ${places.onboarding}, ${person}, ${buddy}, 'buddy', ${firstDay}, ${begun})`.execute(
      tx,
    )
    await sql`insert into check_item (onboarding_id, stage, doer, place, words, done_at) values
      (${onboarding}, 'first_day', 'newcomer', 1, 'a', ${day(firstDay, 0)}),
      (${onboarding}, 'first_day', 'buddy', 2, 'b', ${day(firstDay, n % 2 === 0 ? 0 : 5)})`.execute(tx)
    await sql`insert into mentorship (id, programme_id, mentor_id, mentee_id, state, reasons, started_at, ended_at, ending)
      values (${room}, ${places.onboarding}, ${cast.amina}, ${person}, 'ended', '[]', ${begun}, ${day(firstDay, 95)},
        'completed')`.execute(tx)
    for (let task = 0; task < 4; task += 1)
      await sql`insert into plan_task (id, mentorship_id, place, outline, priority, state, alone_at, made_at, agreed_at)
        values (${randomUUID()}, ${room}, ${task}, 'sealed', 'first', ${task < alone ? 'alone' : 'planned'},
          ${task < alone ? day(firstDay, first + task) : null}, ${day(firstDay, 0)}, ${day(firstDay, 0)})`.execute(
        tx,
      )
  })
}

const figures = (who: CastName) =>
  asPerson(house.db, cast[who], tx => onboardingFigures(tx, places.onboarding, today))

test('of four newcomers there is no figure at all (I8)', async () => {
  await begins(1, '2026-01-05', { alone: 2, first: 10, buddy: idOf('buddy 1') })
  await begins(2, '2026-01-12', { alone: 4, first: 20, buddy: idOf('buddy 2') })
  await begins(3, '2026-01-19', { alone: 1, first: 30, buddy: idOf('buddy 2'), left: true })
  await begins(4, '2026-01-26', { alone: 3, first: 40, buddy: idOf('buddy 2') })
  assert.deepEqual(await figures('mette'), {})
  const mette = await visitorOf(house, app, cast.mette)
  const { text } = await mette.get(routes.onboardingFigures({ id: places.onboarding }))
  assert.match(text, /Der er ikke nye nok endnu/)
})

test('of five: how soon something is done alone, how much after thirteen weeks, in time, and who stays (I8, F12)', async () => {
  await begins(5, '2026-02-02', { alone: 0, first: 0, buddy: idOf('buddy 2') })
  const found = await figures('mette')
  assert.deepEqual(found, {
    first_alone: { newcomers: 5, value: 30 },
    alone_share: { newcomers: 5, value: 50 },
    on_time_newcomer: { newcomers: 5, value: 100 },
    stayed: { newcomers: 5, value: 80 },
  })
  assert.ok(!('on_time_buddy' in found), 'two buddies are not five: the figure would be theirs')
})

test('one more changes nothing: figures go five at a time, so that none is found by looking before and after', async () => {
  const before = await figures('mette')
  for (let n = 6; n < 10; n += 1) {
    await begins(n, `2026-03-0${n - 4}`, { alone: 4, first: 1, buddy: idOf(`buddy ${n}`) })
    const { on_time_buddy, ...now } = await figures('mette')
    assert.deepEqual(now, before, `with ${n}`)
    assert.equal(on_time_buddy === undefined, n < 8, 'five buddies')
  }
  await begins(10, '2026-03-06', { alone: 4, first: 1, buddy: idOf('buddy 10') })
  assert.deepEqual((await figures('mette')).alone_share, { newcomers: 10, value: 100 })
})

test('what is done alone later than thirteen weeks in changes no figure: each is reckoned by a day that has gone', async () => {
  const before = await figures('mette')
  await asOwner(house.owner, tx =>
    sql`update plan_task set state = 'alone', alone_at = ${castNow} where alone_at is null`.execute(tx),
  )
  assert.deepEqual(await figures('mette'), before)
})

test('only those who coordinate the programme see figures (J6)', async () => {
  for (const name of ['karim', 'trine', 'lise', 'amina', 'bente', 'sofie'] as const) {
    assert.deepEqual(await figures(name), {}, name)
    const visitor = await visitorOf(house, app, cast[name])
    assert.equal((await visitor.get(routes.onboardingFigures({ id: places.onboarding }))).status, 404, name)
  }
})
