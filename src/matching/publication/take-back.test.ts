import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, places } from '../../../test/cast.ts'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { makePairRule } from '../pair-rules/pair-rules-actions.ts'
import { corpsToPublish, rules } from './corps-to-publish.test-kit.ts'
import { minutesToRegret, takeBack } from './publication-actions.ts'
import { publicationsOf } from './publications-store.ts'

const corps = corpsToPublish()
const { asMette, one, runWith, publishRun, postMails, see } = corps

const soon = new Date(castNow.getTime() + 60_000)

test('until its mails go a publication is taken back as if it had never been (D9)', async () => {
  const run = await runWith([one(0), one(1)])
  await publishRun(run)
  const [publication] = await asMette(tx => publicationsOf(tx, run.id))
  assert.ok(publication)
  assert.equal(publication.byName, 'Mette Holm')
  const act = { by: cast.mette, now: soon }
  assert.deepEqual(await asMette(tx => takeBack(tx, publication, act)), { gone: 2, stayed: 0 })
  await postMails()
  const left = await asOwner(corps.house.owner, async tx => ({
    mails: (await tx.selectFrom('mail').select('id').execute()).length,
    places: (
      await tx.selectFrom('person').select('places_taken').where('id', '=', one(0)[1]).executeTakeFirst()
    )?.places_taken,
  }))
  assert.deepEqual(left, { mails: 0, places: 0 })
  assert.equal((await see(run.id)).publishedAt, null)
  assert.ok(isRefusal(await asMette(tx => takeBack(tx, publication, act))), 'only once')
  assert.equal((await publishRun(run)).published, 2, 'and the pairs can be published again')
})

test('it is too late when the mails go, and nobody else can take it back (D9)', async () => {
  const run = await runWith([one(0)])
  await publishRun(run)
  const [publication] = await asMette(tx => publicationsOf(tx, run.id))
  assert.ok(publication)
  const byBente = asPerson(corps.house.db, cast.bente, tx =>
    takeBack(tx, publication, { by: cast.bente, now: soon }),
  )
  assert.deepEqual(await byBente, { refused: 'mails-have-gone' })
  const late = new Date(castNow.getTime() + minutesToRegret * 60_000)
  const act = { by: cast.mette, now: late }
  assert.deepEqual(await asMette(tx => takeBack(tx, publication, act)), { refused: 'mails-have-gone' })
})

test('two who have seen each other stay together when a publication is taken back', async () => {
  const run = await runWith([one(0), one(1)])
  await publishRun(run)
  const [mentee, mentor] = one(0)
  await asPerson(corps.house.db, mentee, tx =>
    tx
      .insertInto('look')
      .values({ viewer_id: mentee, person_id: mentor, why: 'mentorship', at: soon })
      .execute(),
  )
  const [publication] = await asMette(tx => publicationsOf(tx, run.id))
  assert.ok(publication)
  const act = { by: cast.mette, now: soon }
  assert.deepEqual(await asMette(tx => takeBack(tx, publication, act)), { gone: 1, stayed: 1 })
  await postMails()
  const mails = await asOwner(corps.house.owner, tx => tx.selectFrom('mail').select('person_id').execute())
  assert.deepEqual(mails.map(mail => mail.person_id).sort(), [mentee, mentor].sort())
})

test('fifty who forbid and publish the same pair at once never leave a forbidden pair that began later (D2)', async () => {
  const [menteeId, mentorId] = one(2)
  const run = await runWith([one(2)])
  const pair = { programmeId: places.corps, menteeId, mentorId, kind: 'forbidden' as const }
  const acts = Array.from({ length: 50 }, (_, turn) =>
    turn % 2 === 0
      ? publishRun(run).catch(() => undefined)
      : asMette(tx => makePairRule(tx, pair, rules, cast.mette, castNow)).catch(() => undefined),
  )
  await Promise.all(acts)
  const { rows } = await sql<{ began: number; forbidden: number }>`
    select (select count(*) from mentorship where mentee_id = ${menteeId} and state <> 'ended') as began,
      (select count(*) from pair_rule where mentee_id = ${menteeId} and kind = 'forbidden') as forbidden`.execute(
    corps.house.owner,
  )
  assert.equal(rows[0]?.forbidden, 1)
  // Either it began before it was forbidden, or it never began.
  assert.ok((rows[0]?.began ?? 2) <= 1)
  const again = sql`insert into mentorship (programme_id, mentor_id, mentee_id, state, reasons, started_at)
    values (${places.corps}, ${mentorId}, ${corps.crowd.mentees[7]}, 'trial', '[]', ${castNow})`
  await again.execute(corps.house.owner)
  await sql`insert into pair_rule (programme_id, mentee_id, mentor_id, kind, made_at)
    values (${places.corps}, ${corps.crowd.mentees[8]}, ${mentorId}, 'forbidden', ${castNow})`.execute(
    corps.house.owner,
  )
  await assert.rejects(
    sql`insert into mentorship (programme_id, mentor_id, mentee_id, state, reasons, started_at)
      values (${places.corps}, ${mentorId}, ${corps.crowd.mentees[8]}, 'trial', '[]', ${castNow})`.execute(
      corps.house.owner,
    ),
    /forbidden/,
  )
})
