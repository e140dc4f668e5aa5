import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { answerMail, calendarAnswer, type WrittenAnswer } from '../../../test/calendar-answers.ts'
import { type CastName, cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { noDovecot, startImapServer } from '../../../test/imap-server.ts'
import { makeRoom, openRoom } from '../../mentorships/room.ts'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { imapMailbox } from '../../platform/mail/mailbox.ts'
import { isRefusal } from '../../platform/refusal.ts'
import type { Meeting } from '../meeting.ts'
import { meetingUid } from '../meeting-uid.ts'
import { bookMeeting, changeMeeting, type InRoom } from '../meetings-actions.ts'
import { findMeeting, findPair } from '../meetings-store.ts'
import { proposalsFor } from '../proposals/proposals-store.ts'
import { repliesJobs, takeAnswer } from './replies-jobs.ts'
import { repliesTo } from './replies-store.ts'

// Sofie has booked; Peter answers in his own calendar, and others try to answer for him.
let database: TestDatabase
let house: House
let meeting: Meeting
const addresses = { peter: 'peter@work.example', sofie: 'sofie@work.example', jonas: 'jonas@work.example' }
const marker = 'Rumhemmelighed i en kommentar'

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await makeRoom(tx, house, places.sofieAndPeter)
    for (const [name, email] of Object.entries(addresses)) {
      const person_id = cast[name as CastName]
      await tx.deleteFrom('contact').where('person_id', '=', person_id).execute()
      await tx.insertInto('contact').values({ person_id, email }).execute()
    }
  })
})
after(() => database.close())
beforeEach(async () => {
  await asOwner(database.db, async tx => {
    await tx.deleteFrom('meeting').execute()
    await tx.deleteFrom('mail').execute()
  })
  meeting = await inRoom('sofie', async at => {
    const content = { way: 'walk', place: '', form: 'dialogue', agenda: [] } as const
    const booked = await bookMeeting(at, {
      startsAt: new Date('2026-10-14T08:00:00Z'),
      minutes: 120,
      content,
    })
    return isRefusal(booked) ? assert.fail() : (booked as Meeting)
  })
})

function inRoom<T>(name: CastName, act: (at: InRoom) => Promise<T>): Promise<T> {
  return asPerson(database.db, cast[name], async tx => {
    const pair = await findPair(tx, places.sofieAndPeter, cast[name])
    const room = await openRoom(tx, house, places.sofieAndPeter)
    if (!pair || !room) throw new Error('no room')
    return act({ tx, house, room, pair, personId: cast[name], zone: 'Europe/Copenhagen', now: castNow })
  })
}

const uidOf = (name: CastName) => meetingUid(house, meeting.id, cast[name])
const answered = (answer: Partial<WrittenAnswer> & { isDoubtful?: boolean }) => {
  const from = answer.from ?? addresses.peter
  const written = { uid: uidOf('peter'), ...answer, from, comment: marker }
  const isDoubtful = answer.isDoubtful ?? false
  return takeAnswer(house, { from, isDoubtful, calendar: calendarAnswer(written) })
}
const stands = () =>
  inRoom('sofie', async at => {
    const now = (await findMeeting(at.tx, at.room, meeting.id)) ?? assert.fail()
    const said = await repliesTo(at.tx, now)
    const proposals = await proposalsFor(at.tx, now)
    return {
      peter: said.get(cast.peter),
      sofie: said.get(cast.sofie),
      proposed: proposals.map(({ by, startsAt, minutes }) => [by, startsAt.toISOString(), minutes]),
    }
  })
const mailed = async (kind: string) =>
  (await asOwner(database.db, tx => tx.selectFrom('mail').selectAll().where('kind', '=', kind).execute()))
    .length

test('a yes, a maybe and a no in one’s own calendar are one’s answer; a no is told once (G3)', async () => {
  assert.equal(await answered({ stamp: '20261007T081000Z' }), true)
  assert.equal((await stands()).peter, 'accepted')
  await answered({ partstat: 'TENTATIVE', stamp: '20261007T082000Z' })
  assert.equal((await stands()).peter, 'tentative')
  await answered({ partstat: 'DECLINED', stamp: '20261007T083000Z' })
  await answered({ partstat: 'DECLINED', stamp: '20261007T084000Z' })
  assert.equal((await stands()).peter, 'declined')
  assert.equal(await mailed('meeting-declined'), 1)
})

test('the same mail again, or an earlier one that comes late, changes nothing (RFC 5546 2.1.5)', async () => {
  await answered({ partstat: 'DECLINED', stamp: '20261007T083000Z' })
  await answered({ stamp: '20261007T082000Z' })
  await answered({ stamp: '20261007T083000Z' })
  assert.equal((await stands()).peter, 'declined')
  assert.equal(await mailed('meeting-declined'), 1)
})

test('an answer to the time before is an answer to nothing, and one to a time to come neither (RFC 5546)', async () => {
  await inRoom('sofie', at =>
    changeMeeting(at, meeting.id, { ...meeting, startsAt: new Date('2026-10-15T08:00:00Z') }),
  )
  await answered({ sequence: 0 })
  await answered({ sequence: 2 })
  assert.equal((await stands()).peter, undefined)
  await answered({ sequence: 1 })
  assert.equal((await stands()).peter, 'accepted')
})

