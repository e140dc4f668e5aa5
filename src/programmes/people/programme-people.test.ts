import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, enterCast, places } from '../../../test/cast.ts'
import { enterCrowd } from '../../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { type Locale, locales } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'

let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>
let mette: Visitor
let minutes = 0

before(async () => {
  database = await testDatabase()
  const start = testHouse(database.db)
  house = { ...start, now: () => new Date(start.now().getTime() + minutes * 60_000) }
  app = createApp(house)
  await enterCast(database.db)
  mette = await visitorOf(house, app, cast.mette)
})
after(() => database.close())

const corps = { id: places.corps }
const people = (query: Record<string, string> = {}) => routes.programmePeople(corps, query)
const visitor = (name: CastName) => visitorOf(house, app, cast[name])
const wordsOf = ({ text }: Page) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const namesOn = ({ text }: Page) =>
  [...text.matchAll(/<th scope="row"><a[^>]*>([^<]+)/g)].map(([, name]) => name)
const nextOn = ({ text }: Page) => /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
const mails = async () => {
  const { rows } = await sql<{ person_id: string; subject: string; body: string }>`
    select person_id, subject, body from mail where kind = 'invitation' order by created_at`.execute(
    database.db,
  )
  return rows
}
const applicationOf = async (name: CastName, side = 'mentee') => {
  const { rows } = await sql<{ id: string; state: string }>`
    select id, state from application where programme_id = ${places.corps} and person_id = ${cast[name]}
      and side = ${side}`.execute(database.db)
  return rows[0]
}
const list = (name: CastName, side: 'mentor' | 'mentee' = 'mentee') =>
  asOwner(database.db, tx =>
    sql`insert into application (programme_id, person_id, side, state, created_at)
      values (${places.corps}, ${cast[name]}, ${side}, 'listed', ${house.now()})`.execute(tx),
  )
const speak = (locale: Locale) =>
  asOwner(database.db, tx => sql`update person set locale = ${locale} where id = ${cast.mette}`.execute(tx))

test('a programme’s people are its coordinators’ to see; for others the pages are not there (J6)', async () => {
  for (const name of ['sofie', 'peter', 'anders', 'bente', 'lise'] as const) {
    const somebody = await visitor(name)
    for (const path of [people(), routes.newProgrammePerson(corps), routes.programmeInvitations(corps)])
      assert.equal((await somebody.get(path)).status, 404, `${name} at ${path}`)
    const { id = '' } = (await applicationOf('sofie')) ?? {}
    const asks = { everybody: 'listed', application: id }
    for (const path of [routes.programmeInvitations(corps), routes.programmeWithdrawals(corps)])
      assert.equal((await somebody.post(path, asks)).status, 404)
  }
  assert.equal((await mette.get(people())).status, 200)
})

test('a coordinator reads where everybody stands, with free places and mentors (A8, D10)', async () => {
  const page = await mette.get(people())
  assert.deepEqual(namesOn(page), ['Amina Yusuf', 'Jonas Lind', 'Peter Krog', 'Sofie Bang'])
  assert.match(wordsOf(page), /2 mentorer og 2 mentees\./)
  assert.match(wordsOf(page), /1 af 2 ledig/)
  assert.match(wordsOf(page), /Har en mentor/)
  assert.deepEqual(namesOn(await mette.get(people({ side: 'mentor' }))), ['Amina Yusuf', 'Peter Krog'])
  assert.deepEqual(namesOn(await mette.get(people({ words: 'teamleder' }))), ['Jonas Lind'])
  assert.match(wordsOf(await mette.get(people({ state: 'invited' }))), /Ingen passer til det, du søger/)
})

test('one person is added by hand, with a new organisation only by whoever may add one', async () => {
  const path = routes.newProgrammePerson(corps)
  const typed = { name: 'Ida Ny', email: 'Ida@Ny.example', organisation: places.greve, side: 'mentee' }
  const added = await mette.post(path, typed, path)
  assert.equal(added.location, people({ words: 'Ida Ny', done: 'added' }))
  assert.deepEqual(namesOn(await mette.get(added.location ?? '')), ['Ida Ny'])
  const again = await mette.post(path, typed, path)
  assert.equal(again.status, 422)
  assert.match(wordsOf(again), /allerede med i ordningen/)
  const without = await mette.post(path, { ...typed, organisation: '', newOrganisation: 'Ny By' }, path)
  assert.match(wordsOf(without), /Vælg en organisation/)
  const taken = await mette.post(path, { ...typed, email: 'bente@corps.example' }, path)
  assert.match(wordsOf(taken), /En anden har allerede den adresse/)
  const wrong = await mette.post(path, { name: '', email: 'x', side: 'x', organisation: 'x' }, path)
  for (const words of [
    'Skriv et navn',
    'Skriv en mailadresse',
    'Vælg mentor eller mentee',
    'Vælg en organisation',
  ])
    assert.match(wordsOf(wrong), new RegExp(words))
  await asOwner(database.db, tx =>
    sql`insert into role_grant (person_id, role, organisation_id)
      values (${cast.mette}, 'organisation_coordinator', ${places.centre})`.execute(tx),
  )
  const other = { name: 'Bo Ny', email: 'bo@ny.example', newOrganisation: 'Ny By Kommune', side: 'mentor' }
  assert.equal((await mette.post(path, other, path)).status, 303)
  assert.match(wordsOf(await mette.get(people({ words: 'Bo' }))), /Ny By Kommune/)
  await asOwner(database.db, tx => sql`delete from application where state = 'listed'`.execute(tx))
})

