import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import ICAL from 'ical.js'
import {
  type CalendarDate,
  type CalendarMethod,
  calendarOf,
  calendarText,
} from '../src/platform/mail/calendar.ts'

// An invitation, a change and a cancellation on their way into a calendar on a real CalDAV server, Radicale, as a
// calendar program puts them there (RFC 4791, 5546): one date, never two.
const port = 3406
const folder = mkdtempSync(join(tmpdir(), 'radicale-'))
const server = spawn(
  'radicale',
  [
    '--hosts',
    `127.0.0.1:${port}`,
    '--storage-filesystem-folder',
    folder,
    '--auth-type',
    'none',
    '--config',
    '',
  ],
  { stdio: 'ignore' },
)
const missing = await new Promise<boolean>(done => {
  server.once('error', () => done(true))
  server.once('spawn', () => done(false))
})
if (missing) {
  process.stdout.write('Radicale is not installed (Debian: radicale): nothing was checked.\n')
} else {
  try {
    await roundTrip()
    process.stdout.write('Invited, moved, cancelled: one date in the calendar at each step, none twice.\n')
  } finally {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function roundTrip(): Promise<void> {
  await untilAnswers()
  const made = await ask('MKCALENDAR', '/sofie/calendar/')
  assert.equal(made.status, 201)
  const date: CalendarDate = {
    uid: '5b45411c-18bb-4055-a7c2-b6dfc78720c6.0123456789abcdef0123@telemakos',
    sequence: 0,
    startsAt: '2026-10-14T08:00:00.000Z',
    minutes: 120,
    summary: 'Mentormøde',
    description: 'Dagsordenen og din egen forberedelse finder du her:',
    url: 'https://mentor.example/meetings/1',
    changedAt: '2026-10-07T08:00:00.000Z',
  }
  await take(date, 'REQUEST')
  await holds([[0, '2026-10-14T08:00:00.000Z', 'CONFIRMED']])
  await take(date, 'REQUEST')
  await holds([[0, '2026-10-14T08:00:00.000Z', 'CONFIRMED']])
  // Over the change of the clock: 10 in the morning before it, 10 after it.
  const moved = {
    ...date,
    sequence: 1,
    startsAt: '2026-10-28T09:00:00.000Z',
    changedAt: '2026-10-08T08:00:00.000Z',
  }
  await take(moved, 'REQUEST')
  await holds([[1, '2026-10-28T09:00:00.000Z', 'CONFIRMED']])
  // The mail before, read once more; and the file from the meeting's page, in a place of its own.
  await take(date, 'REQUEST')
  await holds([[1, '2026-10-28T09:00:00.000Z', 'CONFIRMED']])
  const beside = await ask('PUT', '/sofie/calendar/another-place.ics', stored(calendarOf([moved])))
  assert.equal(beside.status, 409, 'the server knows the date by its name')
  await take({ ...moved, sequence: 2, changedAt: '2026-10-09T08:00:00.000Z' }, 'CANCEL')
  await holds([[2, '2026-10-28T09:00:00.000Z', 'CANCELLED']])
}

/** What a calendar program does with a mail: looks for the date by its name, and writes it there if it is newer. */
async function take(date: CalendarDate, method: CalendarMethod): Promise<void> {
  const parties = {
    organizer: { name: 'Mentor', email: 'post@mentor.example' },
    attendee: 'sofie@corps.example',
  }
  const text = calendarText(date, method, parties)
  const place = `/sofie/calendar/${encodeURIComponent(date.uid)}.ics`
  const there = (await inCalendar()).find(({ uid }) => uid === date.uid)
  if (there && there.sequence >= date.sequence) return
  const put = await ask('PUT', place, stored(text))
  assert.ok(put.status === 201 || put.status === 204, `${put.status}: ${await put.text()}`)
}

// A calendar object that is kept has no method (RFC 4791 4.1).
function stored(text: string): string {
  return text.replace(/^METHOD:.*\r\n/m, '')
}

async function holds(expected: [number, string, string][]): Promise<void> {
  const found = (await inCalendar()).map(({ sequence, starts, status }) => [sequence, starts, status])
  assert.deepEqual(found, expected)
}

async function inCalendar() {
  const answer = await ask('GET', '/sofie/calendar/')
  const text = await answer.text()
  if (answer.status !== 200) return []
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(event => ({
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    starts: (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString(),
    status: String(event.getFirstPropertyValue('status')),
  }))
}

function ask(method: string, path: string, body?: string): Promise<Response> {
  const headers = {
    authorization: `Basic ${Buffer.from('sofie:').toString('base64')}`,
    'content-type': 'text/calendar; charset=utf-8',
  }
  return fetch(`http://127.0.0.1:${port}${path}`, { method, headers, ...(body !== undefined && { body }) })
}

async function untilAnswers(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answers = await ask('GET', '/').then(
      () => true,
      () => false,
    )
    if (answers) return
    await wait(100)
  }
  throw new Error('Radicale does not answer')
}
