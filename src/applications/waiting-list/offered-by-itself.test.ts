import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, places } from '../../../test/cast.ts'
import { jobs } from '../../jobs.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'
import { corpsWithNewcomers } from './waiting-list.test-kit.ts'

const corps = await corpsWithNewcomers()
const { database, house, visitors, decide, signUp, applicationOf, stateOf, mailsTo, lapse, pageOf, own } =
  corps
after(() => database.close())
beforeEach(corps.beginAnew)

const id = places.corps
const offersPlaces = async () => jobs['offer-places']?.(house, {}, new AbortController().signal)
async function waitingJobs(): Promise<string[]> {
  const { rows } = await asOwner(database.db, tx =>
    sql<{ task: string }>`select task_identifier as task from graphile_worker.jobs`.execute(tx),
  )
  return rows.map(({ task }) => task)
}

test('a place that becomes free is offered by itself to the next, and to the one after when nobody takes it (C12)', async () => {
  await decide({ menteePlaces: 2, offerDays: 4 })
  await signUp('karim')
  await signUp('trine')
  await offersPlaces()
  assert.deepEqual(await mailsTo('karim'), [])
  await decide({ menteePlaces: 3, offerDays: 4 })
  assert.ok((await waitingJobs()).includes('offer-places'), 'asked for with the change')
  await Promise.all([offersPlaces(), offersPlaces()])
  assert.match(await own('karim'), /Ja tak, jeg tager pladsen/)
  assert.match(await own('trine'), /Du er nummer 2 af 2/)
  const [mail, ...more] = await mailsTo('karim')
  assert.equal(mail?.kind, 'application-news')
  assert.deepEqual(more, [])
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /plads|venteliste|Lederkorps/)
  assert.doesNotMatch(await pageOf('mette', routes.waitingList({ id })), /Næste på listen/)
  const offer = await asOwner(database.db, tx =>
    tx
      .selectFrom('waiting_place as w')
      .innerJoin('application as a', 'a.id', 'w.application_id')
      .select(sql<number>`w.offer_until - (w.offered_at at time zone 'Europe/Copenhagen')::date`.as('days'))
      .where('a.person_id', '=', cast.karim)
      .executeTakeFirst(),
  )
  assert.equal(offer?.days, 4)
  await lapse()
  await offersPlaces()
  assert.match(await own('karim'), /Du er nummer 1 af 2[\s\S]*fik ikke et svar/)
  assert.match(await own('trine'), /Ja tak, jeg tager pladsen/)
  await visitors.trine.post(routes.placeAnswer({ id }), { side: 'mentee', answer: 'yes' })
  assert.equal(await stateOf('trine'), 'submitted')
  await offersPlaces()
  assert.equal((await mailsTo('karim')).length, 1, 'who did not answer is not asked again')
})

test('whoever waits for another reason than a place is offered one by the coordinator alone (C12)', async () => {
  await decide({ menteePlaces: 2 })
  await signUp('karim')
  await visitors.mette.post(routes.waitingPlace({ id: (await applicationOf('karim')).id }), {
    reason: 'later',
  })
  await decide({ menteePlaces: 3 })
  await offersPlaces()
  assert.doesNotMatch(await own('karim'), /Ja tak/)
  assert.match(await pageOf('mette', routes.waitingList({ id })), /Næste på listen: Karim Said/)
})

test('mentors wait too where a programme limits them (C4, C12)', async () => {
  await decide({ mentorPlaces: 2 })
  await asOwner(database.db, tx =>
    tx
      .insertInto('application')
      .values({
        programme_id: id,
        person_id: cast.karim,
        side: 'mentor',
        state: 'invited',
        created_at: castNow,
      })
      .execute(),
  )
  const offers = { side: 'mentor', themes: 'strategy', places: '1', motivation: 'Jeg vil gerne' }
  await visitors.karim.post(routes.application({ id }), offers)
  await visitors.karim.post(routes.applicationCheck({ id }), { side: 'mentor' })
  const { state } = await applicationOf('karim', 'mentor')
  assert.equal(state, 'queued')
  assert.match(await pageOf('mette', routes.waitingList({ id })), /Vil gerne være mentor[\s\S]*Karim Said/)
  await decide({ mentorPlaces: 3 })
  await offersPlaces()
  const taken = await visitors.karim.post(routes.placeAnswer({ id }), { side: 'mentor', answer: 'yes' })
  assert.match(taken.location ?? '', /done=taken/)
})
