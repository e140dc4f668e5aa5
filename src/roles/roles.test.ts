import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { type CastName, cast, enterCast, idOf, places } from '../../test/cast.ts'
import { requestsOf, type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner, asPerson, type Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { locales } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { dayOf, daysAfter } from '../ui/dates.ts'
import { checkDays } from './role.ts'
import { rolesJobs } from './roles-jobs.ts'

// The days of roles are the database's own, so here the clock is the real one.

let database: TestDatabase
let house: House
let app: Hono
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = testHouse(database.db, { now: () => new Date() })
  app = createApp(house)
})
after(() => database.close())

const visitor = (name: CastName) => visitorOf(house, app, cast[name])
const asOwnerDo = <T>(act: (tx: Tx) => Promise<T>) => asOwner(database.db, act)
const inDays = (days: number) =>
  daysAfter(dayOf(new Date(), { locale: 'da', zone: 'Europe/Copenhagen' }), days)
const place = { id: places.corps }
const here = routes.programmeRoles(place)
const coordinates = async (name: CastName) =>
  (await (await visitor(name)).get(routes.programmePeople(place))).status === 200
const give = async (by: CastName, to: CastName, more: Record<string, string> = {}, at = here) =>
  (await visitor(by)).post(
    at,
    { address: `${to}@corps.example`, startsOn: inDays(0), endsOn: '', ...more },
    at,
  )
const roleOf = (name: CastName) =>
  asOwnerDo(async tx => {
    const { rows } = await sql<{ id: string }>`select id from role_grant
      where person_id = ${cast[name]} and programme_id = ${places.corps} and ended_at is null`.execute(tx)
    return rows[0]?.id ?? ''
  })
const post = async (by: CastName, path: string, fields: Record<string, string> = {}) =>
  (await visitor(by)).post(path, fields, routes.me())

test('a role begins today or later and ends after it has begun; a substitute has a last day', () => {
  const today = '2026-10-07'
  const check = (startsOn: string, endsOn: string | undefined, isSubstitute = false) =>
    checkDays({ startsOn, endsOn }, today, isSubstitute)
  assert.deepEqual(check(today, undefined), { startsOn: today, endsOn: undefined })
  assert.deepEqual(check('2026-10-06', undefined), { refused: 'begins-in-the-past' })
  assert.deepEqual(check('2026-10-09', '2026-10-08'), { refused: 'ends-before-it-begins' })
  assert.deepEqual(check(today, undefined, true), { refused: 'no-last-day' })
})

test('whoever coordinates gives the role to a colleague, who gets a mail without content (B12, J6)', async () => {
  const given = await give('mette', 'amina')
  assert.equal(given.location, routes.programmeRoles(place, { done: 'given' }))
  assert.equal(await coordinates('amina'), true)
  assert.match((await (await visitor('mette')).get(here)).text, /Amina Yusuf/)
  const mails = await asOwnerDo(tx => tx.selectFrom('mail').selectAll().execute())
  assert.deepEqual(
    mails.map(mail => [mail.person_id, mail.subject]),
    [[cast.amina, 'Nyt om din adgang i Telemakos']],
  )
  assert.doesNotMatch(mails[0]?.body ?? '', /oordinator|Sjælland|Mette/)
  const events = await asOwnerDo(tx =>
    tx.selectFrom('audit_event').selectAll().where('verb', '=', 'give').execute(),
  )
  assert.deepEqual([events.length, events[0]?.actor_id], [1, cast.mette])
})

test('nobody gives themselves a role, gives it twice, or gives it to somebody unknown', async () => {
  for (const to of ['mette', 'amina', 'bente'] as const) {
    const again = await give('mette', to)
    assert.equal(again.status, 422, to)
    assert.match(again.text, /aria-invalid="true"/, to)
  }
  assert.equal((await give('mette', 'jonas', { startsOn: 'i går' })).status, 422)
  const own = asPerson(requestsOf(database.db), cast.anders, tx =>
    tx
      .insertInto('role_grant')
      .values({
        id: idOf('own role'),
        person_id: cast.anders,
        role: 'programme_coordinator',
        programme_id: places.corps,
        granted_by: cast.anders,
      })
      .execute(),
  )
  await assert.rejects(own, /row-level security/)
})

test('a role that begins later opens nothing yet, and one whose last day is over opens nothing more', async () => {
  await give('mette', 'jonas', { startsOn: inDays(3), endsOn: inDays(9) })
  assert.equal(await coordinates('jonas'), false)
  await asOwnerDo(tx =>
    sql`update role_grant set starts_on = ${inDays(-3)}, ends_on = ${inDays(2)} where person_id = ${cast.jonas}`.execute(
      tx,
    ),
  )
  assert.equal(await coordinates('jonas'), true)
  await asOwnerDo(tx =>
    sql`update role_grant set ends_on = ${inDays(-2)} where person_id = ${cast.jonas}`.execute(tx),
  )
  assert.equal(await coordinates('jonas'), false)
})

