import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { postAllMails } from '../matching/publication/publication.test-kit.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { routes } from '../routes.ts'
import { agreed, atTheirPages, menteesOfGroup, publishGroup, sealShown } from './groups.test-kit.ts'

// Amina and three mentees in one room: what they share, what each has alone, and what happens when somebody leaves.

let database: TestDatabase
let house: House
let clock = castNow
const visitors = new Map<string, Visitor>()
let room = ''

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = testHouse(database.db, { now: () => clock })
  const app = createApp(house)
  room = await publishGroup(house)
  for (const name of ['amina', 'sofie', 'mette', ...menteesOfGroup] as const)
    visitors.set(name, await visitorOf(house, app, cast[name]))
})
after(() => database.close())

const { visitor, read, write } = atTheirPages(visitors, () => room)

test('a group takes one of its mentor’s places, and tells the mentor once (C4, D10)', async () => {
  await postAllMails(house)
  const mails = await asOwner(house.owner, tx =>
    tx.selectFrom('mail').select('person_id').where('kind', '=', 'proposal').execute(),
  )
  assert.equal(mails.length, 4)
  assert.equal(mails.filter(({ person_id }) => person_id === cast.amina).length, 1)
  const taken = await asOwner(house.owner, tx =>
    tx.selectFrom('person').select('places_taken').where('id', '=', cast.amina).executeTakeFirstOrThrow(),
  )
  assert.equal(taken.places_taken, 1)
})

test('all in a group find each other in one room, and nobody else finds it (J1)', async () => {
  for (const name of ['amina', ...menteesOfGroup]) {
    const page = await visitor(name).get(routes.mentorship({ id: room }))
    assert.equal(page.status, 200, name)
    for (const other of ['Karim', 'Trine', 'Lise', 'Amina'])
      assert.ok(page.text.includes(other), `${name} sees ${other}`)
  }
  for (const name of ['sofie', 'mette'])
    assert.equal((await visitor(name).get(routes.mentorship({ id: room }))).status, 404, name)
  const [mine] = await asOwner(house.owner, tx =>
    tx
      .selectFrom('mentorship')
      .select('id')
      .where('mentee_id', '=', cast.karim)
      .where('group_id', '=', room)
      .execute(),
  )
  assert.equal(
    (await visitor('karim').get(routes.mentorship({ id: mine?.id ?? '' }))).status,
    200,
    'by the own row too',
  )
})

test('who shares a room is asked by nobody outside it (J1)', async () => {
  await assert.rejects(
    asPerson(house.db, cast.sofie, tx => sql`select app.parties(${room})`.execute(tx)),
    /permission denied/,
  )
})

test('a group goes on from its trial when all have said yes (D6)', async () => {
  for (const name of ['amina', 'karim', 'trine'])
    await write(name, routes.trialAnswer({ id: room }), { answer: 'yes' })
  assert.match(await read('amina', routes.mentorship({ id: room })), /trial-answer|prøve/i)
  await write('lise', routes.trialAnswer({ id: room }), { answer: 'yes' })
  const states = await asOwner(house.owner, tx =>
    sql<{
      state: string
    }>`select distinct state from mentorship where id = ${room} or group_id = ${room}`.execute(tx),
  )
  assert.deepEqual(states.rows, [{ state: 'agreement' }])
})

test('an agreement of a group holds when all have signed it (E1)', async () => {
  await write(
    'karim',
    routes.agreement({ id: room }),
    agreed(await read('karim', routes.agreement({ id: room }, { write: 'yes' }))),
  )
  const mine = agreed(await read('trine', routes.agreement({ id: room }, { write: 'yes' })))
  const theirs = agreed(await read('lise', routes.agreement({ id: room }, { write: 'yes' })))
  await write('trine', routes.agreement({ id: room }), { ...mine, place: 'Køge' })
  const told = await visitor('lise').post(routes.agreement({ id: room }), { ...theirs, place: 'Greve' })
  assert.match(told.text, /En af de andre har imens skrevet: ”Køge”/, 'of many nobody is guessed at (E9)')
  const shown = sealShown(await read('amina', routes.agreement({ id: room })))
  const state = async () =>
    (
      await asOwner(house.owner, tx =>
        tx.selectFrom('mentorship').select('state').where('id', '=', room).executeTakeFirstOrThrow(),
      )
    ).state
  for (const name of ['amina', 'karim', 'trine'])
    await write(name, routes.agreementSignature({ id: room }), { read: 'yes', shown })
  assert.equal(await state(), 'agreement')
  await write('lise', routes.agreementSignature({ id: room }), { read: 'yes', shown })
  assert.equal(await state(), 'active')
  assert.equal((await visitor('lise').get(routes.agreementDocument({ id: room }))).status, 200)
})

