import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow, enterCast, idOf, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { makeBonds } from '../onboarding/sealed-bond.ts'
import { asOwner, asPerson, type Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { routes } from '../routes.ts'
import { occasionToAsk } from './well-being.ts'
import { wellBeingJobs } from './well-being-jobs.ts'
import { answersOf, sharedWith, wellBeingFigures } from './well-being-store.ts'

// How it is to be new: one's own answer, shared with whom one chooses, figures from five up (I8).

let database: TestDatabase
let house: House
const [trines, lises] = [randomUUID(), randomUUID()]
before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await sql`update installation set mode = 'own'`.execute(tx)
    await sql`update onboarding_role set id = ${trines} where person_id = ${cast.trine}`.execute(tx)
    await sql`update onboarding_role set id = ${lises} where person_id = ${cast.lise}`.execute(tx)
    await sql`insert into role_grant (person_id, role, programme_id)
      values (${cast.mette}, 'programme_coordinator', ${places.onboarding})`.execute(tx)
    await makeBonds(tx, house, [trines, lises])
  })
})
after(() => database.close())

const address = { id: places.karimsStart }
const as = <T>(name: CastName, act: (tx: Tx) => Promise<T>) => asPerson(house.db, cast[name], act)
const visitor = (name: CastName) => visitorOf(house, createApp(house), cast[name])

test('it is asked after a week, a month, three and six; what was passed over is not asked for again', () => {
  const ask = (today: string, ...answered: Parameters<typeof occasionToAsk>[2]) =>
    occasionToAsk('2026-09-01', today, answered)
  assert.equal(ask('2026-09-04'), undefined)
  assert.equal(ask('2026-09-05'), 'first_week')
  assert.equal(ask('2026-09-20', 'first_week'), undefined)
  assert.equal(ask('2026-10-01'), 'first_month')
  assert.equal(ask('2026-12-10', 'first_month'), 'three_months')
  assert.equal(ask('2027-05-01', 'six_months'), undefined)
})

test('the newcomer answers in a minute, shares it with the buddy alone, and takes it back', async () => {
  const karim = await visitor('karim')
  assert.match((await karim.get(routes.home())).text, /Hvordan går det efter en måned\?/)
  const form = { feeling: '2', belonging: '3', words: 'Jeg savner nogen at spise med', share: [trines] }
  const none = await karim.post(routes.wellBeing(address), { words: 'x' })
  assert.equal(none.status, 422)
  assert.match(none.text, /Vælg, hvordan det er/)
  const saved = await karim.post(routes.wellBeing(address), form)
  assert.equal(saved.location, routes.wellBeing(address, { done: 'saved' }))
  assert.equal((await karim.post(routes.wellBeing(address), form)).status, 404, 'once for each occasion')
  const page = (name: CastName) => visitor(name).then(one => one.get(routes.onboarding(address)))
  assert.match((await page('trine')).text, /Jeg savner nogen at spise med/)
  assert.doesNotMatch((await page('lise')).text, /Jeg savner nogen|har delt/)
  assert.equal((await (await visitor('lise')).get(routes.wellBeing(address))).status, 404)
  const managed = await (await visitor('mette')).get(routes.onboardingManagement(address))
  assert.equal(managed.status, 200)
  assert.doesNotMatch(managed.text, /Jeg savner|har delt/)
})

test('in the database: nobody but the newcomer sees the answer, and only the chosen what is shared', async () => {
  const count = (tx: Tx, table: 'well_being_answer' | 'well_being_key' | 'well_being_share') =>
    tx
      .selectFrom(table)
      .selectAll()
      .execute()
      .then(rows => rows.length)
  const seen: Record<string, number[]> = {}
  for (const name of ['karim', 'trine', 'lise', 'mette', 'anders', 'sofie'] as const) {
    seen[name] = await as(name, async tx => [
      await count(tx, 'well_being_answer'),
      await count(tx, 'well_being_key'),
      await count(tx, 'well_being_share'),
    ])
  }
  assert.deepEqual(seen, {
    karim: [1, 1, 1],
    trine: [0, 0, 1],
    lise: [0, 0, 0],
    mette: [0, 0, 0],
    anders: [0, 0, 0],
    sofie: [0, 0, 0],
  })
  const { rows } = await sql<{ text: string }>`
    select encode(content, 'escape') as text from well_being_answer
    union all select encode(content, 'escape') from well_being_share`.execute(database.db)
  for (const { text } of rows) assert.doesNotMatch(text, /savner/, 'the words are sealed')
  assert.equal(
    (await as('trine', tx => sharedWith(tx, house, [trines])))[0]?.words,
    'Jeg savner nogen at spise med',
  )
})

