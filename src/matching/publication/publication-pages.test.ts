import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { type Crowd, enterCrowd } from '../../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { routes } from '../../routes.ts'
import { tells, wordsOf } from '../matching-pages.test-kit.ts'
import { makePairRule } from '../pair-rules/pair-rules-actions.ts'
import { rules as corpsRules } from './corps-to-publish.test-kit.ts'
import { finishedRun } from './publication.test-kit.ts'

let database: TestDatabase
let house: House
let crowd: Crowd
let mette: Visitor
// Whoever is drawn may then have whoever is drawn.
const rules = { ...corpsRules, organisationRule: 'any' as const, lineOfLeadersDepth: 0 }

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  await enterCast(database.db)
  crowd = await asOwner(database.db, tx => enterCrowd(tx, { mentees: 510, mentors: 255 }))
  mette = await visitorOf(house, createApp(house), cast.mette)
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
    await sql`delete from mentorship where programme_id = ${places.corps}`.execute(tx)
    await sql`delete from pair_rule`.execute(tx)
    await sql`delete from matching_run`.execute(tx)
    await sql`update application set state = 'submitted' where programme_id = ${places.corps}`.execute(tx)
  }),
)

const pair = (at: number) => [crowd.mentees[at] ?? '', crowd.mentors[Math.floor(at / 2)] ?? ''] as const
const runOf = (count: number) =>
  finishedRun(
    house,
    rules,
    Array.from({ length: count }, (_, at) => pair(at)),
  )
const chosenIn = ({ text }: { text: string }) =>
  [...text.matchAll(/name="proposal" value="([^"]+)" checked/g)].map(([, id]) => id ?? '')

test('some hundred pairs are chosen from one page, each with where the two work (D9)', async () => {
  const run = await runOf(128)
  const place = routes.matchingPublication({ id: run.id })
  const shown = await mette.get(place)
  const chosen = chosenIn(shown)
  assert.equal(chosen.length, 128)
  assert.doesNotMatch(shown.text, /rel="next"/)
  tells(wordsOf(shown), /Udgiv de valgte par/)
  tells(
    wordsOf(shown),
    /Menteesen \d+ og \S+ Mentorsen \d+ \S+ Byråd( · \S+ Byråd)? · Rimelig · 1 fælles tema/,
  )
  await mette.post(place, { proposal: chosen.slice(3) })
  tells(wordsOf(await mette.get(place)), /125 par er udgivet .* 3 par har du ventet med/)
})

test('of very many, the button says that it publishes the chosen of this page, and which they are (D9)', async () => {
  const run = await runOf(510)
  const first = await mette.get(routes.matchingPublication({ id: run.id }))
  assert.equal(chosenIn(first).length, 500)
  tells(wordsOf(first), /Udgiv de valgte på denne side Udgiv alle 510, også på de andre sider/)
  tells(wordsOf(first), /Her er 500 af 510/)
  const place = routes.matchingPublication({ id: run.id }, { page: 2 })
  const second = await mette.get(place)
  assert.equal(chosenIn(second).length, 10)
  const none = await mette.post(routes.matchingPublication({ id: run.id }), { page: '2' }, place)
  assert.equal(none.status, 422)
  tells(wordsOf(none), /Her er 10 af 510/)
})

test('what cannot be published any more is not counted among what can (D9)', async () => {
  const run = await runOf(128)
  const [menteeId, mentorId] = pair(0)
  const wanted = { programmeId: places.corps, menteeId, mentorId, kind: 'forbidden' as const }
  await asPerson(house.db, cast.mette, tx => makePairRule(tx, wanted, rules, cast.mette, castNow))
  const words = wordsOf(await mette.get(routes.matchingPublication({ id: run.id })))
  tells(words, /127 par er klar\./)
  tells(words, /Alle 127 .*Rimelige 127/)
  tells(words, /Ét par kan ikke udgives mere/)
})

test('it is told before publishing how many have not been invited yet (D9)', async () => {
  const run = await runOf(4)
  const place = routes.matchingPublication({ id: run.id })
  assert.doesNotMatch(wordsOf(await mette.get(place)), /inviteret/)
  await asOwner(database.db, tx =>
    sql`update application set state = 'listed' where person_id in (${pair(0)[0]}, ${pair(0)[1]}, ${pair(9)[0]})`.execute(
      tx,
    ),
  )
  tells(wordsOf(await mette.get(place)), /2 af dem er ikke inviteret endnu/)
})
