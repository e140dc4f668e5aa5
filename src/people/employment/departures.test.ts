import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow, enterCast, idOf, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Page, visitorOf } from '../../../test/visitor.ts'
import { workJobs } from '../../../test/work-jobs.ts'
import { createApp } from '../../app.tsx'
import { jobs } from '../../jobs.ts'
import { makeRoom } from '../../mentorships/room.ts'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { routes } from '../../routes.ts'

let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await makeRoom(tx, house, places.sofieAndPeter)
    await tx
      .insertInto('role_grant')
      .values({ person_id: cast.lise, role: 'organisation_coordinator', organisation_id: places.greve })
      .execute()
  })
})
after(() => database.close())
beforeEach(() => asOwner(database.db, tx => sql`delete from mail`.execute(tx)))

const visitor = (name: CastName) => visitorOf(house, app, cast[name])
const wordsOf = ({ text }: Page) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const of = (name: CastName) => ({ id: cast[name] })
const leave = async (name: CastName, lastDay = '2026-10-07') =>
  (await visitor('lise')).post(routes.departure(of(name)), { lastDay })
const comeBack = async (name: CastName) => (await visitor('lise')).post(routes.departureRemoval(of(name)), {})
const mails = () =>
  asOwner(database.db, tx =>
    tx.selectFrom('mail').select(['person_id', 'kind', 'calendar_method']).orderBy('kind').execute(),
  )
const work = () =>
  workJobs(house, database.pool, { ...jobs, 'send-mail': async () => {}, 'forget-old-lists': async () => {} })
const one = async <T>(query: ReturnType<typeof sql<T>>): Promise<T | undefined> =>
  (await asOwner(database.db, tx => query.execute(tx))).rows[0]

test('who leaves lets go of everything at once, and the other is told kindly and stands ready (D6)', async () => {
  const sofie = await visitor('sofie')
  const booking = {
    day: '2026-10-20',
    time: '10:00',
    minutes: '60',
    way: 'walk',
    form: 'theme',
    place: 'Fjorden',
    agenda: 'x',
  }
  const booked = await sofie.post(routes.meetings({ id: places.sofieAndPeter }), booking)
  assert.equal(booked.status, 303)
  await asOwner(database.db, tx => sql`delete from mail`.execute(tx))
  const page = await (await visitor('lise')).get(routes.employment(of('sofie')))
  assert.match(wordsOf(page), /Mentorforløbet slutter, og den anden får venlig besked/)
  assert.equal((await leave('sofie')).location, routes.employment(of('sofie'), { done: 'left' }))

  assert.equal((await sofie.get(routes.home())).status, 303, 'the session is over')
  const ended = await one(sql<{ state: string; ending: string; next_meeting_at: Date | null }>`
    select state, ending, next_meeting_at from mentorship where id = ${places.sofieAndPeter}`)
  assert.deepEqual(ended, { state: 'ended', ending: 'left', next_meeting_at: null })
  assert.equal(
    (await one(sql<{ state: string }>`select state from application where person_id = ${cast.sofie}`))?.state,
    'withdrawn',
  )
  assert.equal(
    (await one(sql<{ n: number }>`select places_taken as n from person where id = ${cast.peter}`))?.n,
    0,
  )

  await work()
  assert.deepEqual(await mails(), [
    { person_id: cast.peter, kind: 'meeting-cancelled', calendar_method: 'CANCEL' },
    { person_id: cast.peter, kind: 'mentorship-news', calendar_method: null },
  ])
  const peter = await visitor('peter')
  const room = wordsOf(await peter.get(routes.mentorship({ id: places.sofieAndPeter })))
  assert.match(room, /Sofie er her ikke længere/)
  assert.match(room, /Din plads er fri igen, og din tilmelding står/)
  assert.equal(
    (await one(sql<{ state: string }>`select state from application where person_id = ${cast.peter}`))?.state,
    'submitted',
  )
})

test('told twice is told once', async () => {
  await asOwner(database.db, tx =>
    sql`select app.enqueue('tell-of-departure', ${JSON.stringify({ person: cast.sofie })}::json)`.execute(tx),
  )
  await work()
  assert.deepEqual(await mails(), [])
})

test('whoever comes back stands on the lists they stood on, and is asked again', async () => {
  assert.equal((await comeBack('sofie')).location, routes.employment(of('sofie'), { done: 'returned' }))
  assert.equal(
    (await one(sql<{ state: string }>`select state from application where person_id = ${cast.sofie}`))?.state,
    'listed',
  )
  assert.equal(
    (await one(sql<{ state: string }>`select state from mentorship where id = ${places.sofieAndPeter}`))
      ?.state,
    'ended',
  )
})