test('another buddy steps in and reads nothing of what was shared with the one who is ill (B4)', async () => {
  const jonas = randomUUID()
  await asOwner(database.db, async tx => {
    await sql`update onboarding_role set ends_on = app.today() - 1 where id = ${trines}`.execute(tx)
    await sql`insert into onboarding_role (id, onboarding_id, programme_id, newcomer_id, person_id, role, starts_on, given_at)
      values (${jonas}, ${places.karimsStart}, ${places.onboarding}, ${cast.karim}, ${cast.jonas}, 'buddy',
        app.today(), ${castNow})`.execute(tx)
    await makeBonds(tx, house, [jonas])
  })
  assert.deepEqual(await as('jonas', tx => sharedWith(tx, house, [trines, jonas])), [])
  assert.deepEqual(
    await as('trine', tx => sharedWith(tx, house, [trines])),
    [],
    'nor does the one whose days are over',
  )
  const [own] = await as('karim', tx => answersOf(tx, house, places.karimsStart))
  assert.deepEqual([own?.words, own?.shares.length], ['Jeg savner nogen at spise med', 1])
})

test('what was shared is taken back by the newcomer alone', async () => {
  const [own] = await as('karim', tx => answersOf(tx, house, places.karimsStart))
  const id = own?.shares[0]?.id ?? ''
  for (const name of ['jonas', 'lise', 'mette'] as const)
    assert.equal(
      (await (await visitor(name)).post(routes.wellBeingShareRemoval({ id }), {}, routes.accessibility()))
        .status,
      404,
    )
  await (await visitor('karim')).post(routes.wellBeingShareRemoval({ id }), {}, routes.accessibility())
  assert.deepEqual((await as('karim', tx => answersOf(tx, house, places.karimsStart)))[0]?.shares, [])
})

test('the organisation sees figures from five up, counted at night and moved by lot, so that no answer can be worked out (J6)', async () => {
  const answer = (n: number, feeling: number) =>
    asOwner(database.db, async tx => {
      const [person, onboarding] = [idOf(`newcomer ${n}`), idOf(`start ${n}`)]
      await sql`insert into person (id, organisation_id, name) values (${person}, ${places.greve}, ${`Ny ${n}`})`.execute(
        tx,
      )
      await sql`insert into onboarding (id, programme_id, newcomer_id, first_day, begun_at)
        values (${onboarding}, ${places.onboarding}, ${person}, '2026-09-01', ${castNow})`.execute(tx)
      await sql`insert into well_being_answer (onboarding_id, person_id, occasion, feeling, answered_at)
        values (${onboarding}, ${person}, 'first_month', ${feeling}, ${castNow})`.execute(tx)
    })
  const figures = () => as('mette', tx => wellBeingFigures(tx, places.onboarding))
  const night = () => wellBeingJobs['count-well-being']?.(house, {}, new AbortController().signal)
  for (const n of [1, 2, 3]) await answer(n, 4)
  await night()
  assert.deepEqual(await figures(), [], 'four are too few')
  await answer(4, 4)
  assert.deepEqual(await figures(), [], 'nobody is seen to answer')
  const draws = await asOwner(database.db, async tx => {
    const drawn = new Set<number>()
    for (let n = 0; n < 60; n += 1) {
      await sql`update well_being_answer set counted = '{}'`.execute(tx)
      await tx.deleteFrom('well_being_count').execute()
      await sql`select app.count_well_being()`.execute(tx)
      for (const { well } of await tx.selectFrom('well_being_count').select('well').execute()) drawn.add(well)
    }
    return drawn
  })
  assert.ok(draws.size > 1, 'the same five answers give one figure or another')
  const five = await figures()
  assert.deepEqual(
    five.map(({ occasion, question, answers }) => [occasion, question, answers]),
    [['first_month', 'feeling', 5]],
  )
  for (const n of [5, 6, 7, 8]) await answer(n, 1)
  await night()
  assert.deepEqual(await figures(), five, 'four more change nothing, and nothing is drawn again')
  await asOwner(database.db, tx => tx.deleteFrom('person').where('id', '=', idOf('newcomer 1')).execute())
  await night()
  assert.deepEqual(await figures(), five, 'nor does it show what somebody said who is gone')
  await answer(9, 1)
  await night()
  assert.equal((await figures())[0]?.answers, 10)
  for (const name of ['anders', 'lise', 'karim', 'bente'] as const)
    assert.deepEqual(await as(name, tx => wellBeingFigures(tx, places.onboarding)), [], name)
  const page = await (await visitor('mette')).get(routes.wellBeingFigures({ id: places.onboarding }))
  assert.match(page.text, /under fem/)
})
