import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clockAt, momentAt } from './zoned-time.ts'

const at = (day: string, time: string, zone = 'Europe/Copenhagen') => momentAt(day, time, zone)?.toISOString()

test('a meeting at ten is at ten on the clock, in summer and in winter (G3)', () => {
  assert.equal(at('2026-07-01', '10:00'), '2026-07-01T08:00:00.000Z')
  assert.equal(at('2026-12-01', '10:00', 'Europe/Oslo'), '2026-12-01T09:00:00.000Z')
  assert.equal(at('2026-12-01', '9.30'), '2026-12-01T08:30:00.000Z')
})

test('both days the clock changes are right (G3)', () => {
  assert.equal(at('2027-03-28', '10:00'), '2027-03-28T08:00:00.000Z')
  assert.equal(at('2026-10-25', '10:00'), '2026-10-25T09:00:00.000Z')
  assert.equal(at('2026-10-25', '02:30'), '2026-10-25T00:30:00.000Z', 'shown twice: the first')
  assert.equal(at('2027-03-28', '02:30'), '2027-03-28T01:30:00.000Z', 'skipped: moved on')
})

test('what is no day or time gives nothing', () => {
  for (const [day, time] of [
    ['2026-02-30', '10:00'],
    ['i morgen', '10:00'],
    ['2026-02-03', '25:00'],
    ['2026-02-03', ''],
  ]) {
    assert.equal(momentAt(day ?? '', time ?? '', 'Europe/Oslo'), undefined)
  }
})

test('the clock shows again what was written, but for the hour that is skipped', () => {
  const minute = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(minute, fc.constantFrom('Europe/Copenhagen', 'Europe/Oslo'), (moment, zone) => {
      const clock = clockAt(moment, zone)
      const again = momentAt(clock.day, clock.time, zone)
      assert.deepEqual(again && clockAt(again, zone), clock)
    }),
  )
})
