import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choicesIn, fieldIds, textIn, untouched } from './form-state.ts'

test('a refused form keeps what was typed, also when it was emptied on purpose', () => {
  const form = { values: { place: '' }, errors: { place: 'Skriv, hvor I mødes' } }
  assert.equal(textIn(form, 'place', 'Roskilde'), '')
  assert.equal(textIn(untouched, 'place', 'Roskilde'), 'Roskilde')
})

test('a checkbox that was cleared stays cleared when the form is refused', () => {
  const form = { values: { place: 'Roskilde' }, errors: {} }
  assert.deepEqual(choicesIn(form, 'themes', ['network']), [])
  assert.deepEqual(choicesIn(untouched, 'themes', ['network']), ['network'])
  assert.deepEqual(choicesIn({ values: { themes: 'conflict' }, errors: {} }, 'themes', []), ['conflict'])
})

test('a field is described by its hint and its error, and two forms on a page share no names', () => {
  const form = { id: 'second', values: {}, errors: { place: 'Skriv, hvor I mødes' } }
  assert.deepEqual(fieldIds(form, 'place', true), {
    control: 'second-place',
    hint: 'second-place-hint',
    error: 'second-place-error',
    describedBy: 'second-place-hint second-place-error',
  })
  assert.equal(fieldIds(untouched, 'place', false).describedBy, undefined)
})
