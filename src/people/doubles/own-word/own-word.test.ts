import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, idOf, places } from '../../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { testHouse } from '../../../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../../../test/visitor.ts'
import { createApp } from '../../../app.tsx'
import { type Farewell, farewellQuestions } from '../../../endings/ending.ts'
import { addFarewell, farewellsOf } from '../../../endings/endings-store.ts'
import { addressOf, followCalendar } from '../../../meetings/free-times/busy-store.ts'
import { makeRoom, openRoom } from '../../../mentorships/room.ts'
import { asOwner, asPerson, type Tx } from '../../../platform/database/transaction.ts'
import type { House } from '../../../platform/house.ts'
import { locales } from '../../../platform/i18n.ts'
import { routes } from '../../../routes.ts'
import { reflectionOf, saveLesson } from '../../../training/training-store.ts'

// Sofie has a mentor by one address, and is a mentor by another, which she signed up with after she changed jobs.

let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>
let hr: Visitor
let sofie: Visitor
let other: Visitor
const again = idOf('sofie again')
const herMentee = idOf('her mentee')
const herRoom = idOf('her room')
const farewell = Object.fromEntries(farewellQuestions.map(question => [question, 'Mod'])) as Farewell

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, enterAgain)
  hr = await visitorOf(house, app, cast.lise)
  sofie = await visitorOf(house, app, cast.sofie)
  other = await visitorOf(house, app, again)
  await asPerson(database.db, again, async tx => {
    const room = await openRoom(tx, house, herRoom)
    await addFarewell(tx, room ?? assert.fail(), farewell, { personId: again, now: castNow })
    const by = { personId: again, now: castNow }
    await saveLesson(tx, house, by, 'listen', { reflection: 'Jeg taler for meget', isCompleted: true })
    await followCalendar(tx, house, again, 'https://kalender.example/sofie', castNow)
  })
})
after(() => database.close())

async function enterAgain(tx: Tx): Promise<void> {
  await makeRoom(tx, house, places.sofieAndPeter)
  await tx
    .insertInto('person')
    .values([
      { id: again, organisation_id: places.greve, name: 'Sofie Bang', position: 'centerleder', capacity: 1 },
      { id: herMentee, organisation_id: places.roskilde, name: 'Ida Ravn' },
    ])
    .execute()
  await tx.insertInto('contact').values({ person_id: again, email: 'sofie.bang@nyt.example' }).execute()
  await tx
    .insertInto('role_grant')
    .values([
      { person_id: cast.lise, role: 'organisation_coordinator', organisation_id: places.greve },
      { person_id: again, role: 'programme_coordinator', programme_id: places.onboarding },
    ])
    .execute()
  await tx
    .insertInto('application')
    .values([
      {
        programme_id: places.corps,
        person_id: again,
        side: 'mentor',
        state: 'submitted',
        created_at: castNow,
        submitted_at: castNow,
      },
      { programme_id: places.corps, person_id: again, side: 'mentee', state: 'listed', created_at: castNow },
    ])
    .execute()
  await tx
    .insertInto('mentorship')
    .values({
      id: herRoom,
      programme_id: places.corps,
      mentor_id: again,
      mentee_id: herMentee,
      state: 'active',
      reasons: '[]',
      started_at: castNow,
    })
    .execute()
  await makeRoom(tx, house, herRoom)
  for (const person_id of [again, cast.sofie])
    await tx
      .insertInto('calendar_feed')
      .values({ person_id, token_hash: Buffer.from(person_id), made_at: castNow })
      .execute()
}

const wordsOf = ({ text }: Page) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const ask = () =>
  hr.post(routes.merge({ id: cast.sofie }), {
    other: again,
    stays: again,
    position: again,
    capacity: cast.sofie,
  })

