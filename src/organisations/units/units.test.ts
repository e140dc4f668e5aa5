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
import { routes } from '../../routes.ts'

let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>
let hr: Visitor

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  app = createApp(house)
  await enterCast(database.db)
  // Lise runs Greve, where Sofie, Jonas, Karim and Trine work.
  await asOwner(database.db, tx =>
    tx
      .insertInto('role_grant')
      .values({ person_id: cast.lise, role: 'organisation_coordinator', organisation_id: places.greve })
      .execute(),
  )
  hr = await visitor('lise')
})
after(() => database.close())

const visitor = (name: CastName) => visitorOf(house, app, cast[name])
const wordsOf = ({ text }: Page) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const greve = { id: places.greve }
const unitsNow = () => asOwner(database.db, tx => tx.selectFrom('unit').selectAll().orderBy('name').execute())
const unitCalled = async (name: string) =>
  (await unitsNow()).find(unit => unit.name === name)?.id ?? assert.fail(`no unit ${name}`)

async function add(name: string, parent = ''): Promise<string> {
  const page = await hr.post(routes.units(greve), { name, parent }, routes.organisation(greve))
  assert.equal(page.status, 303, name)
  return await unitCalled(name)
}

test('HR adds units beneath each other, renames, moves and closes them, and the log has it all (B12)', async () => {
  const children = await add('Børn og unge')
  const school = await add('Byens Skole', children)
  await add('Økonomi')
  const page = await hr.get(routes.organisation(greve))
  assert.match(wordsOf(page), /Greve Kommune 5 personer i 3 enheder/)
  assert.match(wordsOf(page), /Uden enhed \(5\)/)
  const twice = await hr.post(routes.unitsWithin({ id: children }), { name: 'byens skole' })
  assert.equal(twice.status, 422)
  assert.match(wordsOf(twice), /allerede en enhed med det navn/)
  await hr.post(routes.unitName({ id: school }), { name: 'Skolen ved Havet' })
  const beneath = await hr.post(routes.unitPlace({ id: children }), { parent: school })
  assert.match(wordsOf(beneath), /ikke ligge under sig selv/)
  assert.equal((await hr.post(routes.unitPlace({ id: school }), { parent: '' })).status, 303)
  assert.equal((await unitsNow()).find(({ id }) => id === school)?.parent_id, null)
  assert.equal(
    (await hr.post(routes.unitClosure({ id: school }), {})).location,
    routes.organisation(greve, { done: 'closed' }),
  )
  assert.doesNotMatch(wordsOf(await hr.get(routes.organisation(greve))), /Skolen ved Havet/)
  const events = await asOwner(database.db, tx =>
    tx.selectFrom('audit_event').select('verb').where('subject', '=', 'unit').orderBy('id').execute(),
  )
  assert.deepEqual(
    events.map(({ verb }) => verb),
    ['add', 'add', 'add', 'rename', 'move', 'close'],
  )
})

test('a unit shows who works in it, and its leader is somebody of the organisation (B5)', async () => {
  const unit = await add('Dagtilbud Syd')
  await asOwner(database.db, tx =>
    tx.updateTable('person').set({ unit_id: unit }).where('id', 'in', [cast.sofie, cast.jonas]).execute(),
  )
  const named = (leader: string) => hr.post(routes.unitLeader({ id: unit }), { leader })
  assert.match(wordsOf(await named('Peter Krog')), /Vi finder ingen hos jer/)
  assert.equal((await named('sofie@corps.example')).status, 303)
  const page = await hr.get(routes.unit({ id: unit }))
  assert.match(wordsOf(page), /2 personer · Sofie Bang/)
  assert.match(wordsOf(page), /Jonas Lind/)
  const closing = await hr.post(routes.unitClosure({ id: unit }), {})
  assert.match(wordsOf(closing), /arbejder stadig nogen/)
})

test('an organisation is run by its own HR: others find nothing and change nothing, in the database too (A8)', async () => {
  const unit = await add('Teknik')
  for (const name of ['bente', 'mette', 'sofie'] as const) {
    const other = await visitor(name)
    for (const path of [routes.organisation(greve), routes.unit({ id: unit })])
      assert.equal((await other.get(path)).status, 404, name)
    assert.equal((await other.post(routes.unitName({ id: unit }), { name: 'Mit' })).status, 404)
    await asPerson(database.db, cast[name], tx =>
      tx.updateTable('unit').set({ name: 'Mit' }).where('id', '=', unit).execute(),
    )
    await assert.rejects(
      asPerson(database.db, cast[name], tx =>
        tx.insertInto('unit').values({ organisation_id: places.greve, name: 'Min' }).execute(),
      ),
      /row-level security/,
      name,
    )
  }
  assert.equal(await unitCalled('Teknik'), unit)
  await assert.rejects(
    asOwner(database.db, tx =>
      tx
        .insertInto('unit')
        .values({ organisation_id: places.roskilde, parent_id: unit, name: 'Fremmed' })
        .execute(),
    ),
    /another organisation/,
  )
  assert.equal((await (await visitor('anders')).get(routes.organisation(greve))).status, 200)
})

test('the pages of units are read in each language', async () => {
  const unit = await add('Kultur')
  for (const locale of locales) {
    await asOwner(database.db, tx =>
      tx.updateTable('person').set({ locale }).where('id', '=', cast.lise).execute(),
    )
    for (const path of [
      routes.organisation(greve),
      routes.unit({ id: unit }),
      routes.people({ shown: 'gone' }),
    ]) {
      const page = await hr.get(path)
      assert.equal(page.status, 200)
      assert.doesNotMatch(wordsOf(page), /undefined|NaN|\[object/)
    }
  }
})
