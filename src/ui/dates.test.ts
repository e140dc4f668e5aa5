import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  day,
  dayAndTime,
  dayOf,
  daysBetween,
  month,
  monthsBetween,
  relativeDay,
  shortDay,
  time,
} from './dates.ts'

const now = new Date('2026-10-06T08:14:00Z')
const danish = { locale: 'da', now } as const
const norwegian = { locale: 'nb', now } as const
const english = { locale: 'en', now } as const
const [from, until] = [new Date('2026-10-14T08:00:00Z'), new Date('2026-10-14T10:30:00Z')]

test('a meeting is written as people say it, in each language', () => {
  assert.equal(dayAndTime(from, danish, until), 'onsdag 14. oktober kl. 10–12.30')
  assert.equal(dayAndTime(from, norwegian, until), 'onsdag 14. oktober kl. 10–12.30')
  assert.equal(dayAndTime(from, english, until), 'Wednesday 14 October, 10:00–12:30')
})

test('a meeting that lasts past midnight names both days', () => {
  const end = new Date('2026-10-15T06:00:00Z')
  assert.equal(dayAndTime(from, danish, end), 'onsdag 14. oktober kl. 10 – torsdag 15. oktober kl. 8')
})

test('the year is written when it is another year, or when nobody said which year it is', () => {
  assert.equal(day('2027-09-30', danish), 'torsdag 30. september 2027')
  assert.equal(day('2026-09-30', { locale: 'da' }), 'onsdag 30. september 2026')
  assert.equal(shortDay('2026-10-14', danish), '14. okt.')
  assert.equal(shortDay('2026-10-14', norwegian), '14. okt.')
  assert.equal(shortDay('2026-10-14', english), '14 Oct')
  assert.equal(month('2026-10-14', danish), 'oktober 2026')
})

test('the clock goes forward in the night to 29 March 2026: one hour is missing', () => {
  assert.equal(time(new Date('2026-03-29T00:59:00Z'), danish), '1.59')
  assert.equal(time(new Date('2026-03-29T01:00:00Z'), danish), '3')
  assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
  const lateEvening = { locale: 'da', now: new Date('2026-03-28T22:30:00Z') } as const
  assert.equal(relativeDay(new Date('2026-03-29T21:30:00Z'), lateEvening), 'i morgen')
})

test('the clock goes back in the night to 25 October 2026: one hour comes twice', () => {
  assert.equal(time(new Date('2026-10-25T00:30:00Z'), danish), '2.30')
  assert.equal(time(new Date('2026-10-25T01:30:00Z'), danish), '2.30')
  const norwayInWinter = { locale: 'nb', zone: 'Europe/Oslo', now } as const
  assert.equal(dayAndTime(new Date('2026-10-26T09:00:00Z'), norwayInWinter), 'mandag 26. oktober kl. 10')
  const morning = { locale: 'da', now: new Date('2026-10-24T22:30:00Z') } as const
  assert.equal(relativeDay(new Date('2026-10-25T22:30:00Z'), morning), 'i dag')
})

test('a day is the day of the reader, not of the server', () => {
  assert.equal(dayOf(new Date('2026-10-13T22:30:00Z'), danish), '2026-10-14')
  assert.equal(day(new Date('2026-10-13T22:30:00Z'), danish), 'onsdag 14. oktober')
})

test('near days are counted in words', () => {
  assert.equal(relativeDay('2026-10-06', danish), 'i dag')
  assert.equal(relativeDay('2026-10-05', danish), 'i går')
  assert.equal(relativeDay('2026-10-09', danish), 'om 3 dage')
  assert.equal(relativeDay('2026-10-09', norwegian), 'om 3 dager')
  assert.equal(relativeDay('2026-10-09', english), 'in 3 days')
  assert.equal(relativeDay('2026-10-27', danish), 'om 3 uger')
  assert.equal(relativeDay('2026-07-06', norwegian), 'for 3 måneder siden')
})

test('only whole months count', () => {
  assert.equal(monthsBetween('2026-01-31', '2026-02-28'), 0)
  assert.equal(monthsBetween('2026-01-31', '2026-03-01'), 1)
  assert.equal(monthsBetween('2026-10-01', '2027-10-01'), 12)
  assert.equal(monthsBetween('2027-10-01', '2026-10-02'), -11)
})