test('HR asks, and both addresses hear of it, without content', async () => {
  const page = wordsOf(await hr.get(routes.merge({ id: cast.sofie }, { other: again })))
  assert.match(page, /siger personen selv ja begge steder/)
  assert.match(page, /Hvilken mailadresse skal blive\?/)
  assert.match((await ask()).location ?? '', /done=asked/)
  const mails = await asOwner(database.db, tx =>
    tx.selectFrom('mail').select(['person_id', 'body']).where('kind', '=', 'double').execute(),
  )
  assert.deepEqual(mails.map(mail => mail.person_id).toSorted(), [again, cast.sofie].toSorted())
  assert.doesNotMatch(mails.map(({ body }) => body).join(), /Sofie|Peter|corps\.example/)
  assert.match(
    wordsOf(await hr.get(routes.merge({ id: cast.sofie }, { other: again }))),
    /Der er ikke svaret endnu/,
  )
  assert.equal((await ask()).status, 422, 'asked once at a time')
})

test('nobody becomes one with somebody who has not said yes: one yes opens nothing (J1)', async () => {
  assert.match(wordsOf(await sofie.get(routes.home())), /spørger, om du står her to gange/)
  await sofie.post(routes.myDouble(), { answer: 'yes' })
  assert.match(wordsOf(await sofie.get(routes.myDouble())), /Nu mangler dit ja som sofie\.bang@nyt\.example/)
  assert.match(wordsOf(await other.get(routes.myDouble())), /Der er sagt ja som sofie@corps\.example/)
  for (const id of [cast.sofie, again, cast.lise, cast.jonas]) {
    await assert.rejects(
      asPerson(database.db, id, tx => sql`select app.merge_as_agreed(now())`.execute(tx)),
      /not both have said yes/,
    )
    await assert.rejects(
      asPerson(database.db, id, tx =>
        sql`select app.make_one(${cast.sofie}, ${again}, '{}', null, now())`.execute(tx),
      ),
      /permission denied/,
    )
  }
  await assert.rejects(
    asPerson(database.db, cast.lise, tx =>
      sql`select app.merge_people(${cast.sofie}, ${again}, '{}', now())`.execute(tx),
    ),
    /has begun/,
  )
  assert.equal(await asPerson(database.db, cast.sofie, tx => openRoom(tx, house, herRoom)), undefined)
  const jonas = await visitorOf(house, app, cast.jonas)
  assert.match(wordsOf(await jonas.get(routes.myDouble())), /ikke noget at svare på/)
})

test('a link goes to the other address, for whoever has said yes here', async () => {
  assert.match((await sofie.post(routes.myDouble(), { answer: 'link' })).location ?? '', /done=posted/)
  assert.doesNotMatch((await other.post(routes.myDouble(), { answer: 'link' })).location ?? '', /posted/)
})

test('what stands in the way is said, and with whom only to the person who has said yes in both', async () => {
  const second = idOf('a second mentor of hers')
  await asOwner(database.db, tx =>
    tx
      .insertInto('mentorship')
      .values({
        id: second,
        programme_id: places.corps,
        mentor_id: cast.amina,
        mentee_id: again,
        state: 'active',
        reasons: '[]',
        started_at: castNow,
      })
      .execute(),
  )
  assert.doesNotMatch(wordsOf(await sofie.get(routes.myDouble())), /står i vejen/)
  await other.post(routes.myDouble(), { answer: 'yes' })
  assert.match(wordsOf(await other.get(routes.myDouble())), /Du har to mentorer i/)
  const people = await asOwner(database.db, tx =>
    tx.selectFrom('person').select('id').where('id', 'in', [cast.sofie, again]).execute(),
  )
  assert.equal(people.length, 2)
  await assert.rejects(
    asPerson(database.db, again, tx => sql`select app.merge_as_agreed(now())`.execute(tx)),
    /something stands between/,
  )
  await asOwner(database.db, tx => tx.deleteFrom('mentorship').where('id', '=', second).execute())
})

