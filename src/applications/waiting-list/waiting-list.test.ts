import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { cast, castNow, corpsSettings, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { ProgrammeSettings } from '../../programmes/programme-settings.ts'
import { routes } from '../../routes.ts'
import { hasLapsed, isOffered, nextInLine } from './waiting-place.ts'

// Sofie and Jonas are in the corps, which then has room for two mentees; Karim and Trine would like to join.
let database: TestDatabase
let visitors: Record<'karim' | 'trine' | 'mette' | 'sofie' | 'lise' | 'bente', Visitor>
const id = places.corps
const newcomers = [cast.karim, cast.trine]

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  // What is offered runs out by the database's own day.
  const house = { ...testHouse(database.db), now: () => new Date() }
  const app = createApp(house)
  const enter = (name: keyof typeof cast) => visitorOf(house, app, cast[name])
  visitors = {
    karim: await enter('karim'),
    trine: await enter('trine'),
    mette: await enter('mette'),
    sofie: await enter('sofie'),
    lise: await enter('lise'),
    bente: await enter('bente'),
  }
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
    await tx.deleteFrom('application').where('person_id', 'in', newcomers).execute()
    await tx.deleteFrom('mail').execute()
    const invited = { programme_id: id, side: 'mentee', state: 'invited', created_at: castNow } as const
    await tx
      .insertInto('application')
      .values(newcomers.map(person_id => ({ ...invited, person_id })))
      .execute()
  }),
)

function decide(more: Partial<ProgrammeSettings>): Promise<unknown> {
  const settings = JSON.stringify({ ...corpsSettings, ...more })
  return asOwner(database.db, tx =>
    tx.updateTable('programme').set({ settings, state: 'open' }).where('id', '=', id).execute(),
  )
}

const wish = { side: 'mentee', gain: 'Jeg vil turde sige fra', need: 'daily_life', themes: 'strategy' }
async function signUp(who: 'karim' | 'trine') {
  await visitors[who].post(routes.application({ id }), wish)
  return visitors[who].post(routes.applicationCheck({ id }), { side: 'mentee' })
}
const applicationOf = (who: 'karim' | 'trine') =>
  asOwner(database.db, tx =>
    tx.selectFrom('application').selectAll().where('person_id', '=', cast[who]).executeTakeFirstOrThrow(),
  )
const stateOf = async (who: 'karim' | 'trine') => (await applicationOf(who)).state
const mailsTo = async (who: keyof typeof cast) => {
  const sent = await asOwner(database.db, tx =>
    tx.selectFrom('mail').select(['kind', 'subject', 'body']).where('person_id', '=', cast[who]).execute(),
  )
  return sent
}
const lapse = () =>
  asOwner(database.db, tx =>
    tx
      .updateTable('waiting_place')
      .set({ offer_until: '2026-01-01' })
      .where('offered_at', 'is not', null)
      .execute(),
  )
const words = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const pageOf = async (who: keyof typeof visitors, path: string) => words((await visitors[who].get(path)).text)
const own = (who: 'karim' | 'trine') => pageOf(who, routes.application({ id }))

test('the next in line is the first who has not been offered a place, where one is left (C12)', () => {
  const line = [{ offerUntil: '2026-10-14' }, { offerUntil: null }, { offerUntil: null }]
  assert.equal(nextInLine(line, 1), line[1])
  assert.equal(nextInLine(line, null), line[1], 'without a limit the coordinator decides')
  assert.equal(nextInLine(line, 0), undefined)
  assert.ok(isOffered({ offerUntil: '2026-10-14' }, '2026-10-14'))
  assert.ok(hasLapsed({ offerUntil: '2026-10-14' }, '2026-10-15'))
})

