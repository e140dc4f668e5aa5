import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, places } from '../../../test/cast.ts'
import { openRoom } from '../../mentorships/room.ts'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { makePairRule } from '../pair-rules/pair-rules-actions.ts'
import type { MatchingRun } from '../runs/runs-store.ts'
import { corpsToPublish, rules } from './corps-to-publish.test-kit.ts'
import { reviewProposals } from './publication-actions.ts'
import { openProposals } from './publication-store.ts'

const corps = corpsToPublish()
const { asMette, one, runWith, publishRun, postMails, see } = corps

const obstacles = async (run: MatchingRun) => {
  const { obstructed } = await asMette(async tx =>
    reviewProposals(tx, run, rules, await openProposals(tx, run.id)),
  )
  return obstructed.map(({ why }) => why)
}

test('a published pair is on trial, has its reasons and a room, and both get a mail without content (D6, J1)', async () => {
  const run = await runWith([one(0)])
  assert.deepEqual(await publishRun(run), { published: 1, obstructed: 0 })
  const [menteeId, mentorId] = one(0)
  const mentorship = await asMette(tx =>
    tx.selectFrom('mentorship').selectAll().where('mentee_id', '=', menteeId).executeTakeFirstOrThrow(),
  )
  assert.equal(mentorship.state, 'trial')
  assert.equal(mentorship.mentor_id, mentorId)
  assert.equal((mentorship.reasons as { kind: string }[])[0]?.kind, 'themes')
  assert.ok(
    await asPerson(corps.house.db, menteeId, tx => openRoom(tx, corps.house, mentorship.id)),
    'the mentee can enter',
  )
  assert.equal(
    await asMette(tx => openRoom(tx, corps.house, mentorship.id)),
    undefined,
    'the coordinator cannot',
  )
  const tooEarly = await asOwner(corps.house.owner, tx => tx.selectFrom('mail').select('id').execute())
  assert.equal(tooEarly.length, 0, 'the mails wait, so that it can be taken back')
  await postMails()
  const mails = await asOwner(corps.house.owner, tx => tx.selectFrom('mail').selectAll().execute())
  assert.deepEqual(mails.map(mail => mail.person_id).sort(), [menteeId, mentorId].sort())
  for (const mail of mails) {
    assert.match(mail.body, new RegExp(`http://mentor.example/mentorships/${mentorship.id}`))
    assert.doesNotMatch(mail.subject + mail.body, /Menteesen|Mentorsen|netværk/)
  }
  const published = await see(run.id)
  assert.deepEqual(published.publishedAt, castNow)
})

test('publishing twice does nothing the second time, also at the same moment', async () => {
  const run = await runWith([one(0), one(1), one(2)])
  const acts = await Promise.all([publishRun(run), publishRun(run), publishRun(run)])
  assert.equal(
    acts.reduce((sum, act) => sum + act.published, 0),
    3,
  )
  assert.deepEqual(await publishRun(run), { published: 0, obstructed: 0 })
  await postMails()
  await postMails()
  assert.equal(
    (await asOwner(corps.house.owner, tx => tx.selectFrom('mail').select('id').execute())).length,
    6,
  )
})

test('only the chosen pairs are published; the rest can follow', async () => {
  const run = await runWith([one(0), one(1)])
  const first = await asMette(tx => tx.selectFrom('proposal').select('id').limit(1).executeTakeFirstOrThrow())
  assert.equal((await publishRun(run, [first.id])).published, 1)
  assert.equal((await publishRun(run)).published, 1)
})

