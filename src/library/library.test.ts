import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CastName, cast, places } from '../../test/cast.ts'
import type { TestDatabase } from '../../test/database.ts'
import { type LibraryScene, libraryScene } from '../../test/library-scene.ts'
import type { Page } from '../../test/visitor.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'
import { shippedItems } from './shipped-items.ts'

// Who is who: test/library-scene.ts.
let database: TestDatabase
let visitor: LibraryScene['visitor']
before(async () => {
  const scene = await libraryScene()
  database = scene.database
  visitor = scene.visitor
})
after(() => database.close())

const see = (name: CastName, path: string): Promise<Page> => visitor(name).get(path)
const search = async (words: string): Promise<string[]> => {
  const { text } = await see('sofie', routes.library({ words }))
  return [...text.matchAll(/href="\/library\/([a-z-]+)"/g)].map(([, key]) => key ?? '')
}
const editing = (item: string) => routes.libraryText({ item, locale: 'da' })
const words = {
  title: 'Det første møde hos os',
  summary: 'Mødes et sted, hvor I kan være i fred.',
  body: 'Vi har lånt et rum på biblioteket i **Køge**.',
  owner: 'HR i centret',
  news: 'Vi har fået et rum i Køge',
  do: 'publish',
}

test('every item that comes along can be read by everybody who is signed in, and fetched as a tagged PDF (K1, K2, K3)', async () => {
  for (const { key, texts } of shippedItems) {
    const page = await see('bente', routes.libraryItem({ item: key }))
    assert.equal(page.status, 200, key)
    assert.ok(page.text.includes(texts.da.title), key)
    assert.match(page.text, /Skrevet af .*Udgave 1, 22\. nov/s, 'author, owner, edition and date (K6)')
    const pdf = await see('bente', routes.libraryItemDocument({ item: key }))
    assert.match(Buffer.from(pdf.bytes).toString('latin1'), /^%PDF[\s\S]*StructTreeRoot/, key)
  }
  assert.equal((await see('sofie', routes.libraryItem({ item: 'nothing-here' }))).status, 404)
})

test('the room puts forward what fits the stage and the side, with questions for just there (K1, H1)', async () => {
  const { text } = await see('sofie', routes.mentorship({ id: places.sofieAndPeter }))
  assert.match(text, /Fra biblioteket/)
  assert.match(text, /\/library\/questions\?stage=meetings&amp;asker=mentee/)
})

test('words are found in any of their forms, those in a title first', async () => {
  assert.equal((await search('møderne'))[0], 'first-meeting')
  assert.ok((await search('lytter')).includes('active-listening'), 'lytter finds lyt and lytning')
  assert.ok((await search('feedbacken')).includes('feedback'))
  assert.ok((await search('onboarding')).includes('coordinator'))
  assert.deepEqual(await search('rumraketter'), [])
  assert.deepEqual(await search('psykologisk kontrakt'), ['contracting'])
  assert.deepEqual(await search('a'.repeat(3000)), [])
})

test('an organisation’s words stand in the place of those that came, for those who read there and nobody else (K2)', async () => {
  const sent = await visitor('mette').post(editing('first-meeting'), words, routes.libraryKeeping())
  assert.equal(sent.status, 303)
  const seen = await see('sofie', routes.libraryItem({ item: 'first-meeting' }))
  assert.match(seen.text, /Det første møde hos os/)
  assert.match(seen.text, /rum på biblioteket i <strong>Køge<\/strong>/)
  assert.match(seen.text, /HR i centret står for den/)
  const elsewhere = await see('bente', routes.libraryItem({ item: 'first-meeting' }))
  assert.doesNotMatch(elsewhere.text, /Køge/)
  assert.ok((await search('Køge')).includes('first-meeting'), 'they are found')
})

test('what is new reaches those under way as a quiet line, and is told of once (K2)', async () => {
  const { text } = await see('peter', routes.mentorship({ id: places.sofieAndPeter }))
  assert.match(text, /Nyt i biblioteket:<\/span> Vi har fået et rum i Køge/)
  await see('peter', routes.library())
  const again = await see('peter', routes.mentorship({ id: places.sofieAndPeter }))
  assert.doesNotMatch(again.text, /Nyt i biblioteket/)
  const mails = await asOwner(database.db, tx => tx.selectFrom('mail').selectAll().execute())
  assert.equal(mails.length, 0, 'nobody is sent a mail of its own')
})

test('every edition is kept, and one can go on from an earlier one (K6)', async () => {
  await visitor('mette').post(
    editing('first-meeting'),
    { ...words, title: 'Anden udgave', news: '', version: '1' },
    '/',
  )
  const at = { item: 'first-meeting', locale: 'da' }
  const editions = await see('mette', routes.libraryEditions(at))
  assert.match(editions.text, /Udgave 2, 7\. okt.*Udgave 1, 7\. okt/s)
  const form = await see('mette', routes.libraryText(at, { edition: 1 }))
  assert.match(form.text, /value="Det første møde hos os"/)
  const shipped = await see('mette', routes.libraryText(at, { edition: 'shipped' }))
  assert.match(shipped.text, /value="Det første møde"/)
})

