import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, corpsSettings, enterCast, places } from '../../test/cast.ts'
import { type Crowd, enterCrowd } from '../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { blockingPairs } from '../matching/engine/index.ts'
import { matchingInput } from '../matching/matching-input.ts'
import { loadMatchingPeople } from '../matching/matching-people-store.ts'
import { matchingRules } from '../matching/matching-rules.ts'
import { computeMatching } from '../matching/runs/runs-job.ts'
import { readOutcome, readProof } from '../matching/runs/runs-store.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { routes } from '../routes.ts'
import { wishesAfter } from './wish.ts'

let database: TestDatabase
let house: House
let crowd: Crowd
let visitor: (id: string) => Promise<Visitor>
const address = routes.wishes({ id: places.corps })

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  const app = createApp(house)
  await enterCast(database.db)
  crowd = await asOwner(database.db, async tx => {
    const settings = JSON.stringify({ ...corpsSettings, wishes: true })
    await tx.updateTable('programme').set({ settings }).where('id', '=', places.corps).execute()
    return enterCrowd(tx, { mentees: 12, mentors: 10, capacity: 1 })
  })
  visitor = id => visitorOf(house, app, id)
})
after(() => database.close())

const wishes = async (person: string) =>
  (
    await sql<{ other_id: string }>`
      select other_id from wish where person_id = ${person} order by place`.execute(house.owner)
  ).rows.map(row => row.other_id)

const offered = (text: string) =>
  [...text.matchAll(/name="other" value="([0-9a-f-]+)"/g)].map(([, id]) => id ?? '')

test('wishes are kept in order, five at most, and move up one at a time (D3)', () => {
  assert.deepEqual(wishesAfter(['a', 'b'], 'add', 'c'), ['a', 'b', 'c'])
  assert.deepEqual(wishesAfter(['a', 'b'], 'add', 'a'), ['a', 'b'])
  assert.deepEqual(wishesAfter(['a', 'b', 'c'], 'up', 'c'), ['a', 'c', 'b'])
  assert.deepEqual(wishesAfter(['a', 'b'], 'up', 'a'), ['a', 'b'])
  assert.deepEqual(wishesAfter(['a', 'b'], 'remove', 'a'), ['b'])
  assert.deepEqual(wishesAfter(['a', 'b', 'c', 'd', 'e'], 'add', 'f'), ['a', 'b', 'c', 'd', 'e'])
})

test('a mentee wishes for mentors, and a mentor for those who have wished for them, and nobody else (D3)', async () => {
  const [mentee = '', stranger = ''] = crowd.mentees
  const me = await visitor(mentee)
  const [first = '', second = ''] = offered((await me.get(address)).text)
  await me.post(address, { side: 'mentee', act: 'add', other: first }, address)
  await me.post(address, { side: 'mentee', act: 'add', other: second }, address)
  await me.post(address, { side: 'mentee', act: 'up', other: second }, address)
  assert.deepEqual(await wishes(mentee), [second, first])
  const mentor = await visitor(second)
  const page = await mentor.get(address)
  assert.match(page.text, /De har ønsket dig/)
  assert.deepEqual(offered(page.text), [mentee])
  await mentor.post(address, { side: 'mentor', act: 'add', other: mentee }, address)
  await mentor.post(address, { side: 'mentor', act: 'add', other: stranger }, address)
  assert.deepEqual(await wishes(second), [mentee])
  assert.doesNotMatch((await me.get(address)).text, /ønsket dig/, 'a mentee sees nothing of mentors’ wishes')
  const forbidden = asPerson(house.db, second, tx =>
    tx
      .insertInto('wish')
      .values({
        programme_id: places.corps,
        person_id: second,
        side: 'mentor',
        other_id: stranger,
        place: 2,
        made_at: castNow,
      })
      .execute(),
  )
  await assert.rejects(forbidden, /row-level security/)
  assert.equal((await (await visitor(cast.bente)).get(address)).status, 404)
})

test('a matching looks at the wishes where its coordinator says so, best or stable, and says what that costs (D3)', async () => {
  const mette = await visitor(cast.mette)
  const place = routes.matchingWeights({ id: places.corps })
  assert.match((await mette.get(place)).text, /Deres egne ønsker/)
  const run = async (fields: Record<string, string>) => {
    const asked = await mette.post(place, { act: 'run', ...fields }, place)
    const id = asked.location?.split('/').at(-1) ?? ''
    await computeMatching(house, { run: id, person: cast.mette }, new AbortController().signal)
    const { rows } = await sql<{ mentee: string; mentor: string }>`
      select mentee_id as mentee, mentor_id as mentor from proposal where run_id = ${id}`.execute(house.owner)
    return { id, pairs: rows }
  }
  const [mentee = ''] = crowd.mentees
  const [dearest] = await wishes(mentee)
  const stable = await run({ ownWishes: '5', aim: 'stable' })
  assert.equal(
    stable.pairs.find(pair => pair.mentee === mentee)?.mentor,
    dearest,
    'each is the other’s dearest',
  )
  const { proof, outcome } = await asPerson(house.db, cast.mette, async tx => ({
    proof: await readProof(tx, stable.id),
    outcome: await readOutcome(tx, stable.id),
  }))
  assert.ok(proof && outcome?.stable)
  assert.deepEqual(blockingPairs(proof.input, stable.pairs), [])
  assert.ok(outcome.stable.bestPairs >= outcome.pairs)
  const shown = (await mette.get(routes.matchingRun({ id: stable.id }))).text
  assert.match(shown, /Ingen to ville hellere have hinanden/)
  assert.doesNotMatch(shown, /det er bevist, ikke gættet/)
  const best = await run({ ownWishes: '20', aim: 'best' })
  assert.ok(best.pairs.length >= stable.pairs.length)
  assert.match((await mette.get(routes.matchingRun({ id: best.id }))).text, /det er bevist, ikke gættet/)
})

test('two who have been together are proposed again only when both wish it (D3)', async () => {
  const [, mentee = ''] = crowd.mentees
  const [mentor = ''] = await asPerson(house.db, mentee, tx =>
    sql<{ id: string }>`select app.suitable_mentors(${places.corps}, 5) as id`
      .execute(tx)
      .then(({ rows }) => rows.map(({ id }) => id)),
  )
  await sql`insert into mentorship (programme_id, mentor_id, mentee_id, state, reasons, started_at, ended_at, ending)
    values (${places.corps}, ${mentor}, ${mentee}, 'ended', '[]', ${castNow}, ${castNow}, 'declined')`.execute(
    house.owner,
  )
  const wish = (person: string, side: 'mentor' | 'mentee', other: string) =>
    sql`insert into wish (programme_id, person_id, side, other_id, place, made_at)
      values (${places.corps}, ${person}, ${side}, ${other}, 1, ${castNow})`.execute(house.owner)
  const apart = async () => {
    const people = await asPerson(house.db, cast.mette, tx => loadMatchingPeople(tx, places.corps, 3))
    const rule = matchingInput(people, matchingRules(corpsSettings)).input.rules?.find(
      ({ kind }) => kind === 'earlier-pairs',
    )
    return (
      rule &&
      'pairs' in rule &&
      rule.pairs.some(pair => JSON.stringify(pair) === JSON.stringify([mentee, mentor]))
    )
  }
  assert.equal(await apart(), true)
  await wish(mentee, 'mentee', mentor)
  assert.equal(await apart(), true, 'one alone is not enough')
  await sql`delete from wish where person_id = ${mentor}`.execute(house.owner)
  await wish(mentor, 'mentor', mentee)
  assert.equal(await apart(), false)
})
