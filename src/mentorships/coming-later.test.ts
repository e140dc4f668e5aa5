import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { matchingInput, withGroups } from '../matching/matching-input.ts'
import { loadMatchingPeople } from '../matching/matching-people-store.ts'
import { matchingRules } from '../matching/matching-rules.ts'
import { finishedRun, postAllMails } from '../matching/publication/publication.test-kit.ts'
import { publish, takeBack } from '../matching/publication/publication-actions.ts'
import { publicationsOf } from '../matching/publication/publications-store.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { presets } from '../programmes/presets.ts'
import { routes } from '../routes.ts'
import { agreed, atTheirPages, menteesOfGroup, publishGroup, sealShown } from './groups.test-kit.ts'

// Bente comes into Amina's group when it has met already.

let database: TestDatabase
let house: House
let clock = castNow
let room = ''
let held = ''
let ahead = ''
const visitors = new Map<string, Visitor>()
const rules = { ...matchingRules(presets.leader_corps.settings), group: { smallest: 3, largest: 4 } }
const afterwards = new Date('2026-10-07T22:30:00Z')

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = testHouse(database.db, { now: () => clock })
  const app = createApp(house)
  room = await publishGroup(house)
  await postAllMails(house)
  for (const name of ['amina', 'bente', ...menteesOfGroup] as const)
    visitors.set(name, await visitorOf(house, app, cast[name]))
  await asOwner(house.owner, tx =>
    tx
      .insertInto('application')
      .values({
        ...{ programme_id: places.corps, person_id: cast.bente, side: 'mentee', state: 'submitted' },
        created_at: castNow,
      })
      .execute(),
  )
  await liveForAWhile()
})
after(() => database.close())

const { visitor, read, write } = atTheirPages(visitors, () => room)
const group = ['amina', ...menteesOfGroup]
const answers = (name: string) => ({ energy: `${name}s energi`, learnt: 'x', self: 'y' })
const meeting = (day: string, agenda: string) => ({
  ...{ day, time: '21:00', minutes: '60', way: 'in-person', form: 'dialogue', place: 'Biblioteket', agenda },
})

async function liveForAWhile(): Promise<void> {
  for (const name of group) await write(name, routes.trialAnswer({ id: room }), { answer: 'yes' })
  const form = await read('karim', routes.agreement({ id: room }, { write: 'yes' }))
  await write('karim', routes.agreement({ id: room }), agreed(form))
  const shown = sealShown(await read('amina', routes.agreement({ id: room })))
  for (const name of group) await write(name, routes.agreementSignature({ id: room }), { read: 'yes', shown })
  await write('amina', routes.conversation({ id: room }), { text: 'Mellem os fire' })
  await write('karim', routes.notes({ id: room }), { text: 'Vores første note', shared: 'yes' })
  await write('trine', routes.followUps({ id: room }), { text: 'Ring til Anette', ownerId: cast.lise })
  held =
    (await write('trine', routes.meetings({ id: room }), meeting('2026-10-07', 'Det svære')))
      .split('/')
      .at(-1) ?? ''
  ahead =
    (await write('trine', routes.meetings({ id: room }), meeting('2026-10-20', 'Det næste')))
      .split('/')
      .at(-1) ?? ''
  await write('lise', routes.preparation({ id: ahead }), {
    ...{ say: 'Lises forberedelse', hear: '', achieve: '', self: '', share: 'say' },
  })
  clock = new Date('2026-10-07T22:00:00Z')
  for (const name of ['amina', 'karim', 'trine'])
    await write(name, routes.reflection({ id: held }), answers(name))
  clock = afterwards
}

async function letIn(): Promise<{ published: number; obstructed: number }> {
  const run = await finishedRun(house, rules, [[cast.bente, cast.amina]])
  return await asPerson(house.db, cast.mette, tx =>
    publish(tx, { house, run, rules, chosen: {}, by: cast.mette, now: clock }),
  )
}

test('a group under way with a place free is in the next matching, and one that is full is not (D10)', async () => {
  const capacity = async (largest: number) => {
    const people = await asPerson(house.db, cast.mette, tx => loadMatchingPeople(tx, places.corps, 0))
    assert.deepEqual([...withGroups(people)], [cast.amina])
    const { input } = matchingInput(people, { ...rules, group: { smallest: 3, largest } })
    return input.mentors.find(({ id }) => id === cast.amina)?.capacity
  }
  assert.equal(await capacity(5), 2)
  assert.equal(await capacity(3), 0)
})

test('until its mails go, letting somebody into a group is taken back alone', async () => {
  assert.deepEqual(await letIn(), { published: 1, obstructed: 0 })
  const outcome = await asPerson(house.db, cast.mette, async tx => {
    const run = await tx.selectFrom('matching_run').select('id').orderBy('requested_at').execute()
    const all = (await Promise.all(run.map(({ id }) => publicationsOf(tx, id)))).flat()
    const last = all.find(({ at }) => at.getTime() === afterwards.getTime())
    return last && (await takeBack(tx, last, { by: cast.mette, now: clock }))
  })
  assert.deepEqual(outcome, { gone: 1, stayed: 0 })
  assert.equal((await visitor('karim').get(routes.mentorship({ id: room }))).status, 200)
})

