import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clockAt } from '../../platform/zoned-time.ts'
import { freeTimes, type Hours } from './free-times.ts'
import { isWorkday } from './holidays.ts'

const now = new Date('2026-10-07T08:00:00Z')
const knownUntil = new Date('2027-04-01T00:00:00Z')
const open: Hours = { busy: [], knownUntil, quiet: 0 }
const wish = { minutes: 120, about: now, usual: '10:00', zone: 'Europe/Copenhagen', now } as const
const busy = (...times: [string, string][]): Hours['busy'] =>
  times.map(([from, until]) => [Date.parse(from), Date.parse(until)])
const clocks = (found: Date[]) => found.map(at => Object.values(clockAt(at, 'Europe/Copenhagen')).join(' '))

test('the first times are on the next workdays, about the time people use to meet (G3)', () => {
  assert.deepEqual(clocks(freeTimes([open, open], wish)), [
    '2026-10-08 10:00',
    '2026-10-09 10:00',
    '2026-10-12 10:00',
    '2026-10-13 10:00',
    '2026-10-14 10:00',
    '2026-10-15 10:00',
  ])
})

test('what either is busy with is kept clear of, and the nearest time of that day is found', () => {
  const mentee = { ...open, busy: busy(['2026-10-08T07:00Z', '2026-10-08T09:00Z']) }
  const mentor = {
    ...open,
    busy: busy(['2026-10-08T11:30Z', '2026-10-08T13:00Z'], ['2026-10-09T05:00Z', '2026-10-09T15:00Z']),
  }
  assert.deepEqual(clocks(freeTimes([mentee, mentor], wish)).slice(0, 2), [
    '2026-10-08 11:00',
    '2026-10-12 10:00',
  ])
})

test('the mentor’s quiet before the meeting is free as well, and the mentee’s calendar is not asked about it (G6)', () => {
  const until10 = { ...open, busy: busy(['2026-10-08T06:00Z', '2026-10-08T08:00Z']) }
  const times = (mentee: Hours, mentor: Hours) => clocks(freeTimes([mentee, mentor], wish))[0]
  assert.equal(times(open, until10), '2026-10-08 10:00')
  assert.equal(times(open, { ...until10, quiet: 15 }), '2026-10-08 10:30')
  assert.equal(times(until10, { ...open, quiet: 15 }), '2026-10-08 10:00')
})

test('a search begins a week before the next meeting is due, and ends with what is known (G2)', () => {
  const due = { ...wish, about: new Date('2026-11-18T09:00:00Z') }
  assert.equal(clocks(freeTimes([open, open], due))[0], '2026-11-11 10:00')
  const short = { ...open, knownUntil: new Date('2026-11-12T10:00:00Z') }
  assert.deepEqual(clocks(freeTimes([open, short], due)), ['2026-11-11 10:00', '2026-11-12 09:00'])
  const unknown = { ...open, knownUntil: undefined }
  assert.equal(freeTimes([unknown, open], due).length, 6, 'one calendar is better than none')
  assert.deepEqual(freeTimes([unknown, unknown], due), [])
})

test('nobody is asked to meet on a holiday, in Denmark or in Norway', () => {
  for (const [day, copenhagen, oslo] of [
    ['2026-04-02', false, false],
    ['2026-04-06', false, false],
    ['2026-05-01', true, false],
    ['2026-05-14', false, false],
    ['2026-05-17', false, false],
    ['2027-05-17', false, false],
    ['2028-05-17', true, false],
    ['2026-05-25', false, false],
    ['2026-06-05', false, true],
    ['2026-12-24', false, false],
    ['2030-04-19', false, false],
    ['2035-03-26', false, false],
    ['2026-10-10', false, false],
    ['2026-10-12', true, true],
  ] as const) {
    assert.equal(isWorkday(day, 'Europe/Copenhagen'), copenhagen, day)
    assert.equal(isWorkday(day, 'Europe/Oslo'), oslo, day)
  }
})

test('whatever the calendars hold, each time found is free for both, in office hours, over both changes of the clock', () => {
  const hours = fc.record({
    busy: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 24 * 120 }), fc.integer({ min: 1, max: 30 }))
        .map(([start, long]) => {
          const from = now.getTime() + start * 3_600_000
          return [from, from + long * 3_600_000] as const
        }),
      { maxLength: 60 },
    ),
    knownUntil: fc.constant(knownUntil),
    quiet: fc.constantFrom(0, 15, 30),
  })
  const wishes = fc.record({
    minutes: fc.constantFrom(30, 60, 90, 120, 240),
    about: fc.integer({ min: 0, max: 150 }).map(days => new Date(now.getTime() + days * 86_400_000)),
    usual: fc.constantFrom('10:00', '8.30', '15:00', '22:00'),
    zone: fc.constantFrom('Europe/Copenhagen' as const, 'Europe/Oslo' as const),
    now: fc.constant(now),
  })
  fc.assert(
    fc.property(hours, hours, wishes, (one, other, wanted) => {
      const found = freeTimes([one, other], wanted)
      assert.ok(new Set(found.map(at => clockAt(at, wanted.zone).day)).size === found.length)
      for (const at of found) {
        const until = new Date(at.getTime() + wanted.minutes * 60_000)
        assert.ok(clockAt(at, wanted.zone).time >= '08:00' && clockAt(until, wanted.zone).time <= '16:00')
        for (const { busy: taken, quiet } of [one, other])
          for (const [start, end] of taken)
            assert.ok(end <= at.getTime() - quiet * 60_000 || start >= until.getTime())
      }
    }),
    { numRuns: 60 },
  )
})
