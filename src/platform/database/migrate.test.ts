import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '../../../test/database.ts'
import { migrate, readMigrations } from './migrate.ts'

const { pool, close } = await testDatabase()
after(close)
const ours = await readMigrations()
const broken = { name: '9001_broken.sql', hash: 'a', text: 'create table pear ();\nselect no_such_column' }
const sound = { name: '9001_sound.sql', hash: 'b', text: 'create table apple (id integer)' }

test('a database that is up to date is left as it is', async () => {
  assert.deepEqual(await migrate(pool), [])
})

test('a migration that fails leaves nothing behind and says where it failed', async () => {
  await assert.rejects(
    migrate(pool, [...ours, broken]),
    /migrations\/9001_broken\.sql, line 2: .*no_such_column/,
  )
  const { rows } = await pool.query(`select to_regclass('pear') as pear`)
  assert.equal(rows[0].pear, null)
})

test('many that start at once apply a migration once', async () => {
  const done = await Promise.all([1, 2, 3].map(() => migrate(pool, [...ours, sound])))
  assert.deepEqual(done.flat(), [sound.name])
})

test('an older program refuses the database of a newer one', async () => {
  await assert.rejects(migrate(pool, ours), /made by a newer Telemakos \(it has had 9001_sound\.sql\)/)
})

test('a migration that was changed after it was applied is refused', async () => {
  const changed = [...ours, { ...sound, hash: 'c' }]
  await assert.rejects(migrate(pool, changed), /9001_sound\.sql is not the one that this database has had/)
})
