import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type CastName, cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { workJobs } from '../../../test/work-jobs.ts'
import { createApp } from '../../app.tsx'
import { jobs } from '../../jobs.ts'
import { makeRoom } from '../../mentorships/room.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { refused } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'

// Sofie and Peter give their calendars, and are proposed times that suit both.
let database: TestDatabase
let house: House
const visitors = new Map<CastName, Visitor>()
const id = places.sofieAndPeter
const secret = 'Hemmelig aftale hos lægen'
let fetched: string[] = []
let answer: string | ReturnType<typeof refused> = ''

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db, {
    fetchCalendar: async address => {
      fetched.push(address)
      return answer as string
    },
  })
  await enterCast(database.db)
  await asOwner(database.db, tx => makeRoom(tx, house, id))
  const app = createApp(house)
  for (const name of ['sofie', 'peter', 'mette', 'jonas'] as const)
    visitors.set(name, await visitorOf(house, app, cast[name]))
})
after(() => database.close())
beforeEach(async () => {
  fetched = []
  await asOwner(database.db, async tx => {
    await tx.deleteFrom('busy_calendar').execute()
    await tx.deleteFrom('quiet_time').execute()
    await tx.deleteFrom('meeting').execute()
  })
})

const visitor = (name: CastName): Visitor => visitors.get(name) ?? assert.fail(name)
const mine = routes.myCalendar()
const calendar = (...times: [string, string][]) =>
  [
    'BEGIN:VCALENDAR',
    ...times.flatMap(([from, until], number) => [
      'BEGIN:VEVENT',
      `UID:${number}`,
      `DTSTART:${from}`,
      `DTEND:${until}`,
      `SUMMARY:${secret}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\n')
const give = (name: CastName, text: string) => visitor(name).post(routes.myBusyHours(), { text }, mine)
const times = async (name: CastName, path = routes.newMeeting({ id })) => {
  const { text } = await visitor(name).get(path)
  return [...text.matchAll(/name="free" value="([\d-]+ [\d:]+)"/g)].map(([, time]) => time)
}
const rows = () => asOwner(database.db, tx => tx.selectFrom('busy_calendar').selectAll().execute())

test('with both calendars the page proposes what suits both, a press puts it into the fields (G3)', async () => {
  assert.deepEqual(await times('sofie'), [])
  await give('sofie', calendar(['20261008T060000Z', '20261008T100000Z']))
  assert.equal((await times('sofie'))[0], '2026-10-08 12:00')
  assert.match(
    (await visitor('sofie').get(routes.newMeeting({ id }))).text,
    /Peter har ikke givet sin kalender/,
  )
  await give(
    'peter',
    calendar(['20261008T100000Z', '20261008T160000Z'], ['20261009T000000Z', '20261010T000000Z']),
  )
  assert.deepEqual((await times('sofie')).slice(0, 2), ['2026-10-12 10:00', '2026-10-13 10:00'])
  assert.deepEqual(await times('peter'), await times('sofie'))
})

test('a proposed time that is pressed is put into the form, and nothing that was typed is lost or saved (G3)', async () => {
  await give('peter', calendar())
  const typed = { day: '2026-11-30', time: '12:00', minutes: '75', way: 'video', form: 'advice' }
  const words = { place: 'https://video.example/4711', agenda: 'Det skrev jeg' }
  const kept = [
    /value="75"/,
    /value="video" checked/,
    /value="advice" checked/,
    /video\.example\/4711/,
    /Det skrev jeg/,
  ]
  const its = (text: string) =>
    [/name="day" value="2026-10-12"/, /name="time" value="10:00"/].every(it => it.test(text))
  const form = routes.newMeeting({ id })
  const send = (path: string, more: Record<string, string>) =>
    visitor('sofie').post(path, { ...typed, ...words, ...more }, form)

  const chosen = await send(routes.meetings({ id }), { free: '2026-10-12 10:00' })
  assert.equal(chosen.status, 200)
  for (const said of kept) assert.match(chosen.text, said)
  assert.ok(its(chosen.text))
  assert.match(chosen.text, /Valgt: mandag 12\. oktober/)
  const [question] =
    /(?<=name="question-put-in" value=")[^"]+/.exec(chosen.text) ?? assert.fail('no question')
  const asked = await send(routes.meetings({ id }), { 'question-put-in': question })
  assert.match(asked.text, /value="2026-11-30"/)
  assert.match(asked.text, /Det skrev jeg\n[^<]+\n<\/textarea>/)
  const booked = await asOwner(database.db, tx => tx.selectFrom('meeting').select('id').execute())
  assert.equal(booked.length, 0)
})

test('nothing but hours is kept, sealed, and of what is over not even those; it goes when it is deleted (J1)', async () => {
  await give(
    'sofie',
    calendar(['20261001T060000Z', '20261001T100000Z'], ['20261008T060000Z', '20261008T100000Z']),
  )
  const [row] = await rows()
  const stored = JSON.stringify(row) + row?.busy?.toString('latin1')
  assert.doesNotMatch(stored, /Hemmelig|2026-10-08|20261008|1759/)
  for (const name of ['peter', 'mette'] as const)
    assert.doesNotMatch((await visitor(name).get(mine)).text, /Vi kender dine optagne tider/)
  await visitor('sofie').post(routes.myBusyHoursRemoval(), {}, mine)
  assert.equal((await rows()).length, 0)
  assert.deepEqual(await times('sofie'), [])
})

test('a calendar that is followed is fetched by a job, again when it is old, and its address is shown nobody', async () => {
  const address = 'https://calendar.example/private-4711/basic.ics'
  answer = calendar(['20261008T060000Z', '20261008T100000Z'])
  await visitor('sofie').post(routes.myBusyHours(), { address: address.replace('https', 'webcal') }, mine)
  assert.match((await visitor('sofie').get(mine)).text, /Vi er ved at hente din kalender/)
  await workJobs(house, database.pool, jobs)
  assert.deepEqual(fetched, [address])
  const page = (await visitor('sofie').get(mine)).text
  assert.match(page, /Hentet onsdag 7\. oktober/)
  assert.doesNotMatch(page, /4711/)
  assert.doesNotMatch(JSON.stringify(await rows()) + (await rows())[0]?.address?.toString('latin1'), /4711/)
  assert.equal((await times('sofie'))[0], '2026-10-08 12:00')

  const again = async (now: Date) => {
    const later: House = { ...house, now: () => now }
    await jobs['fetch-calendars']?.(later, {}, AbortSignal.timeout(60_000))
    await workJobs(later, database.pool, jobs)
  }
  await again(new Date(castNow.getTime() + 3_600_000))
  assert.equal(fetched.length, 1)
  answer = refused('not-found')
  await again(new Date(castNow.getTime() + 4 * 3_600_000))
  assert.equal(fetched.length, 2)
  assert.match((await visitor('sofie').get(mine)).text, /Der ligger ingen kalender på adressen/)
  assert.equal((await times('sofie'))[0], '2026-10-08 12:00', 'what was read before holds on')
})

test('what is no calendar, or no address, says so and keeps what was given before', async () => {
  await give('sofie', calendar(['20261008T060000Z', '20261008T100000Z']))
  for (const [fields, said] of [
    [{ text: '<html>' }, /Det er ikke en kalender/],
    [{ text: '' }, /Vælg en fil, eller sæt teksten ind/],
    [{ address: 'http://calendar.example/a.ics' }, /begynder med https eller webcal/],
    [{ address: 'https://me:word@calendar.example/a.ics' }, /begynder med https eller webcal/],
  ] as const) {
    const { status, text } = await visitor('sofie').post(routes.myBusyHours(), fields, mine)
    assert.equal(status, 422)
    assert.match(text, said)
  }
  assert.equal((await rows())[0]?.state, 'read')
})

test('a mentor’s quiet stands in their own calendar alone, and no time is proposed that leaves it out (G6)', async () => {
  await give('peter', calendar(['20261008T060000Z', '20261008T080000Z']))
  assert.equal((await times('sofie'))[0], '2026-10-08 10:00')
  await visitor('peter').post(routes.myQuietTime(), { minutes: '15' }, mine)
  assert.equal((await times('sofie'))[0], '2026-10-08 10:30')
  assert.doesNotMatch((await visitor('sofie').get(mine)).text, /Ro før mødet/, 'a mentee has no such thing')

  const form = { day: '2026-10-14', time: '10:00', minutes: '120', way: 'walk', form: 'dialogue' }
  const booked = await visitor('sofie').post(routes.meetings({ id }), form, routes.newMeeting({ id }))
  const its = { id: booked.location?.split('/').at(-1) ?? '' }
  const events = (text: string) => [...text.matchAll(/^DTSTART:(\S+)/gm)].map(([, start]) => start)
  const entry = async (name: CastName) => events((await visitor(name).get(routes.meetingCalendar(its))).text)
  assert.deepEqual(await entry('peter'), ['20261014T074500Z', '20261014T080000Z'])
  assert.deepEqual(await entry('sofie'), ['20261014T080000Z'])
  const feed = async (name: CastName) => {
    const { text } = await visitor(name).post(mine, {}, mine)
    const path = new URL(/<code>([^<]+)<\/code>/.exec(text)?.[1] ?? assert.fail()).pathname
    return events((await visitor(name).get(path)).text)
  }
  assert.deepEqual(await feed('peter'), ['20261014T074500Z', '20261014T080000Z'])
  assert.deepEqual(await feed('sofie'), ['20261014T080000Z'])
  const mails = await asOwner(database.db, tx => tx.selectFrom('mail').select(['calendar', 'body']).execute())
  assert.doesNotMatch(JSON.stringify(mails), /Ro før|074500|07:45/)
})

test('a meeting with somebody else is busy time too, and nobody learns with whom', async () => {
  await give('peter', calendar())
  await asOwner(database.db, async tx => {
    const other = await tx
      .insertInto('mentorship')
      .values({
        programme_id: places.corps,
        mentor_id: cast.peter,
        mentee_id: cast.karim,
        state: 'active',
        reasons: '[]',
        started_at: castNow,
        agreed_at: castNow,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('meeting')
      .values({
        mentorship_id: other.id,
        state: 'planned',
        starts_at: new Date('2026-10-08T07:00:00Z'),
        minutes: 180,
        time_zone: 'Europe/Copenhagen',
        content: Buffer.from('sealed'),
        booked_at: castNow,
        changed_at: castNow,
      })
      .execute()
  })
  assert.equal((await times('sofie'))[0], '2026-10-08 12:00')
})

test('hours go when they are over, and when somebody leaves', async () => {
  await give('sofie', calendar())
  const forget = (now: Date) =>
    jobs['fetch-calendars']?.({ ...house, now: () => now }, {}, AbortSignal.timeout(60_000))
  await forget(new Date(castNow.getTime() + 100 * 86_400_000))
  assert.equal((await rows()).length, 1)
  await forget(new Date(castNow.getTime() + 201 * 86_400_000))
  assert.equal((await rows()).length, 0)
})
