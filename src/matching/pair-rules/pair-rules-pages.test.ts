import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { type Crowd, enterCrowd } from '../../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'

let database: TestDatabase
let mette: Visitor
let crowd: Crowd
const corps = { id: places.corps }

before(async () => {
  database = await testDatabase()
  const house = testHouse(database.db)
  await enterCast(database.db)
  crowd = await asOwner(database.db, tx => enterCrowd(tx, { mentees: 130, mentors: 110 }))
  mette = await visitorOf(house, createApp(house), cast.mette)
})
after(() => database.close())

test('among many one finds the two by name, and chooses them', async () => {
  const first = await mette.get(routes.pairRules(corps))
  assert.doesNotMatch(first.text, /Menteesen 1,/, 'not everybody stands there')
  assert.match(first.text, /Skriv en del af navnet på begge/)
  const place = routes.pairRules(corps, { findMentee: 'menteesen 12', findMentor: 'mentorsen 100' })
  const found = await mette.get(place)
  const named = [...found.text.matchAll(/Menteesen (\d+),/g)].map(([, number]) => number)
  assert.ok(named.includes('12') && named.includes('120'), `found ${named.join()}`)
  const mentor = /name="mentor" value="([0-9a-f-]+)"/.exec(found.text)?.[1] ?? ''
  const mentee = /name="mentee" value="([0-9a-f-]+)"/.exec(found.text)?.[1] ?? ''
  const answer = {
    mentee,
    mentor,
    kind: 'forbidden',
    findMentee: 'menteesen 12',
    findMentor: 'mentorsen 100',
  }
  const made = await mette.post(routes.pairRules(corps), answer, place)
  assert.equal(made.status, 303)
  const again = await mette.post(routes.pairRules(corps), { ...answer, kind: '' }, place)
  assert.equal(again.status, 422)
  assert.match(again.text, /Menteesen 12,/, 'what was found is still there')
})

test('pairs that are locked or forbidden come fifty at a time, and each kind by itself', async () => {
  await asOwner(database.db, async tx => {
    for (const [at, mentee] of crowd.mentees.slice(20).entries()) {
      await tx
        .insertInto('pair_rule')
        .values({
          programme_id: places.corps,
          mentee_id: mentee,
          mentor_id: crowd.mentors[at % 100] ?? '',
          kind: at % 10 === 0 ? 'locked' : 'forbidden',
          made_at: new Date(castNow.getTime() + at),
        })
        .execute()
    }
  })
  const first = await mette.get(routes.pairRules(corps))
  const rows = (text: string) => text.match(/\/removal"/g)?.length
  assert.equal(rows(first.text), 50)
  const next = /href="([^"]+after=[^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await mette.get(next)
  assert.equal(rows(second.text), 50)
  const locked = await mette.get(routes.pairRules(corps, { kind: 'locked' }))
  assert.equal(rows(locked.text), 11)
  const start = await mette.get(routes.matching(corps))
  assert.equal(rows(start.text), 5, 'the matching page shows the latest')
})

test('a page of pair rules is read by its index, however many there are', async () => {
  await asOwner(database.db, async tx => {
    await sql`insert into pair_rule (programme_id, mentee_id, mentor_id, kind, made_at)
      select ${places.corps}, e, r, 'forbidden', ${castNow}
      from unnest(${crowd.mentees}::uuid[]) e, unnest(${crowd.mentors}::uuid[]) r on conflict do nothing`.execute(
      tx,
    )
    await sql`analyze pair_rule`.execute(tx)
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select r.id from pair_rule r where r.programme_id = ${places.corps}
      order by r.made_at desc, r.id desc limit 51`.execute(tx)
    const plan = rows.map(row => row['QUERY PLAN']).join('\n')
    assert.match(plan, /pair_rule_by_programme/)
    assert.doesNotMatch(plan, /Sort/)
  })
})
