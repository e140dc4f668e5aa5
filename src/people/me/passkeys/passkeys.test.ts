import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameOfNew, removePasskey } from './passkeys.ts'

const open = { linksSuffice: true, mailsLeave: true }

test('a passkey can be removed while another one, or a link by mail, still lets its owner in', () => {
  assert.deepEqual(removePasskey(['a', 'b'], 'a', { linksSuffice: false, mailsLeave: true }), {
    removed: 'a',
  })
  assert.deepEqual(removePasskey(['a'], 'a', open), { removed: 'a' })
})

test('the last passkey stays where nothing else lets its owner in', () => {
  assert.deepEqual(removePasskey(['a'], 'a', { ...open, linksSuffice: false }), { refused: 'last-one' })
  assert.deepEqual(removePasskey(['a'], 'a', { ...open, mailsLeave: false }), { refused: 'last-one' })
})

test("somebody else's passkey is not there", () => {
  assert.deepEqual(removePasskey(['a', 'b'], 'c', open), { refused: 'not-found' })
})

test('a new passkey is called after its device, and two of one device can be told apart', () => {
  assert.equal(nameOfNew('iPhone', [], 'Adgangsnøgle'), 'iPhone')
  assert.equal(nameOfNew('Macintosh', ['Mac', 'Mac 2'], 'Adgangsnøgle'), 'Mac 3')
  assert.equal(nameOfNew('', [], 'Adgangsnøgle'), 'Adgangsnøgle')
})