test('a group meets: all are invited, and answers stay hidden until all have answered (I3, G3)', async () => {
  const at = await write('trine', routes.meetings({ id: room }), {
    day: '2026-10-07',
    time: '21:00',
    minutes: '120',
    way: 'in-person',
    form: 'dialogue',
    place: 'Biblioteket',
    agenda: '15 Siden sidst',
  })
  const its = { id: at.split('/').at(-1) ?? '' }
  const invited = await asOwner(house.owner, tx =>
    sql<{ person_id: string }>`select distinct person_id from mail where kind = 'meeting-booked'`.execute(tx),
  )
  assert.equal(invited.rows.length, 4)
  await write('lise', routes.preparation(its), {
    say: 'Lises ord',
    hear: '',
    achieve: '',
    self: '',
    share: 'say',
  })
  assert.match(await read('karim', routes.meeting(its)), /Lise har forberedt.*Lises ord/s)
  clock = new Date('2026-10-07T22:00:00Z')
  const answer = (name: string) => ({
    energy: `${name}s energi`,
    learnt: `${name}s læring`,
    self: `${name} selv`,
  })
  for (const name of ['amina', 'karim', 'trine']) await write(name, routes.reflection(its), answer(name))
  for (const name of ['amina', 'karim', 'trine', 'lise']) {
    const seen = await read(name, routes.reflection(its))
    for (const other of ['amina', 'karim', 'trine'].filter(one => one !== name))
      assert.ok(!seen.includes(`${other}s energi`), `${name} does not see what ${other} has answered`)
  }
  await write('lise', routes.reflection(its), answer('lise'))
  const seen = await read('karim', routes.reflection(its))
  for (const other of ['amina', 'trine', 'lise']) assert.ok(seen.includes(`${other}s energi`), other)
})

test('what is shared is read by all in the group, one’s own notes by nobody else (J1)', async () => {
  await write('karim', routes.notes({ id: room }), { text: 'Karims egen note' })
  await write('karim', routes.notes({ id: room }), { text: 'Til alle', shared: 'yes' })
  await write('amina', routes.conversation({ id: room }), { text: 'Hej alle tre' })
  await write('trine', routes.followUps({ id: room }), { text: 'Ring til Anette', ownerId: cast.lise })
  for (const name of ['amina', 'trine', 'lise']) {
    const notes = await read(name, routes.notes({ id: room }))
    assert.ok(notes.includes('Til alle'))
    assert.ok(!notes.includes('Karims egen note'))
    assert.ok((await read(name, routes.conversation({ id: room }))).includes('Hej alle tre'))
  }
  assert.match(await read('karim', routes.followUps({ id: room })), /Ring til Anette.*Lise/s)
})

test('what a group writes is sealed: the database holds none of its words (J1)', async () => {
  const written = [
    'Hej alle tre',
    'Til alle',
    'Karims egen note',
    'karims energi',
    'Ring til Anette',
    'Biblioteket',
    'modvind',
  ]
  const tables = await asOwner(house.owner, tx =>
    sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(tx),
  )
  for (const { name } of tables.rows) {
    const { rows } = await asOwner(house.owner, tx =>
      sql<{ row: string }>`select string_agg(t::text, ' ') as row from ${sql.table(name)} t`.execute(tx),
    )
    const held = rows[0]?.row ?? ''
    for (const words of written) {
      assert.ok(!held.includes(words), `${name} holds ${words}`)
      assert.ok(!held.includes(Buffer.from(words).toString('hex')), `${name} holds ${words} as bytes`)
    }
  }
})

