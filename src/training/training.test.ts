import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CastName, cast, enterCast } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { addresses } from '../library/addresses.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { locales } from '../platform/i18n.ts'
import { lix, sentencesIn } from '../platform/lix.ts'
import { plainLines, readMarkdown, referencesIn } from '../platform/markdown.ts'
import { routes } from '../routes.ts'
import { lessonNames, lessonsIn } from './lesson.ts'

let database: TestDatabase
const visitors = new Map<CastName, Visitor>()
before(async () => {
  database = await testDatabase()
  const house = testHouse(database.db)
  const app = createApp(house)
  await enterCast(database.db)
  for (const name of ['mette', 'sofie', 'peter'] as const)
    visitors.set(name, await visitorOf(house, app, cast[name]))
})
after(() => database.close())
const visitor = (name: CastName): Visitor => visitors.get(name) ?? assert.fail(name)
const words = 'Jeg overtager, når jeg er træt'

test('there are six lessons in each language, short and easy to read: LIX 40 at most (K4)', () => {
  for (const locale of locales) {
    const lessons = lessonsIn(locale)
    assert.equal(lessons.length, 6)
    for (const { name, body, question, title, minutes } of lessons) {
      const lines = [title, question, ...plainLines(readMarkdown(body))]
      assert.ok(lix(sentencesIn(lines)) <= 40, `${name} (${locale})`)
      assert.ok(minutes <= 10, name)
      for (const line of lines) assert.doesNotMatch(line, /!/, name)
      for (const link of referencesIn(readMarkdown(body)).links) assert.ok(addresses.link(link), link)
    }
  }
})

test('one goes on at one’s own pace, and what one has written stands there again (K4)', async () => {
  const lesson = routes.lesson({ lesson: 'part' })
  const kept = await visitor('peter').post(lesson, { reflection: words, do: 'keep' }, lesson)
  assert.equal(kept.status, 303)
  assert.match((await visitor('peter').get(lesson)).text, new RegExp(words))
  assert.match((await visitor('peter').get(routes.training())).text, /0 af 6 er gjort/)
  await visitor('peter').post(lesson, { reflection: words, do: 'complete' }, lesson)
  const seen = () => visitor('peter').get(routes.training())
  assert.match((await seen()).text, /Næste: Lyt.*1 af 6 er gjort/s)
  await visitor('peter').post(lesson, { reflection: words, do: 'keep' }, lesson)
  assert.match((await seen()).text, /1 af 6 er gjort/, 'what is completed stays so')
})

test('what one writes to oneself is sealed, and nobody else’s to see (K4, J1)', async () => {
  const rows = await asOwner(database.db, tx => tx.selectFrom('training_lesson').selectAll().execute())
  assert.equal(rows.length, 1)
  assert.ok(!JSON.stringify(rows).includes('overtager') && !rows[0]?.reflection?.includes('overtager'))
  for (const name of ['mette', 'sofie', 'anders'] as const) {
    const seen = await asPerson(database.db, cast[name], tx =>
      tx.selectFrom('training_lesson').selectAll().execute(),
    )
    assert.deepEqual(seen, [], name)
  }
})

test('who has been through all six gets a sealed certificate, and the coordinator sees that, not what was written (K4)', async () => {
  assert.equal((await visitor('peter').get(routes.trainingCertificate())).status, 404)
  assert.doesNotMatch((await visitor('mette').get(routes.training())).text, /Peter Krog/)
  for (const lesson of lessonNames) {
    const path = routes.lesson({ lesson })
    await visitor('peter').post(path, { reflection: lesson === 'part' ? words : '', do: 'complete' }, path)
  }
  const pdf = await visitor('peter').get(routes.trainingCertificate())
  assert.equal(pdf.type, 'application/pdf')
  const raw = Buffer.from(pdf.bytes).toString('latin1')
  assert.match(raw, /ByteRange/, 'it is sealed')
  assert.match(raw, /\/Lang ?\(da/, 'and says its language')
  const seen = await visitor('mette').get(routes.training())
  assert.match(seen.text, /Peter Krog/)
  assert.doesNotMatch(seen.text, new RegExp(words))
  const [event, ...more] = await asOwner(database.db, tx =>
    tx.selectFrom('audit_event').selectAll().where('subject', '=', 'training').execute(),
  )
  assert.ok(event && more.length === 0, 'said once')
  assert.doesNotMatch(JSON.stringify(event), /overtager/)
})

test('a mentee’s training is not the coordinator’s to see: only mentors of the programme are named', async () => {
  for (const lesson of lessonNames) {
    const path = routes.lesson({ lesson })
    await visitor('sofie').post(path, { reflection: '', do: 'complete' }, path)
  }
  assert.equal((await visitor('sofie').get(routes.trainingCertificate())).status, 200)
  assert.doesNotMatch((await visitor('mette').get(routes.training())).text, /Sofie Bang/)
})
