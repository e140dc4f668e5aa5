import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, enterCast } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { routes } from '../../routes.ts'
import { surroundings } from '../../surroundings.tsx'
import { connect, openPool } from '../database/connect.ts'
import { asOwner } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { createRouter, type Handler } from './router.ts'
import { type MemberVisit, seeOther } from './visit.ts'

let database: TestDatabase
let house: House
let headers: Record<string, string>
const lines: string[] = []

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = testHouse(database.db, {
    log: (event, facts) => void lines.push(JSON.stringify({ event, ...facts })),
  })
  const { cookie } = await visitorOf(house, createApp(house), cast.sofie)
  headers = { cookie: `${cookie.name}=${cookie.value}`, 'accept-language': 'en' }
})
after(() => database.close())

/** One page of our own in the product's surroundings. */
function appWith(handler: Handler<MemberVisit>) {
  const { router, hono } = createRouter(house, surroundings)
  router.member.get(routes.home, handler)
  router.member.post(routes.home, handler)
  return hono
}

test('a page that fails keeps nothing, says so in the reader’s language, and logs nobody’s words', async () => {
  const failing = appWith(async ({ tx, viewer }) => {
    await tx.updateTable('person').set({ position: 'half done' }).where('id', '=', viewer.id).execute()
    throw new Error('Sofie Bang <sofie@corps.example> wrote this')
  })
  lines.length = 0
  const response = await failing.request(`${routes.home()}?q=Sofie`, { headers })
  assert.equal(response.status, 500)
  const text = await response.text()
  assert.match(text, /Noget gik galt hos os/)
  const [line = '{}'] = lines
  const { reference } = JSON.parse(line)
  assert.match(reference, /^[0-9a-f]{8}$/)
  assert.ok(text.includes(reference))
  assert.doesNotMatch(text + lines.join(), /wrote this|corps\.example/)
  assert.doesNotMatch(lines.join(), /Sofie|sofie|@/)
  const person = await asOwner(database.db, tx =>
    tx.selectFrom('person').select('position').where('id', '=', cast.sofie).executeTakeFirst(),
  )
  assert.equal(person?.position, 'daginstitutionsleder')
})

test('a lost connection is told as such, and the next visit is as if nothing had been', async () => {
  const losing = appWith(async ({ tx, url }) => {
    if (url.searchParams.has('lose')) {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(database.db)
      await sql`select 1`.execute(tx)
    }
    return seeOther(routes.me())
  })
  const lost = await losing.request(`${routes.home()}?lose`, { headers })
  assert.equal(lost.status, 503, lines.at(-1))
  assert.match(await lost.text(), /Vi kan ikke nå databasen lige nu/)
  assert.equal((await losing.request(routes.home(), { headers })).status, 303)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(database.db)
  await new Promise(done => setTimeout(done, 1000))
  assert.equal((await losing.request(routes.home(), { headers })).status, 303)
})

test('without a database every page says so, and the process lives', async () => {
  const pool = openPool({ host: '127.0.0.1', port: 9, user: 'nobody', database: 'nothing' })
  const db = connect(pool)
  const cut = createApp({ ...house, db })
  for (const path of [routes.home(), routes.signIn(), '/nothing']) {
    const response = await cut.request(path, { headers: { 'accept-language': 'nb-NO,nb;q=0.9' } })
    assert.equal(response.status, 503)
    assert.equal(response.headers.get('retry-after'), '10')
    const text = await response.text()
    assert.match(text, /Vi får ikke kontakt med databasen nå/)
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? ''
    for (const [script] of text.matchAll(/<script[^>]*>/g)) assert.ok(script.includes(`nonce="${nonce}"`))
  }
  assert.equal((await cut.request(routes.ready())).status, 503)
  assert.equal((await cut.request(routes.health())).status, 200)
  await db.destroy()
})
