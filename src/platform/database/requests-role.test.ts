import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import { cast, enterCast } from '../../../test/cast.ts'
import { requestsOf, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { databaseAt } from '../../../test/server.ts'
import { newKey } from '../crypto.ts'
import { connect, openPool } from './connect.ts'
import { connectionAs, dropRequestsRole, requestsLogin } from './requests-role.ts'
import { asOwner, asPerson, asWorker } from './transaction.ts'

let database: TestDatabase
const pools: Pool[] = []
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
})
after(async () => {
  for (const pool of pools) await pool.end()
  await dropRequestsRole(database.pool)
  await database.close()
})

test('whoever makes a request say something else to the database is nobody’s owner (J1)', async () => {
  const requests = requestsOf(database.db)
  const seen = await asPerson(requests, cast.sofie, tx => tx.selectFrom('person').select('id').execute())
  assert.ok(seen.length > 0 && seen.length < 10)
  await asWorker(requests, tx => tx.selectFrom('mail').select('id').execute())
  await assert.rejects(
    asOwner(requests, tx => tx.selectFrom('person').select('name').execute()),
    /permission denied for table person/,
  )
  const { rows } = await database.pool.query('select current_user as owner')
  for (const order of [
    'select name from person',
    'select app.person()',
    `set local role ${rows[0].owner}`,
    'drop table person',
    'alter table person disable row level security',
    'create table public.pear ()',
  ]) {
    const asked = asPerson(requests, cast.sofie, tx => sql.raw(`set local role none; ${order}`).execute(tx))
    await assert.rejects(asked, /permission denied|must be owner/, order)
  }
})

test('the role is made once, found again by every process with the same key, and given a new password by a new one', async () => {
  const owner = { connectionString: database.connectionString }
  const key = newKey()
  const logins = await Promise.all([1, 2, 3].map(() => requestsLogin(database.pool, owner, key)))
  assert.ok(logins.every(({ fallback }) => fallback === undefined))
  const changed = await requestsLogin(database.pool, owner, newKey())
  assert.equal(changed.fallback, undefined)
  assert.notDeepEqual(changed.connection, logins[0]?.connection)
})

test('an owner who may not make roles serves requests too, and why is told', async () => {
  const name = new URL(database.connectionString).pathname.slice(1).replace('telemakos', 'plain')
  await database.pool.query(`create role ${name} login password 'plain'`)
  try {
    const plain = connectionAs({ connectionString: database.connectionString }, name, 'plain')
    const pool = openPool(plain)
    pools.push(pool)
    await dropRequestsRole(database.pool)
    const { connection, fallback } = await requestsLogin(pool, plain, newKey())
    assert.deepEqual(connection, plain)
    assert.match(fallback ?? '', /permission denied to create role/)
  } finally {
    await pools.pop()?.end()
    await database.pool.query(`drop role ${name}`)
  }
})

test('a role that is named for requests may not be the tables’ owner', async () => {
  const owner = { connectionString: database.connectionString }
  const asked = requestsLogin(database.pool, owner, newKey(), database.connectionString)
  await assert.rejects(asked, /DATABASE_REQUESTS_URL: this role owns the tables/)
  const given = databaseAt(
    process.env.TELEMAKOS_TEST_REQUESTS ?? '',
    new URL(database.connectionString).pathname.slice(1),
  )
  const { connection } = await requestsLogin(database.pool, owner, newKey(), given)
  const db = connect(openPool(connection))
  assert.ok(await asPerson(db, cast.sofie, tx => tx.selectFrom('person').select('id').executeTakeFirst()))
  await db.destroy()
})