test('of two who write a text at once the second sees what the first wrote, and nothing of theirs is lost (K6)', async () => {
  const before = await see('mette', editing('first-meeting'))
  const [, version = ''] = /name="version" value="(\d+)"/.exec(before.text) ?? []
  const write = (title: string, since: string) =>
    visitor('mette').post(editing('first-meeting'), { ...words, title, version: since }, '/')
  for (const odd of ['NaN', '1.5', '9'.repeat(20)]) assert.equal((await write('Ingens', odd)).status, 422)
  assert.equal((await write('Den førstes', version)).status, 303)
  const told = await write('Den andens', version)
  assert.equal(told.status, 422)
  assert.match(
    told.text,
    /Teksten er udgivet på ny[\s\S]*value="Den andens"[\s\S]*Sådan står teksten nu[\s\S]*Den førstes/,
  )
  const [, now = ''] = /name="version" value="(\d+)"/.exec(told.text) ?? []
  assert.equal((await write('De to samlet', now)).status, 303)
})

test('what is hidden is off the shelf, and can be put back (K2)', async () => {
  const hide = (hidden: string) =>
    visitor('bente').post(routes.libraryItemHiding({ item: 'buddy' }), { hidden }, routes.libraryKeeping())
  await hide('yes')
  assert.equal((await see('bente', routes.libraryItem({ item: 'buddy' }))).status, 404)
  assert.equal((await see('sofie', routes.libraryItem({ item: 'buddy' }))).status, 200, 'others have theirs')
  await hide('no')
  assert.equal((await see('bente', routes.libraryItem({ item: 'buddy' }))).status, 200)
})

test('an organisation adds an item of its own, in one language and then in another', async () => {
  const facts = {
    locale: 'da',
    kind: 'guide',
    theme: 'beginning',
    audience: ['mentee'],
    stages: ['meetings'],
  }
  const added = { ...words, ...facts, title: 'Sådan låner I et rum', body: 'Skriv til receptionen.' }
  const refused = await visitor('mette').post(routes.newLibraryItem(), { ...added, audience: [] }, '/')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Vælg mindst én/)
  await visitor('mette').post(routes.newLibraryItem(), added, '/')
  const shelf = await see('sofie', routes.library())
  const [, key = ''] = /href="\/library\/([0-9a-f-]{36})">Sådan låner/.exec(shelf.text) ?? []
  assert.notEqual(key, '', 'it stands on the shelf')
  const inEnglish = routes.libraryText({ item: key, locale: 'en' })
  assert.match((await see('mette', inEnglish)).text, /Her er teksten på dansk/)
  await visitor('mette').post(inEnglish, { ...added, title: 'How to borrow a room' }, '/')
  assert.match((await see('mette', routes.libraryKeeping())).text, /Skrevet af jer på dansk og engelsk/)
})

test('a picture without a text for those who do not see it is not published, nor a link that leads nowhere', async () => {
  const publish = (body: string) => visitor('mette').post(editing('feedback'), { ...words, body }, '/')
  const id = places.centre
  for (const [body, error] of [
    [`![](picture:${id})`, 'Et billede mangler en beskrivelse'],
    ['![En båd](https://pictures.example/boat.png)', 'Et billede ligger et andet sted'],
    ['[her](item:not-here)', 'fører ingen steder hen'],
    ['Hendes nummer er 010190-1234', 'personnummer'],
  ] as const) {
    const sent = await publish(body)
    assert.equal(sent.status, 422, body)
    assert.ok(sent.text.includes(error), error)
  }
  assert.equal((await publish(`![En båd](picture:${id}) [Ring](https://centre.example)`)).status, 303)
})

test('how it will look is seen before it is published, with how easy it is to read', async () => {
  const path = editing('feedback')
  const seen = await visitor('mette').post(path, { ...words, body: '## En ny\n\nKort.', do: 'preview' }, '/')
  assert.equal(seen.status, 200)
  assert.match(seen.text, /Sådan bliver den.*<h2>En ny<\/h2>.*let at læse/s)
  assert.match(seen.text, /<textarea[^>]*>## En ny/, 'nothing typed is lost')
})

test('nobody but those who keep it can change a library, and an edition is never changed', async () => {
  for (const name of ['sofie', 'peter'] as const)
    assert.equal((await visitor(name).post(editing('feedback'), words, '/library')).status, 404, name)
  const rewrite = asPerson(database.db, cast.mette, tx =>
    tx.updateTable('library_text').set({ body: 'Noget andet' }).execute(),
  )
  await assert.rejects(rewrite, /permission denied/)
})