test('a last day ahead waits for its day, and can be called off', async () => {
  const saved = await leave('karim', '2026-10-31')
  assert.equal(saved.location, routes.employment(of('karim'), { done: 'planned' }))
  const gone = () =>
    one(sql<{ left_at: Date | null; leaves_on: string | null }>`
    select left_at, leaves_on::text from person where id = ${cast.karim}`)
  assert.deepEqual(await gone(), { left_at: null, leaves_on: '2026-10-31' })
  const later = { ...house, now: () => new Date('2026-11-01T00:30:00Z') }
  const run = jobs['leave-on-last-day'] ?? assert.fail()
  await run(house, { person: cast.karim }, new AbortController().signal)
  assert.equal((await gone())?.left_at, null, 'the day is not over')
  await comeBack('karim')
  await run(later, { person: cast.karim }, new AbortController().signal)
  assert.equal((await gone())?.left_at, null, 'called off')
  await leave('karim', '2026-10-31')
  await run(later, { person: cast.karim }, new AbortController().signal)
  assert.ok((await gone())?.left_at)
  const roles = await one(sql<{ n: number }>`
    select count(*)::int as n from onboarding_role where newcomer_id = ${cast.karim} and ended_at is null`)
  assert.equal(roles?.n, 0)
})

test('whom somebody led gets the leader that is named', async () => {
  const page = await (await visitor('anders')).post(routes.departure(of('lise')), {
    lastDay: '2026-10-07',
    successor: 'Jonas Lind',
  })
  assert.equal(page.status, 303)
  const { n } =
    (await one(sql<{ n: number }>`
    select count(*)::int as n from person where leader_id = ${cast.jonas}`)) ?? assert.fail()
  assert.equal(n, 2, 'Sofie and Trine: Jonas does not lead himself, and Karim has left')
  const grants = await one(sql<{ n: number }>`
    select count(*)::int as n from role_grant where person_id = ${cast.lise} and ended_at is null`)
  assert.equal(grants?.n, 0)
})

test('nobody marks somebody of another organisation, or themselves, as left: the database says no', async () => {
  for (const [by, whom] of [
    ['bente', 'peter'],
    ['mette', 'sofie'],
    ['bente', 'bente'],
  ] as const)
    await assert.rejects(
      asPerson(database.db, cast[by], tx =>
        sql`select app.leave(${[cast[whom]]}::uuid[], now())`.execute(tx),
      ),
      /only the person’s organisation/,
      by,
    )
})

test('of fifty who act at once nobody waits in a circle, and nobody is left with one who has gone (D10)', async () => {
  const people = Array.from({ length: 50 }, (_, number) => idOf(`many ${number}`))
  await asOwner(database.db, async tx => {
    await tx
      .insertInto('person')
      .values(
        people.map((id, n) => ({ id, organisation_id: places.elsewhere, name: `Mange ${n}`, capacity: 20 })),
      )
      .execute()
    // Everybody is the mentor of the next and the mentee of the one before.
    await tx
      .insertInto('mentorship')
      .values(
        people.map((mentor_id, n) => ({
          programme_id: places.corps,
          mentor_id,
          mentee_id: people[(n + 1) % 50] ?? '',
          state: 'trial' as const,
          reasons: '[]',
          started_at: castNow,
        })),
      )
      .execute()
  })
  const acts = people.map((id, n) => {
    if (n % 2 === 0)
      return asPerson(database.db, cast.bente, tx =>
        sql`select app.leave(${[id]}::uuid[], ${castNow})`.execute(tx),
      )
    if (n % 4 === 1)
      return asPerson(database.db, id, tx =>
        sql`with mine as (select id from mentorship where mentor_id = ${id} and state = 'trial' for update)
          update mentorship m set state = 'ended', ending = 'declined', ended_at = ${castNow} from mine where m.id = mine.id`.execute(
          tx,
        ),
      )
    return asOwner(database.db, tx =>
      sql`insert into mentorship (programme_id, mentor_id, mentee_id, state, reasons, started_at)
        values (${places.onboarding}, ${id}, ${people[n - 1] ?? ''}, 'trial', '[]', ${castNow})`.execute(tx),
    )
  })
  const outcomes = await Promise.allSettled(acts)
  const failures = outcomes.flatMap(outcome =>
    outcome.status === 'rejected' ? [String(outcome.reason)] : [],
  )
  assert.deepEqual(
    failures.filter(failure => !/has left|duplicate key/.test(failure)),
    [],
  )
  const stranded = await one(sql<{ n: number }>`
    select count(*)::int as n from mentorship m join person p on p.id in (m.mentor_id, m.mentee_id)
    where m.state <> 'ended' and p.left_at is not null`)
  assert.equal(stranded?.n, 0)
  const wrong = await one(sql<{ n: number }>`
    select count(*)::int as n from person p where places_taken <>
      (select count(*) from mentorship m where m.mentor_id = p.id and m.state <> 'ended')`)
  assert.equal(wrong?.n, 0)
})
