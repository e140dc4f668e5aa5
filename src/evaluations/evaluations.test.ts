import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow, enterCast, places } from '../../test/cast.ts'
import { testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asNobody, asOwner, asPerson } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'
import { castBallot, type Entry, evaluationsWaiting, findAsked } from './answering-store.ts'
import { closeEvaluation } from './closing.ts'
import type { EvaluationSide } from './evaluation.ts'
import { sendEvaluation } from './evaluations-actions.ts'
import { evaluationsJobs } from './evaluations-jobs.ts'
import { addEvaluation, findEvaluation, turnoutOf } from './evaluations-store.ts'
import { figuresOf, wordsSaid } from './figures-store.ts'
import { wayToAnswer } from './invitation-mail.ts'

const database = await testDatabase()
const now = castNow
const house = testHouse(database.db, { now: () => now })
const { db, owner } = house
const plan = {
  stage: 'final',
  shipped: ['match', 'better'],
  own: [],
  asksLeaders: false,
  byLink: true,
  opensOn: undefined,
  closesOn: '2100-01-01',
} as const

before(async () => {
  await enterCast(owner)
  await asOwner(owner, tx =>
    sql`update mentorship set state = 'active', agreed_at = ${castNow} where id = ${places.sofieAndPeter}`.execute(
      tx,
    ),
  )
})
after(database.close)

async function sent(): Promise<{ id: string; links: Map<string, Entry> }> {
  const at = { house, personId: cast.mette, now }
  const id = await asPerson(db, cast.mette, async tx => {
    const made = await addEvaluation(tx, places.corps, plan, { personId: cast.mette, now })
    const evaluation = await findEvaluation(tx, made)
    assert.ok(evaluation)
    assert.equal(await sendEvaluation({ ...at, tx }, evaluation), undefined)
    return made
  })
  return { id, links: await linksIn(id) }
}

async function linksIn(id: string): Promise<Map<string, Entry>> {
  const invited = await asOwner(owner, tx =>
    tx
      .selectFrom('evaluation_invitation')
      .select(['person_id', 'id'])
      .where('evaluation_id', '=', id)
      .execute(),
  )
  const mails = await asOwner(owner, tx => tx.selectFrom('mail').select(['person_id', 'body']).execute())
  return new Map(
    invited.map(({ person_id, id: invitation }) => {
      const { path } = wayToAnswer(house, invitation, true)
      assert.ok(mails.some(mail => mail.person_id === person_id && mail.body.includes(path)))
      return [person_id, { token: path.split('/').at(-1) ?? '' }]
    }),
  )
}

async function answer(entry: Entry, answers: Record<string, string>): Promise<boolean> {
  return asNobody(db, async tx => {
    const asked = await findAsked(tx, entry)
    return asked !== undefined && (await castBallot(tx, house, entry, asked, answers))
  })
}

test('an evaluation asks those who are together, and each answers once, by the link of the mail (I6)', async () => {
  const { id, links } = await sent()
  assert.deepEqual([...links.keys()].sort(), [cast.peter, cast.sofie].sort())
  const link = links.get(cast.sofie)
  assert.ok(link)
  assert.equal(await answer(link, { match: '5' }), true)
  assert.equal(await answer(link, { match: '1' }), false)
  assert.equal(await answer({ token: 'made up' }, { match: '1' }), false)
  const turnout = await asPerson(db, cast.mette, tx => turnoutOf(tx, id))
  assert.deepEqual(
    turnout.toSorted((a, b) => a.side.localeCompare(b.side)),
    [
      { side: 'mentee', invited: 1, answered: null },
      { side: 'mentor', invited: 1, answered: null },
    ],
  )
  assert.equal((await asPerson(db, cast.peter, evaluationsWaiting)).length, 1)
  assert.equal((await asPerson(db, cast.sofie, evaluationsWaiting)).length, 0)
})