test('a substitute can do just what the other can in that role, between two days, and it ends by itself', async () => {
  const role = await roleOf('amina')
  const appointed = await post('amina', routes.roleSubstitutes({ id: role }), {
    address: 'peter@corps.example',
    startsOn: inDays(0),
    endsOn: inDays(5),
  })
  assert.equal(appointed.location, routes.programmeRoles(place, { done: 'appointed' }))
  assert.equal(await coordinates('peter'), true)
  assert.equal(
    (await (await visitor('peter')).get(routes.programmePeople({ id: places.onboarding }))).status,
    404,
  )
  const seen = (await (await visitor('mette')).get(here)).text
  assert.match(seen, /Træder ind for Amina Yusuf/)
  // It is made of the other's role: when that is taken, it is over.
  await post('mette', routes.roleEnd({ id: role }))
  assert.equal(await coordinates('amina'), false)
  assert.equal(await coordinates('peter'), false)
})

test('what is over is told to whoever had it, once', async () => {
  const told = () =>
    asOwnerDo(tx =>
      tx
        .selectFrom('mail')
        .select('person_id')
        .where('kind', '=', 'role-taken')
        .where('person_id', '<>', cast.amina)
        .execute(),
    )
  for (let night = 0; night < 2; night++) {
    await rolesJobs['end-roles']?.(house, {}, new AbortController().signal)
    assert.deepEqual(
      (await told()).map(({ person_id }) => person_id).toSorted(),
      [cast.jonas, cast.peter].toSorted(),
    )
  }
})

test('the last coordinator and the last administrator stay, also when two go at once (B12)', async () => {
  const mettes = await roleOf('mette')
  assert.match(
    (await (await visitor('mette')).get(routes.role({ id: mettes }))).text,
    /Der skal altid være én/,
  )
  assert.equal((await post('mette', routes.roleEnd({ id: mettes }))).status, 422)
  const endAdministrator = asPerson(requestsOf(database.db), cast.anders, tx =>
    sql`update role_grant set ended_at = now() where role = 'administrator'`.execute(tx),
  )
  await assert.rejects(endAdministrator, /last of its kind/)
  await give('mette', 'jonas')
  const jonases = await roleOf('jonas')
  const both = await Promise.allSettled(
    [mettes, jonases].map((id, turn) =>
      asPerson(requestsOf(database.db), turn === 0 ? cast.mette : cast.jonas, tx =>
        sql`update role_grant set ended_at = now() where id = ${id}`.execute(tx),
      ),
    ),
  )
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('whoever has no other part in a programme gives up their role in it themselves (B12)', async () => {
  const id = idOf('a role to give up')
  await asOwnerDo(tx =>
    sql`insert into role_grant (id, person_id, role, programme_id, starts_on)
      values (${id}, ${cast.trine}, 'programme_coordinator', ${places.corps}, ${inDays(-1)})`.execute(tx),
  )
  assert.equal((await post('trine', routes.roleEnd({ id }))).status, 303)
  assert.equal(await coordinates('trine'), false)
})

test('nobody puts off the end of their own role', async () => {
  await asOwnerDo(tx =>
    sql`insert into role_grant (id, person_id, role, programme_id, ends_on)
      values (${idOf('a short role')}, ${cast.sofie}, 'programme_coordinator', ${places.corps}, ${inDays(1)})`.execute(
      tx,
    ),
  )
  const id = idOf('a short role')
  assert.equal((await post('sofie', routes.roleLastDay({ id }), { endsOn: inDays(99) })).status, 422)
  const past = asPerson(requestsOf(database.db), cast.sofie, tx =>
    sql`update role_grant set ends_on = ${inDays(99)} where id = ${id}`.execute(tx),
  )
  await assert.rejects(past, /nobody moves the last day of their own role/)
  await asOwnerDo(tx => sql`delete from role_grant where id = ${id}`.execute(tx))
})

test('everybody reads in plain words what their roles may do, in each language', async () => {
  for (const name of ['sofie', 'mette', 'anders', 'lise', 'bente'] as const) {
    for (const locale of locales) {
      await asOwnerDo(tx => sql`update person set locale = ${locale} where id = ${cast[name]}`.execute(tx))
      const { status, text } = await (await visitor(name)).get(routes.myRoles())
      assert.equal(status, 200)
      assert.doesNotMatch(text, /undefined|\[object/)
    }
  }
  await asOwnerDo(tx => sql`update person set locale = 'da'`.execute(tx))
  const sofies = (await (await visitor('sofie')).get(routes.myRoles())).text
  assert.match(sofies, /Databasen holder sig til det samme/)
  assert.match(sofies, /Dine noter er dine/)
  assert.doesNotMatch(sofies, /Du giver og tager alle roller/)
})
