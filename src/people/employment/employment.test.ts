import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CastName, cast, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { locales } from '../../platform/i18n.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { planDeparture } from './employment.ts'

let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>
let hr: Visitor
let other: Visitor

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  app = createApp(house)
  await enterCast(database.db)
  // Lise runs Greve, Bente runs another organisation.
  await asOwner(database.db, tx =>
    tx
      .insertInto('role_grant')
      .values({ person_id: cast.lise, role: 'organisation_coordinator', organisation_id: places.greve })
      .execute(),
  )
  hr = await visitor('lise')
  other = await visitor('bente')
})
after(() => database.close())

const visitor = (name: CastName) => visitorOf(house, app, cast[name])
const wordsOf = ({ text }: Page) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const of = (name: CastName) => ({ id: cast[name] })
const personNow = (name: CastName) =>
  asOwner(database.db, tx =>
    tx.selectFrom('person').selectAll().where('id', '=', cast[name]).executeTakeFirstOrThrow(),
  )
const emailNow = (name: CastName) =>
  asOwner(database.db, async tx => {
    const row = await tx
      .selectFrom('contact')
      .select('email')
      .where('person_id', '=', cast[name])
      .executeTakeFirst()
    return row?.email
  })

test('HR says which unit somebody is in and who leads them; a leader is never beneath those they lead (D2)', async () => {
  const unit = '7d1f27a0-0000-4000-8000-000000000001'
  await asOwner(database.db, tx =>
    tx.insertInto('unit').values({ id: unit, organisation_id: places.greve, name: 'Dagtilbud' }).execute(),
  )
  const place = (leader: string, whom: CastName = 'trine') =>
    hr.post(routes.employmentUnit(of(whom)), { unit, leader }, routes.employment(of(whom)))
  assert.equal(
    (await place('jonas@corps.example')).location,
    routes.employment(of('trine'), { done: 'placed' }),
  )
  const { unit_id, leader_id } = await personNow('trine')
  assert.deepEqual([unit_id, leader_id], [unit, cast.jonas])
  assert.match(wordsOf(await place('Trine Aabo')), /sin egen leder/)
  assert.match(wordsOf(await place('trine@corps.example', 'jonas')), /lede hinanden/)
  assert.match(wordsOf(await place('Peter Krog')), /finder ingen hos jer/)
})

test('nobody says of themselves where they belong, in the database too', async () => {
  assert.equal((await hr.get(routes.employment(of('lise')))).status, 404)
  for (const change of [
    { leader_id: null, unit_id: null },
    { leader_id: cast.trine },
    { left_at: new Date() },
  ]) {
    await assert.rejects(
      asPerson(database.db, cast.sofie, tx =>
        tx.updateTable('person').set(change).where('id', '=', cast.sofie).execute(),
      ),
      /nobody says of themselves/,
    )
  }
  await asPerson(database.db, cast.sofie, tx =>
    tx.updateTable('person').set({ position: 'leder' }).where('id', '=', cast.sofie).execute(),
  )
})

test('a person’s employment is for those who run their organisation (A8)', async () => {
  for (const name of ['bente', 'mette', 'peter', 'jonas'] as const) {
    const one = await visitor(name)
    assert.equal((await one.get(routes.employment(of('sofie')))).status, 404, name)
    assert.equal((await one.post(routes.departure(of('sofie')), { lastDay: '2026-10-01' })).status, 404, name)
  }
  assert.equal((await (await visitor('anders')).get(routes.employment(of('sofie')))).status, 200)
})

test('somebody moves to another organisation when both agree, and is taken by nobody (A8)', async () => {
  const ask = () =>
    hr.post(
      routes.employmentTransfer(of('karim')),
      { organisation: places.elsewhere },
      routes.employment(of('karim')),
    )
  assert.equal((await ask()).location, routes.employment(of('karim'), { done: 'asked-to-move' }))
  assert.equal((await personNow('karim')).organisation_id, places.greve)
  assert.match(wordsOf(await hr.get(routes.employment(of('karim')))), /Venter på svar fra Et andet sted/)
  const page = await other.get(routes.organisation({ id: places.elsewhere }))
  assert.match(wordsOf(page), /På vej til jer Karim Said socialrådgiver, fra Greve Kommune/)
  const id = /\/transfers\/([0-9a-f-]+)\/answer/.exec(page.text)?.[1] ?? assert.fail()
  assert.equal((await hr.post(routes.transferAnswer({ id }), { answer: 'accepted' })).status, 404)
  assert.equal(
    (await (await visitor('mette')).post(routes.transferAnswer({ id }), { answer: 'accepted' })).status,
    404,
  )
  await assert.rejects(
    asPerson(database.db, cast.bente, tx =>
      tx
        .insertInto('transfer')
        .values({
          person_id: cast.sofie,
          from_organisation_id: places.greve,
          to_organisation_id: places.elsewhere,
          state: 'asked',
          asked_by: cast.bente,
          asked_at: house.now(),
        })
        .execute(),
    ),
    /row-level security/,
  )
  assert.equal((await other.post(routes.transferAnswer({ id }), { answer: 'accepted' })).status, 303)
  const { organisation_id, leader_id } = await personNow('karim')
  assert.deepEqual([organisation_id, leader_id], [places.elsewhere, null])
  assert.equal((await hr.get(routes.person(of('karim')))).status, 404)
  assert.equal((await other.get(routes.employment(of('karim')))).status, 200)
})

