import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'
import { remindersJobs } from './reminders-jobs.ts'

const database = await testDatabase()
let now = castNow
const house = testHouse(database.db, { now: () => now })
const app = createApp(house)
const { owner } = house
const hour = 3_600_000
const send = remindersJobs['send-reminders']

before(() => enterCast(owner))
after(database.close)

// Eight in the morning is one of these all year, in summer the one and in winter the other; the rest are not.
const hoursAsked = [3, 6, 7, 18]

/** Lets so many days pass, asked a few times in each, and gives what Sofie was told in them, in order. */
async function pass(days: number, each: (at: Date) => Promise<void> = async () => {}): Promise<string[]> {
  assert.ok(send)
  const from = now
  const midnight = Date.parse(from.toISOString().slice(0, 10))
  for (let day = 1; day <= days; day += 1) {
    await each(now)
    for (const at of hoursAsked) {
      now = new Date(midnight + (day * 24 + at) * hour)
      await send(house, {}, new AbortController().signal)
    }
  }
  const told = await asOwner(owner, tx =>
    tx
      .selectFrom('reminder')
      .select('kind')
      .where('person_id', '=', cast.sofie)
      .where('sent_at', '>', from)
      .orderBy('sent_at')
      .orderBy('kind')
      .execute(),
  )
  return told.map(({ kind }) => kind)
}

const change = (words: ReturnType<typeof sql>) =>
  asOwner(owner, async tx => {
    await sql`update mentorship set ${words} where id = ${places.sofieAndPeter}`.execute(tx)
  })

const mails = () =>
  asOwner(owner, tx =>
    tx
      .selectFrom('mail')
      .select(['body', 'created_at'])
      .where('kind', '=', 'reminder')
      .where('person_id', '=', cast.sofie)
      .orderBy('created_at')
      .execute(),
  )

test('over a year each thing is told once, never after it is done, and in a weekday’s morning (D6, G2)', async () => {
  await change(sql`state = 'trial', started_at = ${now}, trial_passed_at = null, agreed_at = null, meetings_held = 0,
    last_met_at = null, next_meeting_at = null, ends_on = null`)
  assert.deepEqual(await pass(20), [], 'nothing is late yet')
  assert.deepEqual(await pass(20), ['first_meeting'])
  await change(sql`next_meeting_at = ${new Date(now.getTime() + 3 * 24 * hour)}`)
  assert.deepEqual(await pass(10), [], 'a first meeting is booked')
  await change(sql`meetings_held = 1, last_met_at = ${now}, next_meeting_at = null`)
  assert.deepEqual(await pass(20), ['trial_answer'])
  await asOwner(owner, tx =>
    sql`insert into trial_answer (mentorship_id, person_id, answer, answered_at)
      select id, p, 'yes', ${now} from mentorship, unnest(array[mentor_id, mentee_id]) p
        where id = ${places.sofieAndPeter} on conflict do nothing`.execute(tx),
  )
  await change(sql`state = 'agreement', trial_passed_at = ${now}`)
  assert.deepEqual(await pass(25), ['signature'])
  const ends = new Date(now.getTime() + 200 * 24 * hour).toISOString().slice(0, 10)
  await change(sql`state = 'active', agreed_at = ${now}, last_met_at = ${now}, ends_on = ${ends}::date`)
  const year = await pass(190, async at => {
    // They meet when they are reminded, and then not for long.
    const told = (await mails()).filter(({ created_at }) => at.getTime() - created_at.getTime() < 48 * hour)
    if (told.length > 0) await change(sql`last_met_at = ${at}`)
  })
  assert.deepEqual(
    year.filter(kind => kind === 'ending'),
    ['ending'],
  )
  assert.ok(year.filter(kind => kind === 'rhythm').length >= 2, 'each time nobody has met for long')
  const sent = await mails()
  for (const { created_at } of sent) {
    const local = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Copenhagen',
      hour: '2-digit',
      weekday: 'short',
      hour12: false,
    }).formatToParts(created_at)
    assert.equal(local.find(({ type }) => type === 'hour')?.value, '08')
    assert.doesNotMatch(local.find(({ type }) => type === 'weekday')?.value ?? '', /Sat|Sun/)
  }
  const gaps = sent.map(({ created_at }, at) =>
    at === 0 ? Number.POSITIVE_INFINITY : created_at.getTime() - (sent[at - 1]?.created_at.getTime() ?? 0),
  )
  assert.ok(
    gaps.every(gap => gap >= 7 * 24 * hour),
    'one mail a week at most',
  )
  await change(sql`ends_on = ends_on + 60, last_met_at = ${now}`)
  assert.ok((await pass(70)).includes('ending'), 'another last day is told anew (E9)')
  await change(sql`state = 'ended', ended_at = ${now}, ending = 'completed'`)
  assert.deepEqual(await pass(60), [], 'what has ended is left in peace')
})

test('a mail says what to do and where, nothing of whom or what; one press ends its kind', async () => {
  const [mail] = await mails()
  assert.ok(mail)
  assert.doesNotMatch(mail.body, /Peter|Krog|Sofie/)
  const off = /(\/reminders\/[\w-]+\/off)/.exec(mail.body)?.[1] ?? ''
  const count = () =>
    asOwner(owner, tx => tx.selectFrom('reminder_off').selectAll().execute()).then(rows => rows.length)
  const shown = await app.request(off)
  assert.equal(shown.status, 200)
  assert.equal(await count(), 0, 'a mail program that opens the link turns nothing off')
  const cookie = shown.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  const token = /name="_token" value="([^"]*)"/.exec(await shown.text())?.[1] ?? ''
  const pressed = await app.request(off, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ _token: token }),
  })
  assert.equal(pressed.status, 200)
  assert.equal(await count(), 1)
  assert.equal((await app.request(routes.reminderOff({ token: 'made-up' }))).status, 404)
})

test('what one does not want to be reminded of is chosen, and can be chosen again', async () => {
  const sofie = await visitorOf(house, app, cast.sofie)
  await sofie.post(routes.myReminders(), { kinds: ['signature', 'rhythm'] })
  const page = await sofie.get(routes.myReminders())
  assert.match(page.text, /value="signature"[^>]*checked|checked[^>]*value="signature"/)
  const off = await asOwner(owner, tx => tx.selectFrom('reminder_off').select('kind').execute())
  assert.deepEqual(off.map(({ kind }) => kind).sort(), [
    'check_list',
    'ending',
    'first_meeting',
    'newcomers',
    'trial_answer',
  ])
})
