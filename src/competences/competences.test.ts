import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { isRefusal } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { bringInConcepts, readConcepts } from './competences-actions.ts'
import { competencesJobs } from './competences-jobs.ts'
import { languageOfFile } from './esco.ts'

let database: TestDatabase
let house: House
let app: Hono
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = testHouse(database.db)
  app = createApp(house)
})
after(() => database.close())

const visitor = (who: string) => visitorOf(house, app, who)
const skillsOf = (id: string) =>
  asOwner(database.db, tx =>
    tx
      .selectFrom('person')
      .select(['skills', 'competences', 'skills_sought', 'competences_sought'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
const profile = { name: 'Peter Krog', locale: 'da', capacity: '2' }
const suggested = async (who: string, words: string) =>
  JSON.parse((await (await visitor(who)).get(routes.competenceSuggestions({ words }))).text)

test('what somebody writes becomes a known competence where there is one, in any language (C1)', async () => {
  const peter = await visitor(cast.peter)
  const skills = 'projektleder, data protection, guldfisk'
  const saved = await peter.post(routes.myProfile(), { ...profile, skills, skillsSought: 'Coaching' })
  assert.equal(saved.status, 303)
  const kept = await skillsOf(cast.peter)
  assert.deepEqual([kept.skills, kept.competences.length], [['guldfisk'], 2])
  assert.deepEqual([kept.skills_sought, kept.competences_sought.length], [[], 1])
  const { text } = await (await visitor(cast.sofie)).get(routes.mentorProfile({ id: cast.peter }))
  assert.match(text, /Databeskyttelse, Projektledelse, guldfisk/)
  const form = await peter.get(routes.myProfile())
  assert.match(form.text, /value="Databeskyttelse, Projektledelse, guldfisk"/)
  await peter.post(routes.myProfile(), { ...profile, skills: 'Projektledelse', locale: 'nb' })
  const fewer = await skillsOf(cast.peter)
  assert.deepEqual([fewer.skills, fewer.competences.length, fewer.competences_sought], [[], 1, []])
  assert.match((await peter.get(routes.me())).text, /Prosjektledelse/)
})

test('mentors are found and chosen by a competence, with its other names too (C1)', async () => {
  const sofie = await visitor(cast.sofie)
  const found = async (words: string) =>
    [...(await sofie.get(routes.databank({ words }))).text.matchAll(/databank\/[0-9a-f-]{36}">([^<]+)/g)].map(
      ([, name]) => name,
    )
  assert.deepEqual(await found('prosjektledelse'), ['Peter Krog'])
  const { text } = await sofie.get(routes.databank({ choices: 'all' }))
  const id = /<option value="([^"]+)">Projektledelse \(1\)/.exec(text)?.[1] ?? assert.fail()
  const chosen = await sofie.get(routes.databank({ competence: id }))
  assert.match(chosen.text, /Peter Krog/)
  assert.doesNotMatch(chosen.text, /Amina Yusuf/)
})

test('words are suggested as one writes, one’s own organisation’s too (C1)', async () => {
  assert.deepEqual((await suggested(cast.sofie, 'projekt'))[0], 'Projektledelse')
  assert.deepEqual(await suggested(cast.sofie, 'zzzz'), [])
  assert.ok((await suggested(cast.sofie, 'trivs')).includes('Trivsel'))
})

test('a coordinator adds the organisation’s words, and what was written before is recognised (C1)', async () => {
  const bente = await visitor(cast.bente)
  await bente.post(routes.myProfile(), { ...profile, name: 'Bente', skills: 'SAP-rapporter' })
  const refusedForm = await bente.post(routes.competences(), { others: 'x' })
  assert.match(refusedForm.text, /Skriv ordet på mindst ét sprog/)
  const added = await bente.post(routes.competences(), { da: 'Lønsystemer', others: 'SAP-rapporter, løn' })
  assert.equal(added.location, routes.competences({ done: 'added' }))
  assert.match((await bente.get(routes.competences())).text, /Lønsystemer/)
  await competencesJobs['recognise-competences']?.(house, {}, new AbortController().signal)
  const { skills, competences } = await skillsOf(cast.bente)
  assert.deepEqual([skills, competences.length], [[], 1])
  assert.deepEqual(await suggested(cast.bente, 'lønsys'), ['Lønsystemer'])
  assert.deepEqual(await suggested(cast.sofie, 'lønsys'), [])
})

test('a coordinator puts the organisation’s own word right, and nobody another’s (C1)', async () => {
  const bente = await visitor(cast.bente)
  const id = /change=([0-9a-f-]{36})/.exec((await bente.get(routes.competences())).text)?.[1] ?? assert.fail()
  assert.match((await bente.get(routes.competences({ change: id }))).text, /value="Lønsystemer"/)
  const changed = await bente.post(routes.competences(), { id, da: 'Løn og system', others: 'SAP' })
  assert.equal(changed.location, routes.competences({ done: 'changed' }))
  assert.deepEqual(await suggested(cast.bente, 'løn'), ['Løn og system'])
  assert.match((await bente.get(routes.me())).text, /Løn og system/, 'who has it has it still')
  await (await visitor(cast.mette)).post(routes.competences(), { id, da: 'Andres ord' })
  assert.deepEqual(await suggested(cast.bente, 'løn'), ['Løn og system'])
})

test('nobody adds words for another organisation, or for everybody, past the page either', async () => {
  for (const [who, organisation_id] of [
    [cast.bente, null],
    [cast.bente, places.greve],
    [cast.sofie, places.greve],
    [cast.anders, places.greve],
  ] as const) {
    await assert.rejects(
      asPerson(database.db, who, tx =>
        tx.insertInto('competence').values({ organisation_id, da: 'Noget', uri: null }).execute(),
      ),
      /row-level security/,
    )
  }
})

const danish = `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,skill,x,"styre dyr, fugle","holde høns
passe duer",,released,2024
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/2,skill,x,male huse,,,obsolete,2024
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/3,skill,x,bage brød,bagning,,released,2024
`
const norwegian = `conceptType,conceptUri,preferredLabel,altLabels
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/3,bake brød,baking
`

test('ESCO’s skills come in one language after the other, with their addresses', async () => {
  const concepts = await readConcepts(Buffer.from(danish))
  assert.ok(!isRefusal(concepts))
  assert.deepEqual(
    concepts.map(({ name }) => name),
    ['styre dyr / fugle', 'bage brød'],
  )
  const anders = (locale: 'da' | 'nb') => ({ locale, now: castNow, personId: cast.anders })
  await asPerson(database.db, cast.anders, tx => bringInConcepts(tx, concepts, anders('da')))
  const more = await readConcepts(Buffer.from(norwegian))
  assert.ok(!isRefusal(more))
  await asPerson(database.db, cast.anders, tx => bringInConcepts(tx, more, anders('nb')))
  await asPerson(database.db, cast.anders, tx => bringInConcepts(tx, more, anders('nb')))
  const kept = await asOwner(database.db, tx =>
    tx.selectFrom('competence').select(['uri', 'da', 'nb', 'others']).where('uri', 'like', '%/3').execute(),
  )
  assert.deepEqual(kept, [
    {
      uri: 'http://data.europa.eu/esco/skill/3',
      da: 'bage brød',
      nb: 'bake brød',
      others: 'bagning\nbaking',
    },
  ])
  assert.deepEqual(await suggested(cast.sofie, 'holde høns'), ['styre dyr / fugle'])
})

test('only an administrator brings in words for everybody', async () => {
  assert.equal((await (await visitor(cast.sofie)).get(routes.competences())).status, 404)
  assert.doesNotMatch((await (await visitor(cast.bente)).get(routes.competences())).text, /ESCO/)
  assert.match((await (await visitor(cast.anders)).get(routes.competences())).text, /ESCO/)
  const refused = await (await visitor(cast.anders)).post(routes.competenceImport(), { language: 'da' })
  assert.match(refused.text, /Vælg en fil/)
})

test('a file that is no list of skills is refused, and its name tells the language', async () => {
  assert.deepEqual(await readConcepts(Buffer.from('a,b\n1,2\n')), { refused: 'no-concepts' })
  assert.deepEqual(['skills_da.csv', 'skills_no.csv', 'skills_en.csv', 'skills.csv'].map(languageOfFile), [
    'da',
    'nb',
    'en',
    undefined,
  ])
})
