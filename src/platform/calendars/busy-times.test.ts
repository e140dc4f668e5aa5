import assert from 'node:assert/strict'
import { test } from 'node:test'
import { busyTimesIn } from './busy-times.ts'
import { readBusyTimes } from './read-busy-times.ts'

const window = {
  from: Date.parse('2026-10-01T00:00:00Z'),
  until: Date.parse('2026-11-30T00:00:00Z'),
  zone: 'Europe/Copenhagen',
}
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const read = (...lines: string[]) =>
  busyTimesIn(calendar(...lines), window)?.map(times =>
    times.map(time => new Date(time).toISOString().slice(0, 16)).join(' '),
  )

test('an entry is busy from its beginning to its end, and nothing else of it is read (G3)', () => {
  const lines = event(
    'UID:1',
    'DTSTART:20261014T080000Z',
    'DTEND:20261014T093000Z',
    'SUMMARY:Samtale med lægen',
    'LOCATION:Klinikken',
  )
  assert.deepEqual(read(...lines), ['2026-10-14T08:00 2026-10-14T09:30'])
})

test('entries that touch or overlap are one, so that it cannot be seen how many there were', () => {
  const lines = [
    ...event('UID:1', 'DTSTART:20261014T080000Z', 'DTEND:20261014T090000Z'),
    ...event('UID:2', 'DTSTART:20261014T090000Z', 'DURATION:PT1H'),
    ...event('UID:3', 'DTSTART:20261014T083000Z', 'DTEND:20261014T084500Z'),
  ]
  assert.deepEqual(read(...lines), ['2026-10-14T08:00 2026-10-14T10:00'])
})

test('what leaves one free, was called off, or lies elsewhere in time does not count', () => {
  const at = ['DTSTART:20261014T080000Z', 'DTEND:20261014T090000Z']
  const lines = [
    ...event('UID:1', ...at, 'TRANSP:TRANSPARENT'),
    ...event('UID:2', ...at, 'STATUS:CANCELLED'),
    ...event('UID:3', ...at, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
    ...event('UID:4', 'DTSTART:20250101T080000Z', 'DTEND:20250101T090000Z'),
    ...event('UID:5', 'SUMMARY:uden tid'),
  ]
  assert.deepEqual(read(...lines), [])
})

test('a day without hours is busy by the clock on the wall, also where the day has 25 hours', () => {
  const lines = event('UID:1', 'DTSTART;VALUE=DATE:20261025', 'DTEND;VALUE=DATE:20261026')
  assert.deepEqual(read(...lines), ['2026-10-24T22:00 2026-10-25T23:00'])
  assert.deepEqual(read(...event('UID:1', 'DTSTART;VALUE=DATE:20261014')), [
    '2026-10-13T22:00 2026-10-14T22:00',
  ])
})

test('what repeats keeps to its clock over the change, without what was left out, and with what was moved', () => {
  const lines = [
    ...event(
      'UID:w',
      'DTSTART;TZID=Romance Standard Time:20260107T090000',
      'DTEND;TZID=Romance Standard Time:20260107T100000',
      'RRULE:FREQ=WEEKLY;UNTIL=20261104T080000Z',
      'EXDATE;TZID=Romance Standard Time:20261014T090000',
    ),
    ...event('UID:w', 'RECURRENCE-ID:20261021T070000Z', 'DTSTART:20261021T120000Z', 'DTEND:20261021T130000Z'),
  ]
  assert.deepEqual(read(...lines), [
    '2026-10-07T07:00 2026-10-07T08:00',
    '2026-10-21T12:00 2026-10-21T13:00',
    '2026-10-28T08:00 2026-10-28T09:00',
    '2026-11-04T08:00 2026-11-04T09:00',
  ])
})

test('a calendar of busy hours alone is read as well (RFC 5545 3.6.4)', () => {
  const lines = [
    'BEGIN:VFREEBUSY',
    'FREEBUSY;FBTYPE=BUSY:20261014T080000Z/20261014T090000Z,20261015T080000Z/PT30M',
    'FREEBUSY;FBTYPE=FREE:20261016T080000Z/PT8H',
    'END:VFREEBUSY',
  ]
  assert.deepEqual(read(...lines), ['2026-10-14T08:00 2026-10-14T09:00', '2026-10-15T08:00 2026-10-15T08:30'])
})

test('what is no calendar says so; one made to repeat without end ends itself and nothing else', async () => {
  assert.equal(busyTimesIn('<html>', window), undefined)
  assert.equal(busyTimesIn('BEGIN:VCARD\r\nEND:VCARD\r\n', window), undefined)
  assert.deepEqual(await readBusyTimes('<html>', window), { refused: 'no-calendar' })
  assert.deepEqual(await readBusyTimes('BEGIN:VCALENDAR\r\nX', window), { refused: 'no-calendar' })
  assert.deepEqual(await readBusyTimes(`BEGIN:VCALENDAR${' '.repeat(5_000_000)}`, window), {
    refused: 'too-large',
  })
  const wild = Array.from({ length: 200 }, (_, number) =>
    event(
      `UID:${number}`,
      'DTSTART:19700101T000000Z',
      'DURATION:PT1M',
      'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    ),
  ).flat()
  assert.deepEqual(await readBusyTimes(calendar(...wild), window, 2000), { refused: 'too-much-inside' })
  const plain = calendar(...event('UID:1', 'DTSTART:20261014T080000Z', 'DURATION:PT1H'))
  assert.deepEqual(await readBusyTimes(plain, window), [
    [Date.parse('2026-10-14T08:00:00Z'), Date.parse('2026-10-14T09:00:00Z')],
  ])
})
