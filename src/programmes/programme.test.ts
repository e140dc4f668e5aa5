import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggestedDates } from './programme.ts'
import { may } from './programme-policy.ts'

test('a new programme begins on the first of next month and leaves time for those who start late (A7)', () => {
  assert.deepEqual(suggestedDates(12, '2026-11-22'), { startsOn: '2026-12-01', endsOn: '2028-02-29' })
  assert.deepEqual(suggestedDates(6, '2026-12-31'), { startsOn: '2027-01-01', endsOn: '2027-09-30' })
})

const nobody = { coordinates: false, ownOrganisation: false, takesPart: false }

test('colleagues may sign up while a programme is open, others when they have been asked (C5)', () => {
  assert.equal(may('apply', { state: 'open', standing: { ...nobody, ownOrganisation: true } }), true)
  assert.equal(may('apply', { state: 'open', standing: { ...nobody, takesPart: true } }), true)
  assert.equal(may('apply', { state: 'open', standing: nobody }), false)
  assert.equal(may('apply', { state: 'closed', standing: { ...nobody, takesPart: true } }), false)
})

test('the databank is for those who take part, and for who coordinates (C5)', () => {
  const open = (standing: Partial<typeof nobody>) =>
    may('look-for-mentors', { state: 'open', standing: { ...nobody, ...standing } })
  assert.deepEqual([open({ takesPart: true }), open({ coordinates: true })], [true, true])
  assert.deepEqual([open({ ownOrganisation: true }), open({})], [false, false])
})