test('an administrator moves somebody at once, and the one who asked takes it back', async () => {
  await hr.post(routes.employmentTransfer(of('jonas')), { organisation: places.elsewhere })
  const page = await hr.get(routes.organisation({ id: places.greve }))
  const id = /\/transfers\/([0-9a-f-]+)\/answer/.exec(page.text)?.[1] ?? assert.fail()
  assert.equal((await hr.post(routes.transferAnswer({ id }), { answer: 'withdrawn' })).status, 303)
  const anders = await visitor('anders')
  await anders.post(routes.employmentTransfer(of('jonas')), { organisation: places.roskilde })
  assert.equal((await personNow('jonas')).organisation_id, places.roskilde)
  await anders.post(routes.employmentTransfer(of('jonas')), { organisation: places.greve })
})

test('an address is corrected at once for whoever has not begun; anybody else says yes themselves (J1)', async () => {
  const correct = (whom: CastName, email: string) => hr.post(routes.employmentAddress(of(whom)), { email })
  assert.equal(
    (await correct('trine', 'Trine.Aabo@greve.example')).location,
    routes.employment(of('trine'), { done: 'changed' }),
  )
  assert.equal(await emailNow('trine'), 'trine.aabo@greve.example')
  assert.match(wordsOf(await correct('trine', 'peter@corps.example')), /En anden har den adresse/)
  assert.match(wordsOf(await correct('trine', 'ikke en adresse')), /ligner ikke/)
  assert.equal(
    (await correct('sofie', 'sofie@greve.example')).location,
    routes.employment(of('sofie'), { done: 'asked' }),
  )
  assert.equal(await emailNow('sofie'), 'sofie@corps.example')
  const sofie = await visitor('sofie')
  assert.match(wordsOf(await sofie.get(routes.myAddress())), /skrive til dig på sofie@greve\.example/)
  await sofie.post(routes.myAddress(), { answer: 'no' })
  assert.equal(await emailNow('sofie'), 'sofie@corps.example')
  await correct('sofie', 'sofie@greve.example')
  await sofie.post(routes.myAddress(), { answer: 'yes' })
  assert.equal(await emailNow('sofie'), 'sofie@greve.example')
  await assert.rejects(
    asPerson(database.db, cast.lise, tx =>
      tx
        .updateTable('contact')
        .set({ email: 'lise2@greve.example' })
        .where('person_id', '=', cast.jonas)
        .returning('email')
        .executeTakeFirstOrThrow(),
    ),
    /no result/,
  )
})

test('a last day is today or before, later, or nonsense', () => {
  const plan = (day: string, person: { id: string; leftAt: Date | null } = { id: 'a', leftAt: null }) => {
    const planned = planDeparture(person, 'hr', day, '2026-10-07')
    return isRefusal(planned) ? planned.refused : planned
  }
  assert.deepEqual(
    ['2026-10-07', '2026-10-01', '2026-10-08', '2029-01-01', '2001-01-01', '', '2026-09-31'].map(day =>
      plan(day),
    ),
    ['at-once', 'at-once', 'later', 'too-late', 'too-early', 'day-missing', 'day-missing'],
  )
  assert.equal(plan('2026-10-07', { id: 'hr', leftAt: null }), 'oneself')
  assert.equal(plan('2026-10-07', { id: 'a', leftAt: new Date() }), 'already-left')
})

test('the page is read in each language', async () => {
  for (const locale of locales) {
    await asOwner(database.db, tx =>
      tx.updateTable('person').set({ locale }).where('id', '=', cast.lise).execute(),
    )
    const page = await hr.get(routes.employment(of('sofie')))
    assert.equal(page.status, 200)
    assert.doesNotMatch(wordsOf(page), /undefined|NaN|\[object/)
  }
})
