import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { momentAt } from '../zoned-time.ts'
import { type CalendarDate, type CalendarMethod, calendarText } from './calendar.ts'

const date: CalendarDate = {
  uid: 'meeting-1@telemakos',
  sequence: 0,
  startsAt: '2026-10-14T08:00:00.000Z',
  minutes: 90,
  summary: 'Mentormøde',
  description: 'Dagsordenen og din egen forberedelse finder du her:',
  url: 'https://mentor.example/meetings/5b45411c-18bb-4055-a7c2-b6dfc78720c6',
  changedAt: '2026-10-07T08:00:00.000Z',
}
const parties = {
  organizer: { name: 'Mentor, "Sjælland"; Øst', email: 'post@mentor.example' },
  attendee: 'sofie@corps.example',
}

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const event = calendar.getFirstSubcomponent('vevent') ?? assert.fail()
  const moment = (name: string) => (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString()
  return { calendar, event, moment }
}

test('an invitation has what calendars ask of one, and is private (RFC 5545, 5546)', () => {
  for (const method of ['REQUEST', 'CANCEL', 'PUBLISH'] satisfies CalendarMethod[]) {
    const { calendar, event, moment } = read(calendarText({ ...date, sequence: 2 }, method, parties))
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0')
    assert.equal(calendar.getFirstPropertyValue('method'), method)
    assert.equal(event.getFirstPropertyValue('uid'), date.uid)
    assert.equal(event.getFirstPropertyValue('sequence'), 2)
    assert.equal(event.getFirstPropertyValue('class'), 'PRIVATE')
    assert.equal(event.getFirstPropertyValue('status'), method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED')
    assert.equal(event.getFirstPropertyValue('url'), date.url)
    assert.equal(event.getFirstPropertyValue('location'), null)
    assert.equal(moment('dtstamp'), date.changedAt)
    assert.equal(moment('dtstart'), date.startsAt)
    assert.equal(moment('dtend'), '2026-10-14T09:30:00.000Z')
  }
})

test('a meeting is at its hour on both days the clock changes, in Denmark and in Norway', () => {
  const days = [
    { day: '2026-03-29', time: '01:30', minutes: 90, utc: '2026-03-29T00:30:00.000Z', ends: '04:00' },
    { day: '2026-03-29', time: '10:00', minutes: 120, utc: '2026-03-29T08:00:00.000Z', ends: '12:00' },
    { day: '2026-10-25', time: '01:30', minutes: 120, utc: '2026-10-24T23:30:00.000Z', ends: '02:30' },
    { day: '2026-10-25', time: '10:00', minutes: 120, utc: '2026-10-25T09:00:00.000Z', ends: '12:00' },
  ]
  for (const zone of ['Europe/Copenhagen', 'Europe/Oslo'] as const) {
    for (const { day, time, minutes, utc, ends } of days) {
      const startsAt = momentAt(day, time, zone)?.toISOString() ?? assert.fail()
      assert.equal(startsAt, utc)
      const text = calendarText({ ...date, startsAt, minutes }, 'REQUEST', parties)
      const clock = (iso: string) =>
        new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
          new Date(iso),
        )
      const { moment } = read(text)
      assert.equal(clock(moment('dtstart')), `${day} ${time}`)
      assert.equal(clock(moment('dtend')), `${day} ${ends}`)
      const [event] = Object.values(nodeIcal.sync.parseICS(text)).filter(part => part?.type === 'VEVENT')
      assert.ok(event?.type === 'VEVENT')
      assert.equal(clock(event.start.toISOString()), `${day} ${time}`)
      assert.equal(clock(event.end?.toISOString() ?? ''), `${day} ${ends}`)
    }
  }
})

const awkward = 'Snak om rødgrød, fløde; æøå\\ÆØÅ på færgen 🚢. '.repeat(6)

test('lines end as they must and are at most 75 bytes long, whatever the letters (RFC 5545 3.1)', () => {
  const text = calendarText({ ...date, summary: awkward, description: awkward }, 'REQUEST', parties)
  assert.ok(text.endsWith('END:VCALENDAR\r\n'))
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)}: ${line}`)
    assert.doesNotMatch(line, /\p{Surrogate}/u)
  }
})

test('what is written comes out as it was, and can bring in no line of its own (RFC 5545 3.3.11)', () => {
  const wild = `${awkward}\nnext line\r\nATTACH:https://evil.example`
  const text = calendarText({ ...date, summary: wild, description: wild }, 'REQUEST', parties)
  const { event } = read(text)
  assert.equal(event.getFirstPropertyValue('summary'), wild.replaceAll('\r\n', '\n'))
  assert.equal(event.getFirstPropertyValue('attach'), null)
  const organizer = event.getFirstProperty('organizer')
  assert.match(String(organizer?.getFirstParameter('cn')), /^Mentor, Sjælland, Øst$/)
  const [other] = Object.values(nodeIcal.sync.parseICS(text)).filter(part => part?.type === 'VEVENT')
  assert.ok(other?.type === 'VEVENT')
  assert.equal(String(other.summary).trim(), wild.replaceAll('\r\n', '\n').trim())
})
