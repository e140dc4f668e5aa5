import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { wayToAnswer } from '../evaluations/invitation-mail.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { reminderRules, usualReminders } from '../programmes/programme-settings.ts'
import { routes } from '../routes.ts'
import { reminderKinds } from './reminder.ts'
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
async function pass(
  days: number,
  each: (at: Date) => Promise<void> = async () => {},
  hours = hoursAsked,
): Promise<string[]> {
  assert.ok(send)
  const from = now
  const midnight = Date.parse(from.toISOString().slice(0, 10))
  for (let day = 1; day <= days; day += 1) {
    await each(now)
    for (const at of hours) {
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

test('a request is told of before it runs out, also when there was a mail this week, and not when it is answered (D9)', async () => {
  await asOwner(owner, tx =>
    sql`insert into reminder (person_id, kind, about, since, token_hash, sent_at)
      values (${cast.sofie}, 'ending', ${places.jonasAndAmina}, ${now}, 'this week', ${now})`.execute(tx),
  )
  const inDays = (days: number) => new Date(now.getTime() + days * 24 * hour)
  const ask = async (mentee: string, mentor: string) => {
    await asOwner(owner, tx =>
      sql`insert into mentor_request (programme_id, mentee_id, mentor_id, place, state, content, reasons, made_at, asked_at, answer_by)
        values (${places.corps}, ${mentee}, ${mentor}, 1, 'asked', 'sealed', '[]', ${now}, ${now}, ${inDays(7)})`.execute(
        tx,
      ),
    )
  }
  const request = (words: ReturnType<typeof sql>) =>
    asOwner(owner, async tx => {
      await sql`update mentor_request set ${words} where ${cast.sofie} in (mentor_id, mentee_id)`.execute(tx)
    })
  await ask(cast.jonas, cast.sofie)
  assert.deepEqual(await pass(6), ['request'])
  await request(sql`question = 'sealed', questioned_at = ${now}, answer_by = ${inDays(7)}`)
  assert.deepEqual(await pass(6), [], 'it is the mentee’s turn')
  await request(sql`reply = 'sealed', replied_at = ${now}, answer_by = ${inDays(7)}`)
  assert.deepEqual(await pass(6), ['request'], 'and now hers again')
  await request(sql`state = 'declined', ended_at = ${now}`)
  assert.deepEqual(await pass(6), [])
})

test('an evaluation is told of twice at most, by the link of its first mail, and not after the answer (I6)', async () => {
  const id = await asOwner(owner, async tx => {
    const { rows } = await sql<{ id: string }>`
      insert into evaluation (id, programme_id, stage, shipped, own, worded, asks_leaders, by_link, closes_on, made_at, opened_at, key)
      values (gen_random_uuid(), ${places.corps}, 'midway', '{match}', '[]', '{}', false, true, '2100-01-01', ${now}, ${now}, 'key')
      returning id`.execute(tx)
    return rows[0]?.id ?? ''
  })
  const invitation = randomUUID()
  const { path, tokenHash } = wayToAnswer(house, invitation, true)
  await asOwner(owner, tx =>
    tx
      .insertInto('evaluation_invitation')
      .values({
        id: invitation,
        evaluation_id: id,
        person_id: cast.sofie,
        side: 'mentee',
        token_hash: tokenHash,
      })
      .execute(),
  )
  assert.deepEqual(await pass(6), [])
  assert.deepEqual(await pass(50), ['evaluation', 'evaluation'])
  assert.ok((await mails()).at(-1)?.body.includes(path))
  const change = (words: ReturnType<typeof sql>) =>
    asOwner(owner, async tx => {
      await sql`update evaluation set ${words} where id = ${id}`.execute(tx)
      await sql`update evaluation_invitation set answered = true where id = ${invitation}`.execute(tx)
    })
  await change(sql`opened_at = ${now}`)
  assert.deepEqual(await pass(30), [], 'answered')
})

test('what is new in the library is told to those it fits, when it fits, once (K2)', async () => {
  const item = randomUUID()
  const publish = (stages: string[], audience: string[]) =>
    asOwner(owner, async tx => {
      await sql`insert into library_item (id, organisation_id, kind, theme, audience, stages, made_at)
        values (${item}, ${places.centre}, 'guide', 'talking', ${audience}, ${stages}, ${now})
        on conflict (id) do update set stages = excluded.stages, audience = excluded.audience`.execute(tx)
      await sql`insert into library_text (item_id, locale, version, title, summary, body, author, owner, news, written_at)
        select ${item}, 'da', count(*) + 1, 'Rum, I kan låne', '', '', '', '', 'Nye rum', ${now} from library_text`.execute(
        tx,
      )
    })
  await change(sql`state = 'active', agreed_at = ${now}, ended_at = null, ending = null, last_met_at = ${now}, ends_on = null,
    next_meeting_at = ${new Date(now.getTime() + 200 * 24 * hour)}`)
  await publish(['ending'], ['mentee'])
  assert.deepEqual(await pass(10), [], 'they are not there yet')
  await publish(['meetings'], ['mentor'])
  assert.deepEqual(await pass(10), [], 'it is for mentors')
  await publish(['meetings'], ['mentee', 'mentor'])
  assert.deepEqual(await pass(40), ['library'])
  const last = (await mails()).at(-1)
  assert.match(last?.body ?? '', /Nyt i biblioteket: Rum, I kan låne/)
  await publish(['meetings'], ['mentee'])
  await asOwner(owner, tx =>
    sql`insert into library_visit (person_id, seen_at) values (${cast.sofie}, ${new Date(now.getTime() + hour)})`.execute(
      tx,
    ),
  )
  assert.deepEqual(await pass(10), [], 'she has been in the library since')
})

test('each programme has its own days, and what is switched off is nobody’s reminder (D6, G2)', async () => {
  const rules = (reminders: object) =>
    asOwner(owner, async tx => {
      await sql`update programme set settings = settings || ${JSON.stringify({ reminders: { ...usualReminders, ...reminders } })}::jsonb
        where id = ${places.corps}`.execute(tx)
    })
  const begin = (days: number) =>
    change(sql`state = 'trial', started_at = ${new Date(now.getTime() - days * 24 * hour)},
    trial_passed_at = null, agreed_at = null, meetings_held = 0, last_met_at = null, next_meeting_at = null`)
  await rules({ first_meeting: null })
  await begin(30)
  assert.deepEqual(await pass(20), [])
  await rules({ first_meeting: 10 })
  await begin(5)
  assert.deepEqual(await pass(4), [])
  assert.deepEqual(await pass(7), ['first_meeting'])
  await rules({ rhythm: 14 })
  await change(sql`state = 'active', agreed_at = ${now}, last_met_at = ${now}, meetings_held = 1`)
  assert.deepEqual(await pass(70), [], 'two months, and not yet the fortnight beyond')
  assert.deepEqual(await pass(15), ['rhythm'])
  const { rows } = await sql<{ rule: string; days: number | null }>`
    select rule, app.reminder_days('{}', rule) as days from unnest(${reminderRules}::text[]) rule`.execute(
    owner,
  )
  assert.deepEqual(Object.fromEntries(rows.map(({ rule, days }) => [rule, days])), usualReminders)
})

test('whoever would rather have their mail on another day and hour has it then', async () => {
  const sofie = await visitorOf(house, app, cast.sofie)
  await sofie.post(routes.myReminders(), { kinds: [...reminderKinds], hour: '15', weekday: '4' })
  assert.match((await sofie.get(routes.myReminders())).text, /value="15"[^>]*checked|checked[^>]*value="15"/)
  await change(sql`last_met_at = ${new Date(now.getTime() - 200 * 24 * hour)}`)
  assert.deepEqual(await pass(10, undefined, [6, 7, 13, 14]), ['rhythm'])
  const at = (await mails()).at(-1)?.created_at
  const local = { timeZone: 'Europe/Copenhagen', hour: '2-digit', weekday: 'short', hour12: false } as const
  assert.match(new Intl.DateTimeFormat('en-GB', local).format(at), /Thu.*15/)
})

test('a mail says what to do and where, nothing of whom or what; one press ends its kind', async () => {
  const mail = (await mails()).at(-1)
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
  const old = await app.request(routes.reminderOff({ token: 'made-up' }))
  assert.equal(old.status, 404)
  assert.match(
    await old.text(),
    new RegExp(`href="${routes.myReminders()}"`),
    'one still finds where to choose',
  )
})

test('what one does not want to be reminded of is chosen, and can be chosen again', async () => {
  const sofie = await visitorOf(house, app, cast.sofie)
  await sofie.post(routes.myReminders(), { kinds: ['signature', 'rhythm'] })
  const page = await sofie.get(routes.myReminders())
  assert.match(page.text, /value="signature"[^>]*checked|checked[^>]*value="signature"/)
  const off = await asOwner(owner, tx => tx.selectFrom('reminder_off').select('kind').execute())
  assert.deepEqual(
    off.map(({ kind }) => kind).sort(),
    reminderKinds.filter(kind => kind !== 'signature' && kind !== 'rhythm').sort(),
  )
})
