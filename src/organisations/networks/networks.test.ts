import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, idOf, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { locales } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'
import { answered } from './network.ts'

// Gitte runs the centre; Lise is HR in Greve, Amina in Roskilde, Bente in an organisation elsewhere.

let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>
let [gitte, lise, amina, bente]: Visitor[] = []
let network = ''
const gitteId = idOf('gitte')

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await tx
      .insertInto('person')
      .values({ id: gitteId, organisation_id: places.centre, name: 'Gitte Holst' })
      .execute()
    const runs = (person_id: string, organisation_id: string) =>
      ({ person_id, role: 'organisation_coordinator', organisation_id }) as const
    await tx
      .insertInto('role_grant')
      .values([
        runs(gitteId, places.centre),
        runs(cast.lise, places.greve),
        runs(cast.amina, places.roskilde),
      ])
      .execute()
  })
  gitte = await visitorOf(house, app, gitteId)
  lise = await visitorOf(house, app, cast.lise)
  amina = await visitorOf(house, app, cast.amina)
  bente = await visitorOf(house, app, cast.bente)
})
after(() => database.close())

const somebody = (one: Visitor | undefined): Visitor => one ?? assert.fail()
const wordsOf = ({ text }: Page) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const membershipOf = async (organisation: string) =>
  (
    await asOwner(database.db, tx =>
      tx
        .selectFrom('network_member')
        .select(['id', 'state'])
        .where('organisation_id', '=', organisation)
        .orderBy('asked_at', 'desc')
        .execute(),
    )
  )[0] ?? assert.fail()
const answer = async (one: Visitor | undefined, organisation: string, said: string) => {
  const { id } = await membershipOf(organisation)
  return (await somebody(one).post(routes.membershipAnswer({ id }), { answer: said })).status
}

test('a network is joined when both have said yes, whoever asks first (A8)', async () => {
  const made = await somebody(gitte).post(routes.networks(), {
    name: 'Lederkorps Sjælland',
    centre: places.centre,
  })
  network = /networks\/([0-9a-f-]+)/.exec(made.location ?? '')?.[1] ?? assert.fail()
  const address = { id: network }
  assert.match(
    wordsOf(await somebody(gitte).get(routes.organisation({ id: places.centre }))),
    /Lederkorps Sjælland I er centret/,
  )
  await somebody(gitte).post(routes.networkMembers(address), { organisation: places.greve })
  assert.match(wordsOf(await somebody(lise).get(routes.organisation({ id: places.greve }))), /Er inviteret/)
  assert.equal(await answer(gitte, places.greve, 'yes'), 404, 'the centre cannot say yes for the member')
  assert.equal(await answer(bente, places.greve, 'yes'), 404)
  assert.equal(await answer(lise, places.greve, 'yes'), 303)
  await somebody(amina).post(routes.networkMembers(address), { organisation: places.roskilde })
  assert.equal((await membershipOf(places.roskilde)).state, 'asked')
  assert.equal(await answer(amina, places.roskilde, 'yes'), 404)
  assert.equal(await answer(gitte, places.roskilde, 'yes'), 303)
  assert.match(wordsOf(await somebody(lise).get(routes.network(address))), /Greve Kommune.*Roskilde Kommune/)
  assert.doesNotMatch(wordsOf(await somebody(bente).get(routes.network(address))), /Greve Kommune/)
})

test('the law of joining is the database’s too: nobody makes themselves a member', async () => {
  const join = (by: string, organisation: string, state: 'member' | 'invited' | 'asked') =>
    asPerson(database.db, by, tx =>
      tx
        .insertInto('network_member')
        .values({
          id: idOf(`${by}${state}`),
          network_id: network,
          organisation_id: organisation,
          state,
          asked_at: castNow,
        })
        .execute(),
    )
  await assert.rejects(join(cast.bente, places.elsewhere, 'member'), /both sides agree/)
  await assert.rejects(join(cast.bente, places.elsewhere, 'invited'), /both sides agree/)
  await assert.rejects(join(gitteId, places.elsewhere, 'asked'), /both sides agree/)
  await assert.rejects(join(cast.sofie, places.elsewhere, 'asked'), /both sides agree/)
  await asPerson(database.db, cast.lise, tx =>
    tx.updateTable('programme').set({ network_id: network }).where('id', '=', places.corps).execute(),
  )
  const { rows } = await asOwner(database.db, tx =>
    sql<{ network_id: string | null }>`select network_id from programme where id = ${places.corps}`.execute(
      tx,
    ),
  )
  assert.equal(rows[0]?.network_id, null, 'only the centre shares its programme')
})

test('a shared programme is open to whoever works at a member, and to nobody else (C5)', async () => {
  const trine = await visitorOf(house, app, cast.trine)
  const programme = routes.programme({ id: places.corps })
  assert.equal((await trine.get(programme)).status, 404)
  assert.equal(
    (await somebody(lise).post(routes.networkProgrammes({ id: network }), { programme: places.corps }))
      .status,
    404,
  )
  await somebody(gitte).post(routes.networkProgrammes({ id: network }), {
    programme: places.corps,
    shared: 'yes',
  })
  assert.equal((await trine.get(programme)).status, 200)
  assert.equal((await trine.get(routes.application({ id: places.corps }))).status, 200)
  assert.equal((await somebody(bente).get(programme)).status, 404)
})

