import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf } from '../platform/http/form.ts'
import { readAgenda, readBooking, writeAgenda } from './booking-form.ts'

const filled = {
  day: '2026-10-14',
  time: '10:00',
  minutes: '120',
  way: 'walk',
  form: 'theme',
  place: 'Fjorden',
  agenda: '15 Siden sidst\nSige fra opad',
}
const read = (changes: Record<string, string>) =>
  readBooking(
    formOf({ ...filled, ...changes }),
    { locale: 'da', now: new Date('2026-10-01') },
    'Europe/Copenhagen',
  )

test('an agenda is a line a point, with minutes where they are known (G4)', () => {
  const points = [
    { minutes: 15, text: 'Siden sidst' },
    { minutes: undefined, text: 'Sige fra opad' },
  ]
  assert.deepEqual(readAgenda('15 min: Siden sidst\r\n\r\n  Sige fra opad  '), points)
  assert.deepEqual(readAgenda(writeAgenda(points)), points)
  assert.deepEqual(readAgenda('5 min. Tjek ind'), [{ minutes: 5, text: 'Tjek ind' }])
  assert.deepEqual(readAgenda('3 ting jeg har prøvet'), [
    { minutes: undefined, text: '3 ting jeg har prøvet' },
  ])
})

test('a booking takes the day and time as people write them, in their own zone (G3)', () => {
  for (const day of ['2026-10-14', '14.10.2026', '14/10-2026']) {
    const result = read({ day, time: '10.00' })
    assert.ok('booking' in result)
    assert.equal(result.booking.startsAt.toISOString(), '2026-10-14T08:00:00.000Z')
  }
})

test('what is wrong is said at its field, and nothing typed is lost (G3)', () => {
  const wrong = [
    [{ day: '31.2.2026' }, 'day'],
    [{ time: 'kl. ti' }, 'time'],
    [{ minutes: '5' }, 'minutes'],
    [{ place: 'x'.repeat(301) }, 'place'],
    [{ agenda: 'Ring til borgeren 010190-1234' }, 'agenda'],
  ] as const
  for (const [changes, field] of wrong) {
    const result = read(changes)
    assert.ok('again' in result)
    assert.deepEqual(Object.keys(result.again.errors), [field])
    assert.equal(result.again.values.form, filled.form)
  }
})
