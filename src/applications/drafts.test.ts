import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { type CastName, cast, castNow, enterCast, places } from '../../test/cast.ts'
import { testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'

// Karim is asked to join the corps as a mentee.
const { db, close } = await testDatabase()
after(close)
const house = testHouse(db)
const app = createApp(house)
await enterCast(db)

const id = places.corps
const address = routes.application({ id })

beforeEach(() =>
  asOwner(db, async tx => {
    await tx.deleteFrom('application').where('person_id', '=', cast.karim).execute()
    const invited = { side: 'mentee', state: 'invited', created_at: castNow } as const
    await tx
      .insertInto('application')
      .values({ programme_id: id, person_id: cast.karim, ...invited })
      .execute()
    await tx.updateTable('person').set({ place: '' }).where('id', '=', cast.karim).execute()
  }),
)

const stored = () =>
  asOwner(db, tx =>
    tx
      .selectFrom('application')
      .selectAll()
      .where('programme_id', '=', id)
      .where('person_id', '=', cast.karim)
      .executeTakeFirst(),
  )

const asMentee = {
  side: 'mentee',
  gain: 'Jeg vil kunne sige nej.',
  need: 'daily_life',
  themes: ['network', 'balance'],
  ownThemes: 'Natarbejde',
}

test('what one writes is kept as a draft, one’s own alone, and picked up again (C2)', async () => {
  const karim = await visitorOf(house, app, cast.karim)
  const draft = routes.applicationDraft({ id })
  const begun = { side: 'mentee', gain: 'Halvt skrev', themes: ['balance'] }
  const { location } = await karim.post(draft, begun, address)
  const again = await karim.get(location ?? '')
  assert.equal(again.status, 200)
  assert.match(again.text, /er gemt[\s\S]*Halvt skrev/)
  assert.match(again.text, /value="balance" checked/)
  assert.match((await karim.get(address)).text, /Her er det, du skrev sidst[\s\S]*Halvt skrev/)
  assert.equal((await stored())?.state, 'invited', 'nothing is sent')
  const seenBy = (name: CastName) =>
    asPerson(db, cast[name], tx => tx.selectFrom('application_draft').selectAll().execute())
  for (const name of ['mette', 'peter', 'lise'] as const) assert.deepEqual(await seenBy(name), [], name)
  const check = routes.applicationCheck({ id }, { side: 'mentee' })
  assert.equal((await karim.get(check)).status, 422, 'a half draft goes back to its form')
  assert.equal((await karim.post(routes.applicationCheck({ id }), { side: 'mentee' }, address)).status, 422)
  const secret = await karim.post(draft, { ...begun, gain: 'Jeg er 010190-1234' }, address)
  assert.match(secret.text, /personnummer/)
  assert.match(JSON.stringify(await seenBy('karim')), /Halvt skrev/, 'a personal number is not kept')
  await karim.post(routes.applicationDraftRemoval({ id }), { side: 'mentee' }, address)
  assert.deepEqual(await seenBy('karim'), [])
})

test('answers are read through before they are sent, and a draft goes when it is sent', async () => {
  const karim = await visitorOf(house, app, cast.karim)
  const { location } = await karim.post(address, { ...asMentee, place: 'Køge' }, address)
  assert.equal(location, routes.applicationCheck({ id }, { side: 'mentee' }))
  assert.equal((await stored())?.state, 'invited')
  const check = await karim.get(location ?? '')
  for (const words of ['Intet er sendt endnu', 'Jeg vil kunne sige nej.', 'Natarbejde', 'Køge', 'Send din'])
    assert.ok(check.text.includes(words), words)
  await karim.post(routes.applicationCheck({ id }), { side: 'mentee' }, location)
  assert.equal((await stored())?.state, 'submitted')
  const { place } = await asOwner(db, tx =>
    tx.selectFrom('person').select('place').where('id', '=', cast.karim).executeTakeFirstOrThrow(),
  )
  assert.equal(place, 'Køge')
  const left = await asOwner(db, tx =>
    tx.selectFrom('application_draft').selectAll().where('person_id', '=', cast.karim).execute(),
  )
  assert.deepEqual(left, [])
  const late = await karim.post(routes.applicationCheck({ id }), { side: 'mentee' }, address)
  assert.equal(late.location, address, 'sent once')
})
