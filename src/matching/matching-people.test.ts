import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, idOf, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { type MatchingPeople, placesLeft } from './matching-input.ts'
import { countTakingPart, loadMatchingPeople } from './matching-people-store.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
})
after(() => database.close())

/** Reads the corps as somebody finds it after changes, and takes the changes back. */
async function peopleAfter(
  change: string,
  who: string = cast.mette,
  among?: string[],
): Promise<MatchingPeople> {
  const undo = new Error('undone')
  let found: MatchingPeople | undefined
  const undone = asOwner(database.db, async tx => {
    await sql.raw(change).execute(tx)
    await sql.raw(`set local role telemakos_app; set local app.person = '${who}'`).execute(tx)
    found = await loadMatchingPeople(tx, places.corps, 3, among)
    if (!among) assert.deepEqual(await countTakingPart(tx, places.corps), countsOf(found))
    throw undo
  })
  await assert.rejects(undone, undo)
  assert.ok(found)
  return found
}

/** What the page of the matching counts, from the people themselves. */
function countsOf({ mentees, mentors }: MatchingPeople) {
  const left = mentors.map(placesLeft)
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    withRoom: left.filter(places => places > 0).length,
    places: left.reduce((sum, places) => sum + places, 0),
  }
}

const ids = (people: readonly { personId: string }[]) => people.map(({ personId }) => personId).sort()
const nobodyTogether = `delete from mentorship`

test('a mentee with an open mentorship is left out, and the mentor has a place less (C4)', async () => {
  const now = await peopleAfter('select 1')
  assert.deepEqual(now.mentees, [])
  assert.deepEqual([...now.menteesWithMentor].sort(), [cast.jonas, cast.sofie].sort())
  const peter = now.mentors.find(({ personId }) => personId === cast.peter)
  assert.deepEqual([peter?.taken, peter?.takenHere, peter?.capacity, peter?.places], [1, 1, 2, null])
})

test('who has been through a mentorship to its end waits for no other, until they sign up anew (D6)', async () => {
  const signedUp = (at: string) =>
    `update application set submitted_at = '${at}' where person_id = '${cast.sofie}'`
  const over = (
    ending: string,
  ) => `update mentorship set state = 'ended', ended_at = '2026-09-01', ending = '${ending}'
    where mentee_id = '${cast.sofie}'; ${signedUp('2026-01-01')}`
  assert.deepEqual(ids((await peopleAfter(over('completed'))).mentees), [])
  assert.deepEqual(ids((await peopleAfter(over('declined'))).mentees), [cast.sofie])
  assert.deepEqual(ids((await peopleAfter(over('early'))).mentees), [cast.sofie])
  const anew = await peopleAfter(`${over('completed')}; ${signedUp('2026-09-02')}`)
  assert.deepEqual(ids(anew.mentees), [cast.sofie])
})

test('places taken in other programmes count, too (D10)', async () => {
  const now = await peopleAfter(`update mentorship set programme_id = '${places.onboarding}'`)
  const peter = now.mentors.find(({ personId }) => personId === cast.peter)
  assert.deepEqual([peter?.taken, peter?.takenHere], [1, 0])
  assert.deepEqual(
    ids(now.mentees),
    [cast.jonas, cast.sofie].sort(),
    'a mentee elsewhere may have a mentor here',
  )
  assert.ok(now.earlierPairs.some(([mentee, mentor]) => mentee === cast.sofie && mentor === cast.peter))
})

test('who has been invited and has not answered is matched as before; who has withdrawn is not', async () => {
  const sofieIs = (state: string) =>
    peopleAfter(
      `${nobodyTogether}; update application set state = '${state}' where person_id = '${cast.sofie}'`,
    )
  assert.deepEqual(ids((await sofieIs('invited')).mentees), [cast.jonas, cast.sofie].sort())
  assert.deepEqual(ids((await sofieIs('withdrawn')).mentees), [cast.jonas])
  const left = await peopleAfter(
    `${nobodyTogether}; update person set left_at = now() where id = '${cast.amina}'`,
  )
  assert.deepEqual(ids(left.mentors), [cast.peter])
})

test('leaders are read from the nearest upwards, as far as the rule goes, also those who take no part (D2)', async () => {
  const above = ['one', 'two', 'three'].map(name => idOf(`leader ${name}`))
  const [one, two, three] = above
  const { mentees } = await peopleAfter(`${nobodyTogether};
    insert into person (id, organisation_id, name) select id, '${places.greve}', 'Leder' from unnest(array['${above.join("','")}']::uuid[]) id;
    update person set leader_id = '${one}' where id = '${cast.sofie}';
    update person set leader_id = '${two}' where id = '${one}';
    update person set leader_id = '${three}' where id = '${two}';
    update person set leader_id = '${cast.lise}' where id = '${three}'`)
  assert.deepEqual(mentees.find(({ personId }) => personId === cast.sofie)?.leaders, above)
})

test('what people have said of themselves and of the programme goes into the matching (D4)', async () => {
  const unit = idOf('unit')
  const { mentees, pairRules } = await peopleAfter(`${nobodyTogether};
    insert into unit (id, organisation_id, name) values ('${unit}', '${places.greve}', 'Dagtilbud');
    update person set unit_id = '${unit}', place = 'Greve', experience_years = 4, languages = '{da,en}', educations = '{teacher}',
        skills_sought = '{coaching,At sige nej}'
      where id = '${cast.sofie}';
    update application set development_areas = '{network}' where person_id = '${cast.sofie}';
    insert into pair_rule (programme_id, mentee_id, mentor_id, kind, made_at)
      values ('${places.corps}', '${cast.sofie}', '${cast.amina}', 'forbidden', '${castNow.toISOString()}')`)
  assert.deepEqual(
    mentees.find(({ personId }) => personId === cast.sofie),
    {
      personId: cast.sofie,
      organisationId: places.greve,
      unitId: unit,
      leaders: [cast.lise],
      themes: ['network'],
      developmentAreas: ['network'],
      competences: ['Coaching', 'at sige nej'],
      languages: ['da', 'en'],
      educations: ['teacher'],
      place: 'Greve',
      experienceYears: 4,
    },
  )
  assert.deepEqual(pairRules, [{ menteeId: cast.sofie, mentorId: cast.amina, kind: 'forbidden' }])
})

test('nobody but the programme’s coordinators can read its people for a matching', async () => {
  const strangers = await asPerson(database.db, cast.bente, tx => loadMatchingPeople(tx, places.corps, 3))
  assert.deepEqual([strangers.mentees, strangers.mentors, strangers.earlierPairs], [[], [], []])
})

test('some can be read alone, for what concerns only them', async () => {
  const some = await peopleAfter(nobodyTogether, cast.mette, [cast.sofie, cast.peter])
  assert.deepEqual([ids(some.mentees), ids(some.mentors)], [[cast.sofie], [cast.peter]])
})
