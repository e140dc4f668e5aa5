import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CastName, cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { makeRoom, openRoom } from '../mentorships/room.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { CalendarDate } from '../platform/mail/calendar.ts'
import { isRefusal } from '../platform/refusal.ts'
import { figuresOfMyProgrammes } from '../reports/overview-store.ts'
import type { Booking, Meeting } from './meeting.ts'
import { meetingsOfRoom } from './meeting-facts.ts'
import { meetingUid } from './meeting-uid.ts'
import { bookMeeting, cancelMeeting, changeMeeting, type InRoom, reflect } from './meetings-actions.ts'
import { findPair } from './meetings-store.ts'
import type { Shareable } from './preparation/preparation.ts'
import { preparationsOf, savePreparation } from './preparation/preparations-store.ts'
import { reflectionsOf } from './reflection/reflections-store.ts'

let database: TestDatabase
let house: House
before(async () => {
  database = await testDatabase()
  house = testHouse(database.db, { publicUrl: 'https://mentor.example' })
  await enterCast(database.db)
  await asOwner(database.db, tx => makeRoom(tx, house, places.sofieAndPeter))
})
after(() => database.close())

const content = {
  way: 'walk',
  place: 'Fjorden',
  form: 'theme',
  agenda: [{ minutes: 15, text: 'Siden sidst' }],
} as const
const booking = (startsAt: string): Booking => ({ startsAt: new Date(startsAt), minutes: 120, content })

/** Acts in Sofie and Peter's room as one of the cast; somebody else finds no pair there. */
function inRoom<T>(name: CastName, act: (at: InRoom) => Promise<T>, now = castNow): Promise<T> {
  return asPerson(database.db, cast[name], async tx => {
    const pair = await findPair(tx, places.sofieAndPeter, cast[name])
    const room = await openRoom(tx, house, places.sofieAndPeter)
    if (!pair || !room) throw new Error('no room')
    return act({ tx, house, room, pair, personId: cast[name], zone: 'Europe/Copenhagen', now })
  })
}

function sure(made: Meeting | { refused: string }): Meeting {
  if (isRefusal(made)) throw new Error(made.refused)
  return made as Meeting
}

async function mailsAbout(meeting: Meeting) {
  const mails = await asOwner(database.db, tx =>
    tx.selectFrom('mail').selectAll().orderBy('created_at').execute(),
  )
  return mails
    .map(mail => ({ ...mail, date: JSON.parse(mail.calendar ?? '{}') as CalendarDate }))
    .filter(mail => mail.date.url?.endsWith(meeting.id))
}

test('a booked, moved and cancelled meeting is one date in both calendars, and says nothing of its content (G3, J6)', async () => {
  const booked = sure(await inRoom('sofie', at => bookMeeting(at, booking('2026-10-14T08:00:00Z'))))
  const moved = sure(
    await inRoom(
      'peter',
      at => changeMeeting(at, booked.id, booking('2026-10-25T09:00:00Z')),
      new Date(castNow.getTime() + 1000),
    ),
  )
  await inRoom('sofie', at => cancelMeeting(at, booked.id), new Date(castNow.getTime() + 2000))
  const mails = await mailsAbout(moved)
  assert.deepEqual(
    mails.map(mail => [mail.calendar_method, mail.date.sequence]),
    [
      ['REQUEST', 0],
      ['REQUEST', 0],
      ['REQUEST', 1],
      ['REQUEST', 1],
      ['CANCEL', 2],
      ['CANCEL', 2],
    ],
  )
  for (const name of ['sofie', 'peter'] as const) {
    const uids = mails.filter(mail => mail.person_id === cast[name]).map(mail => mail.date.uid)
    assert.deepEqual(
      [...new Set(uids)],
      [meetingUid(house, booked.id, cast[name])],
      'one name in one calendar',
    )
  }
  assert.deepEqual(new Set(mails.map(mail => mail.person_id)), new Set([cast.sofie, cast.peter]))
  for (const mail of mails) assert.doesNotMatch(JSON.stringify(mail), /Fjorden|Siden sidst|Sofie|Peter/)
})

test('a new agenda goes into no calendar (J6)', async () => {
  const booked = sure(await inRoom('sofie', at => bookMeeting(at, booking('2026-11-14T08:00:00Z'))))
  const agenda = { ...booking('2026-11-14T08:00:00Z'), content: { ...content, agenda: [] } }
  await inRoom('sofie', at => changeMeeting(at, booked.id, agenda))
  assert.equal((await mailsAbout(booked)).length, 2)
})

