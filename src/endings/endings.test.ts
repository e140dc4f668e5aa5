import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { makeRoom, openRoom } from '../mentorships/room.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { routes } from '../routes.ts'
import { endingsJobs } from './endings-jobs.ts'
import { addFarewell } from './endings-store.ts'

// Sofie and Peter have come to the end of their year.
let database: TestDatabase
let house: House
const visitors = new Map<CastName, Visitor>()
const id = places.sofieAndPeter
const ending = routes.ending({ id })

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  const app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, tx => makeRoom(tx, house, id))
  for (const name of ['sofie', 'peter', 'mette', 'jonas'] as const)
    visitors.set(name, await visitorOf(house, app, cast[name]))
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
    for (const table of ['farewell', 'early_ending', 'mail'] as const) await tx.deleteFrom(table).execute()
    await sql`alter table mentorship disable trigger user`.execute(tx)
    await tx
      .updateTable('mentorship')
      .set({ state: 'active', ended_at: null, ending: null, agreed_at: castNow, ends_on: '2027-10-07' })
      .where('id', '=', id)
      .execute()
    await sql`alter table mentorship enable trigger user`.execute(tx)
  }),
)

const visitor = (name: CastName): Visitor => visitors.get(name) ?? assert.fail(name)
const see = (name: CastName, path: string): Promise<Page> => visitor(name).get(path)
const say = (name: CastName, learnt: string) => visitor(name).post(ending, { learnt }, ending)
const stateNow = () =>
  asOwner(database.db, tx =>
    tx.selectFrom('mentorship').select(['state', 'ending']).where('id', '=', id).executeTakeFirstOrThrow(),
  )

test('each looks back alone; both see it when both have; then either closes (I4, G8)', async () => {
  assert.equal((await say('sofie', 'Jeg siger det højt nu')).status, 303)
  assert.doesNotMatch((await see('peter', ending)).text, /Jeg siger det højt nu/)
  assert.match((await see('sofie', ending)).text, /Dine svar er gemt/)
  await visitor('sofie').post(routes.completion({ id }), {}, ending)
  assert.equal((await stateNow()).state, 'active', 'not before both have looked back')

  await say('peter', 'At vente ti sekunder')
  assert.match((await see('sofie', ending)).text, /At vente ti sekunder/)
  assert.match((await see('peter', ending)).text, /Jeg siger det højt nu/)
  await visitor('peter').post(routes.completion({ id }), {}, ending)
  assert.deepEqual(await stateNow(), { state: 'ended', ending: 'completed' })
  const over = (await see('sofie', routes.mentorship({ id }))).text
  for (const words of ['Hent jeres bevis', 'Læs, hvad I sagde til sidst']) assert.ok(over.includes(words))
  assert.match((await see('sofie', ending)).text, /At vente ti sekunder/, 'still there to read')
  await asOwner(database.db, tx =>
    sql`update application set submitted_at = '2026-01-07' where person_id = ${cast.sofie}`.execute(tx),
  )
  const home = (await see('sofie', routes.home())).text
  assert.match(home, /Gå til forløbet med Peter Krog[\s\S]*Det er slut/)
  assert.doesNotMatch(home, /Du har meldt dig|Du er tilmeldt/, 'who has come through waits for nobody')
})

test('meetings that were still to come go from both calendars, and nothing says who stopped (D6, G3)', async () => {
  const series = routes.meetingSeries({ id })
  await visitor('sofie').post(series, { time: '10:00', days: ['2026-11-04', '2026-12-02'] }, series)
  await asOwner(database.db, tx => tx.deleteFrom('mail').execute())
  const early = routes.earlyEnding({ id })
  await visitor('sofie').post(early, {}, early)
  const { rows } = await asOwner(database.db, tx =>
    sql<{ state: string; sequence: number }>`select state, sequence from meeting`.execute(tx),
  )
  assert.deepEqual(rows, Array(2).fill({ state: 'cancelled', sequence: 1 }))
  const mails = await asOwner(database.db, tx =>
    tx
      .selectFrom('mail')
      .select(['person_id', 'calendar_method'])
      .where('kind', '=', 'meeting-cancelled')
      .execute(),
  )
  assert.deepEqual(
    mails.map(({ person_id }) => person_id).sort(),
    [cast.peter, cast.peter, cast.sofie, cast.sofie].sort(),
  )
  assert.ok(mails.every(mail => mail.calendar_method === 'CANCEL'))
  const named = await asOwner(database.db, tx =>
    sql`select from audit_event where actor_id = ${cast.sofie} and verb in ('stop', 'cancel')`.execute(tx),
  )
  assert.equal(named.rows.length, 0)
})