test('everybody on the list gets one mail each, and a second click sends none (A11)', async () => {
  await list('karim')
  await list('trine')
  await list('trine', 'mentor')
  const page = await mette.get(people())
  assert.match(wordsOf(page), /2 er ikke inviteret endnu/)
  assert.match(wordsOf(await mette.get(routes.programmeInvitations(corps))), /Vil du invitere 2 personer/)
  const clicks = await Promise.all(
    [1, 2].map(() => mette.post(routes.programmeInvitations(corps), { everybody: 'listed' })),
  )
  assert.deepEqual(
    clicks.map(({ location }) => location).sort(),
    [people({ done: 'invited', count: '2' }), people({ done: 'none' })].sort(),
  )
  const sent = await mails()
  assert.deepEqual(sent.map(mail => mail.person_id).sort(), [cast.karim, cast.trine].sort())
  for (const { subject, body } of sent) {
    assert.doesNotMatch(subject + body, /Lederkorps|Karim|Trine/)
    assert.match(body, /Mette Holm fra Center for lederudvikling/)
    assert.match(body, /http:\/\/mentor\.example\/invitations\/\S+/)
  }
  assert.match(wordsOf(await mette.get(people({ done: 'invited', count: '2' }))), /2 invitationer er sendt/)
  assert.equal((await mette.get(routes.programmeInvitations(corps))).location, people({ done: 'none' }))
  assert.deepEqual(namesOn(await mette.get(people({ state: 'invited' }))), [
    'Karim Said',
    'Trine Aabo',
    'Trine Aabo',
  ])
})

test('whoever has not answered is invited again, though not by a second click', async () => {
  const application = (await applicationOf('karim'))?.id ?? ''
  const again = () => mette.post(routes.programmeInvitations(corps, { state: 'invited' }), { application })
  assert.equal((await again()).location, people({ state: 'invited', done: 'just-invited', count: '1' }))
  minutes += 2
  assert.equal((await again()).location, people({ state: 'invited', done: 'invited', count: '1' }))
  assert.equal((await mails()).length, 3)
  const signedUp = (await applicationOf('sofie'))?.id ?? ''
  assert.equal((await mette.post(routes.programmeInvitations(corps), { application: signedUp })).status, 404)
  assert.equal((await mette.post(routes.programmeInvitations(corps), { application: 'x' })).status, 404)
})

test('somebody is taken out after a word about what that means, and a mentorship goes on', async () => {
  const application = (await applicationOf('sofie'))?.id ?? ''
  const asked = await mette.get(routes.programmeWithdrawals(corps, { application, side: 'mentee' }))
  assert.match(wordsOf(asked), /Vil du tage Sofie Bang ud\?/)
  assert.match(wordsOf(asked), /Det forløb, der er i gang, går videre/)
  const out = await mette.post(routes.programmeWithdrawals(corps, { side: 'mentee' }), { application })
  assert.equal(out.location, people({ side: 'mentee', done: 'withdrawn' }))
  assert.equal((await applicationOf('sofie'))?.state, 'withdrawn')
  assert.deepEqual(namesOn(await mette.get(people({ state: 'withdrawn' }))), ['Sofie Bang'])
  assert.equal((await mette.post(routes.programmeWithdrawals(corps), { application })).status, 404)
  const { rows } = await sql<{ verb: string }>`
    select verb from audit_event where subject = 'application' and actor_id = ${cast.mette} order by id`.execute(
    database.db,
  )
  assert.deepEqual(
    rows.map(row => row.verb),
    ['list', 'list', 'invite', 'invite', 'withdraw'],
  )
})

test('two thousand people are turned page by page, each once', async () => {
  await asOwner(database.db, tx => enterCrowd(tx, { mentees: 1200, mentors: 800 }))
  const seen: string[] = []
  for (let path: string | undefined = people({ state: 'listed' }); path; ) {
    const page = await mette.get(path)
    seen.push(
      ...[...page.text.matchAll(/<th scope="row"><a[^>]*href="([^"]+)/g)].map(([, href]) => href ?? ''),
    )
    path = nextOn(page)
  }
  assert.equal(seen.length, 2000)
  assert.equal(new Set(seen).size, 2000)
})

test('the pages are read in each language', async () => {
  const { id: application = '' } = (await applicationOf('jonas')) ?? {}
  const pages = [
    people(),
    people({ words: 'findes ikke' }),
    routes.newProgrammePerson(corps),
    routes.programmeInvitations(corps),
    routes.programmeWithdrawals(corps, { application }),
  ]
  for (const locale of locales) {
    await speak(locale)
    for (const path of pages) {
      const page = await mette.get(path)
      assert.equal(page.status, 200, path)
      assert.match(page.text, new RegExp(`<html lang="${locale}"`))
      assert.doesNotMatch(wordsOf(page), /undefined|NaN|\[object/)
    }
  }
  await speak('da')
})
