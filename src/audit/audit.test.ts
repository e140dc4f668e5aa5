import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { audit } from './audit.ts'
import { verifyAudit } from './verify-audit.ts'
import { inWords } from './verify-audit-command.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
})
after(() => database.close())

const event = (number: number) => ({
  at: new Date(castNow.getTime() + number),
  actor: cast.mette,
  verb: 'publish',
  subject: 'mentorship',
  subjectId: places.sofieAndPeter,
  programmeId: places.corps,
  detail: { number, why: 'rød | grød', done: true },
})
const write = (number: number) => asPerson(database.db, cast.mette, tx => audit(tx, event(number)))

/** The chain computed anew from what the rows say: the events whose hash or predecessor is not as it should be. */
async function broken(): Promise<{ id: number }[]> {
  const { rows } = await asOwner(database.db, async tx => {
    await sql`set local timezone = 'UTC'`.execute(tx)
    return sql<{ id: number }>`
    select id from (
      select e.*, lag(hash, 1, ''::bytea) over (order by id) as before, lag(id, 1, 0::bigint) over (order by id) as id_before
      from audit_event e) e
    where previous <> before or id <> id_before + 1 or hash <> sha256(before || convert_to(jsonb_build_array(
      id, at, actor_id, verb, subject, subject_id, organisation_id, programme_id, detail)::text, 'UTF8'))
    order by id`.execute(tx)
  })
  return rows
}

const headIsLast = async () => {
  const { rows } = await sql<{ whole: boolean }>`
    select (last_id, hash) = (select id, hash from audit_event order by id desc limit 1) as whole
    from audit_head`.execute(database.db)
  return rows[0]?.whole
}

test('fifty events at the same moment make one unbroken chain without a gap', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, number) => write(number)))
  const undone = asPerson(database.db, cast.mette, async tx => {
    await audit(tx, event(50))
    throw new Error('undone')
  })
  await assert.rejects(undone, /undone/)
  await write(51)
  const { rows } = await sql<{ count: number; last: number }>`
    select count(*) as count, max(id) as last from audit_event`.execute(database.db)
  assert.deepEqual(rows, [{ count: 51, last: 51 }])
  assert.deepEqual(await broken(), [])
  assert.equal(await headIsLast(), true)
})

test('nobody changes, removes or empties the log, its owner neither', async () => {
  for (const change of [
    `update audit_event set verb = 'read' where id = 1`,
    'delete from audit_event where id = 51',
    'truncate audit_event',
  ]) {
    await assert.rejects(
      asOwner(database.db, tx => sql.raw(change).execute(tx)),
      /append-only/,
      change,
    )
    await assert.rejects(
      asPerson(database.db, cast.mette, tx => sql.raw(change).execute(tx)),
      /permission denied/,
      change,
    )
  }
  await assert.rejects(
    asPerson(database.db, cast.mette, tx => sql`update audit_head set hash = ''`.execute(tx)),
    /permission denied/,
  )
  assert.deepEqual(await broken(), [])
})

test('whoever writes an event chooses neither its number nor its place in the chain', async () => {
  await asPerson(database.db, cast.mette, tx =>
    tx
      .insertInto('audit_event')
      .values({
        id: 7000,
        at: castNow,
        actor_id: cast.mette,
        verb: 'forge',
        subject: 'chain',
        previous: Buffer.from('x'),
        hash: Buffer.from('y'),
      })
      .execute(),
  )
  assert.deepEqual(await broken(), [])
  assert.equal(await headIsLast(), true)
})

test('an event that was changed behind the back of the product, or left out, is found', async () => {
  const behindTheBack = (change: string) =>
    asOwner(database.db, tx =>
      sql
        .raw(
          `alter table audit_event disable trigger user; ${change}; alter table audit_event enable trigger user`,
        )
        .execute(tx),
    )
  const verified = async () => inWords(await asOwner(database.db, verifyAudit))
  assert.match(await verified(), /^The log is whole: \d+ events\.$/)
  await behindTheBack(`update audit_event set detail = '{}' where id = 10`)
  assert.match(await verified(), /event 10 is the first/)
  assert.deepEqual(await broken(), [{ id: 10 }])
  await behindTheBack('delete from audit_event where id = 20')
  assert.deepEqual(await broken(), [{ id: 10 }, { id: 21 }])
  await behindTheBack('delete from audit_event where id = (select max(id) from audit_event)')
  assert.equal(await headIsLast(), false)
})

test('a log that has lost its newest events is told of', async () => {
  const other = await testDatabase()
  const verified = async () => inWords(await asOwner(other.db, verifyAudit))
  assert.equal(await verified(), 'The log is whole: 0 events.')
  await asOwner(other.db, async tx => {
    await audit(tx, { ...event(1) })
    await audit(tx, { ...event(2) })
    await sql.raw('alter table audit_event disable trigger user').execute(tx)
    await sql.raw('delete from audit_event where id = 2').execute(tx)
  })
  assert.match(await verified(), /its newest events are gone/)
  await other.close()
})
