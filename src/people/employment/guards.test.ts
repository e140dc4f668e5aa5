import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, idOf, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { asOwner, asPerson, type Tx } from '../../platform/database/transaction.ts'

// Mette coordinates the corps at the centre; Lise is HR in Greve, where Sofie works; nobody is in Roskilde.

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  await asOwner(database.db, tx =>
    tx
      .insertInto('role_grant')
      .values({ person_id: cast.lise, role: 'organisation_coordinator', organisation_id: places.greve })
      .execute(),
  )
})
after(() => database.close())

const as = <T>(who: string, act: (tx: Tx) => Promise<T>) => asPerson(database.db, who, act)
const changed = async (who: string, whom: string, change: { position: string } | { left_at: Date }) =>
  Number(
    (await as(who, tx => tx.updateTable('person').set(change).where('id', '=', whom).executeTakeFirst()))
      .numUpdatedRows,
  )

test('a programme’s coordinator changes nobody whose organisation has HR of its own, and keeps the others (A8)', async () => {
  assert.equal(await changed(cast.mette, cast.sofie, { position: 'x' }), 0)
  assert.equal(await changed(cast.mette, cast.peter, { position: 'centerchef' }), 1)
  assert.equal(await changed(cast.lise, cast.sofie, { position: 'leder' }), 1)
  assert.equal(await changed(cast.lise, cast.peter, { left_at: castNow }), 0)
  assert.equal(await changed(cast.mette, cast.sofie, { left_at: castNow }), 0)
})

test('nobody brings people or units into an organisation that has HR of its own (A8)', async () => {
  const bring = (who: string, organisation_id: string, name: string) =>
    as(who, tx =>
      tx
        .insertInto('person')
        .values({ id: idOf(name), organisation_id, name })
        .execute(),
    )
  await assert.rejects(bring(cast.mette, places.greve, 'Fremmed'), /row-level security/)
  await assert.rejects(bring(cast.bente, places.greve, 'Fremmed'), /row-level security/)
  await bring(cast.mette, places.roskilde, 'Ny i Roskilde')
  await bring(cast.lise, places.greve, 'Ny i Greve')
  await assert.rejects(
    as(cast.bente, tx =>
      tx.insertInto('unit').values({ organisation_id: places.greve, name: 'Min' }).execute(),
    ),
    /row-level security/,
  )
  await assert.rejects(
    as(cast.mette, tx =>
      tx.insertInto('unit').values({ organisation_id: places.roskilde, name: 'Min' }).execute(),
    ),
    /row-level security/,
  )
})

test('an address is written only for people one may list, so that nobody signs in as another (J1)', async () => {
  await asOwner(database.db, tx => tx.deleteFrom('contact').where('person_id', '=', cast.anders).execute())
  const write = (who: string, person_id: string, email: string) =>
    as(who, tx => tx.insertInto('contact').values({ person_id, email }).execute())
  await assert.rejects(write(cast.bente, cast.anders, 'mig@elsewhere.example'), /row-level security/)
  await assert.rejects(write(cast.mette, cast.anders, 'mig@corps2.example'), /row-level security/)
  await write(cast.lise, idOf('Ny i Greve'), 'ny@greve.example')
  const writeList = (who: string, ...ids: string[]) =>
    as(who, tx => {
      const listed = ids.map(id => ({ id, email: `${id}@list.example` }))
      return sql`select app.add_addresses(${JSON.stringify(listed)}::jsonb)`.execute(tx)
    })
  const another = idOf('Endnu en i Greve')
  await asOwner(database.db, tx =>
    tx.insertInto('person').values({ id: another, organisation_id: places.greve, name: 'Ny' }).execute(),
  )
  for (const who of [cast.bente, cast.mette, cast.lise]) {
    await assert.rejects(writeList(who, another, cast.anders), /by those who look after people/)
  }
  await assert.rejects(writeList(cast.sofie, another), /by those who look after people/)
  await writeList(cast.lise, another)
})

test('a unit is one of the person’s own organisation', async () => {
  const id = idOf('a unit elsewhere')
  await asOwner(database.db, tx =>
    tx.insertInto('unit').values({ id, organisation_id: places.elsewhere, name: 'Elsewhere' }).execute(),
  )
  await assert.rejects(
    as(cast.lise, tx => tx.updateTable('person').set({ unit_id: id }).where('id', '=', cast.sofie).execute()),
    /not of the person’s organisation/,
  )
})
