import assert from 'node:assert/strict'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createApp } from '../src/app.tsx'
import { makeRoom } from '../src/mentorships/room.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { cast, castNow, enterCast, places } from './cast.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { testHouse } from './house.ts'
import { type Visitor, visitorOf } from './visitor.ts'

// Sofie and Peter write one strange word wherever they can write, and then it is looked for everywhere else.
const marker = 'Rumhemmelighedsmærke'

let database: TestDatabase
let logged = ''
let clock = castNow
let meetingId = ''
const visitors = new Map<string, Visitor>()
const id = places.sofieAndPeter

before(async () => {
  database = await testDatabase()
  const log = (event: string, detail: unknown = {}) => {
    logged += `${event} ${JSON.stringify(detail)}\n`
  }
  const house = testHouse(database.db, { now: () => clock, log })
  const app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await makeRoom(tx, house, id)
    await tx.updateTable('installation').set({ mode: 'own' }).execute()
    await sql`update programme set settings = jsonb_set(settings, '{learningPlan}', 'true')`.execute(tx)
  })
  for (const name of ['sofie', 'peter', 'mette', 'lise', 'anders'] as const)
    visitors.set(name, await visitorOf(house, app, cast[name]))
  await writeEverywhere()
})
after(() => database.close())

const visitor = (name: string): Visitor => visitors.get(name) ?? assert.fail(name)

const agreed = {
  goals: marker,
  content: marker,
  place: marker,
  preparation: marker,
  confidentialityNote: marker,
  subject: 'work',
  meetings: '8',
  minutes: '120',
  frequency: 'one-or-two-months',
  endsOn: '2027-10-07',
  ways: ['in-person'],
  initiative: 'mentee',
  forms: ['dialogue'],
  evaluation: ['each-meeting'],
  confidentiality: 'own-part',
}

async function writeEverywhere(): Promise<void> {
  const room = routes.mentorship({ id })
  const post = async (name: string, path: string, fields: Record<string, string | string[]>) => {
    const sent = await visitor(name).post(path, fields, room)
    assert.equal(sent.status, 303, `${name} writes at ${path}: ${/class="error[^>]*>[^<]*/.exec(sent.text)}`)
    return sent.location ?? ''
  }
  await post('sofie', routes.agreement({ id }), { ...agreed, basis: '' })
  const { text } = await visitor('peter').get(routes.agreement({ id }))
  const shown = /name="shown" value="([^"]*)"/.exec(text)?.[1] ?? ''
  for (const name of ['sofie', 'peter'])
    await post(name, routes.agreementSignature({ id }), { read: 'yes', shown })
  assert.equal((await visitor('sofie').get(routes.agreementDocument({ id }))).status, 200)
  const meeting = await post('sofie', routes.meetings({ id }), {
    day: '2026-10-07',
    time: '21:00',
    minutes: '120',
    way: 'walk',
    form: 'theme',
    place: marker,
    agenda: `15 ${marker}`,
  })
  const its = { id: meeting.split('/').at(-1) ?? '' }
  meetingId = its.id
  const words = { say: marker, hear: marker, achieve: marker, self: marker, share: ['say', 'hear'] }
  await post('sofie', routes.preparation(its), words)
  clock = new Date('2026-10-07T22:00:00Z')
  for (const name of ['sofie', 'peter'])
    await post(name, routes.reflection(its), {
      energy: marker,
      learnt: marker,
      self: marker,
      gain: '4',
      keep: marker,
      change: marker,
      recognise: marker,
    })
  await post('sofie', routes.followUps({ id }), { text: marker, ownerId: cast.peter })
  await post('sofie', routes.notes({ id }), { text: marker })
  await post('peter', routes.notes({ id }), { text: marker, shared: 'yes' })
  await post('peter', routes.conversation({ id }), { text: marker })
  for (const at of [routes.conversation({ id }), routes.notes({ id })]) {
    const file = new File([`%PDF-1.7\n${marker}\n%%EOF`], `${marker}.pdf`)
    const sent = await visitor('sofie').send(at, { text: marker, attachment: file }, room)
    assert.equal(sent.status, 303, `a file at ${at}`)
  }
  await suggestChanges(room, post)
  await post('sofie', routes.ending({ id }), {
    reached: marker,
    learnt: marker,
    carry: marker,
    thanks: marker,
    onwards: marker,
  })
  const planned = {
    type: marker,
    priority: 'soon',
    description: marker,
    potential: marker,
    sparringWith: marker,
  }
  const task = (await post('sofie', routes.planTasks({ id }), planned)).split('/').at(-1) ?? ''
  const shownTask = await visitor('peter').get(routes.planTask({ id: task }))
  const seenTask = /name="seen" value="([^"]*)"/.exec(shownTask.text)?.[1] ?? ''
  await post('peter', routes.planTaskAgreement({ id: task }), { seen: seenTask })
  await post('peter', routes.knowledgePersons({ id: task }), { name: marker, knows: marker })
  await post('peter', routes.planTaskWords({ id: task }), { ...planned, nextStep: marker, version: '2' })
  await post('peter', routes.feedbacks({ id }), { to: cast.sofie, what: 'time', recognition: marker })
  const seen = await visitor('peter').get(routes.roomSearch({ id }, { words: marker }))
  assert.ok(seen.text.includes(marker), 'the two read it')
}

type Post = (name: string, path: string, fields: Record<string, string | string[]>) => Promise<string>

