import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { cast, castNow, corpsSettings, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import type { Approver, ProgrammeSettings } from '../../programmes/programme-settings.ts'
import { routes } from '../../routes.ts'

// Karim is asked to join the corps as a mentee; Lise leads him, and Mette coordinates.
let database: TestDatabase
let house: House
let visitors: Record<'karim' | 'lise' | 'mette' | 'sofie' | 'peter', Visitor>
const id = places.corps
const secret = 'Jeg vil turde sige fra'

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = testHouse(database.db)
  const app = createApp(house)
  const enter = (name: keyof typeof cast) => visitorOf(house, app, cast[name])
  visitors = {
    karim: await enter('karim'),
    lise: await enter('lise'),
    mette: await enter('mette'),
    sofie: await enter('sofie'),
    peter: await enter('peter'),
  }
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
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
  }),
)

function decideAs(mentee: Approver, more: Partial<ProgrammeSettings> = {}): Promise<unknown> {
  const settings = { ...corpsSettings, ...more, approval: { mentor: 'nobody' as const, mentee } }
  return asOwner(database.db, tx =>
    tx
      .updateTable('programme')
      .set({ settings: JSON.stringify(settings), state: 'open' })
      .where('id', '=', id)
      .execute(),
  )
}

const wish = { side: 'mentee', gain: secret, need: 'daily_life', themes: 'strategy' }
const signUp = (more: Record<string, string> = {}) => sendAll({ ...wish, ...more })
/** Writes, reads it through and sends it. */
async function sendAll(said: Record<string, string>) {
  const written = await visitors.karim.post(routes.application({ id }), said)
  const check = routes.applicationCheck({ id })
  if (!written.location?.startsWith(check)) return written
  return visitors.karim.post(check, { side: 'mentee' }, written.location)
}
const karims = () =>
  asOwner(database.db, tx =>
    tx.selectFrom('application').selectAll().where('person_id', '=', cast.karim).executeTakeFirstOrThrow(),
  )
const mails = async () =>
  (await asOwner(database.db, tx => tx.selectFrom('mail').selectAll().execute())).map(
    mail => [mail.person_id, mail.kind] as const,
  )
const answer = async (who: 'lise' | 'mette' | 'sofie', given: 'yes' | 'no', words = '') =>
  visitors[who].post(routes.approvals(), { application: (await karims()).id, answer: given, words })

test('where nobody has to say yes, whoever signs up is in at once (C12)', async () => {
  await decideAs('nobody')
  await signUp()
  assert.equal((await karims()).state, 'submitted')
  assert.deepEqual(await mails(), [])
})

test('a leader sees who would like to join and not what they have written, and says yes (C12, J3)', async () => {
  await decideAs('leader')
  await signUp()
  assert.equal((await karims()).state, 'waiting')
  assert.deepEqual(await mails(), [[cast.lise, 'approval']])
  const own = await visitors.karim.get(routes.application({ id }))
  assert.match(own.text, /Din leder skal sige ja/)
  const asked = await visitors.lise.get(routes.approvals())
  assert.match(asked.text, /Karim Said/)
  assert.doesNotMatch(asked.text, new RegExp(secret))
  const read = await asPerson(database.db, cast.lise, tx =>
    tx.selectFrom('application').select('gain').where('person_id', '=', cast.karim).execute(),
  )
  assert.deepEqual(read, [], 'the database keeps it from her too')
  const home = await visitors.lise.get(routes.home())
  assert.doesNotMatch(home.text, new RegExp(secret))
  assert.equal((await answer('lise', 'yes')).location, routes.approvals({ done: 'yes' }))
  const { state, decided_by } = await karims()
  assert.deepEqual([state, decided_by], ['submitted', cast.lise])
  assert.deepEqual((await mails()).at(-1), [cast.karim, 'application-news'])
})

test('a coordinator reads what was written before answering, and the applicant sees that they did (C12, J)', async () => {
  await decideAs('coordinator')
  await signUp()
  const { id: application } = await karims()
  const listed = await visitors.mette.get(routes.approvals())
  assert.doesNotMatch(listed.text, new RegExp(secret))
  const read = await visitors.mette.get(routes.readApplication({ id: application }))
  assert.match(read.text, new RegExp(secret))
  assert.match((await visitors.karim.get(routes.myLooks())).text, /Mette Holm/)
  const leader = await visitors.lise.get(routes.readApplication({ id: application }))
  assert.equal(leader.status, 404)
})

test('a no is kind: the applicant reads the words, and can ask again (C12)', async () => {
  await decideAs('coordinator')
  await signUp()
  assert.deepEqual(await mails(), [[cast.mette, 'approval']])
  await answer('mette', 'no', 'Vi har ikke plads i år, men ring gerne.')
  assert.equal((await karims()).state, 'declined')
  const own = await visitors.karim.get(routes.application({ id }))
  assert.equal(own.status, 200)
  assert.match(own.text, /Vi har ikke plads i år, men ring gerne\./)
  assert.match(own.text, /Tak, fordi du ville være med/)
})

