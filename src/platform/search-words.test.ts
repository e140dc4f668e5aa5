import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchWords, wordsIn } from './search-words.ts'

test('each word is searched by its beginning, in small letters', () => {
  assert.equal(searchWords(' Åse  Krogh-Lund '), "'åse':* & 'krogh':* & 'lund':*")
})

test('signs mean nothing in a search, and nothing is no search', () => {
  assert.equal(searchWords("o'neill & !(x)"), "'o':* & 'neill':* & 'x':*")
  assert.equal(searchWords(' – ! '), undefined)
})

test('a word longer than any is cut to what the database takes', () => {
  assert.deepEqual(wordsIn('Æ'.repeat(3000)), ['æ'.repeat(100)])
})