test('what was said at the end cannot be said again, and an empty look back is asked for again (I4)', async () => {
  const empty = await say('sofie', '')
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Skriv et par ord til mindst ét/)
  await say('sofie', 'Først')
  await say('sofie', 'Så noget andet')
  assert.doesNotMatch((await see('sofie', ending)).text, /Så noget andet/)
})

test('the certificate and the summary are accessible documents; the summary holds one’s own words alone (A13)', async () => {
  await say('sofie', 'Jeg siger det højt nu')
  await say('peter', 'At vente ti sekunder')
  const summary = await see('sofie', routes.mentorshipSummary({ id }))
  assert.equal(summary.type, 'application/pdf')
  assert.equal(Buffer.from(summary.bytes.slice(0, 5)).toString(), '%PDF-')
  assert.equal((await see('sofie', routes.mentorshipCertificate({ id }))).status, 404, 'not before the end')
  await visitor('sofie').post(routes.completion({ id }), {}, ending)
  const certificate = await see('peter', routes.mentorshipCertificate({ id }))
  assert.equal(certificate.type, 'application/pdf')
  assert.equal((await see('mette', routes.mentorshipCertificate({ id }))).status, 404)
})

test('stopping early frees the place, tells the other kindly, and the reason nobody (D6, J1)', async () => {
  const early = routes.earlyEnding({ id })
  assert.equal((await visitor('sofie').post(early, { reason: 'fit' }, early)).status, 303)
  assert.deepEqual(await stateNow(), { state: 'ended', ending: 'early' })
  const taken = await asOwner(database.db, tx =>
    tx.selectFrom('person').select('places_taken').where('id', '=', cast.peter).executeTakeFirstOrThrow(),
  )
  assert.equal(taken.places_taken, 0)
  const mails = await asOwner(database.db, tx => tx.selectFrom('mail').selectAll().execute())
  assert.deepEqual(
    mails.map(mail => mail.person_id),
    [cast.peter],
  )
  assert.doesNotMatch(mails[0]?.body ?? '', /match|Sofie/)
  // Whoever is in several programmes knows which it is.
  assert.match(mails[0]?.subject ?? '', /^Nyt i dit mentorforløb · Lederkorps Sjælland$/)
  assert.doesNotMatch((await see('peter', routes.mentorship({ id }))).text, /rigtige match/)
  for (const name of ['peter', 'mette'] as const) {
    const seen = await asPerson(database.db, cast[name], tx =>
      tx.selectFrom('early_ending').selectAll().execute(),
    )
    assert.deepEqual(seen, [], name)
  }
})

test('half a year after the end the room is gone, key first, and the course is still counted (J1)', async () => {
  const say = (text: string) =>
    asPerson(database.db, cast.sofie, async tx => {
      const room = (await openRoom(tx, house, id)) ?? assert.fail()
      const words = { reached: text, learnt: '', carry: '', thanks: '', onwards: '' }
      await addFarewell(tx, room, words, { personId: cast.sofie, now: castNow })
    })
  await say('Et mærke, der skal væk')
  const early = routes.earlyEnding({ id })
  await visitor('sofie').post(early, {}, early)
  const clear = async (at: Date) => {
    const job = endingsJobs['clear-closed-rooms'] ?? assert.fail()
    await job({ ...house, now: () => at }, {}, new AbortController().signal)
  }
  const halfYear = castNow.getTime() + 180 * 86_400_000
  await clear(new Date(halfYear - 1))
  assert.equal((await see('sofie', routes.mentorship({ id }))).status, 200, 'not before its time')
  await clear(new Date(halfYear + 1))
  assert.equal((await see('sofie', routes.mentorship({ id }))).status, 404)
  const left = await asOwner(database.db, tx =>
    tx.selectFrom('farewell').selectAll().where('mentorship_id', '=', id).execute(),
  )
  assert.deepEqual(left, [])
  assert.deepEqual(await stateNow(), { state: 'ended', ending: 'early' })
  await asOwner(database.db, tx => makeRoom(tx, house, id))
})