test('in a full programme one comes on a waiting list, and reads one’s place and why (C12)', async () => {
  await decide({ menteePlaces: 2 })
  await signUp('karim')
  const sent = await visitors.trine.post(routes.application({ id }), wish)
  assert.equal(sent.status, 303)
  const { location } = await signUp('trine')
  assert.deepEqual([await stateOf('karim'), await stateOf('trine')], ['queued', 'queued'])
  const receipt = await pageOf('trine', location ?? '')
  assert.match(receipt, /Tak, din tilmelding er sendt/)
  assert.match(receipt, /Du er nummer 2 af 2 på ventelisten Alle pladser er optaget/)
  assert.match(await own('karim'), /Du er nummer 1 af 2/)
  assert.match(await pageOf('karim', routes.home()), /Du står på venteliste/)
  assert.equal(
    (await visitors.karim.get(routes.databank({ programme: id }))).text.includes('Peter Krog'),
    false,
  )
  const list = await pageOf('mette', routes.waitingList({ id }))
  assert.match(list, /Nr\. 1 Karim Said [\s\S]*Nr\. 2 Trine Aabo/)
  assert.match(list, /ingen ledige pladser/)
  assert.doesNotMatch(list, /Næste på listen/)
})

test('a coordinator offers a place that becomes free to the next, who takes it or lets it go (C12)', async () => {
  await decide({ menteePlaces: 2, offersPlaces: false })
  await signUp('karim')
  await signUp('trine')
  await decide({ menteePlaces: 3, offersPlaces: false })
  assert.match(await pageOf('mette', routes.home()), /En plads er blevet ledig/)
  assert.match(await pageOf('mette', routes.waitingList({ id })), /Næste på listen: Karim Said/)
  const { id: application } = await applicationOf('karim')
  const offered = await visitors.mette.post(routes.placeOffer({ id: application }), {})
  assert.equal(offered.location, routes.waitingList({ id }, { done: 'offered' }))
  assert.doesNotMatch(
    await pageOf('mette', routes.waitingList({ id })),
    /Næste på listen/,
    'it is spoken for',
  )
  const [mail] = await mailsTo('karim')
  assert.equal(mail?.kind, 'application-news')
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /plads|venteliste|Lederkorps/)
  assert.match(await pageOf('karim', routes.home()), /Der er en plads til dig/)
  assert.match(await own('karim'), /Ja tak, jeg tager pladsen/)
  const taken = await visitors.karim.post(routes.placeAnswer({ id }), { side: 'mentee', answer: 'yes' })
  assert.match(await pageOf('karim', taken.location ?? ''), /Pladsen er din/)
  assert.equal(await stateOf('karim'), 'submitted')
  assert.equal((await mailsTo('mette')).at(-1)?.subject, 'Nyt om ventelisten')
  assert.match(await own('trine'), /Du er nummer 1 af 1/, 'the line moves up')
  const twice = await visitors.karim.post(routes.placeAnswer({ id }), { side: 'mentee', answer: 'no' })
  assert.equal(twice.location, routes.application({ id }, { done: 'no-offer' }))
  assert.equal(await stateOf('karim'), 'submitted')
})

test('whoever lets a place go is off the list, and it is the next one’s turn (C12)', async () => {
  await decide({ menteePlaces: 2 })
  await signUp('karim')
  await signUp('trine')
  await decide({ menteePlaces: 3 })
  await visitors.mette.post(routes.placeOffer({ id: (await applicationOf('karim')).id }), {})
  await visitors.karim.post(routes.placeAnswer({ id }), { side: 'mentee', answer: 'no' })
  assert.equal(await stateOf('karim'), 'withdrawn')
  assert.match(await pageOf('mette', routes.waitingList({ id })), /Næste på listen: Trine Aabo/)
})

test('an offer that nobody takes runs out, and the place in the line stays (C12)', async () => {
  await decide({ menteePlaces: 2 })
  await signUp('karim')
  await decide({ menteePlaces: 3 })
  const { id: application } = await applicationOf('karim')
  await visitors.mette.post(routes.placeOffer({ id: application }), {})
  await lapse()
  const late = await visitors.karim.post(routes.placeAnswer({ id }), { side: 'mentee', answer: 'yes' })
  assert.equal(late.location, routes.application({ id }, { done: 'no-offer' }))
  assert.equal(await stateOf('karim'), 'queued')
  assert.match(await own('karim'), /Du er nummer 1 af 1[\s\S]*fik ikke et svar/)
  assert.match(await pageOf('mette', routes.waitingList({ id })), /Svarede ikke på tilbuddet/)
})

