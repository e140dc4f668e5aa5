import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { cast, castNow, corpsSettings, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'

// Karim has asked to join the corps as a mentee, where Mette says yes or no, and Lise leads him.
let database: TestDatabase
let visitors: Record<'karim' | 'mette' | 'lise' | 'sofie', Visitor>
const id = places.corps
const question = {
  id: 'day',
  side: 'both',
  text: 'Hvilken dag passer?',
  options: [],
  optional: true,
} as const

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  const house = testHouse(database.db)
  const app = createApp(house)
  const enter = (name: keyof typeof cast) => visitorOf(house, app, cast[name])
  visitors = {
    karim: await enter('karim'),
    mette: await enter('mette'),
    lise: await enter('lise'),
    sofie: await enter('sofie'),
  }
  const approval = { mentor: 'nobody', mentee: 'coordinator' }
  const settings = JSON.stringify({ ...corpsSettings, approval, questions: [question] })
  await asOwner(database.db, tx =>
    tx.updateTable('programme').set({ settings, state: 'open' }).where('id', '=', id).execute(),
  )
})
after(() => database.close())
beforeEach(async () => {
  await asOwner(database.db, async tx => {
    await tx.deleteFrom('application').where('person_id', '=', cast.karim).execute()
    await tx.deleteFrom('mail').execute()
    await tx
      .insertInto('application')
      .values({
        programme_id: id,
        person_id: cast.karim,
        side: 'mentee',
        state: 'invited',
        created_at: castNow,
      })
      .execute()
  })
  const said = { side: 'mentee', gain: 'Turde sige fra', need: 'daily_life', themes: 'strategy' }
  await visitors.karim.post(routes.application({ id }), { ...said, 'answer-day': 'Torsdag' })
  await visitors.karim.post(routes.applicationCheck({ id }), { side: 'mentee' })
})

const karims = () =>
  asOwner(database.db, tx =>
    tx.selectFrom('application').selectAll().where('person_id', '=', cast.karim).executeTakeFirstOrThrow(),
  )
const mails = (who: keyof typeof cast) =>
  asOwner(database.db, tx =>
    tx.selectFrom('mail').select(['kind', 'subject', 'body']).where('person_id', '=', cast[who]).execute(),
  )
const words = ({ text }: { text: string }) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
async function ask(said: string) {
  const application = (await karims()).id
  return visitors.mette.post(routes.applicationInquiries({ id: application }), { question: said })
}
const reply = (answer: string) =>
  visitors.karim.post(routes.inquiryAnswer({ id }), { side: 'mentee', answer })

test('a coordinator asks for more, and nothing of the application is lost (C12)', async () => {
  const before = await karims()
  const asked = await ask('Hvornår på dagen kan du?')
  assert.equal(asked.location, routes.readApplication({ id: before.id }, { done: 'asked' }))
  const [mail] = await mails('karim')
  assert.equal(mail?.kind, 'application-news')
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Hvornår|Lederkorps/, 'a mail carries no content')
  assert.match(words(await visitors.karim.get(routes.home())), /Koordinatoren vil gerne vide lidt mere/)
  assert.match(words(await visitors.karim.get(routes.application({ id }))), /Hvornår på dagen kan du\?/)
  assert.deepEqual(await karims(), before)
})

test('the answer brings the applicant back to the coordinator’s list, with what was asked before (C12)', async () => {
  await ask('Hvornår på dagen kan du?')
  assert.match(words(await visitors.mette.get(routes.approvals())), /Venter på svar på et spørgsmål/)
  assert.doesNotMatch(words(await visitors.mette.get(routes.home())), /Én vil gerne være med/)
  assert.equal((await reply(' ')).status, 422)
  assert.equal((await reply('Kun om morgenen')).location, routes.application({ id }, { done: 'answered' }))
  assert.equal((await mails('mette')).at(-1)?.subject, 'Der er svar på et spørgsmål')
  assert.match(words(await visitors.mette.get(routes.home())), /Én vil gerne være med/)
  assert.match(words(await visitors.mette.get(routes.approvals())), /Har svaret på et spørgsmål/)
  const read = words(await visitors.mette.get(routes.readApplication({ id: (await karims()).id })))
  assert.match(read, /Turde sige fra[\s\S]*Torsdag[\s\S]*Hvornår på dagen kan du\?[\s\S]*Kun om morgenen/)
  assert.match(words(await visitors.karim.get(routes.application({ id }))), /Kun om morgenen/)
  assert.equal((await reply('En gang til')).location, routes.application({ id }, { done: 'not-asked' }))
})

test('one question at a time is open, also when two are sent at once (C12)', async () => {
  const sent = await Promise.all([ask('Én?'), ask('To?')])
  const { id: application } = await karims()
  assert.deepEqual(
    sent.map(({ location }) => location).sort(),
    ['already-asked', 'asked'].map(done => routes.readApplication({ id: application }, { done })),
  )
})

test('answers to own questions are read afterwards too, while the person is in, with a trace (C2, J6)', async () => {
  const { id: application } = await karims()
  await visitors.mette.post(routes.approvals(), { application, answer: 'yes' })
  const read = () => visitors.mette.get(routes.readApplication({ id: application }))
  assert.match(words(await read()), /Er med[\s\S]*Hvilken dag passer\? Torsdag/)
  assert.match(words(await visitors.karim.get(routes.myLooks())), /Mette Holm/)
  const list = await visitors.mette.get(routes.programmePeople({ id }, { words: 'Karim' }))
  assert.ok(list.text.includes(routes.readApplication({ id: application })), 'a link stands at the row')
  await visitors.karim.post(routes.applicationWithdrawal({ id }), { side: 'mentee' })
  assert.equal((await read()).status, 404)
  const kept = await asPerson(database.db, cast.mette, tx =>
    tx.selectFrom('application_answer').selectAll().execute(),
  )
  assert.deepEqual(kept, [], 'who has left is not read any more, in the database too')
})

test('what was asked and answered is the applicant’s and the coordinators’ alone (J3, J6)', async () => {
  await ask('Hvornår på dagen kan du?')
  const { id: application } = await karims()
  for (const who of ['lise', 'sofie'] as const) {
    assert.equal((await visitors[who].get(routes.readApplication({ id: application }))).status, 404)
    const asks = { question: 'Hvad?' }
    assert.equal(
      (await visitors[who].post(routes.applicationInquiries({ id: application }), asks)).status,
      404,
    )
    const seen = await asPerson(database.db, cast[who], tx =>
      tx.selectFrom('application_inquiry').selectAll().execute(),
    )
    assert.deepEqual(seen, [])
  }
})