test('what is said of a meeting lies sealed in the database (J1)', async () => {
  await inRoom('sofie', at => bookMeeting(at, booking('2026-12-14T08:00:00Z')))
  const rows = await asOwner(database.db, tx => tx.selectFrom('meeting').select('content').execute())
  for (const row of rows) assert.doesNotMatch(row.content.toString('latin1'), /Fjorden|Siden/)
})

test('the answers are hidden until both have answered, then both see both (I2, I3)', async () => {
  const booked = sure(await inRoom('sofie', at => bookMeeting(at, booking('2026-10-08T08:00:00Z'))))
  const later = new Date('2026-10-08T10:00:00Z')
  const answers = (self: string) => ({ energy: 'da vi gik', learnt: 'spørg først', self })
  const seen = (name: CastName) =>
    inRoom(name, at => reflectionsOf(at.tx, at.room, booked.id, at.personId), later)

  assert.deepEqual(await inRoom('sofie', at => reflect(at, booked.id, answers('mig'))), {
    refused: 'not-begun',
  })
  sure((await inRoom('sofie', at => reflect(at, booked.id, answers('Sofies ord')), later)) as Meeting)
  assert.deepEqual(await seen('peter'), { mine: undefined, theirs: [] })
  sure((await inRoom('peter', at => reflect(at, booked.id, answers('Peters ord')), later)) as Meeting)
  assert.equal((await seen('peter')).theirs[0]?.said.self, 'Sofies ord')
  assert.equal((await seen('sofie')).theirs[0]?.said.self, 'Peters ord')
  assert.deepEqual(await inRoom('sofie', at => reflect(at, booked.id, answers('om igen')), later), {
    refused: 'already-answered',
  })

  const facts = await inRoom('sofie', at =>
    meetingsOfRoom(at.tx, at.room, { viewerId: cast.sofie, otherIds: [cast.peter] }, later),
  )
  assert.equal(facts.facts.held, 1)
  const [figures] = await asPerson(database.db, cast.mette, tx => figuresOfMyProgrammes(tx, later))
  assert.equal(figures?.overdue, 0, 'the coordinator sees that they met, and nothing else (J6)')
})

test('many answers at once from one person are kept once (I3)', async () => {
  const booked = sure(await inRoom('sofie', at => bookMeeting(at, booking('2026-10-09T08:00:00Z'))))
  const later = new Date('2026-10-09T11:00:00Z')
  const words = { energy: 'a', learnt: 'b', self: 'c' }
  const tries = await Promise.all(
    Array.from({ length: 20 }, () => inRoom('peter', at => reflect(at, booked.id, words), later)),
  )
  assert.equal(tries.filter(made => !isRefusal(made)).length, 1)
})

test('of a preparation the other reads the answers that are shared, and no more (G5, H5)', async () => {
  const booked = sure(await inRoom('sofie', at => bookMeeting(at, booking('2026-10-20T08:00:00Z'))))
  const words = {
    needs: ['daily_life'],
    say: 'at jeg tøver',
    hear: 'hvordan du gjorde',
    achieve: '',
    self: 'ikke undskylde',
  } as const
  const read = (name: CastName) => inRoom(name, at => preparationsOf(at.tx, at.room, booked.id, at.personId))
  const save = (shared: readonly Shareable[]) =>
    inRoom('sofie', at => savePreparation(at.tx, at.room, booked.id, at, { ...words, shared }))
  await save([])
  assert.equal((await read('peter')).theirs.length, 0)
  await save(['needs', 'say', 'achieve'])
  assert.deepEqual((await read('peter')).theirs[0]?.said, { needs: ['daily_life'], say: words.say })
  const rows = await asPerson(database.db, cast.peter, tx =>
    tx.selectFrom('preparation').select('shared').where('meeting_id', '=', booked.id).execute(),
  )
  assert.deepEqual(rows, [{ shared: true }], 'what is private is not given to the other at all')
  const { mine } = await read('sofie')
  const { achieve: _, ...said } = words
  assert.deepEqual(mine, { ...said, shared: ['needs', 'say'] })
  await save(['hear'])
  assert.deepEqual((await read('peter')).theirs[0]?.said, { hear: words.hear })
  await save([])
  assert.equal((await read('peter')).theirs.length, 0)
})

test('nobody else finds the room: coordinator, administrator, leader, another pair (J1, J3)', async () => {
  for (const name of ['mette', 'anders', 'lise', 'jonas'] as const) {
    await assert.rejects(
      inRoom(name, async () => 0),
      /no room/,
      name,
    )
  }
})
