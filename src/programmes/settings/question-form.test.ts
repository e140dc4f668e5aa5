import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf } from '../../platform/http/form.ts'
import { questionsIn } from './question-form.ts'

const asked = { question0Id: 'ready', question0Text: 'Er du klar?', question0Side: 'both' }
const read = (more: Record<string, string>) => questionsIn(formOf({ ...asked, ...more }), 'da')

test('a question becomes a scale with a word at each end, and only so (C2)', () => {
  const question = { id: 'ready', side: 'both', text: 'Er du klar?', options: [], optional: false }
  assert.deepEqual(read({}), { questions: [question] })
  const ends = { low: 'slet ikke', high: 'i høj grad' }
  assert.deepEqual(read({ question0Low: ends.low, question0High: ends.high }), {
    questions: [{ ...question, ends }],
  })
  assert.ok('errors' in read({ question0Low: ends.low }))
  assert.ok('errors' in read({ question0High: ends.high }))
  const both = { question0Low: ends.low, question0High: ends.high, question0Options: 'Ja\nNej' }
  assert.ok('errors' in read(both), 'answers to choose from or a scale, not both')
})

test('answers without a question are asked about, and an emptied question goes with them (C2)', () => {
  const answers = { question1Options: 'Ja\nNej' }
  assert.ok('errors' in read(answers), 'nothing typed is forgotten')
  assert.deepEqual(read({ ...answers, question1Id: 'before' }), read({}))
})