test('fifty who publish at once for one place get one mentorship (C4, D10)', async () => {
  const mentor = corps.crowd.mentors[0] ?? ''
  await asOwner(corps.house.owner, tx => sql`update person set capacity = 1 where id = ${mentor}`.execute(tx))
  const { rows } = await sql<{ id: string }>`
    select id from person where id = any (${corps.crowd.mentees}) and organisation_id
      <> (select organisation_id from person where id = ${mentor}) limit 50`.execute(corps.house.owner)
  const runs = []
  for (const { id } of rows) runs.push(await runWith([[id, mentor]]))
  assert.equal(runs.length, 50)
  const acts = await Promise.all(runs.map(run => publishRun(run)))
  assert.equal(acts.filter(act => act.published === 1).length, 1)
  assert.equal(acts.filter(act => act.obstructed === 1).length, 49)
  assert.equal(await openMentorshipsOf(mentor), 1)
})

test('two who publish crossing pairs at once do not wait for each other in a circle', async () => {
  const some = corps.pairs().slice(0, 40)
  const runs = [await runWith(some), await runWith(some.toReversed())]
  const acts = await Promise.all(runs.map(run => publishRun(run)))
  assert.equal(
    acts.reduce((sum, act) => sum + act.published, 0),
    40,
  )
})

test('what has come in the way of a pair leaves it out, and the rest go', async () => {
  const run = await runWith([0, 1, 2, 3, 4, 5, 6].map(one))
  await asOwner(corps.house.owner, async tx => {
    await sql`update person set left_at = ${castNow} where id = ${one(0)[0]}`.execute(tx)
    await sql`update application set state = 'withdrawn' where person_id = ${one(2)[0]}`.execute(tx)
    await sql`update person set unit_id = null, organisation_id = (select organisation_id from person where id = ${one(3)[1]})
      where id = ${one(3)[0]}`.execute(tx)
    await sql`update person set leader_id = ${one(4)[1]} where id = ${one(4)[0]}`.execute(tx)
  })
  const [menteeId, mentorId] = one(5)
  const forbidden = await asMette(tx =>
    makePairRule(
      tx,
      { programmeId: places.corps, menteeId, mentorId, kind: 'forbidden' },
      rules,
      cast.mette,
      castNow,
    ),
  )
  assert.ok(!isRefusal(forbidden))
  await beTogether(places.corps, one(6)[0], one(20)[1])
  assert.deepEqual((await obstacles(run)).sort(), [
    'blocked',
    'different-organisation',
    'mentee-gone',
    'mentee-gone',
    'mentee-has-mentor',
    'no-line-of-leaders',
  ])
  assert.deepEqual(await publishRun(run), { published: 1, obstructed: 6 })
})

test('a mentor who has filled up in another programme is not given one more (D10)', async () => {
  const run = await runWith([one(0)])
  for (const number of [1, 2]) await beTogether(places.onboarding, one(number + 30)[0], one(0)[1])
  assert.deepEqual(await obstacles(run), ['no-place'])
  assert.equal((await publishRun(run)).published, 0)
  await asOwner(corps.house.owner, tx =>
    sql`delete from mentorship where programme_id = ${places.onboarding}`.execute(tx),
  )
})

test('300 pairs are published at once, each with its mails', async () => {
  const run = await runWith(corps.pairs())
  await asOwner(corps.house.owner, async tx => {
    await sql`update person p set organisation_id = ${places.centre} where id = any (${corps.crowd.mentees})`.execute(
      tx,
    )
    await sql`update person p set leader_id = null`.execute(tx)
    await sql`update application set state = 'listed'`.execute(tx)
  })
  const { published } = await publishRun(run)
  assert.equal(published, 300)
})

const beTogether = (programme: string, mentee: string, mentor: string) =>
  asOwner(corps.house.owner, async tx => {
    await tx
      .insertInto('mentorship')
      .values({
        programme_id: programme,
        mentor_id: mentor,
        mentee_id: mentee,
        state: 'active',
        reasons: '[]',
        started_at: castNow,
      })
      .execute()
  })

async function openMentorshipsOf(mentorId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from mentorship where mentor_id = ${mentorId} and state <> 'ended'`.execute(
    corps.house.owner,
  )
  return rows[0]?.count ?? 0
}