/** A change of the agreement that each has seen in another state, with a file to carry of each thing there is. */
async function suggestChanges(room: string, post: Post): Promise<void> {
  const agreement = routes.agreement({ id })
  for (const [name, place] of [
    ['sofie', `${marker} i Greve`],
    ['peter', `${marker} i Køge`],
  ] as const) {
    const form = await visitor(name).get(routes.agreement({ id }, { write: 'yes' }))
    const carried = Object.fromEntries(
      ['basis', 'began'].map(field => [
        field,
        new RegExp(`name="${field}" value="([^"]*)"`).exec(form.text)?.[1] ?? '',
      ]),
    )
    assert.ok(!disguises.some(written => (carried.began ?? '').includes(written)), 'the basis is sealed')
    await post(name, agreement, { ...agreed, ...carried, place, 'goals-proposals': marker })
  }
  const changed = await visitor('sofie').get(agreement)
  assert.match(changed.text, /<ins>/, 'what changed is shown')
  const shown = /name="shown" value="([^"]*)"/.exec(changed.text)?.[1] ?? ''
  await post('sofie', routes.agreementSeen({ id }), { shown })
  for (const path of [
    routes.agreementText({ id }),
    routes.agreementText({ id }, { draft: 'yes' }),
    routes.expectationsDocument({ id }, { as: 'docx' }),
  ])
    assert.equal((await visitor('peter').get(path)).status, 200, path)
  assert.ok((await visitor('peter').get(room)).text.includes(marker))
}

test('a copy of the database holds not one word of what the two wrote: tables, mails, jobs (J1, J6)', async () => {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'app', 'graphile_worker')`.execute(database.db)
  assert.ok(tables.length > 30)
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`
      select coalesce(string_agg(t::text, ' '), '') as text from ${sql.raw(name)} t`.execute(database.db)
    const text = rows[0]?.text ?? ''
    for (const written of disguises) assert.ok(!text.includes(written), `${written} stands in ${name}`)
  }
})

test('the files of the database hold not one word of it, its log of changes included (J1)', async context => {
  // The throw-away server listens in its own data folder; an outside one keeps its files elsewhere.
  const folder = decodeURIComponent(/@([^:/]+)/.exec(database.connectionString)?.[1] ?? '')
  if (!existsSync(join(folder, 'PG_VERSION'))) return context.skip('the database is on another machine')
  // The tests' server writes its changes when it has time: one that is waited for takes all before it along.
  await asOwner(database.db, async tx => {
    await sql`set local synchronous_commit = on`.execute(tx)
    await tx.updateTable('installation').set({ changed_at: clock }).execute()
  })
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(file => file.isFile())
  assert.ok(files.some(file => file.parentPath.includes('pg_wal')))
  for (const file of files) {
    const found = await holds(join(file.parentPath, file.name), Buffer.from(marker))
    assert.ok(!found, join(file.parentPath, file.name))
  }
})

test('nothing of it is logged (J6)', () => {
  assert.ok(!logged.includes(marker), logged)
})

test('a room whose key is destroyed leaves no file and no text that somebody had seen (J1)', async () => {
  const rolledBack = new Error('only to see')
  await asOwner(database.db, async tx => {
    const left = async () => ({
      attachment: (await tx.selectFrom('attachment').select('id').execute()).length,
      agreement_seen: (await tx.selectFrom('agreement_seen').select('person_id').execute()).length,
    })
    assert.deepEqual(await left(), { attachment: 2, agreement_seen: 2 })
    await tx
      .updateTable('mentorship')
      .set({ state: 'ended', ended_at: clock, ending: 'completed' })
      .where('id', '=', id)
      .execute()
    await sql`select app.clear_closed_rooms(${new Date(clock.getTime() + 1)})`.execute(tx)
    assert.deepEqual(await left(), { attachment: 0, agreement_seen: 0 })
    throw rolledBack
  }).catch(error => assert.equal(error, rolledBack))
})

test('a coordinator, a leader and an administrator find not one word of it on any page they can reach (J1, J3)', async () => {
  const attachments = await asOwner(database.db, tx =>
    tx.selectFrom('attachment').select('id').execute(),
  ).then(rows => rows.map(row => row.id))
  for (const name of ['mette', 'lise', 'anders']) {
    const seen = new Set<string>()
    const waiting = [
      routes.home(),
      routes.mentorship({ id }),
      routes.conversation({ id }),
      routes.notes({ id }),
      routes.plan({ id }),
      routes.feedbacks({ id }),
      routes.agreement({ id }),
      routes.agreementText({ id }),
      routes.course({ id }),
      routes.meetingAgenda({ id: meetingId }),
      routes.meetingAgenda({ id: meetingId }, { as: 'docx' }),
      ...attachments.map(attachment => routes.attachment({ id: attachment })),
    ]
    for (let path = waiting.pop(); path !== undefined && seen.size < 150; path = waiting.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      const { text, type } = await visitor(name).get(path)
      assert.ok(!text.includes(marker), `${name} reads it at ${path}`)
      if (!type.startsWith('text/html')) continue
      for (const [, href = ''] of text.matchAll(/href="(\/[^"#]*)/g))
        waiting.push(href.replaceAll('&amp;', '&'))
    }
    assert.ok(seen.size > 8, `${name} reached ${seen.size} pages`)
  }
})

// As a table writes bytes, and as a letter would carry them.
const bytes = Buffer.from(marker)
const disguises = [
  marker,
  bytes.toString('hex'),
  bytes.toString('base64').slice(0, 24),
  encodeURIComponent(marker),
]

async function holds(file: string, wanted: Buffer): Promise<boolean> {
  let before = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(file)) {
      const both = Buffer.concat([before, chunk])
      if (both.includes(wanted)) return true
      before = both.subarray(-wanted.length)
    }
  } catch (error) {
    // Other tests' databases come and go in the same folder.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return false
}
