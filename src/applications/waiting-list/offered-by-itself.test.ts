import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, corpsSettings, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { jobs } from '../../jobs.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import type { ProgrammeSettings } from '../../programmes/programme-settings.ts'
import { routes } from '../../routes.ts'

// The corps is full with Sofie and Jonas; Karim and Trine wait, in this order.
let database: TestDatabase
let house: House
let visitors: Record<'karim' | 'trine' | 'mette', Visitor>
const id = places.corps

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = { ...testHouse(database.db), now: () => new Date() }
  const app = createApp(house)
  const enter = (name: keyof typeof cast) => visitorOf(house, app, cast[name])
  visitors = { karim: await enter('karim'), trine: await enter('trine'), mette: await enter('mette') }
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
    const newcomers = [cast.karim, cast.trine]
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
const mailsTo = (who: keyof typeof cast) =>
  asOwner(database.db, tx =>
    tx.selectFrom('mail').select(['kind', 'subject', 'body']).where('person_id', '=', cast[who]).execute(),
  )
const offersPlaces = async () => jobs['offer-places']?.(house, {}, new AbortController().signal)
const lapse = () =>
  asOwner(database.db, tx =>
    tx
      .updateTable('waiting_place')
      .set({ offer_until: '2026-01-01' })
      .where('offered_at', 'is not', null)
      .execute(),
  )
async function waitingJobs(): Promise<string[]> {
  const { rows } = await asOwner(database.db, tx =>
    sql<{ task: string }>`select task_identifier as task from graphile_worker.jobs`.execute(tx),
  )
  return rows.map(({ task }) => task)
}
const words = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const pageOf = async (who: keyof typeof visitors, path: string) => words((await visitors[who].get(path)).text)
const own = (who: 'karim' | 'trine') => pageOf(who, routes.application({ id }))

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
      .select(sql<number>`w.offer_until - w.offered_at::date`.as('days'))
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
  const { state } = await asOwner(database.db, tx =>
    tx
      .selectFrom('application')
      .select('state')
      .where('person_id', '=', cast.karim)
      .where('side', '=', 'mentor')
      .executeTakeFirstOrThrow(),
  )
  assert.equal(state, 'queued')
  assert.match(await pageOf('mette', routes.waitingList({ id })), /Vil gerne være mentor[\s\S]*Karim Said/)
  await decide({ mentorPlaces: 3 })
  await offersPlaces()
  const taken = await visitors.karim.post(routes.placeAnswer({ id }), { side: 'mentor', answer: 'yes' })
  assert.match(taken.location ?? '', /done=taken/)
})
