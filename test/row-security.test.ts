import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { asNobody, asOwner, asPerson, asWorker, type Tx } from '../src/platform/database/transaction.ts'
import { dataMap } from '../src/privacy/data-map.ts'
import { type CastName, cast, enterCast, places } from './cast.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { bookMeeting, furnish } from './furnish.ts'
import { sees, type Table } from './row-security-sees.ts'

// Every role × every table × every verb, asked of the database itself: what the pages do not matter here.

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  await asOwner(database.db, furnish)
})
after(() => database.close())

const tables = Object.keys(dataMap) as Table[]

/** Words that everybody who is signed in may read: the first set of competences. */
const forEverybody: Partial<Record<Table, number>> = { competence: 42 }

for (const name of Object.keys(cast) as CastName[]) {
  test(`${name} sees in every table just what the data map says (J1–J6, C5)`, async () => {
    for (const table of tables) {
      const seen = await asPerson(database.db, cast[name], tx => count(tx, table)).catch(refusedByGrant)
      assert.equal(seen ?? 0, sees[name][table] ?? forEverybody[table] ?? 0, `${name} in ${table}`)
    }
  })
}

test('nobody named means no rows, in every table (J1)', async () => {
  for (const table of tables) {
    const seen = await asNobody(database.db, tx => count(tx, table)).catch(refusedByGrant)
    assert.equal(seen ?? 0, 0, table)
  }
})

test('whoever sends and reads the mails sees mails, addresses and how far it has read, and nothing else (J6)', async () => {
  for (const table of tables) {
    const seen = await asWorker(database.db, tx => count(tx, table)).catch(refusedByGrant)
    assert.equal((seen ?? 0) > 0, ['mail', 'contact', 'mailbox_place'].includes(table), table)
  }
})

const theRoom: readonly Table[] = [
  'trial_answer',
  'mentorship_key',
  'agreement',
  'agreement_signature',
  'agreement_document',
  'agreement_seen',
  'meeting',
  'preparation',
  'reflection',
  'follow_up',
  'note',
  'room_message',
  'attachment',
  'farewell',
  'meeting_reply',
  'meeting_proposal',
  'early_ending',
  'plan_key',
  'plan_task',
  'plan_detail',
  'plan_proposal',
  'plan_change',
  'knowledge_person',
  'feedback',
]

test('nobody but the two can change or delete anything in their room, in any role (J1, J3)', async () => {
  for (const name of Object.keys(cast) as CastName[]) {
    if (name === 'sofie' || name === 'peter') continue
    for (const table of theRoom) {
      assert.equal(await changed(name, `delete from ${table}`), 0, `${name} deletes ${table}`)
      assert.equal(
        await changed(name, `update ${table} set ${someColumn[table]} = ${someColumn[table]}`),
        0,
        `${name} updates ${table}`,
      )
    }
  }
})

test('nobody can write in a room that is not theirs (J1)', async () => {
  for (const name of ['mette', 'anders', 'jonas', 'lise', 'bente'] as const) {
    const booked = asPerson(database.db, cast[name], tx => bookMeeting(tx, cast[name]))
    await assert.rejects(booked, /row-level security/, name)
  }
})

test('nobody can delete people, programmes, mentorships or events (K)', async () => {
  for (const name of Object.keys(cast) as CastName[]) {
    for (const table of [
      'person',
      'programme',
      'mentorship',
      'application',
      'audit_event',
      'organisation',
    ] as const) {
      assert.equal(await changed(name, `delete from ${table}`), 0, `${name} deletes ${table}`)
    }
  }
})

