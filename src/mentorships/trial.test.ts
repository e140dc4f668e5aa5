import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { cast, castNow, corpsSettings, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { addMeeting } from '../meetings/meetings-store.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { isRefusal } from '../platform/refusal.ts'
import { enterRoom } from './enter-room.ts'
import type { TrialAnswer } from './mentorship.ts'
import { giveTrialAnswer } from './mentorships-actions.ts'
import { makeRoom } from './room.ts'

// Jonas and Amina are on trial.
let database: TestDatabase
let house: House
const id = places.jonasAndAmina

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  await enterCast(database.db)
  await asOwner(database.db, tx => makeRoom(tx, house, id))
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
    await tx.deleteFrom('trial_answer').execute()
    await tx.deleteFrom('mail').execute()
    await tx
      .updateTable('mentorship')
      .set({ state: 'trial', trial_passed_at: null, ended_at: null, ending: null })
      .where('id', '=', id)
      .execute()
  }),
)

/** The state that the answer leaves, or the name of the refusal. */
function answer(name: 'jonas' | 'amina' | 'mette' | 'sofie', given: TrialAnswer): Promise<string> {
  return asPerson(database.db, cast[name], async tx => {
    const visit = { tx, house, now: castNow, viewer: { id: cast[name] } }
    const entered = await enterRoom(visit, id)
    if (!entered) return 'not-found'
    const outcome = await giveTrialAnswer(visit, entered, given)
    return isRefusal(outcome) ? outcome.refused : outcome.state
  })
}

const mails = () =>
  asOwner(database.db, tx =>
    tx.selectFrom('mail').select(['person_id', 'kind', 'subject', 'body']).orderBy('person_id').execute(),
  )