test('who comes into a group later finds the others, the meetings ahead and the agreement, and signs it (E1)', async () => {
  assert.deepEqual(await letIn(), { published: 1, obstructed: 0 })
  await postAllMails(house)
  const page = await read('bente', routes.mentorship({ id: room }))
  for (const name of ['Amina', 'Karim', 'Trine', 'Lise']) assert.ok(page.includes(name), name)
  assert.ok(page.includes('Læs aftalen'), 'the next step is the agreement')
  assert.match(page, /Du kom med i gruppen .* og læser det, der er skrevet siden/)
  assert.match(await read('bente', routes.meeting({ id: ahead })), /Det næste/)
  const agreement = await read('bente', routes.agreement({ id: room }))
  assert.match(agreement, /At lede i modvind/)
  await visitor('karim').get(routes.agreementDocument({ id: room }))
  await write('bente', routes.agreementSignature({ id: room }), { read: 'yes', shown: sealShown(agreement) })
  assert.equal(sealShown(await read('bente', routes.agreement({ id: room }))), '', 'once is enough')
  assert.match(await read('karim', routes.agreement({ id: room })), /Bente Andersted skrev under/)
  const documents = await asOwner(house.owner, tx =>
    tx.selectFrom('agreement_document').selectAll().execute(),
  )
  assert.equal(documents.length, 0, 'the document is made anew, with the new name')
  const mails = await asOwner(house.owner, tx =>
    tx
      .selectFrom('mail')
      .select(['person_id', 'kind', 'subject'])
      .where('created_at', '=', afterwards)
      .execute(),
  )
  const told = (name: keyof typeof cast) =>
    mails.filter(({ person_id }) => person_id === cast[name]).map(({ subject }) => subject)
  assert.deepEqual(told('bente'), ['Der er en plads til dig i en mentorgruppe', 'I har et møde i kalenderen'])
  for (const name of group)
    assert.deepEqual(told(name as 'amina'), ['Der kommer en til i jeres mentorgruppe'])
})

test('what was written before somebody came into the group is not theirs to read, by no door (J1)', async () => {
  for (const [path, words] of [
    [routes.conversation({ id: room }), 'Mellem os fire'],
    [routes.notes({ id: room }), 'Vores første note'],
    [routes.followUps({ id: room }), 'Ring til Anette'],
    [routes.meeting({ id: ahead }), 'Lises forberedelse'],
    [routes.mentorship({ id: room }), 'Ring til Anette'],
  ] as const) {
    assert.ok((await read('karim', path)).includes(words), words)
    assert.ok(!(await read('bente', path)).includes(words), words)
  }
  for (const path of [routes.meeting({ id: held }), routes.reflection({ id: held })])
    assert.equal((await visitor('bente').get(path)).status, 404, path)
  const rows = await asPerson(house.db, cast.bente, async tx => ({
    messages: await tx.selectFrom('room_message').selectAll().execute(),
    notes: await tx.selectFrom('note').selectAll().execute(),
    followUps: await tx.selectFrom('follow_up').selectAll().execute(),
    meetings: await tx.selectFrom('meeting').selectAll().where('id', '=', held).execute(),
    prepared: await tx.selectFrom('preparation').selectAll().execute(),
    answers: await tx.selectFrom('reflection').selectAll().execute(),
  }))
  for (const [what, found] of Object.entries(rows)) assert.equal(found.length, 0, what)
})

test('the others go on as before: what was asked of them waits for nobody who was not there (I3)', async () => {
  assert.ok(!(await read('karim', routes.reflection({ id: held }))).includes('aminas energi'))
  await write('lise', routes.reflection({ id: held }), answers('lise'))
  assert.ok((await read('karim', routes.reflection({ id: held }))).includes('aminas energi'))
  assert.equal((await visitor('bente').get(routes.reflection({ id: held }))).status, 404)
  clock = new Date('2026-10-07T22:40:00Z')
  await write('bente', routes.conversation({ id: room }), { text: 'Hej, jeg er Bente' })
  await write('karim', routes.conversation({ id: room }), { text: 'Velkommen' })
  assert.match(await read('bente', routes.conversation({ id: room })), /Velkommen/)
  assert.match(await read('lise', routes.conversation({ id: room })), /Mellem os fire.*Hej, jeg er Bente/s)
})

test('nobody lets themselves in, nobody who has not signed up comes in, and a full group takes nobody (J1, D10)', async () => {
  const into = (mentee: string) =>
    asPerson(house.db, cast.mette, tx =>
      sql`insert into mentorship (programme_id, mentor_id, mentee_id, group_id, state, reasons, started_at)
        values (${places.corps}, ${cast.amina}, ${mentee}, ${room}, 'active', '[]', ${clock})`.execute(tx),
    )
  await asOwner(house.owner, tx =>
    tx
      .insertInto('application')
      .values([
        {
          programme_id: places.corps,
          person_id: cast.mette,
          side: 'mentee',
          state: 'submitted',
          created_at: clock,
        },
      ])
      .execute(),
  )
  await assert.rejects(into(cast.mette), /does not take/)
  await assert.rejects(into(cast.anders), /does not take/)
  const largest = (size: number) =>
    asOwner(house.owner, tx =>
      sql`update programme set settings = jsonb_set(settings, '{groupSize}', ${JSON.stringify({ smallest: 3, largest: size })}::jsonb)
        where id = ${places.corps}`.execute(tx),
    )
  await asOwner(house.owner, tx =>
    tx
      .insertInto('application')
      .values({
        programme_id: places.corps,
        person_id: cast.anders,
        side: 'mentee',
        state: 'submitted',
        created_at: clock,
      })
      .execute(),
  )
  await largest(4)
  await assert.rejects(into(cast.anders), /does not take/)
  await largest(5)
  const [one, two] = await Promise.allSettled([into(cast.anders), into(cast.jonas)])
  assert.deepEqual([one.status, two.status].toSorted(), ['fulfilled', 'rejected'], 'one place takes one')
})
