import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presets } from './presets.ts'
import { suggestedDates, takesSignUps } from './programme.ts'
import { may, mayApply } from './programme-policy.ts'

test('a new programme begins on the first of next month and leaves time for those who start late (A7)', () => {
  assert.deepEqual(suggestedDates(12, '2026-11-22'), { startsOn: '2026-12-01', endsOn: '2028-02-29' })
  assert.deepEqual(suggestedDates(6, '2026-12-31'), { startsOn: '2027-01-01', endsOn: '2027-09-30' })
})

const nobody = { coordinates: false, ownOrganisation: false, takesPart: false }

const { settings } = presets.career
const today = '2026-10-07'

test('colleagues may sign up while a programme is open, others when they have been asked (C5)', () => {
  const apply = (state: 'draft' | 'open' | 'closed', standing: Partial<typeof nobody>) =>
    mayApply({ state, settings, standing: { ...nobody, ...standing } }, today)
  assert.equal(apply('open', { ownOrganisation: true }), true)
  assert.equal(apply('open', { takesPart: true }), true)
  assert.equal(apply('open', {}), false)
  assert.equal(apply('closed', { takesPart: true }), false)
  assert.equal(apply('draft', { takesPart: true }), false)
})

test('signing up ends by itself after its last day, and never where people come all the time (A7)', () => {
  const until = (signUpUntil: string | null) =>
    takesSignUps({ state: 'open', settings: { ...settings, signUpUntil } }, today)
  assert.deepEqual([until('2026-10-07'), until('2026-10-06'), until(null)], [true, false, true])
})

test('the databank is for those who take part, and for who coordinates (C5)', () => {
  const open = (standing: Partial<typeof nobody>) =>
    may('look-for-mentors', { standing: { ...nobody, ...standing } })
  assert.deepEqual([open({ takesPart: true }), open({ coordinates: true })], [true, true])
  assert.deepEqual([open({ ownOrganisation: true }), open({})], [false, false])
})
