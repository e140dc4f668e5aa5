import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CastName, cast, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner } from '../platform/database/transaction.ts'
import { locales } from '../platform/i18n.ts'
import { presets } from '../programmes/presets.ts'
import { usualReminders } from '../programmes/programme-settings.ts'
import { nothingCounted } from '../reports/figures.ts'
import { routes } from '../routes.ts'
import { type EvidenceFacts, missingIn, standards } from './evidence.ts'
import { texts } from './messages.ts'

let database: TestDatabase
const visitors = new Map<CastName, Visitor>()
const visitor = (name: CastName): Visitor => visitors.get(name) ?? assert.fail(name)

before(async () => {
  database = await testDatabase()
  const house = testHouse(database.db)
  const app = createApp(house)
  await enterCast(database.db)
  for (const name of ['mette', 'sofie', 'bente'] as const)
    visitors.set(name, await visitorOf(house, app, cast[name]))
})
after(() => database.close())

const full: EvidenceFacts = {
  settings: { ...presets.leader_corps.settings, targetGroup: 'Nye ledere' },
  counts: nothingCounted,
  trained: 10,
  mentors: 15,
  runs: 1,
  evaluations: { midway: { closed: 1, coming: 0 }, final: { closed: 0, coming: 1 } },
  coordinators: 1,
  substitutes: 1,
  ownTexts: 0,
}

test('what each standard lacks is said plainly, own words with it, and nothing when all is there', () => {
  for (const standard of standards) {
    assert.deepEqual(missingIn(standard, full, 'Det gør vi sådan'), [], standard)
    assert.deepEqual(missingIn(standard, full, undefined), ['ownWords'], standard)
  }
  const lacking: EvidenceFacts = {
    ...full,
    settings: {
      ...full.settings,
      targetGroup: '',
      agreement: 'none',
      reminders: {
        ...usualReminders,
        ...Object.fromEntries(Object.keys(usualReminders).map(rule => [rule, null])),
      },
    },
    ...{ trained: 4, runs: 0, substitutes: 0 },
    evaluations: { midway: { closed: 0, coming: 0 }, final: { closed: 0, coming: 0 } },
  }
  assert.deepEqual(
    standards.flatMap(standard => missingIn(standard, lacking, 'x')),
    ['targetGroup', 'untrained', 'noMatching', 'noMidway', 'noFinal', 'noAgreement', 'alone', 'noReminders'],
  )
})

test('a coordinator reads the six standards, writes to each, and takes them along as a tagged PDF and in Word', async () => {
  const path = routes.evidence({ id: places.corps })
  const page = await visitor('mette').get(path)
  for (const standard of standards) assert.ok(page.text.includes(texts('da').standards[standard].title))
  const rule = 'Mentor er aldrig mentees leder, heller ikke 3 led op.'
  assert.ok(page.text.includes(rule), 'the rules stand in sentences')
  const words = Object.fromEntries(standards.map(standard => [standard, `Om ${standard} & det hele`]))
  assert.equal((await visitor('mette').post(path, words)).status, 303)
  assert.match((await visitor('mette').get(path)).text, /Om ethics &amp; det hele/)
  const refused = await visitor('mette').post(path, { ...words, ethics: 'Ring til 010190-1234' })
  assert.equal(refused.status, 422)
  const pdf = await visitor('mette').get(routes.evidenceDocument({ id: places.corps }, { as: 'pdf' }))
  assert.match(Buffer.from(pdf.bytes).toString('latin1'), /^%PDF[\s\S]*StructTreeRoot/)
  const word = await visitor('mette').get(routes.evidenceDocument({ id: places.corps }, { as: 'docx' }))
  assert.equal(Buffer.from(word.bytes).subarray(0, 2).toString(), 'PK')
})

test('what is handed on names nobody and tells of no fewer than five', async () => {
  const { text } = await visitor('mette').get(routes.evidence({ id: places.corps }))
  assert.doesNotMatch(text.slice(text.indexOf('<main')), /Sofie|Peter|Jonas|Amina/)
  assert.doesNotMatch(text, /Mindst [0-4] /)
  await asOwner(database.db, async tx => {
    const people = Array.from({ length: 7 }, () => ({
      id: crypto.randomUUID(),
      organisation_id: places.greve,
      name: 'En Mere',
    }))
    await tx.insertInto('person').values(people).execute()
    const lessons = ['part', 'listen', 'ask', 'give', 'frame', 'end']
    await tx
      .insertInto('application')
      .values(
        people.map(({ id }) => ({
          programme_id: places.corps,
          person_id: id,
          side: 'mentor' as const,
          state: 'submitted' as const,
          created_at: new Date(),
        })),
      )
      .execute()
    await tx
      .insertInto('training_lesson')
      .values(
        people.flatMap(({ id }) =>
          lessons.map(lesson => ({
            person_id: id,
            lesson,
            written_at: new Date(),
            completed_at: new Date(),
          })),
        ),
      )
      .execute()
  })
  const after = await visitor('mette').get(routes.evidence({ id: places.corps }))
  assert.match(after.text, /Mindst 5 mentorer har gennemført den/)
})

test('only those who coordinate the programme see it, and every language has every word', async () => {
  for (const name of ['sofie', 'bente'] as const)
    assert.equal((await visitor(name).get(routes.evidence({ id: places.corps }))).status, 404)
  const keys = (of: object): string[] =>
    Object.entries(of).flatMap(([key, value]) =>
      typeof value === 'object' ? keys(value).map(inner => `${key}.${inner}`) : [key],
    )
  for (const locale of locales) assert.deepEqual(keys(texts(locale)), keys(texts('da')))
})
