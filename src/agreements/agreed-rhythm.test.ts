import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rhythmOf } from './agreed-rhythm.ts'
import { frequencies } from './terms.ts'

test('what the two agreed says how long they meet, how far apart, and when they are late (E4, G2)', () => {
  assert.deepEqual(rhythmOf({ minutes: 90, frequency: 'one-or-two-months' }), {
    minutes: 90,
    weeks: 6,
    months: 2,
  })
  assert.deepEqual(rhythmOf({ minutes: 45, frequency: 'two-weeks' }), { minutes: 45, weeks: 2, months: 1 })
  assert.equal(
    rhythmOf({ minutes: 60, frequency: 'as-needed' }).months,
    undefined,
    'then the programme says it',
  )
  for (const frequency of frequencies.filter(word => word !== 'as-needed')) {
    const { weeks = 0, months = 0 } = rhythmOf({ minutes: 60, frequency })
    assert.ok(months * 4.5 >= weeks - 1, `${frequency}: nobody is late before the next meeting is due`)
  }
})
