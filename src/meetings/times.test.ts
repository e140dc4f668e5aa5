import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type CastName, cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { makeRoom } from '../mentorships/room.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'

// Sofie and Peter find times: one by one, the whole series, and in their own calendars.
let database: TestDatabase
let request: (path: string) => Promise<Response>
const visitors = new Map<CastName, Visitor>()
const id = places.sofieAndPeter
const series = routes.meetingSeries({ id })

before(async () => {
  database = await testDatabase()
  const house = testHouse(database.db)
  const app = createApp(house)
  request = async path => app.request(path)
  await enterCast(database.db)
  await asOwner(database.db, tx => makeRoom(tx, house, id))
  for (const name of ['sofie', 'peter', 'jonas'] as const)
    visitors.set(name, await visitorOf(house, app, cast[name]))
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
    await tx.deleteFrom('meeting').execute()
    await tx.deleteFrom('mail').execute()
  }),
)

const visitor = (name: CastName): Visitor => visitors.get(name) ?? assert.fail(name)
const see = (name: CastName, path: string): Promise<Page> => visitor(name).get(path)
const meetings = () =>
  asOwner(database.db, tx => tx.selectFrom('meeting').selectAll().orderBy('starts_at').execute())
const mails = () => asOwner(database.db, tx => tx.selectFrom('mail').selectAll().execute())

test('a whole year is planned at once: the same day and time, over both changes of the clock (G1)', async () => {
  const asked = routes.meetingSeries({ id }, { first: '2026-10-14', time: '10:00', every: '8', count: '4' })
  const shown = await see('sofie', asked)
  assert.equal(shown.status, 200)
  for (const day of [
    'onsdag 14. oktober',
    'onsdag 9. december',
    'onsdag 3. februar 2027',
    'onsdag 31. marts 2027',
  ])
    assert.ok(shown.text.includes(day), day)
  assert.equal((await meetings()).length, 0, 'nothing is booked before a yes')
  await visitor('sofie').post(
    series,
    { time: '10:00', days: ['2026-10-14', '2026-12-09', '2027-03-31'] },
    asked,
  )
  assert.deepEqual(
    (await meetings()).map(meeting => meeting.starts_at.toISOString()),
    ['2026-10-14T08:00:00.000Z', '2026-12-09T09:00:00.000Z', '2027-03-31T08:00:00.000Z'],
  )
  assert.equal((await mails()).filter(mail => mail.calendar_method === 'REQUEST').length, 6)
})

test('a series that begins in the past, or has no count, says so and keeps what was typed (G1)', async () => {
  const asked = routes.meetingSeries({ id }, { first: '1.1.2020', time: '9.30', every: '6', count: 'mange' })
  const page = await see('sofie', asked)
  assert.equal(page.status, 422)
  assert.match(page.text, /Skriv et tal fra 1 til 24/)
  assert.match(page.text, /value="1\.1\.2020"/)
})

test('the other says whether the time suits; a no is told in a mail without names, and a new time asks again (G3)', async () => {
  const tomorrow = { time: '10:00', days: ['2026-10-14'] }
  await visitor('sofie').post(series, tomorrow, series)
  const [meeting] = await meetings()
  const page = routes.meeting({ id: meeting?.id ?? '' })
  const reply = (name: CastName, said: string) =>
    visitor(name).post(routes.meetingReply({ id: meeting?.id ?? '' }), { reply: said }, page)
  const asked = (await see('sofie', page)).text
  assert.match(asked, /Foreslået<[\s\S]*Peter har ikke svaret endnu/)
  assert.doesNotMatch(asked, /Aftalt</)
  await reply('peter', 'declined')
  assert.match((await see('sofie', page)).text, /Peter kan ikke/)
  const told = (await mails()).find(mail => mail.kind === 'meeting-declined')
  assert.equal(told?.person_id, cast.sofie)
  assert.doesNotMatch(`${told?.subject} ${told?.body}`, /Peter/)
  assert.equal((await reply('jonas', 'accepted')).status, 404)

  const moved = { day: '2026-10-15', time: '11:00', minutes: '120', way: 'walk', form: 'dialogue' }
  await visitor('sofie').post(page, moved, page)
  assert.match((await see('sofie', page)).text, /Peter har ikke svaret endnu/)
  await reply('peter', 'accepted')
  assert.match((await see('sofie', page)).text, /Aftalt<[\s\S]*I har sagt ja/)
})

