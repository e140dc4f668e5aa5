import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownPath } from './own-path.ts'

test('after signing in one comes to the page one was on the way to', () => {
  assert.equal(ownPath('/mentorships/1?tab=notes'), '/mentorships/1?tab=notes')
  assert.equal(ownPath('/'), '/')
})

test('nobody is sent to another site by an address that looks like one of ours', () => {
  const elsewhere = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
  ]
  for (const wanted of [...elsewhere, 'javascript:alert(1)', '', undefined, null]) {
    assert.equal(ownPath(wanted), undefined, String(wanted))
  }
})