test('who waits or was declined is in no matching and does not look for mentors (C5, C12)', async () => {
  await decideAs('coordinator')
  await signUp()
  for (const given of ['waits', 'no'] as const) {
    if (given === 'no') await answer('mette', 'no')
    const joined = await asPerson(database.db, cast.karim, tx =>
      tx
        .selectFrom('application')
        .select('id')
        .where('programme_id', '=', id)
        .where('side', '=', 'mentor')
        .execute(),
    )
    assert.deepEqual(joined, [], given)
  }
})

test('a coordinator may answer for a leader who does not, and nobody else may (C12)', async () => {
  await decideAs('leader')
  await signUp()
  assert.equal((await answer('sofie', 'yes')).location, routes.approvals({ done: 'late' }))
  assert.equal((await karims()).state, 'waiting')
  assert.equal((await answer('mette', 'yes')).location, routes.approvals({ done: 'yes' }))
  assert.equal((await answer('lise', 'no')).location, routes.approvals({ done: 'late' }), 'it is answered')
  assert.equal((await karims()).state, 'submitted')
})

test('nobody lets themselves in, also not past the pages (C12)', async () => {
  await decideAs('leader')
  await signUp()
  const letIn = asPerson(database.db, cast.karim, tx =>
    tx.updateTable('application').set({ state: 'submitted' }).where('person_id', '=', cast.karim).execute(),
  )
  await assert.rejects(letIn, /waits for a yes/)
})

test('of fifty answers at the same moment one counts (C12)', async () => {
  await decideAs('leader')
  await signUp()
  const application = (await karims()).id
  const given = await Promise.all(
    Array.from({ length: 50 }, (_, nr) =>
      visitors[nr % 2 ? 'lise' : 'mette'].post(routes.approvals(), {
        application,
        answer: nr % 3 ? 'yes' : 'no',
      }),
    ),
  )
  const counted = given.filter(({ location }) => location !== routes.approvals({ done: 'late' }))
  assert.equal(counted.length, 1)
  assert.equal((await mails()).filter(([, kind]) => kind === 'application-news').length, 1)
})

const questions = [
  { id: 'day', side: 'mentee', text: 'Hvilken dag passer?', options: ['Mandag', 'Fredag'], optional: false },
  { id: 'free', side: 'both', text: 'Noget, vi skal vide?', options: [], optional: true },
  { id: 'other', side: 'mentor', text: 'Har du været mentor før?', options: [], optional: false },
] as const

test('the coordinator’s own questions are asked on their side, and a choice has to be one of them (C2)', async () => {
  await decideAs('nobody', { questions: questions.map(one => ({ ...one, options: [...one.options] })) })
  const form = await visitors.karim.get(routes.application({ id }, { side: 'mentee' }))
  assert.match(form.text, /Hvilken dag passer\?/)
  assert.doesNotMatch(form.text, /Har du været mentor før/)
  const refused = await signUp({ 'answer-day': 'Søndag' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /id="answer-day-error"/)
  assert.equal((await signUp({ 'answer-day': 'Fredag', 'answer-free': 'Kun om morgenen' })).status, 303)
  const kept = (who: string) =>
    asPerson(database.db, who, tx =>
      tx.selectFrom('application_answer').select(['question', 'answer']).orderBy('question').execute(),
    )
  const both = [
    { question: 'day', answer: 'Fredag' },
    { question: 'free', answer: 'Kun om morgenen' },
  ]
  assert.deepEqual(await kept(cast.karim), both)
  assert.deepEqual(await kept(cast.mette), both, 'the coordinator reads them')
  const own = await visitors.karim.get(routes.application({ id }))
  assert.match(own.text, /Kun om morgenen/)
  for (const who of [cast.sofie, cast.peter, cast.lise, cast.anders])
    assert.deepEqual(await kept(who), [], 'and nobody else')
})

test('a question on a scale is answered from 1 to 5, with words at its ends (C2)', async () => {
  const ends = { low: 'slet ikke', high: 'i høj grad' }
  const scale = {
    id: 'ready',
    side: 'both',
    text: 'Er du klar?',
    options: [],
    ends,
    optional: false,
  } as const
  await decideAs('coordinator', { questions: [{ ...scale, options: [] }] })
  const form = await visitors.karim.get(routes.application({ id }, { side: 'mentee' }))
  assert.match(form.text, /1: slet ikke[\s\S]*5: i høj grad/)
  assert.equal((await signUp()).status, 422)
  assert.equal((await signUp({ 'answer-ready': '6' })).status, 422)
  await signUp({ 'answer-ready': '4' })
  const read = await visitors.mette.get(routes.readApplication({ id: (await karims()).id }))
  assert.match(read.text, /4 \(1: slet ikke, 5: i høj grad\)/)
})