test('one proposes another time, and the meeting moves when the other says yes; a no leaves it where it is (G3)', async () => {
  await visitor('sofie').post(series, { time: '10:00', days: ['2026-10-14'] }, series)
  const [meeting] = await meetings()
  const its = { id: meeting?.id ?? '' }
  const page = routes.meeting(its)
  const form = routes.meetingProposal(its)
  const propose = (name: CastName, day: string, time = '13:00') =>
    visitor(name).post(form, { day, time, minutes: '90' }, form)
  const answer = (name: CastName, said: string) =>
    visitor(name).post(routes.meetingProposalAnswer(its), { answer: said }, page)

  assert.match((await see('sofie', page)).text, /Du har sagt ja/, 'whoever booked it need not answer')
  assert.equal(
    (await propose('peter', '2026-10-14', '10:00')).status,
    303,
    'a shorter meeting is another time',
  )
  assert.equal((await propose('peter', '2026-10-01')).status, 422, 'a time that is gone')
  assert.equal((await propose('jonas', '2026-10-15')).status, 404)
  await propose('peter', '2026-10-25')
  const told = (await mails()).filter(mail => mail.kind === 'meeting-proposed')
  assert.deepEqual([...new Set(told.map(mail => mail.person_id))], [cast.sofie])
  assert.doesNotMatch(told.map(mail => mail.subject + mail.body).join(), /Peter|oktober/)
  const room = await see('sofie', routes.mentorship({ id }))
  assert.match(room.text, /Peter foreslår søndag 25\. oktober kl\. 13–14\.30/)
  assert.match((await see('peter', page)).text, /Du har foreslået søndag 25\. oktober/)
  assert.equal((await answer('peter', 'yes')).status, 303)
  assert.equal((await meetings())[0]?.sequence, 0, 'nobody says yes to oneself')

  await answer('sofie', 'no')
  assert.match((await see('peter', page)).text, /Sofie har sagt nej til søndag 25\. oktober/)
  assert.equal((await mails()).filter(mail => mail.kind === 'meeting-kept').length, 1)
  await answer('sofie', 'yes')
  assert.equal((await meetings())[0]?.sequence, 0, 'what was turned down cannot be taken afterwards')

  await propose('peter', '2026-10-25')
  await answer('sofie', 'yes')
  const [moved] = await meetings()
  assert.equal(moved?.starts_at.toISOString(), '2026-10-25T12:00:00.000Z', 'after the clock has changed')
  assert.equal(moved?.sequence, 1)
  for (const name of ['sofie', 'peter'] as const) assert.match((await see(name, page)).text, /I har sagt ja/)
  assert.doesNotMatch((await see('sofie', page)).text, /har ikke svaret endnu/)
  assert.equal((await mails()).filter(mail => mail.calendar_method === 'REQUEST').length, 4)
})

test('one press in the room says that a meeting was held, or was not (G3)', async () => {
  for (const [held, state] of [
    ['yes', 'held'],
    ['no', 'not_held'],
  ] as const) {
    await asOwner(database.db, tx => tx.deleteFrom('meeting').execute())
    await visitor('sofie').post(series, { time: '10:00', days: ['2026-10-14'] }, series)
    await asOwner(database.db, tx =>
      tx
        .updateTable('meeting')
        .set({ starts_at: new Date(castNow.getTime() - 3 * 3_600_000) })
        .execute(),
    )
    const room = await see('peter', routes.mentorship({ id }))
    assert.match(room.text, /Ja, vi mødtes/)
    const action = /action="([^"]*\/held)"/.exec(room.text)?.[1] ?? assert.fail('no form')
    await visitor('peter').post(action, { held }, routes.mentorship({ id }))
    assert.deepEqual(
      (await meetings()).map(meeting => meeting.state),
      [state],
    )
  }
})

