import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { testHouse } from '../../../../test/house.ts'
import { visitorOf } from '../../../../test/visitor.ts'
import { createApp } from '../../../app.tsx'
import { addLetter } from '../../../letters/letters-store.ts'
import { loadMatchingPeople } from '../../../matching/matching-people-store.ts'
import { asOwner, asPerson } from '../../../platform/database/transaction.ts'
import type { House } from '../../../platform/house.ts'
import { routes } from '../../../routes.ts'
import { updatePeople } from '../../imports/people-store.ts'
import { shownProfile } from '../../shown-profile.ts'

let database: TestDatabase
let house: House
let app: Hono
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = testHouse(database.db)
  app = createApp(house)
})
after(() => database.close())

const visitor = (who: string) => visitorOf(house, app, who)
const said = {
  name: 'Amina Yusuf',
  locale: 'da',
  capacity: '2',
  educations: 'Jurist',
  skills: 'Forhandling',
  about: 'Jeg har bygget en sejlbåd.',
}
const save = async (more: Record<string, string>) => {
  const { status } = await (await visitor(cast.amina)).post(routes.myProfile(), { ...said, ...more })
  assert.equal(status, 303)
}
const seenBy = (who: string) =>
  asPerson(database.db, who, tx =>
    tx
      .selectFrom(shownProfile('p'))
      .select(['p.educations', 'p.about', sql<string[]>`app.competence_names(p.competences)`.as('skills')])
      .where('p.id', '=', cast.amina)
      .executeTakeFirst(),
  )
const shownTo = async (who: string) => {
  const seen = await seenBy(who)
  return seen && [seen.educations.length > 0, seen.skills.length > 0, seen.about !== '']
}

test('each part of a profile is shown to whom the person chooses, by the database (C3, C5)', async () => {
  await save({ backgroundShown: 'databank', abilitiesShown: 'circle', aboutShown: 'nobody' })
  assert.deepEqual(await shownTo(cast.amina), [true, true, true])
  assert.deepEqual(await shownTo(cast.sofie), [true, false, false], 'others in the programme')
  assert.deepEqual(await shownTo(cast.jonas), [true, true, false], 'the one she is mentor to')
  assert.deepEqual(await shownTo(cast.mette), [true, true, false], 'the coordinator')
  assert.equal(await shownTo(cast.bente), undefined, 'strangers')
  const { text } = await (await visitor(cast.sofie)).get(routes.mentorProfile({ id: cast.amina }))
  assert.match(text, /Jurist/)
  assert.doesNotMatch(text, /Forhandling|sejlbåd/)
})

test('a letter or a wish brings nobody nearer, nor does a role of one’s own (C3, J1)', async () => {
  await save({ backgroundShown: 'databank', abilitiesShown: 'circle', aboutShown: 'circle' })
  await asPerson(database.db, cast.sofie, tx =>
    addLetter(tx, house, {
      programmeId: places.corps,
      sender: cast.sofie,
      receiver: cast.amina,
      content: 'Må jeg spørge dig om noget?',
      at: castNow,
    }),
  )
  assert.deepEqual(await shownTo(cast.sofie), [true, false, false], 'who has written to her')
  await asOwner(database.db, async tx => {
    await tx.deleteFrom('letter').execute()
    const role = {
      role: 'programme_coordinator',
      programme_id: places.corps,
      starts_on: '2020-01-01',
    } as const
    await tx
      .insertInto('role_grant')
      .values({ ...role, person_id: cast.amina })
      .execute()
    const side = { programme_id: places.corps, person_id: cast.amina, side: 'mentee', place: 1 } as const
    await tx
      .insertInto('wish')
      .values({ ...side, other_id: cast.sofie, made_at: castNow })
      .execute()
  })
  assert.deepEqual(await shownTo(cast.sofie), [true, false, false], 'whose programme she coordinates')
  await asOwner(database.db, async tx => {
    await tx.deleteFrom('wish').execute()
    await tx.deleteFrom('role_grant').where('person_id', '=', cast.amina).execute()
  })
  assert.deepEqual(await shownTo(cast.anders), [true, false, false], 'whoever operates the installation')
  assert.deepEqual(await shownTo(cast.jonas), [true, true, true], 'the one she is mentor to')
})

test('nobody chooses for another to whom it is shown (C3)', async () => {
  for (const who of [cast.mette, cast.anders]) {
    const opened = asPerson(database.db, who, tx =>
      tx.updateTable('person').set({ about_shown: 'databank' }).where('id', '=', cast.amina).execute(),
    )
    await assert.rejects(opened, /says to whom they show what/)
  }
})