test('nobody answers for somebody else: another address, another’s invitation, a guessed or foreign name (J1)', async () => {
  const jonas = addresses.jonas
  const forged: (Partial<WrittenAnswer> & { isDoubtful?: boolean })[] = [
    { from: jonas },
    { from: jonas, attendee: addresses.peter },
    { from: addresses.sofie, attendee: addresses.peter },
    { attendee: jonas },
    // Sofie has only her own invitation, whatever she writes as sender.
    { uid: uidOf('sofie') },
    { uid: `${meeting.id}.${'0'.repeat(20)}@telemakos` },
    { uid: `meeting-${meeting.id}@telemakos` },
    { uid: 'x' },
    { isDoubtful: true },
    { from: 'stranger@elsewhere.example' },
  ]
  for (const answer of forged) {
    const written = JSON.stringify(answer)
    assert.equal(await answered({ partstat: 'DECLINED', ...answer }), false, written)
    assert.equal((await stands()).peter, undefined, written)
  }
  assert.equal(await mailed('meeting-declined'), 0)
})

test('a proposal in one’s own calendar is a proposal here, in whatever zone it was written (G3)', async () => {
  const counter = (stamp: string, ...lines: string[]) =>
    answered({ method: 'COUNTER', partstat: 'TENTATIVE', stamp, lines })
  const starts = async () => (await stands()).proposed
  await counter('20261007T081000Z', 'DTSTART:20261021T110000Z', 'DTEND:20261021T123000Z')
  assert.deepEqual(await starts(), [[cast.peter, '2026-10-21T11:00:00.000Z', 90]])
  await counter('20261007T082000Z', 'DTSTART;TZID=Romance Standard Time:20261026T130000', 'DURATION:PT1H')
  assert.deepEqual(await starts(), [[cast.peter, '2026-10-26T12:00:00.000Z', 60]])
  await counter('20261007T083000Z', 'DTSTART;TZID=Europe/Oslo:20261023T130000')
  assert.deepEqual(await starts(), [[cast.peter, '2026-10-23T11:00:00.000Z', 120]])
  assert.equal(await mailed('meeting-proposed'), 3)
  // Earlier, gone, or the time that it has already.
  await counter('20261007T081500Z', 'DTSTART:20261024T110000Z')
  await counter('20261007T084000Z', 'DTSTART:20261001T110000Z', 'DTEND:20261001T120000Z')
  await counter('20261007T085000Z', 'DTSTART:20261014T080000Z', 'DTEND:20261014T100000Z')
  await counter('20261007T085500Z', 'DTSTART;TZID=Nowhere/At All:20261027T110000')
  assert.deepEqual(await starts(), [[cast.peter, '2026-10-23T11:00:00.000Z', 120]])
})

test('an answer from a clock that runs far ahead does not shut out those that follow', async () => {
  await answered({ partstat: 'DECLINED', stamp: '20990101T000000Z' })
  assert.equal((await stands()).peter, undefined)
  await answered({})
  assert.equal((await stands()).peter, 'accepted')
})

test('what is no calendar, or a calendar of something else, is left alone', async () => {
  for (const calendar of ['', 'BEGIN:VCALENDAR', 'BEGIN:VEVENT\r\nEND:VCALENDAR', '\0', 'x'.repeat(99_999)]) {
    assert.equal(await takeAnswer(house, { from: addresses.peter, isDoubtful: false, calendar }), false)
  }
  assert.equal(await answered({ method: 'REQUEST' }), false)
  assert.equal(await answered({ partstat: 'DELEGATED' }), false)
})

test('a real mailbox is read: the answer is kept, its words are not, and it is gone from there (J6)', {
  skip: noDovecot ?? false,
}, async () => {
  const server = await startImapServer()
  try {
    const work = () =>
      repliesJobs['read-replies']?.(
        { ...house, mailbox: imapMailbox(server.address) },
        {},
        AbortSignal.timeout(60_000),
      )
    const written = { uid: uidOf('peter'), from: addresses.peter, partstat: 'DECLINED', comment: marker }
    server.deliver(answerMail(written))
    server.deliver(answerMail({ ...written, from: addresses.jonas }))
    await work()
    assert.equal((await stands()).peter, 'declined')
    assert.equal(server.files().length, 1, 'the forged one is left to whoever looks after the mailbox')
    // Died before it wrote down how far it had come: the answer is there again.
    await asOwner(database.db, tx => tx.deleteFrom('mailbox_place').execute())
    server.deliver(answerMail(written))
    await work()
    await work()
    assert.equal(await mailed('meeting-declined'), 1)
    for (const table of [
      'meeting_reply',
      'meeting_proposal',
      'mail',
      'mailbox_place',
      'audit_event',
    ] as const) {
      const rows = await asOwner(database.db, tx => tx.selectFrom(table).selectAll().execute())
      assert.ok(!JSON.stringify(rows).includes(marker), table)
    }
  } finally {
    await server.close()
  }
})
