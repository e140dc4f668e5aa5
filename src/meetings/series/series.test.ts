import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysOfSeries, usualInterval } from './series.ts'

test('a series keeps its day of the week, over both changes of the clock, and stops at the last day (G1)', () => {
  const days = daysOfSeries({ first: '2026-10-07', every: 6, count: 8 }, '2027-06-30')
  assert.deepEqual(days, [
    '2026-10-07',
    '2026-11-18',
    '2026-12-30',
    '2027-02-10',
    '2027-03-24',
    '2027-05-05',
    '2027-06-16',
  ])
  assert.ok(days.every(day => new Date(day).getUTCDay() === 3))
})

test('the usual interval follows the programme’s rhythm (G2)', () => {
  assert.equal(usualInterval({ fromMonths: 1, toMonths: 2 }), 6)
  assert.equal(usualInterval({ fromMonths: 1, toMonths: 1 }), 4)
  assert.equal(usualInterval({ fromMonths: 3, toMonths: 6 }), 8)
})
