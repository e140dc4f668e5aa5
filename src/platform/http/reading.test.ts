import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CompiledQuery, sql } from 'kysely'
import { cast, enterCast } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { routes } from '../../routes.ts'
import { surroundings } from '../../surroundings.tsx'
import { asOwner } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { createRouter } from './router.ts'
import { json } from './visit.ts'

let database: TestDatabase
let house: House
let headers: Record<string, string>

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = testHouse(database.db)
  const { cookie } = await visitorOf(house, createApp(house), cast.sofie)
  headers = { cookie: `${cookie.name}=${cookie.value}` }
})
after(() => database.close())

/** A page read with one question, which falls back to a handler when nothing is found. */
function reading(question: string) {
  const { router, hono } = createRouter(house, surroundings)
  router.member.read(
    routes.home,
    url =>
      url.searchParams.has('more')
        ? undefined
        : {
            question: CompiledQuery.raw(question),
            answer: ({ viewer }, found) =>
              found.length > 0 ? json({ viewer: viewer.id, found }) : undefined,
          },
    async ({ tx }) => json({ handled: (await sql`select app.person() as me`.execute(tx)).rows }),
  )
  return hono
}

test('a page that is read asks as its visitor, in the role of requests', async () => {
  const page = reading('select app.person() as me, current_user as role')
  const response = await page.request(routes.home(), { headers })
  assert.deepEqual(await response.json(), {
    viewer: cast.sofie,
    found: [{ me: cast.sofie, role: 'telemakos_app' }],
  })
})

test('nobody’s cookie reads nothing: it leads to signing in', async () => {
  const page = reading('select 1')
  const cookie = headers.cookie?.slice(0, -4)
  for (const some of [{}, { cookie: `${cookie}AAAA` }]) {
    const response = await page.request(routes.home(), { headers: some })
    assert.equal(response.status, 303)
  }
})

test('what the reading leaves, the handler answers, in its own transaction', async () => {
  const handled = { handled: [{ me: cast.sofie }] }
  const none = await reading('select 1 where false').request(routes.home(), { headers })
  assert.deepEqual(await none.json(), handled)
  const more = await reading('select 1').request(`${routes.home()}?more`, { headers })
  assert.deepEqual(await more.json(), handled)
})

test('a reading that fails keeps nothing, and the next on its connection is nobody again', async () => {
  await asOwner(database.db, tx =>
    tx
      .updateTable('session')
      .set({ seen_at: new Date(0) })
      .execute(),
  )
  const response = await reading('select 1 / 0').request(routes.home(), { headers })
  assert.equal(response.status, 500)
  const { seen_at } = await asOwner(database.db, tx =>
    tx.selectFrom('session').select('seen_at').executeTakeFirstOrThrow(),
  )
  assert.equal(seen_at.getTime(), 0)
  for (let time = 0; time < 12; time += 1) {
    const { rows } = await sql<{ me: string | null }>`
      select nullif(current_setting('app.person', true), '') as me`.execute(house.db)
    assert.equal(rows[0]?.me, null)
  }
})