const cancelled = () =>
  asOwner(house.owner, tx =>
    sql<{
      person: string
    }>`select person_id as person from mail where kind = 'meeting-cancelled' and calendar_method = 'CANCEL'`.execute(
      tx,
    ),
  ).then(({ rows }) => rows.map(({ person }) => person).sort())

test('who leaves a group reads no more of it, and the others go on (J1)', async () => {
  const ahead = { day: '2026-12-02', time: '10:00', minutes: '60', way: 'walk', form: 'dialogue' }
  await write('trine', routes.meetings({ id: room }), ahead)
  const left = await visitor('lise').post(
    routes.earlyEnding({ id: room }),
    { reason: 'time' },
    routes.earlyEnding({ id: room }),
  )
  assert.equal(left.location, routes.mentorships())
  assert.deepEqual(await cancelled(), [cast.lise], 'the meeting to come goes from her calendar alone')
  await write('karim', routes.conversation({ id: room }), { text: 'Efter at Lise er gået' })
  for (const path of [
    routes.mentorship({ id: room }),
    routes.conversation({ id: room }),
    routes.notes({ id: room }),
    routes.agreement({ id: room }),
    routes.course({ id: room }),
  ])
    assert.equal((await visitor('lise').get(path)).status, 404, path)
  assert.ok(!(await read('lise', routes.mentorships())).includes(routes.mentorship({ id: room })))
  const rows = await asPerson(house.db, cast.lise, async tx => ({
    messages: await tx.selectFrom('room_message').selectAll().execute(),
    notes: await tx.selectFrom('note').selectAll().execute(),
    meetings: await tx.selectFrom('meeting').selectAll().execute(),
    answers: await tx.selectFrom('reflection').selectAll().where('person_id', '<>', cast.lise).execute(),
    keys: await tx.selectFrom('mentorship_key').selectAll().execute(),
    agreements: await tx.selectFrom('agreement').selectAll().execute(),
  }))
  for (const [what, found] of Object.entries(rows)) assert.equal(found.length, 0, what)
  assert.ok((await read('trine', routes.conversation({ id: room }))).includes('Efter at Lise er gået'))
  assert.equal((await visitor('amina').get(routes.mentorship({ id: room }))).status, 200)
})

test('a mentee cannot end the group for the others, by no door (J1)', async () => {
  await assert.rejects(
    asPerson(house.db, cast.karim, tx =>
      sql`update mentorship set state = 'ended', ended_at = ${clock}, ending = 'early' where id = ${room}`.execute(
        tx,
      ),
    ),
    /only its mentor ends group/,
  )
  await assert.rejects(
    asPerson(house.db, cast.mette, tx =>
      sql`insert into mentorship (programme_id, mentor_id, mentee_id, group_id, state, reasons, started_at)
        values (${places.corps}, ${cast.peter}, ${cast.lise}, ${room}, 'trial', '[]', ${clock})`.execute(tx),
    ),
    /no such group/,
  )
})

test('who has left a group stays outside, and its end stays when it was (J1)', async () => {
  const [left] = (
    await asOwner(house.owner, tx =>
      sql<{ mentee_id: string }>`
        select mentee_id from mentorship where group_id = ${room} and state = 'ended'`.execute(tx),
    )
  ).rows
  await assert.rejects(
    asPerson(house.db, left?.mentee_id ?? '', tx =>
      sql`update mentorship set ended_at = '2040-01-01' where group_id = ${room} and state = 'ended'`.execute(
        tx,
      ),
    ),
    /has ended/,
  )
})

test('a group of which only one would remain ends kindly for all', async () => {
  await visitor('trine').post(routes.earlyEnding({ id: room }), {}, routes.earlyEnding({ id: room }))
  const rows = await asOwner(house.owner, tx =>
    sql<{
      state: string
    }>`select distinct state from mentorship where id = ${room} or group_id = ${room}`.execute(tx),
  )
  assert.deepEqual(rows.rows, [{ state: 'ended' }])
  const told = [cast.lise, cast.amina, cast.karim, cast.trine].sort()
  assert.deepEqual(await cancelled(), told, 'then the meeting goes from all')
  assert.equal(
    (await visitor('karim').get(routes.mentorship({ id: room }))).status,
    200,
    'what was theirs is still read',
  )
})