test('nobody can speak in another’s name: answer, sign, reflect, log (I3, E1)', async () => {
  const asSofie = (statement: string) =>
    asPerson(database.db, cast.sofie, tx => sql.raw(statement).execute(tx))
  const forPeter = `'${cast.peter}', now()`
  await assert.rejects(
    asSofie(`insert into trial_answer values ('${places.sofieAndPeter}', '${cast.peter}', 'no', now())`),
    /row-level security/,
  )
  await assert.rejects(
    asSofie(
      `insert into reflection (meeting_id, content, person_id, answered_at) select id, '', ${forPeter} from meeting`,
    ),
    /row-level security/,
  )
  await assert.rejects(
    asSofie(
      `insert into agreement_signature (agreement_id, terms_seal, person_id, signed_at) select id, '', ${forPeter} from agreement`,
    ),
    /row-level security|duplicate key/,
  )
  await assert.rejects(
    asSofie(
      `insert into audit_event (actor_id, at, verb, subject) values (${forPeter}, 'sign', 'agreement')`,
    ),
    /row-level security/,
  )
})

test('nobody gives themselves a role, and a programme’s coordinator only roles in it (B12)', async () => {
  const grant = (name: CastName, values: string) =>
    asPerson(database.db, cast[name], tx =>
      sql
        .raw(
          `insert into role_grant (person_id, role, programme_id, organisation_id) values ('${cast[name]}', ${values})`,
        )
        .execute(tx),
    )
  for (const name of ['sofie', 'peter', 'lise', 'bente', 'mette'] as const) {
    await assert.rejects(grant(name, `'administrator', null, null`), /row-level security/, name)
  }
  for (const name of ['sofie', 'bente', 'lise'] as const) {
    await assert.rejects(
      grant(name, `'programme_coordinator', '${places.corps}', null`),
      /row-level security/,
      name,
    )
  }
})

test('answers after a meeting stay hidden until both have answered, in the database too (I3)', async () => {
  const seenBy = (name: CastName) => asPerson(database.db, cast[name], tx => count(tx, 'reflection'))
  assert.deepEqual([await seenBy('sofie'), await seenBy('peter')], [1, 0])
  await asPerson(database.db, cast.peter, tx =>
    sql`insert into reflection (meeting_id, person_id, content, answered_at) select id, ${cast.peter}, '', now() from meeting`.execute(
      tx,
    ),
  )
  assert.deepEqual([await seenBy('sofie'), await seenBy('peter'), await seenBy('jonas')], [2, 2, 0])
})

test('every table in the database is closed and in the data map, column by column (J6)', async () => {
  const { rows } = await sql<{ name: string; columns: string[]; closed: boolean }>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as closed,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped order by 1) as columns
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'
    order by 1`.execute(database.db)
  assert.deepEqual(
    rows.map(row => row.name),
    Object.keys(dataMap).toSorted(),
  )
  for (const row of rows) {
    assert.ok(row.closed, `${row.name} is not closed by forced row security`)
    assert.deepEqual(row.columns, Object.keys(dataMap[row.name as Table].columns).toSorted(), row.name)
  }
})

async function count(tx: Tx, table: Table): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
  return rows[0]?.n ?? 0
}

async function changed(name: CastName, statement: string): Promise<number> {
  return asPerson(database.db, cast[name], async tx => {
    const { rows } = await sql<{
      n: number
    }>`with done as (${sql.raw(statement)} returning 1) select count(*)::int as n from done`.execute(tx)
    return rows[0]?.n ?? 0
  })
    .catch(refusedByGrant)
    .then(n => n ?? 0)
}

// 42501: the role has no such right on the table.
function refusedByGrant(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === '42501') return undefined
  throw error
}

const someColumn: Partial<Record<Table, string>> = {
  trial_answer: 'answer',
  mentorship_key: 'wrapped',
  agreement: 'state',
  agreement_signature: 'signed_at',
  agreement_document: 'locale',
  agreement_seen: 'terms',
  meeting: 'state',
  preparation: 'content',
  reflection: 'content',
  follow_up: 'content',
  note: 'content',
  room_message: 'read_at',
  attachment: 'size',
  farewell: 'content',
  meeting_reply: 'reply',
  meeting_proposal: 'state',
  early_ending: 'reason',
  plan_key: 'wrapped',
  plan_task: 'state',
  plan_detail: 'content',
  plan_proposal: 'content',
  plan_change: 'content',
  knowledge_person: 'introduced_at',
  feedback: 'read_at',
}
