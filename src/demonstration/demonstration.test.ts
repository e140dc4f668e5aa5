import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestHouse, type TestHouse } from '../../test/journey/open-test-house.ts'
import { listDoubles } from '../people/doubles/doubles-store.ts'
import { listPeople } from '../people/list/people-store.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { figuresOfMyProgrammes } from '../reports/overview-store.ts'
import { stepInAs } from './roles.ts'
import { setUpDemonstration } from './set-up-demonstration.ts'

let house: TestHouse
before(async () => {
  house = await openTestHouse()
})
after(() => house.close())

test('the demonstration is made once, however many ask at the same moment', async () => {
  const made = await Promise.all(Array.from({ length: 4 }, () => setUpDemonstration(house.house)))
  assert.deepEqual(made, [true, true, true, true])
  const counts = await asOwner(house.house.owner, async tx => ({
    municipalities: await tx
      .selectFrom('organisation')
      .where('kind', '=', 'municipality')
      .select('id')
      .execute(),
    applications: await tx.selectFrom('application').select('id').execute(),
    mails: await tx.selectFrom('mail').select('id').execute(),
  }))
  assert.equal(counts.municipalities.length, 8)
  assert.equal(counts.applications.length, 312)
  assert.equal(counts.mails.length, 0)
})

test('it stands in the middle of its year, with somebody in every state, and people who wait', async () => {
  const coordinator = await idOf(stepInAs.coordinator.email)
  const programmes = await asPerson(house.house.db, coordinator, tx =>
    figuresOfMyProgrammes(tx, house.house.now()),
  )
  const corps = programmes.find(({ name }) => name === 'Lederkorps på tværs')
  assert.ok(corps)
  const { active, trial, agreement, ended, menteesWaiting, overdue } = corps
  for (const [state, count] of Object.entries({ active, trial, agreement, ended, menteesWaiting, overdue })) {
    assert.ok(count > 0, `nobody is ${state}`)
  }
  assert.ok(active > 60)
})

test('everybody one can step in as is there, and Sofie and Peter are a pair', async () => {
  const ids = await Promise.all(Object.values(stepInAs).map(({ email }) => idOf(email)))
  assert.equal(new Set(ids).size, 11)
  const [sofie, peter] = [await idOf(stepInAs.mentee.email), await idOf(stepInAs.mentor.email)]
  const pairs = await asPerson(house.house.db, sofie, tx => tx.selectFrom('mentorship').selectAll().execute())
  assert.deepEqual(
    pairs.map(pair => [pair.mentor_id, pair.state]),
    [[peter, 'active']],
  )
  const asked = await asPerson(house.house.db, peter, tx =>
    tx.selectFrom('mentor_request').selectAll().execute(),
  )
  assert.equal(asked.length, 1, 'somebody asks Peter')
  for (const { reasons } of asked) assert.notDeepEqual(reasons, [], 'and he reads why')
})

test('the eight municipalities are in a network with the centre, and HR in one sees its own people alone (A8)', async () => {
  const [coordinator, hr] = [await idOf(stepInAs.coordinator.email), await idOf(stepInAs.hr.email)]
  const members = await asPerson(house.house.db, coordinator, tx =>
    tx
      .selectFrom('network_member')
      .innerJoin('programme', 'programme.network_id', 'network_member.network_id')
      .select(['programme.name', 'network_member.state'])
      .where('programme.state', '=', 'open')
      .execute(),
  )
  assert.deepEqual(members, Array(8).fill({ name: 'Lederkorps på tværs', state: 'member' }))
  const seen = await asPerson(house.house.db, hr, tx =>
    listPeople(tx, { words: '' }, { id: undefined, word: '', backwards: false }),
  )
  assert.deepEqual([...new Set(seen.rows.map(({ organisation }) => organisation))], ['Fjordby Kommune'])
  assert.ok(seen.rows.length > 25)
  // Whoever is a newcomer's mentor has not signed up, and takes part all the same.
  const aisha = seen.rows.find(({ name }) => name === 'Aisha Nour')
  assert.deepEqual([aisha?.programmes, aisha?.sides], [1, ['mentor']])
})

test('HR finds somebody here twice, and may make the two one', async () => {
  const hr = await idOf(stepInAs.hr.email)
  const [first, ...others] = await asPerson(house.house.db, hr, async tx => {
    const { organisation_id } = await tx
      .selectFrom('person')
      .select('organisation_id')
      .where('id', '=', hr)
      .executeTakeFirstOrThrow()
    return listDoubles(tx, organisation_id, 5)
  })
  assert.deepEqual([first?.one.name, first?.other.name], ['Signe Holm', 'Signe Holm'])
  assert.deepEqual(others, [])
})

async function idOf(email: string): Promise<string> {
  const row = await asOwner(house.house.owner, tx =>
    tx.selectFrom('contact').select('person_id').where('email', '=', email).executeTakeFirstOrThrow(),
  )
  return row.person_id
}
