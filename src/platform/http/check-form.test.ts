import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { checkForm, typed } from './check-form.ts'
import { formOf } from './form.ts'

test('a box that nobody ticked is not sent, and reads as empty', () => {
  const schema = z.object({ name: typed, advised: typed.transform(value => value === 'yes') })
  assert.deepEqual(checkForm(formOf({ name: ' Sofie ' }), schema), {
    read: { name: 'Sofie', advised: false },
  })
})

test('what is wrong is said at its field, with everything typed kept', () => {
  const schema = z.object({ name: typed.pipe(z.string().min(2, 'for kort')), about: typed })
  assert.deepEqual(checkForm(formOf({ name: 'S', about: 'noget' }), schema), {
    again: { values: { name: 'S', about: 'noget' }, errors: { name: 'for kort' } },
  })
})
