import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { cast, castNow, places } from '../../../test/cast.ts'
import { asPerson } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'
import { corpsWithNewcomers } from './waiting-list.test-kit.ts'
import { hasLapsed, isOffered, lastDayOf, nextInLine } from './waiting-place.ts'

const corps = await corpsWithNewcomers('sofie', 'lise', 'bente')
const {
  database,
  visitors,
  decide,
  fillIn,
  send,
  signUp,
  applicationOf,
  stateOf,
  mailsTo,
  lapse,
  pageOf,
  own,
} = corps
after(() => database.close())
beforeEach(corps.beginAnew)

const id = places.corps

test('the next in line is the first who has not been offered a place, where one is left (C12)', () => {
  const line = [{ offerUntil: '2026-10-14' }, { offerUntil: null }, { offerUntil: null }]
  assert.equal(nextInLine(line, 1), line[1])
  assert.equal(nextInLine(line, null), line[1], 'without a limit the coordinator decides')
  assert.equal(nextInLine(line, 0), undefined)
  assert.ok(isOffered({ offerUntil: '2026-10-14' }, '2026-10-14'))
  assert.ok(hasLapsed({ offerUntil: '2026-10-14' }, '2026-10-15'))
})

test('the last day of an offer is counted from the day it is in Denmark and Norway, by whoever it is made (C12)', () => {
  assert.equal(lastDayOf(new Date('2026-11-22T12:00:00Z'), 7), '2026-11-29')
  assert.equal(lastDayOf(new Date('2026-11-22T23:30:00Z'), 7), '2026-11-30', 'half past midnight')
  assert.equal(lastDayOf(new Date('2026-07-01T21:59:00Z'), 1), '2026-07-02')
  assert.equal(lastDayOf(new Date('2026-07-01T22:01:00Z'), 1), '2026-07-03')
})

test('in a full programme one comes on a waiting list, and reads one’s place and why (C12)', async () => {
  await decide({ menteePlaces: 2 })
  await signUp('karim')
  const sent = await fillIn('trine')
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
  for (const who of ['karim', 'trine'] as const) await fillIn(who)
  await Promise.all([send('karim'), send('trine')])
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