test('nobody reads the parts past the view (C5)', async () => {
  for (const column of ['educations', 'skills', 'competences', 'about', 'experience', 'languages']) {
    for (const who of [cast.sofie, cast.mette, cast.amina]) {
      await assert.rejects(
        asPerson(database.db, who, tx => sql`select ${sql.ref(column)} from person`.execute(tx)),
        /permission denied/,
      )
    }
  }
})

test('nobody is found in the databank by what is hidden there (C5)', async () => {
  const found = async (words: string) =>
    /Amina Yusuf/.test((await (await visitor(cast.sofie)).get(routes.databank({ words }))).text)
  await save({ backgroundShown: 'databank', abilitiesShown: 'circle', aboutShown: 'nobody' })
  assert.deepEqual(
    [await found('jurist'), await found('forhandling'), await found('sejlbåd')],
    [true, false, false],
  )
  await save({ backgroundShown: 'nobody', abilitiesShown: 'databank', aboutShown: 'databank' })
  assert.deepEqual(
    [await found('jurist'), await found('forhandling'), await found('sejlbåd')],
    [false, true, true],
  )
})

test('a list leaves alone what somebody keeps to themselves, and changes the rest (C3)', async () => {
  await save({ backgroundShown: 'databank', abilitiesShown: 'circle', aboutShown: 'nobody' })
  const row = {
    id: cast.amina,
    organisationId: places.roskilde,
    unitId: undefined,
    name: 'Amina Yusuf',
    email: 'amina@corps.example',
    locale: undefined,
    profile: { about: 'Det siger listen.', position: 'chefjurist' },
  }
  await asPerson(database.db, cast.mette, tx => updatePeople(tx, [{ ...row, profile: { ...row.profile } }]))
  const kept = await asOwner(database.db, tx =>
    tx
      .selectFrom('person')
      .select(['about', 'position', 'educations'])
      .where('id', '=', cast.amina)
      .executeTakeFirst(),
  )
  assert.deepEqual(kept, {
    about: 'Jeg har bygget en sejlbåd.',
    position: 'chefjurist',
    educations: ['lawyer'],
  })
})

test('a mentor who takes a break is not proposed, and stands so in the databank (C4)', async () => {
  const mentors = () =>
    asPerson(database.db, cast.mette, async tx =>
      (await loadMatchingPeople(tx, places.corps, 0)).mentors.map(({ personId }) => personId),
    )
  assert.ok((await mentors()).includes(cast.amina))
  await save({ awayFrom: '2020-01-01' })
  assert.ok(!(await mentors()).includes(cast.amina))
  const sofie = await visitor(cast.sofie)
  assert.match((await sofie.get(routes.databank())).text, /Amina Yusuf[\s\S]*Holder pause/)
  assert.doesNotMatch((await sofie.get(routes.databank({ free: 'yes' }))).text, /Amina Yusuf/)
  await save({ awayFrom: '2020-01-01', awayUntil: '2020-02-01' })
  assert.ok((await mentors()).includes(cast.amina), 'a break that is over')
  const wrong = await (await visitor(cast.amina)).post(routes.myProfile(), {
    ...said,
    awayFrom: '2.3.2020',
    awayUntil: '1.3.2020',
  })
  assert.match(wrong.text, /Pausen kan ikke slutte, før den begynder/)
  await save({})
})

test('one says that one would like to be a mentor or to have one (C1)', async () => {
  await save({ wouldBeMentor: 'yes' })
  assert.match((await (await visitor(cast.amina)).get(routes.me())).text, /Jeg vil gerne være mentor/)
  await save({})
  assert.doesNotMatch((await (await visitor(cast.amina)).get(routes.me())).text, /Jeg vil gerne være mentor/)
})

test('a picture is seen by those it is shown to, and by nobody else (C3)', async () => {
  await asPerson(database.db, cast.amina, tx =>
    tx
      .insertInto('photo')
      .values({ person_id: cast.amina, kind: 'image/png', image: Buffer.from('png'), changed_at: castNow })
      .execute(),
  )
  const statusFor = async (who: string) =>
    (await (await visitor(who)).get(routes.photo({ id: cast.amina }))).status
  const all = async () => [
    await statusFor(cast.sofie),
    await statusFor(cast.jonas),
    await statusFor(cast.bente),
  ]
  assert.deepEqual(await all(), [200, 200, 404])
  await save({ photoShown: 'circle' })
  assert.deepEqual(await all(), [404, 200, 404])
  await save({ photoShown: 'nobody' })
  assert.deepEqual(await all(), [404, 404, 404])
  assert.equal(await statusFor(cast.amina), 200)
  await (await visitor(cast.amina)).post(routes.myPhotoRemoval(), {})
  assert.equal(await statusFor(cast.amina), 404)
  const refused = await (await visitor(cast.amina)).post(routes.myPhoto(), {})
  assert.match(refused.text, /Vælg et billede/)
})
