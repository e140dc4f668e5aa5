import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, idOf, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { locales } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'

// Sofie has a mentor; a list of somebody else's has made her a second time, by another address.

let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>
let hr: Visitor
const twin = idOf('twin')
const namesake = idOf('namesake')

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await tx
      .insertInto('role_grant')
      .values({ person_id: cast.lise, role: 'organisation_coordinator', organisation_id: places.greve })
      .execute()
    await tx
      .insertInto('person')
      .values([
        {
          id: twin,
          organisation_id: places.greve,
          name: 'Sofie Bang',
          position: 'leder af Solstrålen',
          place: 'Greve',
        },
        { id: namesake, organisation_id: places.greve, name: 'Jonas Lind' },
      ])
      .execute()
    await tx
      .insertInto('contact')
      .values([
        { person_id: twin, email: 'sofie.bang@solstraalen.example' },
        { person_id: namesake, email: 'jonas2@solstraalen.example' },
      ])
      .execute()
    const listed = {
      programme_id: places.corps,
      person_id: twin,
      state: 'listed' as const,
      created_at: castNow,
    }
    await tx
      .insertInto('application')
      .values([
        { ...listed, side: 'mentee' },
        { ...listed, side: 'mentor' },
      ])
      .execute()
    await tx.updateTable('person').set({ leader_id: twin }).where('id', '=', cast.trine).execute()
  })
  hr = await visitorOf(house, app, cast.lise)
})
after(() => database.close())

const wordsOf = ({ text }: Page) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const greve = { id: places.greve }

test('those who look like one are found in one’s own organisation, and side by side', async () => {
  const words = wordsOf(await hr.get(routes.doubles(greve)))
  assert.match(
    words,
    /Sofie Bang (sofie@corps\.example · sofie\.bang@solstraalen\.example|sofie\.bang@solstraalen\.example · sofie@corps\.example)/,
  )
  const page = wordsOf(await hr.get(routes.merge({ id: cast.sofie }, { other: twin })))
  assert.match(page, /Den, der bliver, kommer ind med sofie@corps\.example/)
  assert.match(page, /daginstitutionsleder leder af Solstrålen/)
  for (const name of ['bente', 'mette', 'sofie'] as const) {
    const other = await visitorOf(house, app, cast[name])
    assert.equal((await other.get(routes.doubles(greve))).status, 404, name)
    assert.equal((await other.get(routes.merge({ id: cast.sofie }, { other: twin }))).status, 404, name)
    assert.equal((await other.post(routes.merge({ id: cast.sofie }), { other: twin })).status, 404, name)
  }
})

test('two who are different people are told apart once and for all', async () => {
  assert.match(wordsOf(await hr.get(routes.doubles(greve))), /Jonas Lind/)
  await hr.post(routes.distinction({ id: cast.jonas }), { other: namesake })
  assert.doesNotMatch(wordsOf(await hr.get(routes.doubles(greve))), /Jonas Lind/)
})

test('nobody comes into another’s room by being merged with them: both who have begun stay two (J1)', async () => {
  const page = await hr.get(routes.merge({ id: cast.sofie }, { other: cast.jonas }))
  assert.match(wordsOf(page), /Begge har været inde/)
  await assert.rejects(
    asPerson(database.db, cast.lise, tx =>
      sql`select app.merge_people(${twin}, ${cast.sofie}, '{}', now())`.execute(tx),
    ),
    /has begun/,
  )
  await assert.rejects(
    asPerson(database.db, cast.bente, tx =>
      sql`select app.merge_people(${cast.sofie}, ${twin}, '{}', now())`.execute(tx),
    ),
    /only whoever runs/,
  )
})

test('two become one: what belonged to the one is the other’s, and the old id leads there', async () => {
  const merged = await hr.post(routes.merge({ id: twin }), {
    other: cast.sofie,
    position: twin,
    place: twin,
  })
  assert.match(merged.location ?? '', /moved=\d+&twice=1/)
  const { rows } = await asOwner(database.db, tx =>
    sql<{ position: string; place: string; email: string; parts: string[]; led: number }>`
      select p.position, p.place, c.email,
        (select array_agg(a.side || ' ' || a.state order by a.side) from application a where a.person_id = p.id) as parts,
        (select count(*)::int from person l where l.leader_id = p.id) as led
      from person p join contact c on c.person_id = p.id where p.id = ${cast.sofie}`.execute(tx),
  )
  assert.deepEqual(rows[0], {
    position: 'leder af Solstrålen',
    place: 'Greve',
    email: 'sofie@corps.example',
    parts: ['mentee submitted', 'mentor listed'],
    led: 1,
  })
  assert.equal((await hr.get(routes.person({ id: twin }))).location, routes.person({ id: cast.sofie }))
  assert.equal((await (await visitorOf(house, app, cast.bente)).get(routes.person({ id: twin }))).status, 404)
  const events = await asOwner(database.db, tx =>
    tx.selectFrom('audit_event').select('subject_id').where('verb', '=', 'merge').execute(),
  )
  assert.deepEqual(events, [{ subject_id: cast.sofie }])
})

test('of two who have never been here, whoever makes them one chooses the address that stays', async () => {
  const other = idOf('a namesake from another list')
  await asOwner(database.db, async tx => {
    const person = { id: other, organisation_id: places.greve, name: 'Karim Said' }
    await tx.insertInto('person').values(person).execute()
    await tx.insertInto('contact').values({ person_id: other, email: 'karim@ny.example' }).execute()
  })
  const address = routes.merge({ id: cast.karim }, { other })
  assert.match(
    wordsOf(await hr.get(address)),
    /Hvilken mailadresse skal blive\? karim@corps\.example karim@ny/,
  )
  await hr.post(routes.merge({ id: cast.karim }), { other, stays: other })
  assert.equal((await hr.get(routes.person({ id: cast.karim }))).location, routes.person({ id: other }))
})

test('the pages of doubles are read in each language', async () => {
  for (const locale of locales) {
    await asOwner(database.db, tx =>
      tx.updateTable('person').set({ locale }).where('id', '=', cast.lise).execute(),
    )
    for (const path of [routes.doubles(greve), routes.merge({ id: cast.jonas }, { other: namesake })]) {
      const page = await hr.get(path)
      assert.equal(page.status, 200)
      assert.doesNotMatch(wordsOf(page), /undefined|NaN|\[object/)
    }
  }
})
