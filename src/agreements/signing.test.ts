import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type CastName, cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { enterRoom } from '../mentorships/enter-room.ts'
import { makeRoom, openRoom } from '../mentorships/room.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { isRefusal } from '../platform/refusal.ts'
import { presets } from '../programmes/presets.ts'
import type { Agreements } from './agreement.ts'
import { signAgreement, withdrawAgreementChange, writeAgreement } from './agreements-actions.ts'
import { findAgreements } from './agreements-store.ts'
import { firstTerms, type Terms } from './terms.ts'

// Jonas and Amina have both said yes.
let database: TestDatabase
let house: House
const id = places.jonasAndAmina
const secret = 'At tage den svære samtale'
const terms = firstTerms(presets.leader_corps.settings, { gain: secret, preparation: '' }, castNow)
const withGoal = (goal: string): Terms => ({ ...terms, goals: [goal] })

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  await enterCast(database.db)
  await asOwner(database.db, tx => makeRoom(tx, house, id))
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
    await tx.deleteFrom('agreement').execute()
    await tx.deleteFrom('mail').execute()
    await tx
      .updateTable('mentorship')
      .set({ state: 'agreement', trial_passed_at: castNow, agreed_at: null, ends_on: null })
      .where('id', '=', id)
      .execute()
  }),
)

type Visit = Parameters<typeof signAgreement>[0]
type Entered = Parameters<typeof signAgreement>[1]

/** Does something in the room as a person; the name of the refusal when there is one. */
function inRoom<T>(name: CastName, act: (visit: Visit, entered: Entered) => Promise<T>): Promise<T | string> {
  return asPerson(database.db, cast[name], async tx => {
    const visit = { tx, house, now: castNow, viewer: { id: cast[name] } }
    const entered = await enterRoom(visit, id)
    if (!entered) return 'not-found'
    const outcome = await act(visit, entered)
    return isRefusal(outcome) ? outcome.refused : outcome
  })
}

const write = (name: CastName, words: Terms, basis: string) =>
  inRoom(name, (visit, entered) => writeAgreement(visit, entered, { terms: words, basis }))
const sign = async (name: CastName, shown: string) => {
  const outcome = await inRoom(name, (visit, entered) => signAgreement(visit, entered, shown))
  return typeof outcome === 'string' ? outcome : 'state' in outcome ? outcome.state : 'refused'
}
const found = async (): Promise<Agreements> => {
  const agreements = await inRoom('jonas', (visit, { room }) => findAgreements(visit.tx, room))
  if (typeof agreements === 'string') throw new Error(agreements)
  return agreements
}
const seal = async () => (await found()).draft?.seal ?? ''
const record = () =>
  asOwner(database.db, tx =>
    tx.selectFrom('mentorship').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
const subjects = async () =>
  (await asOwner(database.db, tx => tx.selectFrom('mail').select('subject').execute())).map(
    mail => mail.subject,
  )
const mailed = async () =>
  (await asOwner(database.db, tx => tx.selectFrom('mail').select('person_id').execute())).map(
    mail => mail.person_id,
  )

test('the mentee drafts, both sign, and the year begins with its agreed end (E1, E9)', async () => {
  await write('jonas', terms, '')
  assert.equal(await sign('jonas', await seal()), 'draft')
  assert.equal((await record()).state, 'agreement')
  assert.deepEqual(await mailed(), [cast.amina])
  assert.deepEqual(await subjects(), ['Din aftale venter på din underskrift · Lederkorps Sjælland'])
  assert.equal(await sign('amina', await seal()), 'signed')
  const { state, ends_on, agreed_at } = await record()
  assert.deepEqual([state, ends_on, agreed_at?.getTime()], ['active', terms.endsOn, castNow.getTime()])
  const { inForce, draft } = await found()
  assert.equal(draft, undefined)
  assert.deepEqual([inForce?.version, inForce?.terms, inForce?.signatures.length], [1, terms, 2])
})

test('the mentor may change it too, and each change takes the names off (E9)', async () => {
  await write('jonas', terms, '')
  const first = await seal()
  await sign('jonas', first)
  assert.deepEqual(await write('amina', withGoal('Noget andet'), first), { changed: true })
  assert.deepEqual((await found()).draft?.signatures, [])
  assert.equal(await sign('jonas', first), 'changed-meanwhile')
  assert.deepEqual(await mailed(), [cast.amina, cast.jonas])
})

test('a text that says the same keeps its names (E9)', async () => {
  await write('jonas', terms, '')
  await sign('jonas', await seal())
  assert.deepEqual(await write('amina', terms, await seal()), { changed: false })
  assert.equal((await found()).draft?.signatures.length, 1)
})

test('a signed agreement holds until both have signed the next one (E9)', async () => {
  await write('jonas', terms, '')
  const first = await seal()
  await sign('jonas', first)
  await sign('amina', first)
  await write('amina', withGoal('Et nyt mål'), first)
  const second = await seal()
  await sign('amina', second)
  assert.deepEqual((await found()).inForce?.terms.goals, [secret])
  await sign('jonas', second)
  const { inForce, draft } = await found()
  assert.deepEqual([inForce?.version, inForce?.terms.goals, draft], [2, ['Et nyt mål'], undefined])
  const states = await asOwner(database.db, tx =>
    tx.selectFrom('agreement').select(['version', 'state']).orderBy('version').execute(),
  )
  assert.deepEqual(states, [
    { version: 1, state: 'replaced' },
    { version: 2, state: 'signed' },
  ])
})

test('a change can be dropped, and what was agreed goes on (E9)', async () => {
  assert.equal(await inRoom('jonas', withdrawAgreementChange), 'nothing-to-withdraw')
  await write('jonas', terms, '')
  const first = await seal()
  await sign('jonas', first)
  await sign('amina', first)
  await write('amina', withGoal('Et nyt mål'), first)
  await inRoom('jonas', withdrawAgreementChange)
  const { inForce, draft } = await found()
  assert.deepEqual([inForce?.version, draft], [1, undefined])
  await write('jonas', withGoal('Et tredje'), first)
  assert.equal((await found()).draft?.version, 3)
})

test('both sign in the same moment, many times over: each name once, and one beginning (E1)', async () => {
  await write('jonas', terms, '')
  const shown = await seal()
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) => sign(index % 2 ? 'jonas' : 'amina', shown)),
  )
  assert.equal(outcomes.filter(outcome => outcome === 'signed').length, 1)
  assert.equal(outcomes.filter(outcome => outcome === 'draft').length, 1)
  assert.equal((await found()).inForce?.signatures.length, 2)
  const jobs = await asOwner(database.db, tx =>
    tx
      .selectFrom('audit_event')
      .select('id')
      .where('verb', '=', 'conclude')
      .where('at', '=', castNow)
      .execute(),
  )
  assert.ok(jobs.length >= 1)
})