const record = () =>
  asOwner(database.db, tx =>
    tx.selectFrom('mentorship').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
const trailOf = () =>
  asOwner(database.db, tx =>
    tx.selectFrom('audit_event').selectAll().where('subject_id', '=', id).orderBy('id', 'desc').execute(),
  )

test('two yes make an agreement to write, and both hear of it at once (D6)', async () => {
  assert.equal(await answer('jonas', 'yes'), 'trial')
  assert.deepEqual(await mails(), [])
  assert.equal(await answer('amina', 'yes'), 'agreement')
  assert.equal((await record()).trial_passed_at?.getTime(), castNow.getTime())
  assert.deepEqual(
    (await mails()).map(mail => mail.person_id),
    [cast.jonas, cast.amina].sort(),
  )
})

test('a no ends it kindly: the place is free and both get the same mail (D6)', async () => {
  const places = async () =>
    (
      await asOwner(database.db, tx =>
        tx.selectFrom('person').select('places_taken').where('id', '=', cast.amina).executeTakeFirstOrThrow(),
      )
    ).places_taken
  const before = await places()
  assert.equal(await answer('jonas', 'no'), 'ended')
  assert.equal((await record()).ending, 'declined')
  assert.equal(await places(), before - 1)
  const [one, other] = await mails()
  assert.equal((await mails()).length, 2)
  assert.deepEqual({ ...one, person_id: '' }, { ...other, person_id: '' })
})

test('a no takes the meeting that was still to come out of both calendars (D6, G3)', async () => {
  const content = { way: 'walk', place: '', form: 'dialogue', agenda: [] } as const
  const startsAt = new Date(castNow.getTime() + 86_400_000)
  await asPerson(database.db, cast.jonas, async tx => {
    const entered = await enterRoom({ tx, house, viewer: { id: cast.jonas } }, id)
    const by = { personId: cast.jonas, zone: 'Europe/Copenhagen', now: castNow } as const
    await addMeeting(tx, entered?.room ?? assert.fail(), { startsAt, minutes: 60, content }, by)
  })
  await answer('jonas', 'no')
  const meetings = await asOwner(database.db, tx => tx.selectFrom('meeting').select('state').execute())
  assert.deepEqual(meetings, [{ state: 'cancelled' }])
  const told = (await mails()).filter(({ kind }) => kind === 'meeting-cancelled')
  assert.deepEqual(told.map(mail => mail.person_id).sort(), [cast.amina, cast.jonas].sort())
})

test('no mail tells what was decided, so that the news of a yes and of a no are one (D6)', async () => {
  await answer('jonas', 'no')
  const afterNo = await mails()
  await asOwner(database.db, async tx => {
    await tx.deleteFrom('mail').execute()
    await tx.deleteFrom('trial_answer').execute()
    await tx
      .updateTable('mentorship')
      .set({ state: 'trial', ended_at: null, ending: null })
      .where('id', '=', id)
      .execute()
  })
  await answer('jonas', 'yes')
  await answer('amina', 'yes')
  assert.deepEqual(await mails(), afterNo)
})

test('neither the log nor any table tells the coordinator who said no (D6, J6)', async () => {
  await answer('amina', 'yes')
  await answer('jonas', 'no')
  const [event, ...earlier] = await trailOf()
  assert.deepEqual([event?.verb, event?.subject, event?.actor_id, event?.detail], ['end', 'trial', null, {}])
  assert.ok(earlier.every(({ actor_id }) => actor_id === null))
  for (const name of ['mette', 'anders', 'lise', 'sofie', 'jonas', 'amina'] as const) {
    const seen = await asPerson(database.db, cast[name], tx =>
      tx.selectFrom('trial_answer').select('person_id').execute(),
    )
    const own = name === 'jonas' || name === 'amina' ? [{ person_id: cast[name] }] : []
    assert.deepEqual(seen, own, name)
  }
})

test('fifty answers at once, by one or by both, make one transition and one set of mails (D6)', async () => {
  const many = (given: (index: number) => [name: 'jonas' | 'amina', answer: TrialAnswer]) =>
    Promise.all(Array.from({ length: 50 }, (_, index) => answer(...given(index))))
  const byBoth = await many(index => [index % 2 ? 'jonas' : 'amina', 'yes'])
  assert.equal(byBoth.filter(outcome => outcome === 'trial').length, 1)
  assert.equal(byBoth.filter(outcome => outcome === 'agreement').length, 1)
  assert.equal((await mails()).length, 2)
  const passed = (await trailOf()).filter(({ verb }) => verb === 'pass')
  const before = passed.length
  const late = await many(() => ['jonas', 'no'])
  assert.deepEqual(new Set(late), new Set(['not-in-trial']))
  assert.equal((await trailOf()).filter(({ verb }) => verb === 'pass').length, before)
})

test('fifty answers of which some are no end the trial once (D6)', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, index) => answer(index % 2 ? 'jonas' : 'amina', index % 3 ? 'yes' : 'no')),
  )
  const ended = outcomes.filter(outcome => outcome === 'ended').length
  const passed = outcomes.filter(outcome => outcome === 'agreement').length
  assert.equal(ended + passed, 1)
  assert.equal((await mails()).length, 2)
  assert.equal((await record()).state, ended ? 'ended' : 'agreement')
})

test('nobody but the two answers, in any role (D6, J1)', async () => {
  assert.equal(await answer('mette', 'no'), 'not-found')
  assert.equal(await answer('sofie', 'no'), 'not-found')
  assert.equal((await record()).state, 'trial')
})

test('the database lets nobody go on from a trial that one has not said yes to (D6)', async () => {
  await answer('jonas', 'yes')
  for (const state of ['agreement', 'active'] as const) {
    const skip = asPerson(database.db, cast.jonas, tx =>
      tx.updateTable('mentorship').set({ state }).where('id', '=', id).execute(),
    )
    await assert.rejects(skip, /has not passed its trial/)
  }
})

test('where a programme asks for no agreement the two begin when both have said yes (E9)', async () => {
  const settings = JSON.stringify({ ...corpsSettings, agreement: 'none', months: 6 })
  await asOwner(database.db, tx =>
    tx.updateTable('programme').set({ settings }).where('id', '=', places.corps).execute(),
  )
  await answer('jonas', 'yes')
  assert.equal(await answer('amina', 'yes'), 'active')
  const { state, ends_on, agreed_at } = await record()
  assert.deepEqual([state, ends_on, agreed_at?.getTime()], ['active', '2027-04-07', castNow.getTime()])
})
