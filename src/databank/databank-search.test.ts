import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { cast, castNow, enterCast, idOf, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { asNobody, asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { createRouter } from '../platform/http/router.ts'
import { routes } from '../routes.ts'
import { surroundings } from '../surroundings.tsx'
import { databankRoutes } from './databank-routes.tsx'
import { profilesAnHour } from './mentor.ts'

let database: TestDatabase
let house: House
let app: Hono
const mentors = {
  'Åse Kjær': {
    position: 'skoleleder',
    place: 'Aabenraa',
    skills: ['Ledelse af forandring'],
    themes: ['strategy'],
  },
  'Bo Bjørn': { position: 'sykepleier', place: 'Tromsø', languages: ['nb'], themes: ['network'] },
  'Carla Friis': {
    position: 'økonomikonsulent',
    about: 'Jeg har bygget tre børnehaver.',
    themes: ['economy'],
  },
} as const
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    for (const [name, { themes, ...said }] of Object.entries(mentors)) {
      const {
        skills = [],
        languages = [],
        ...rest
      } = { ...said } as { skills?: string[]; languages?: string[] }
      const person = { id: idOf(name), organisation_id: places.greve, name, ...rest }
      await tx
        .insertInto('person')
        .values({ ...person, skills: [...skills], languages: [...languages] })
        .execute()
      await tx
        .insertInto('application')
        .values({
          programme_id: places.corps,
          person_id: person.id,
          side: 'mentor',
          state: 'submitted',
          themes: [...themes],
          created_at: castNow,
        })
        .execute()
    }
  })
  house = testHouse(database.db)
  const { hono, router } = createRouter(house, surroundings)
  databankRoutes(router)
  app = hono
})
after(() => database.close())