test('a member’s HR puts its own people forward and sees how far they are; the centre sees who takes part', async () => {
  const nanna = idOf('nanna')
  await asOwner(database.db, tx =>
    tx.insertInto('person').values({ id: nanna, organisation_id: places.greve, name: 'Nanna Ny' }).execute(),
  )
  const nannaAt = routes.person({ id: nanna })
  assert.equal((await somebody(gitte).get(nannaAt)).status, 404, 'not the centre’s yet')
  const forward = (one: Visitor | undefined, whom: string) =>
    somebody(one).post(routes.nominations({ id: whom }), { networkProgramme: places.corps, side: 'mentee' })
  assert.match(
    wordsOf(await somebody(lise).post(routes.nominations({ id: nanna }), {}, nannaAt)),
    /Vælg mentor eller mentee/,
  )
  assert.equal((await forward(lise, nanna)).status, 303)
  assert.equal((await forward(lise, cast.peter)).status, 404, 'Peter works in Roskilde')
  assert.equal((await forward(bente, cast.bente)).status, 404, 'not in the network')
  assert.match(wordsOf(await somebody(lise).get(nannaAt)), /Netværkets ordninger.*Mentee, på listen/)
  assert.equal((await somebody(gitte).get(nannaAt)).status, 200)
  assert.equal((await somebody(lise).get(routes.person({ id: cast.peter }))).status, 404)
  await assert.rejects(
    asPerson(database.db, cast.lise, tx =>
      sql`insert into application (programme_id, person_id, side, state, created_at)
        values (${places.corps}, ${cast.karim}, 'mentee', 'submitted', now())`.execute(tx),
    ),
    /row-level security/,
  )
})

test('a member’s HR sees the state and not a word of what its people wish', async () => {
  await asOwner(database.db, tx =>
    sql`update application set gain = 'hemmeligt' where person_id = ${cast.sofie}`.execute(tx),
  )
  const page = await somebody(lise).get(routes.person({ id: cast.sofie }))
  assert.match(wordsOf(page), /Lederkorps Sjælland Mentee, tilmeldt/)
  assert.doesNotMatch(page.text, /hemmeligt/)
  const seen = await asPerson(database.db, cast.lise, tx =>
    tx.selectFrom('application').select('id').execute(),
  )
  assert.equal(seen.length, 0)
})

test('nobody leaves a network, or is taken out, by one click: what follows is said first (A8)', async () => {
  const { id } = await asOwner(database.db, tx =>
    tx
      .selectFrom('network_member')
      .select('id')
      .where('organisation_id', '=', places.greve)
      .where('state', '=', 'member')
      .executeTakeFirstOrThrow(),
  )
  const asked = wordsOf(await somebody(lise).get(routes.membershipAnswer({ id })))
  assert.match(asked, /Vil I forlade[\s\S]*De, der allerede er med, fortsætter/)
  assert.match(
    wordsOf(await somebody(gitte).get(routes.membershipAnswer({ id }))),
    /Vil du tage Greve Kommune ud/,
  )
  const sofie = await visitorOf(house, app, cast.sofie)
  assert.equal((await sofie.get(routes.membershipAnswer({ id }))).status, 404)
})

test('whoever leaves a network keeps what is under way, and its people see no new programmes', async () => {
  assert.equal(await answer(lise, places.greve, 'leave'), 303)
  const karim = await visitorOf(house, app, cast.karim)
  assert.equal((await karim.get(routes.programme({ id: places.corps }))).status, 404)
  const sofie = await visitorOf(house, app, cast.sofie)
  assert.equal((await sofie.get(routes.programme({ id: places.corps }))).status, 200, 'Sofie takes part')
  assert.equal(
    (
      await somebody(lise).post(routes.nominations({ id: cast.karim }), {
        networkProgramme: places.corps,
        side: 'mentee',
      })
    ).status,
    404,
  )
})

test('who may answer what, as a table', () => {
  const by = (runsMember: boolean, runsCentre: boolean) => ({ runsMember, runsCentre })
  assert.equal(answered({ state: 'invited', ...by(true, false) }, 'yes'), 'member')
  assert.equal(answered({ state: 'invited', ...by(false, true) }, 'yes'), undefined)
  assert.equal(answered({ state: 'asked', ...by(false, true) }, 'no'), 'declined')
  assert.equal(answered({ state: 'member', ...by(false, true) }, 'leave'), 'left')
  assert.equal(answered({ state: 'member', ...by(false, false) }, 'leave'), undefined)
  assert.equal(answered({ state: 'left', ...by(true, true) }, 'leave'), undefined)
})

test('the pages of networks are read in each language', async () => {
  for (const locale of locales) {
    await asOwner(database.db, tx =>
      tx.updateTable('person').set({ locale }).where('id', '=', gitteId).execute(),
    )
    for (const path of [routes.networks(), routes.network({ id: network })]) {
      const page = await somebody(gitte).get(path)
      assert.equal(page.status, 200)
      assert.doesNotMatch(wordsOf(page), /undefined|NaN|\[object/)
    }
  }
})
