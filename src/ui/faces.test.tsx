import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initials } from './faces.tsx'

test('initials are of the first and the last name', () => {
  assert.equal(initials('Sofie Bang'), 'SB')
  assert.equal(initials(' Anne Mette de  Wit '), 'AW')
  assert.equal(initials('Åse'), 'Å')
  assert.equal(initials('øyvind ås'), 'ØÅ')
})
