import assert from 'node:assert/strict'
import { test } from 'node:test'
import { duration, list, number, share } from './quantities.ts'

test('numbers are written as the reader writes them', () => {
  assert.equal(number(1204, 'da'), '1.204')
  assert.equal(number(1204, 'nb').replaceAll(/\s/g, ' '), '1 204')
  assert.equal(number(1204, 'en'), '1,204')
  assert.equal(share(0.88, 'da').replaceAll(/\s/g, ' '), '88 %')
})

test('names are joined as they are said', () => {
  assert.equal(list(['Freja', 'Jonas', 'Amina'], 'da'), 'Freja, Jonas og Amina')
  assert.equal(list(['Freja', 'Jonas'], 'en'), 'Freja and Jonas')
})

test('the length of a meeting is said in hours and minutes', () => {
  assert.equal(duration(120, 'da'), '2 timer')
  assert.equal(duration(90, 'da'), '1 time og 30 minutter')
  assert.equal(duration(45, 'nb'), '45 minutter')
  assert.equal(duration(60, 'en'), '1 hour')
})