test('who signs while the other writes has signed the old text, or is told (E9)', async () => {
  for (let round = 0; round < 10; round++) {
    await asOwner(database.db, tx => tx.deleteFrom('agreement').execute())
    await write('jonas', terms, '')
    const shown = await seal()
    const [signed] = await Promise.all([
      sign('jonas', shown),
      write('amina', withGoal(`Runde ${round}`), shown),
    ])
    const { draft } = await found()
    assert.ok(signed === 'draft' || signed === 'changed-meanwhile', signed)
    assert.deepEqual(draft?.terms.goals, [`Runde ${round}`])
    assert.deepEqual(draft?.signatures, [])
  }
})

test('of two who write at once, the second is told and loses nothing (E9)', async () => {
  const outcomes = await Promise.all([
    write('jonas', withGoal('Jonas'), ''),
    write('amina', withGoal('Amina'), ''),
  ])
  assert.equal(outcomes.filter(outcome => outcome === 'changed-meanwhile').length, 1)
})

test('no coordinator, administrator or leader sees the agreement, nor do other pairs (J1, J6)', async () => {
  await write('jonas', terms, '')
  await sign('jonas', await seal())
  const stored = await asOwner(database.db, tx =>
    tx.selectFrom('agreement').select('terms').executeTakeFirstOrThrow(),
  )
  assert.ok(!stored.terms.toString('latin1').includes(secret.slice(0, 8)))
  const tables = ['agreement', 'agreement_signature', 'agreement_document', 'mentorship_key'] as const
  for (const name of Object.keys(cast) as CastName[]) {
    const isOne = name === 'jonas' || name === 'amina'
    await asPerson(database.db, cast[name], async tx => {
      for (const table of tables.slice(0, 2)) {
        const rows = await tx.selectFrom(table).selectAll().execute()
        assert.equal(rows.length > 0, isOne, `${name} in ${table}`)
      }
      assert.equal((await openRoom(tx, house, id)) !== undefined, isOne, name)
    })
    if (!isOne) assert.equal(await write(name, terms, ''), 'not-found')
  }
})

test('the database keeps a signed text as it was, and takes no name for another text (E1)', async () => {
  await write('jonas', terms, '')
  const shown = await seal()
  const tamper = (set: { terms_seal: Buffer } | { state: 'signed' }) =>
    asPerson(database.db, cast.amina, tx => tx.updateTable('agreement').set(set).execute())
  await assert.rejects(tamper({ state: 'signed' }), /not signed by all/)
  const forged = asPerson(database.db, cast.amina, tx =>
    tx
      .insertInto('agreement_signature')
      .columns(['agreement_id', 'person_id', 'terms_seal', 'signed_at'])
      .expression(eb =>
        eb
          .selectFrom('agreement')
          .select([
            'id',
            eb.val(cast.amina).as('p'),
            eb.val(Buffer.from('x')).as('s'),
            eb.val(castNow).as('t'),
          ]),
      )
      .execute(),
  )
  await assert.rejects(forged, /row-level security/)
  await sign('jonas', shown)
  await sign('amina', shown)
  await assert.rejects(tamper({ terms_seal: Buffer.from('x') }), /no longer a draft/)
})