test('yes in both, and everything is one: rooms open, words are read, and nobody is signed out', async () => {
  assert.match((await other.post(routes.myDouble(), { answer: 'yes' })).location ?? '', /done=merged/)
  for (const visitor of [sofie, other]) {
    assert.match(
      wordsOf(await visitor.get(routes.mentorship({ id: places.sofieAndPeter }))),
      /Sofie og Peter/,
    )
    assert.match(wordsOf(await visitor.get(routes.mentorship({ id: herRoom }))), /Ida og Sofie|Sofie og Ida/)
  }
  await asPerson(database.db, again, async tx => {
    const room = (await openRoom(tx, house, herRoom)) ?? assert.fail()
    assert.deepEqual((await farewellsOf(tx, room, again)).mine, farewell)
    assert.equal(await reflectionOf(tx, house, again, 'listen'), 'Jeg taler for meget')
    assert.equal(await addressOf(tx, house, again), 'https://kalender.example/sofie')
  })
  const { rows } = await asOwner(database.db, tx =>
    sql<Record<string, unknown>>`
      select p.position, p.capacity, p.places_taken as taken, c.email,
        (select array_agg(a.side || ' ' || a.state order by a.side) from application a where a.person_id = p.id) as parts,
        (select count(*)::int from calendar_feed f where f.person_id = p.id) as feeds,
        (select array_agg(r.role) from role_grant r where r.person_id = p.id) as roles,
        (select count(*)::int from databank_entry e where e.person_id = p.id) as listed,
        (select person_id from merged_person where old_id = ${cast.sofie}) as leads
      from person p join contact c on c.person_id = p.id where p.id = ${again}`.execute(tx),
  )
  assert.deepEqual(rows, [
    {
      position: 'centerleder',
      capacity: 2,
      taken: 1,
      email: 'sofie.bang@nyt.example',
      parts: ['mentee submitted', 'mentor submitted'],
      feeds: 2,
      roles: ['programme_coordinator'],
      listed: 1,
      leads: again,
    },
  ])
  const events = await asOwner(database.db, tx =>
    sql<{ verb: string; actor_id: string }>`
      select verb, actor_id from audit_event where verb like '%merge' order by id`.execute(tx),
  )
  assert.deepEqual(events.rows, [
    { verb: 'ask to merge', actor_id: cast.lise },
    { verb: 'agree to merge', actor_id: cast.sofie },
    { verb: 'merge', actor_id: again },
  ])
})

test('a no keeps them two for good, and HR may take the question back', async () => {
  const namesake = idOf('namesake')
  await asOwner(database.db, async tx => {
    await tx
      .insertInto('person')
      .values({ id: namesake, organisation_id: places.greve, name: 'Jonas Lind' })
      .execute()
    await tx.insertInto('contact').values({ person_id: namesake, email: 'jonas2@corps.example' }).execute()
  })
  await visitorOf(house, app, namesake)
  const askJonas = () => hr.post(routes.merge({ id: cast.jonas }), { other: namesake, stays: cast.jonas })
  await askJonas()
  assert.match(
    (await hr.post(routes.mergeRequestEnd({ id: cast.jonas }), { other: namesake })).location ?? '',
    /done=taken-back/,
  )
  await askJonas()
  const jonas = await visitorOf(house, app, cast.jonas)
  for (const locale of locales) {
    await asOwner(database.db, tx =>
      tx.updateTable('person').set({ locale }).where('id', '=', cast.jonas).execute(),
    )
    assert.doesNotMatch(wordsOf(await jonas.get(routes.myDouble())), /undefined|null|\[object/)
  }
  await jonas.post(routes.myDouble(), { answer: 'no' })
  assert.doesNotMatch(wordsOf(await hr.get(routes.doubles({ id: places.greve }))), /Jonas Lind/)
  const left = await asOwner(database.db, tx => tx.selectFrom('merge_request').selectAll().execute())
  assert.deepEqual(left, [])
})
