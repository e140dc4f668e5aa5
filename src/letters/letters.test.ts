import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { cast, castNow, enterCast, idOf, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { routes } from '../routes.ts'
import { lettersADay } from './letter.ts'
import { sealedLetter } from './letters-store.ts'

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
const toAmina = routes.newLetter({ id: cast.amina })
const content = 'Hej Amina. Jeg er ny leder og vil gerne tale om svære samtaler.'

test('a mentee writes to a mentor, who reads and answers in the product (C5)', async () => {
  const sofie = await visitor(cast.sofie)
  assert.match((await sofie.get(routes.mentorProfile({ id: cast.amina }))).text, /Skriv til Amina/)
  const empty = await sofie.post(toAmina, { content: ' ' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Skriv et par linjer/)
  const sent = await sofie.post(toAmina, { content })
  const letter = sent.location?.split('?')[0] ?? assert.fail()
  assert.match((await sofie.get(sent.location ?? '')).text, /Din besked er sendt/)

  const amina = await visitor(cast.amina)
  assert.match((await amina.get(routes.home())).text, /Sofie Bang har skrevet til dig/)
  const got = await amina.get(letter)
  assert.match(got.text, /Besked fra Sofie Bang/)
  assert.match(got.text, /vil gerne tale om svære samtaler/)
  assert.match(got.text, /daginstitutionsleder, Greve Kommune/)
  assert.equal((await amina.post(letter, { content: 'Ring tirsdag.' })).status, 303)
  assert.match((await sofie.get(letter)).text, /Svar fra Amina Yusuf[\s\S]*Ring tirsdag/)
  assert.equal((await amina.post(letter, { content: 'Og onsdag.' })).status, 422)
})

test('the mails say that something is there, and nothing of what (C5)', async () => {
  const mails = await asOwner(database.db, tx =>
    tx.selectFrom('mail').select(['person_id', 'kind', 'subject', 'body']).orderBy('kind').execute(),
  )
  assert.deepEqual(
    mails.map(({ person_id, kind }) => [person_id, kind]),
    [
      [cast.sofie, 'letter-answered'],
      [cast.amina, 'letter-sent'],
    ],
  )
  for (const { subject, body } of mails) assert.doesNotMatch(subject + body, /Sofie|Amina|samtaler|tirsdag/)
})

test('nobody else reads a letter, and what is stored is sealed (J1, J6)', async () => {
  const { id, stored } = await asOwner(database.db, async tx => {
    const row = await tx.selectFrom('letter').select(['id', 'content']).executeTakeFirstOrThrow()
    return { id: row.id, stored: row.content.toString('latin1') }
  })
  assert.doesNotMatch(stored, /samtaler/)
  for (const who of [cast.mette, cast.anders, cast.peter, cast.jonas]) {
    assert.equal((await (await visitor(who)).get(routes.letter({ id }))).status, 404)
    assert.deepEqual(
      await asPerson(database.db, who, tx => tx.selectFrom('letter').select('id').execute()),
      [],
    )
  }
})

test('one waits for an answer before one writes again, and writes to few a day (C5)', async () => {
  const jonas = await visitor(cast.jonas)
  const first = await jonas.post(toAmina, { content })
  assert.equal(first.status, 303)
  assert.equal((await jonas.get(toAmina)).location, first.location?.split('?')[0])
  assert.match((await jonas.post(toAmina, { content })).text, /Du har allerede skrevet/)
  await asOwner(database.db, async tx => {
    for (let nr = 1; nr < lettersADay; nr += 1) {
      const id = idOf(`mentor ${nr}`)
      await tx
        .insertInto('person')
        .values({ id, organisation_id: places.greve, name: `Mentor ${nr}` })
        .execute()
      const sent = { programme_id: places.corps, sender_id: cast.jonas, receiver_id: id, sent_at: castNow }
      const letter = { id: idOf(`letter ${nr}`), ...sent }
      const sealed = sealedLetter(house, letter.id, 'content', 'Hej')
      await tx
        .insertInto('letter')
        .values({ ...letter, content: sealed })
        .execute()
    }
  })
  const toPeter = await jonas.post(routes.newLetter({ id: cast.peter }), { content })
  assert.match(toPeter.text, /fem mentorer det sidste døgn/)
})

test('one writes to nobody outside the databanks one is admitted to, past the page either (C5)', async () => {
  for (const who of [cast.bente, cast.karim, cast.mette]) {
    assert.equal((await (await visitor(who)).get(toAmina)).status, 404)
    const letter = { programme_id: places.corps, sender_id: who, receiver_id: cast.amina, sent_at: castNow }
    await assert.rejects(
      asPerson(database.db, who, tx =>
        tx
          .insertInto('letter')
          .values({ ...letter, content: Buffer.from('') })
          .execute(),
      ),
      /row-level security/,
    )
  }
})
