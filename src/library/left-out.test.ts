import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, places } from '../../test/cast.ts'
import type { TestDatabase } from '../../test/database.ts'
import { fieldsIn } from '../../test/form-fields.ts'
import { type LibraryScene, libraryScene } from '../../test/library-scene.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { itemField } from '../programmes/settings/library-form.ts'
import { routes } from '../routes.ts'

// Who is who: test/library-scene.ts.
let database: TestDatabase
let visitor: LibraryScene['visitor']
let now: () => Date
before(async () => {
  const scene = await libraryScene()
  database = scene.database
  visitor = scene.visitor
  now = scene.house.now
})
after(() => database.close())

const itemsOn = async (name: CastName, path: string): Promise<string[]> => {
  const { text, status } = await visitor(name).get(path)
  assert.equal(status, 200, path)
  return [...text.matchAll(/href="\/library\/([a-z0-9-]+)"/g)].map(([, key]) => key ?? '')
}
const part = routes.programmeSettingsPart({ id: places.corps, part: 'library' })

/** Unticks these, and says yes to whom it touches. */
async function leaveOut(...keys: string[]): Promise<void> {
  const fields = fieldsIn((await visitor('mette').get(part)).text)
  for (const key of keys) {
    assert.equal(fields[itemField(key)], 'yes', key)
    delete fields[itemField(key)]
  }
  const saved = await visitor('mette').post(part, { ...fields, confirmed: 'yes' })
  assert.equal(saved.status, 303)
}

test('what a programme leaves out is not put before those who take part, and the coordinator still has it (K2)', async () => {
  const room = routes.mentorship({ id: places.sofieAndPeter })
  const preview = routes.programmePreview({ id: places.corps })
  const [atHand = ''] = await itemsOn('sofie', room)
  const [begun = ''] = await itemsOn('mette', preview)
  assert.notEqual(atHand, '')
  const fields = fieldsIn((await visitor('mette').get(part)).text)
  delete fields[itemField(atHand)]
  const told = await visitor('mette').post(part, fields)
  assert.match(told.text, /er i gang\. De får ikke længere vist/, 'it is told whom it touches')
  assert.ok((await itemsOn('sofie', room)).includes(atHand), 'nothing is saved before the yes')

  await leaveOut(...new Set([atHand, begun, 'buddy']))
  assert.ok(!(await itemsOn('sofie', room)).includes(atHand))
  for (const name of ['sofie', 'peter'] as const) {
    const shelves = await itemsOn(name, routes.library())
    for (const key of [atHand, 'buddy']) assert.ok(!shelves.includes(key), `${name} ${key}`)
    assert.ok(!(await itemsOn(name, routes.library({ words: 'buddy' }))).includes('buddy'), name)
  }
  assert.ok((await itemsOn('mette', routes.library())).includes('buddy'))
  assert.ok((await itemsOn('mette', routes.library({ words: 'buddy' }))).includes('buddy'))
  assert.ok(!(await itemsOn('mette', preview)).includes(begun))
  for (const path of [routes.libraryItem({ item: 'buddy' }), routes.libraryItemDocument({ item: 'buddy' })]) {
    assert.equal((await visitor('sofie').get(path)).status, 404, path)
    assert.equal((await visitor('mette').get(path)).status, 200, path)
  }
  const { text } = await visitor('mette').get(routes.programmeSettings({ id: places.corps }))
  assert.match(text, /Alt på nær/)
})

test('who takes part in several programmes reads what one of them shows (K2)', async () => {
  const item = routes.libraryItem({ item: 'buddy' })
  const into = {
    person_id: cast.peter,
    programme_id: places.onboarding,
    side: 'mentor',
    created_at: now(),
  } as const
  await asOwner(database.db, tx =>
    tx
      .insertInto('application')
      .values({ ...into, state: 'submitted' })
      .execute(),
  )
  assert.equal((await visitor('peter').get(item)).status, 200)
  assert.equal((await visitor('sofie').get(item)).status, 404)
  await asOwner(database.db, tx =>
    tx
      .deleteFrom('application')
      .where('person_id', '=', cast.peter)
      .where('programme_id', '=', places.onboarding)
      .execute(),
  )
})

test('words and items of the organisation’s own are left out as the others are, and come back when ticked (K2)', async () => {
  const words = { title: 'Et rum', summary: 'Sådan låner I det.', body: 'Ring.', owner: 'HR', do: 'publish' }
  const facts = {
    locale: 'da',
    kind: 'guide',
    theme: 'beginning',
    audience: ['mentee'],
    stages: ['meetings'],
  }
  await visitor('mette').post(
    routes.newLibraryItem(),
    { ...words, ...facts, title: 'Lån et rum', news: 'Et nyt rum' },
    '/',
  )
  await visitor('mette').post(
    routes.libraryText({ item: 'halfway', locale: 'da' }),
    { ...words, title: 'Halvvejs hos os', news: '' },
    '/',
  )
  const own = (await itemsOn('sofie', routes.mentorship({ id: places.sofieAndPeter }))).find(key =>
    /^[0-9a-f-]{36}$/.test(key),
  )
  assert.ok(own, 'what is new is told of in the room')
  const toBeTold = () =>
    asOwner(database.db, tx =>
      sql`
    select from app.library_waiting(${new Date(now().getTime() + 60_000)}) where key = ${own}`.execute(tx),
    )
  assert.notEqual((await toBeTold()).rows.length, 0, 'a mail would tell of it')
  await leaveOut(own, 'halfway')
  assert.equal((await toBeTold()).rows.length, 0, 'no mail tells of it')
  assert.ok(!(await itemsOn('sofie', routes.mentorship({ id: places.sofieAndPeter }))).includes(own))
  const shelf = await visitor('sofie').get(routes.library())
  assert.doesNotMatch(shelf.text, /Lån et rum|Et nyt rum|Halvvejs hos os/)
  const inTheDatabase = (who: CastName) =>
    asPerson(database.db, cast[who], async tx => {
      const { rows } = await sql<{ title: string }>`
        select distinct title from library_text join library_item i on i.id = item_id order by 1`.execute(tx)
      return rows.map(({ title }) => title)
    })
  assert.deepEqual(await inTheDatabase('sofie'), [], 'the database gives as little')
  assert.deepEqual(await inTheDatabase('mette'), ['Halvvejs hos os', 'Lån et rum'])
  const fields = fieldsIn((await visitor('mette').get(part)).text)
  await visitor('mette').post(part, { ...fields, [itemField(own)]: 'yes' })
  assert.match((await visitor('sofie').get(routes.library())).text, /Lån et rum/)
})