test('a form sent with nothing in it is no answer, since one answers but once', async () => {
  const { links } = await sent()
  const sofie = await visitorOf(house, createApp(house), cast.sofie)
  const link = links.get(cast.sofie)
  assert.ok(link && 'token' in link)
  const path = routes.evaluationLink(link)
  const empty = await sofie.post(path, { 'answer-better': ' ' }, path)
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Svar på mindst ét spørgsmål/)
  assert.equal((await sofie.post(path, { 'answer-match': '4' }, path)).location, routes.evaluationThanks())
})

test('of fifty answers at once by one link, one counts', async () => {
  const { id, links } = await sent()
  const link = links.get(cast.peter)
  assert.ok(link)
  const cast50 = await Promise.all(Array.from({ length: 50 }, () => answer(link, { match: '3' })))
  assert.equal(cast50.filter(Boolean).length, 1)
  const ballots = await asOwner(owner, tx =>
    tx.selectFrom('evaluation_ballot').where('evaluation_id', '=', id).selectAll().execute(),
  )
  assert.equal(ballots.length, 1)
})

test('nothing in the database joins an answer to whoever gave it, open or closed', async () => {
  const { id, links } = await sent()
  const marker = 'kun min mentor ved det'
  for (const link of links.values()) assert.equal(await answer(link, { match: '4', better: marker }), true)
  const { rows: before } = await sql<{
    text: string
  }>`select b::text as text from evaluation_ballot b`.execute(owner)
  assert.ok(before.every(({ text }) => !text.includes(Buffer.from(marker).toString('hex'))))
  await asOwner(owner, tx => closeEvaluation(tx, house, id))
  const traces = await sql<{ answer: string; others: number }>`
    select a.xmin::text as answer, (select count(*)::int from evaluation_invitation i
        where i.evaluation_id = ${id} and i.xmin = a.xmin) as others
      from evaluation_answer a where a.evaluation_id = ${id}`.execute(owner)
  assert.equal(traces.rows.length, 2)
  assert.equal(new Set(traces.rows.map(row => row.answer)).size, 1)
  assert.ok(traces.rows.every(row => row.others === 0))
  const columns = await sql<{ column_name: string }>`
    select column_name from information_schema.columns where table_name = 'evaluation_answer'`.execute(owner)
  assert.deepEqual(columns.rows.map(row => row.column_name).sort(), [
    'answers',
    'evaluation_id',
    'id',
    'organisation_id',
    'side',
  ])
  const kept = await asOwner(owner, tx =>
    tx.selectFrom('evaluation').select('key').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  assert.equal(kept.key, null)
  const late = links.get(cast.sofie)
  assert.ok(late)
  assert.equal(await answer(late, { match: '1' }), false)
})

test('while it is open the ballots are mixed each night, and lie with nobody’s word that they have answered', async () => {
  const { id, links } = await sent()
  for (const link of links.values()) assert.equal(await answer(link, { match: '4' }), true)
  const ballots = async () =>
    (
      await sql<{ id: string; alone: boolean; written: string }>`
        select b.id, b.xmin::text as written, not exists (select from evaluation_invitation i
            where i.evaluation_id = ${id} and i.xmin = b.xmin) as alone
          from evaluation_ballot b where b.evaluation_id = ${id}`.execute(owner)
    ).rows
  const before = await ballots()
  const tend = evaluationsJobs['tend-evaluations']
  assert.ok(tend)
  await tend(house, {}, new AbortController().signal)
  const mixed = await ballots()
  assert.equal(mixed.length, before.length)
  assert.ok(mixed.every(one => one.alone && before.every(earlier => earlier.id !== one.id)))
  assert.equal(new Set(mixed.map(({ written }) => written)).size, 1, 'all at once')
  await asOwner(owner, tx => closeEvaluation(tx, house, id))
  const said = await asOwner(owner, tx =>
    tx.selectFrom('evaluation_answer').select('answers').where('evaluation_id', '=', id).execute(),
  )
  assert.deepEqual(
    said.map(({ answers }) => answers),
    before.map(() => ({ match: '4' })),
    'nothing is lost',
  )
})

test('only the programme’s coordinators read figures, and never fewer than five answers', async () => {
  const { id, links } = await sent()
  for (const link of links.values()) await answer(link, { match: '4', better: 'mere tid' })
  assert.deepEqual(await asPerson(db, cast.mette, tx => figuresOf(tx, id)), [])
  await asOwner(owner, tx => closeEvaluation(tx, house, id))
  assert.deepEqual(await asPerson(db, cast.mette, tx => figuresOf(tx, id)), [])
  assert.deepEqual(await asPerson(db, cast.mette, tx => wordsSaid(tx, id)), [])
  await sql`update evaluation set closed_at = null, key = 'key' where id = ${id}`.execute(owner)
  await enterAnswers(id, ['1', '2', '3', '4', '5'])
  await sql`update evaluation set closed_at = ${now}, key = null where id = ${id}`.execute(owner)
  assert.equal((await asPerson(db, cast.mette, tx => figuresOf(tx, id))).length, 1)
  assert.deepEqual(await asPerson(db, cast.peter, tx => figuresOf(tx, id)), [])
  assert.deepEqual(await asPerson(db, cast.anders, tx => wordsSaid(tx, id)), [])
})

async function enterAnswers(
  id: string,
  values: readonly string[],
  organisations: readonly (string | null)[] = [],
  side: EvaluationSide = 'leader',
): Promise<void> {
  await asOwner(owner, async tx => {
    for (const [at, match] of values.entries())
      await tx
        .insertInto('evaluation_answer')
        .values({
          id: randomUUID(),
          evaluation_id: id,
          side,
          organisation_id: organisations[at] ?? null,
          answers: JSON.stringify({ match }),
        })
        .execute()
  })
}

test('while it is open a coordinator sees steps that move at night, never that somebody has just answered', async () => {
  const { id, links } = await sent()
  const tend = evaluationsJobs['tend-evaluations']
  assert.ok(tend)
  const seen = () =>
    asPerson(db, cast.mette, async tx => ({
      turnout: (await findEvaluation(tx, id))?.turnout,
      sides: (await turnoutOf(tx, id)).map(({ answered }) => answered),
    }))
  const night = () => tend(house, {}, new AbortController().signal)
  const others = ['jonas', 'amina', 'karim', 'trine', 'lise'] as const
  const link = links.get(cast.sofie)
  assert.ok(link)
  await answer(link, { match: '4' })
  await night()
  assert.equal((await seen()).turnout, undefined, 'of two it is never told')
  await invite(id, others, 'leader')
  await night()
  assert.equal((await seen()).turnout, 'few')
  const before = await seen()
  await asOwner(owner, tx =>
    tx
      .updateTable('evaluation_invitation')
      .set({ answered: true })
      .where('evaluation_id', '=', id)
      .where(
        'person_id',
        'in',
        others.map(name => cast[name]),
      )
      .execute(),
  )
  assert.deepEqual(await seen(), before, 'nothing moves when somebody answers')
  await night()
  assert.deepEqual(await seen(), { turnout: 'most', sides: [null, null, null] })
  await asOwner(owner, tx => closeEvaluation(tx, house, id))
  const told = (await seen()).sides.filter(answered => answered !== null)
  assert.deepEqual(told, [5], 'when it has closed, of the side that five answered on')
})

async function invite(id: string, names: readonly CastName[], side: EvaluationSide): Promise<void> {
  await asOwner(owner, async tx => {
    for (const name of names)
      await tx
        .insertInto('evaluation_invitation')
        .values({
          id: randomUUID(),
          evaluation_id: id,
          person_id: cast[name],
          side,
          token_hash: Buffer.from(randomUUID()),
        })
        .execute()
  })
}

test('an evaluation closes by itself after its day', async () => {
  const { id } = await sent()
  await asOwner(owner, tx =>
    tx.updateTable('evaluation').set({ closes_on: '2026-01-01' }).where('id', '=', id).execute(),
  )
  const tend = evaluationsJobs['tend-evaluations']
  assert.ok(tend)
  await tend(house, {}, new AbortController().signal)
  const closed = await asPerson(db, cast.mette, tx => findEvaluation(tx, id))
  assert.ok(closed?.closedAt)
})