test('a person’s own calendar feed tells when they meet and nothing more, and stops when it is revoked (G3, J6)', async () => {
  await visitor('sofie').post(series, { time: '10:00', days: ['2026-10-14'] }, series)
  const mine = routes.myCalendar()
  const addressIn = ({ text }: Page) => /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? assert.fail('no address')
  const first = addressIn(await visitor('peter').post(mine, {}, mine))
  const feed = async (address: string) => {
    const answer = await request(new URL(address).pathname)
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
  }
  const read = await feed(first)
  assert.match(read.type ?? '', /^text\/calendar/)
  assert.match(read.text, /DTSTART:20261014T080000Z/)
  assert.doesNotMatch(read.text, /Sofie|Peter/)
  assert.doesNotMatch((await see('peter', mine)).text, /<code>/, 'the address is shown once')

  const second = addressIn(await visitor('peter').post(mine, {}, mine))
  assert.equal((await feed(first)).status, 404)
  assert.equal((await feed(second)).status, 200)
  await visitor('peter').post(routes.myCalendarEnd(), {}, mine)
  assert.equal((await feed(second)).status, 404)
})

test('a feed without meetings is an empty calendar', async () => {
  const mine = routes.myCalendar()
  const { text } = await visitor('jonas').post(mine, {}, mine)
  const address = /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? assert.fail('no address')
  const read = await (await request(new URL(address).pathname)).text()
  assert.match(read, /BEGIN:VCALENDAR[\s\S]*END:VCALENDAR/)
})

test('of two who change a meeting at once the second is told, and neither loses a word (G4)', async () => {
  await visitor('sofie').post(series, { time: '10:00', days: ['2026-11-04'] }, series)
  const meeting = (await meetings()).find(({ starts_at }) => starts_at.toISOString().startsWith('2026-11-04'))
  const page = routes.meeting({ id: meeting?.id ?? '' })
  const form = routes.meeting({ id: meeting?.id ?? '' }, { change: 'yes' })
  const versionIn = ({ text }: { text: string }) => /name="version" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const [sofies, peters] = [versionIn(await see('sofie', form)), versionIn(await see('peter', form))]
  const words = { day: '2026-11-04', time: '10:00', minutes: '120', way: 'walk', form: 'dialogue' }
  const saved = await visitor('peter').post(page, { ...words, agenda: 'Peters punkt', version: peters }, form)
  assert.equal(saved.status, 303)
  const twice = await visitor('peter').post(page, { ...words, agenda: 'Peters punkt', version: peters }, form)
  assert.equal(twice.status, 303, 'pressed twice')
  const told = await visitor('sofie').post(page, { ...words, agenda: 'Sofies punkt', version: sofies }, form)
  assert.equal(told.status, 422)
  assert.match(told.text, /Mødet er rettet, mens du skrev/)
  assert.match(told.text, /Sofies punkt<\/textarea>/)
  assert.match(told.text, /Sådan står mødet nu[\s\S]*Peters punkt/)
  assert.match((await see('sofie', page)).text, /Peters punkt/)
  const both = { ...words, agenda: 'Sofies punkt\nPeters punkt', version: versionIn(told) }
  assert.equal((await visitor('sofie').post(page, both, form)).status, 303)
  assert.match((await see('peter', page)).text, /Sofies punkt[\s\S]*Peters punkt/)
})

test('two who plan the same times at once plan them once, one by one or as a series (G1)', async () => {
  const days = ['2026-12-02', '2026-12-16']
  const before = (await meetings()).length
  await Promise.all(
    (['sofie', 'peter'] as const).map(name => visitor(name).post(series, { time: '14:00', days }, series)),
  )
  assert.equal((await meetings()).length, before + 2)
  const form = routes.newMeeting({ id })
  const over = { day: '2026-12-02', time: '15:00', minutes: '60', way: 'walk', form: 'dialogue' }
  const told = await visitor('peter').post(routes.meetings({ id }), over, form)
  assert.equal(told.status, 422)
  assert.match(told.text, /I har allerede et møde på det tidspunkt/)
  const after = await visitor('peter').post(routes.meetings({ id }), { ...over, time: '16:00' }, form)
  assert.equal(after.status, 303)
})
