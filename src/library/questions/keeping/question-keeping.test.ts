import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CastName, places } from '../../../../test/cast.ts'
import type { TestDatabase } from '../../../../test/database.ts'
import { type LibraryScene, libraryScene } from '../../../../test/library-scene.ts'
import { routes } from '../../../routes.ts'

// Who is who: test/library-scene.ts.
let database: TestDatabase
let visitor: LibraryScene['visitor']
before(async () => {
  const scene = await libraryScene()
  database = scene.database
  visitor = scene.visitor
})
after(() => database.close())

const why = 'before-mentee.why'
const came = 'Hvad er anledningen til, at jeg vil have en mentor netop nu?'
const bank = (name: CastName) => visitor(name).get(routes.libraryQuestions({ stage: 'before' }))
const send = (path: string, fields: Record<string, string | string[]>) =>
  visitor('mette').post(path, fields, routes.questionKeeping())

test('a question that came along can be said in one’s own words, by those who read there and nobody else (K2)', async () => {
  const sent = await send(routes.keptQuestion({ question: why }), { da: 'Hvorfor nu?', nb: '', en: '' })
  assert.equal(sent.status, 303)
  assert.match((await bank('sofie')).text, /Hvorfor nu\?/)
  assert.ok((await bank('bente')).text.includes(came))
  const kept = await visitor('mette').get(routes.questionKeeping({ purpose: 'goals' }))
  assert.match(kept.text, /Hvorfor nu\?[\s\S]*?Rettet/)
  await send(routes.keptQuestion({ question: why }), { do: 'reset' })
  assert.ok((await bank('sofie')).text.includes(came), 'and as it came again')
})

test('one that is hidden is asked of nobody there, and can be put back (K2)', async () => {
  await send(routes.questionHiding({ question: why }), { hidden: 'yes' })
  assert.ok(!(await bank('sofie')).text.includes(came))
  assert.ok((await bank('bente')).text.includes(came))
  await send(routes.questionHiding({ question: why }), { hidden: 'no' })
  assert.ok((await bank('sofie')).text.includes(came))
})

test('an organisation’s own question is at hand where the two write, in whatever language it has (H1, K2)', async () => {
  const own = { da: 'Hvem i kommunen burde du kende?', nb: '', en: '' }
  const facts = { purpose: 'prepare', asker: 'mentee', theme: '', stages: ['meetings'] }
  const refused = await send(routes.newQuestion(), { ...own, ...facts, stages: [] })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Vælg mindst ét sted/)
  assert.equal((await send(routes.newQuestion(), { ...facts, da: '', nb: '', en: '' })).status, 422)
  assert.equal((await send(routes.newQuestion(), { ...own, ...facts })).status, 303)
  const found = routes.libraryQuestions({ stage: 'meetings', purpose: 'prepare' })
  assert.match((await visitor('sofie').get(found)).text, /Hvem i kommunen burde du kende/)
  const note = await visitor('sofie').get(routes.newNote({ id: places.sofieAndPeter }))
  assert.match(note.text, /Spørgsmål at begynde med/)
  const paper = await visitor('sofie').get(routes.libraryQuestions({ purpose: 'prepare', as: 'docx' }))
  assert.equal(paper.status, 200)
})

test('nobody but those who keep it can change a question bank', async () => {
  for (const path of [routes.questionKeeping(), routes.newQuestion(), routes.keptQuestion({ question: why })])
    assert.equal((await visitor('sofie').get(path)).status, 404)
  const sent = await visitor('sofie').post(
    routes.questionHiding({ question: why }),
    { hidden: 'yes' },
    '/library',
  )
  assert.equal(sent.status, 404)
})