const look = async (who: string, address: string) => (await visitorOf(house, app, who)).get(address)
const namesIn = (text: string) =>
  [...text.matchAll(/\/databank\/[0-9a-f-]{36}">([^<]+)</g)].map(([, name]) => name ?? '')
const found = async (words: string) => namesIn((await look(cast.sofie, routes.databank({ words }))).text)

test('a word finds its other forms and what it is a part of (C1)', async () => {
  assert.deepEqual(await found('skoleledelse'), ['Åse Kjær'])
  assert.deepEqual(await found('skoler'), ['Åse Kjær'])
  assert.deepEqual(await found('forandringer'), ['Åse Kjær'])
  assert.deepEqual(await found('konsulenter'), ['Carla Friis'])
  assert.deepEqual(await found('børnehave'), ['Carla Friis'])
  assert.deepEqual(await found('sykepleiere'), ['Bo Bjørn'])
  assert.deepEqual(await found('leder'), ['Amina Yusuf', 'Åse Kjær'])
})

test('æ, ø and å are found as they are written where they are missing, and the other way round', async () => {
  for (const written of ['aase', 'Åse', 'kjaer', 'åbenrå', 'AABENRAA']) {
    assert.deepEqual(await found(written), ['Åse Kjær'], written)
  }
  for (const written of ['bjoern', 'Tromsoe']) assert.deepEqual(await found(written), ['Bo Bjørn'], written)
  assert.deepEqual(await found('oekonomi'), ['Carla Friis'])
})

test('a theme or a language is found by what it is called in any of the languages (F9)', async () => {
  assert.deepEqual(await found('strategi'), ['Åse Kjær'])
  assert.deepEqual(await found('strategy'), ['Åse Kjær'])
  assert.deepEqual(await found('norsk'), ['Bo Bjørn'])
  assert.deepEqual(await found('netværk bo'), ['Bo Bjørn'])
  for (const form of ['strategien', 'strategier', 'strategies'])
    assert.deepEqual(await found(form), ['Åse Kjær'], form)
})

test('a word with a slip in it finds the nearest, and says so', async () => {
  const { text } = await look(cast.sofie, routes.databank({ words: 'skolleder' }))
  assert.deepEqual(namesIn(text), ['Åse Kjær'])
  assert.match(text, /Vi fandt ingen med ”skolleder”. Her er dem med ”skoleleder”/)
  assert.deepEqual(await found('økonomikonslent'), ['Carla Friis'])
  assert.deepEqual(await found('Kjar'), ['Åse Kjær'], 'from a keyboard without æ, ø and å')
  assert.deepEqual(await found('straegi'), ['Åse Kjær'], 'in a theme that nobody has in words of their own')
  assert.deepEqual(await found('qwertyuiop'), [])
})

test('each choice says how many it would leave (C1)', async () => {
  const { text } = await look(cast.sofie, routes.databank({ choices: 'all' }))
  assert.match(text, /Strategi og retning \(1\)/)
  assert.match(text, /Greve Kommune \(3\)/)
  assert.match(text, /Roskilde Kommune \(2\)/)
  assert.match(text, /Kun dem med en ledig plads \(5\)/)
  const narrowed = await look(cast.sofie, routes.databank({ theme: 'strategy' }))
  assert.match(narrowed.text, /Roskilde Kommune \(0\)/)
  assert.match(narrowed.text, /Vi fandt 1 mentor/)
})

test('who leaves is found no more, and their name is not kept for guessing', async () => {
  const id = idOf('Åse Kjær')
  await asOwner(database.db, tx =>
    tx.updateTable('person').set({ left_at: castNow }).where('id', '=', id).execute(),
  )
  assert.deepEqual(await found('skoleleder'), [])
  const kept = await asOwner(database.db, tx =>
    tx.selectFrom('databank_word').select('word').where('word', 'in', ['skoleleder', 'kjær']).execute(),
  )
  assert.deepEqual(kept, [])
  await asOwner(database.db, tx =>
    tx.updateTable('person').set({ left_at: null }).where('id', '=', id).execute(),
  )
  assert.deepEqual(await found('skoleleder'), ['Åse Kjær'])
})

test('what is searched can be read by nobody, in any role (C5)', async () => {
  for (const table of ['databank_entry', 'databank_word'] as const) {
    for (const who of [cast.sofie, cast.mette, cast.anders]) {
      await assert.rejects(
        asPerson(database.db, who, tx => tx.selectFrom(table).selectAll().execute()),
        /permission denied/,
      )
    }
    await assert.rejects(
      asNobody(database.db, tx => tx.selectFrom(table).selectAll().execute()),
      /permission denied/,
    )
  }
})

test('after many profiles in an hour one is asked to wait, and it is written down (C5)', async () => {
  await asOwner(database.db, async tx => {
    for (let nr = 0; nr < profilesAnHour; nr += 1) {
      const id = idOf(`looked at ${nr}`)
      await tx
        .insertInto('person')
        .values({ id, organisation_id: places.greve, name: `Set ${nr}` })
        .execute()
      await tx
        .insertInto('look')
        .values({ viewer_id: cast.jonas, person_id: id, why: 'databank', at: castNow })
        .execute()
    }
  })
  const stopped = await look(cast.jonas, routes.mentorProfile({ id: cast.peter }))
  assert.equal(stopped.status, 429)
  assert.match(stopped.text, /Vent lidt, så kan du se flere/)
  const events = await asOwner(database.db, tx =>
    tx.selectFrom('audit_event').select(['verb', 'subject']).where('actor_id', '=', cast.jonas).execute(),
  )
  assert.deepEqual(events, [{ verb: 'stop', subject: 'databank' }])
  assert.equal((await look(cast.sofie, routes.mentorProfile({ id: cast.peter }))).status, 200)
  assert.equal((await look(cast.mette, routes.mentorProfile({ id: cast.peter }))).status, 200)
})

test('who was listed and has been invited stays in the databank until they answer (C1)', async () => {
  const stateIs = (state: 'invited' | 'withdrawn' | 'submitted') =>
    asOwner(database.db, tx =>
      tx.updateTable('application').set({ state }).where('person_id', '=', idOf('Bo Bjørn')).execute(),
    )
  await stateIs('invited')
  assert.deepEqual(await found('bo bjørn'), ['Bo Bjørn'])
  assert.equal((await look(cast.sofie, routes.mentorProfile({ id: idOf('Bo Bjørn') }))).status, 200)
  await stateIs('withdrawn')
  assert.deepEqual(await found('bo bjørn'), [])
  await stateIs('submitted')
})