test('a coordinator puts somebody on the list with a reason, and says it in words (C12)', async () => {
  await decide({ approval: { mentor: 'nobody', mentee: 'coordinator' } })
  await signUp('karim')
  const { id: application } = await applicationOf('karim')
  const path = routes.waitingPlace({ id: application })
  const refused = await visitors.mette.post(path, { waitingWords: 'Vent lidt' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Vælg en grund/)
  await visitors.mette.post(path, { reason: 'no_match', waitingWords: 'Vi leder i Køge.' })
  assert.equal(await stateOf('karim'), 'queued')
  assert.match(
    await own('karim'),
    /Du er nummer 1 af 1[\s\S]*ikke fundet en, der passer[\s\S]*Vi leder i Køge/,
  )
  await visitors.mette.post(path, { reason: 'later', waitingWords: '' })
  assert.match(await own('karim'), /Du kan komme med senere/)
  await visitors.mette.post(routes.placeOffer({ id: application }), {})
  await visitors.karim.post(routes.placeAnswer({ id }), { side: 'mentee', answer: 'yes' })
  assert.equal(await stateOf('karim'), 'submitted', 'the offer is the yes that was needed')
})

test('one withdraws from the list at any time, and the others move up (C12)', async () => {
  await decide({ menteePlaces: 2 })
  await signUp('karim')
  await signUp('trine')
  await visitors.karim.post(routes.applicationWithdrawal({ id }), { side: 'mentee' })
  assert.equal(await stateOf('karim'), 'withdrawn')
  assert.match(await own('trine'), /Du er nummer 1 af 1/)
})

test('a leader’s yes to a full programme is a place on its waiting list (C12)', async () => {
  await decide({ menteePlaces: 2, approval: { mentor: 'nobody', mentee: 'leader' } })
  await signUp('karim')
  assert.equal(await stateOf('karim'), 'waiting')
  await visitors.lise.post(routes.approvals(), {
    application: (await applicationOf('karim')).id,
    answer: 'yes',
  })
  assert.equal(await stateOf('karim'), 'queued')
  assert.match(await own('karim'), /Du er nummer 1 af 1/)
})

test('of many who want the last place one gets it, and nobody passes the line past the pages (C12)', async () => {
  await decide({ menteePlaces: 3 })
  for (const who of ['karim', 'trine'] as const) await visitors[who].post(routes.application({ id }), wish)
  await Promise.all(
    (['karim', 'trine'] as const).map(who =>
      visitors[who].post(routes.applicationCheck({ id }), { side: 'mentee' }),
    ),
  )
  assert.deepEqual([await stateOf('karim'), await stateOf('trine')].sort(), ['queued', 'submitted'])
  const late = (await stateOf('karim')) === 'queued' ? 'karim' : 'trine'
  const push = asPerson(database.db, cast[late], tx =>
    tx.updateTable('application').set({ state: 'submitted' }).where('person_id', '=', cast[late]).execute(),
  )
  await assert.rejects(push, /waits for a place/)
  const ahead = asPerson(database.db, cast[late], tx =>
    tx.updateTable('waiting_place').set({ offer_until: '2030-01-01', offered_at: castNow }).execute(),
  )
  assert.equal((await ahead)[0]?.numUpdatedRows, 0n)
})

test('a waiting list is its coordinators’ to see; others see their own place alone (J6)', async () => {
  await decide({ menteePlaces: 2 })
  await signUp('karim')
  const { id: application } = await applicationOf('karim')
  for (const who of ['sofie', 'trine', 'lise', 'bente'] as const) {
    assert.equal((await visitors[who].get(routes.waitingList({ id }))).status, 404, who)
    assert.equal((await visitors[who].get(routes.readApplication({ id: application }))).status, 404, who)
    assert.equal((await visitors[who].post(routes.placeOffer({ id: application }), {})).status, 404, who)
    const seen = await asPerson(database.db, cast[who], tx =>
      tx.selectFrom('waiting_place').selectAll().execute(),
    )
    assert.deepEqual(seen, [], who)
  }
})
