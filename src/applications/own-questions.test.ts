import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Form } from '../platform/http/visit.ts'
import type { Question } from '../programmes/programme-settings.ts'
import { linesIn, questionsIn } from '../programmes/settings/question-form.ts'
import { answersInWords, choicesFor, questionIn } from './own-questions.ts'

const formOf = (fields: Record<string, string>): Pick<Form, 'text'> => ({ text: name => fields[name] ?? '' })
const asked = {
  question0Text: 'Hvor vil du mødes?',
  question0Options: 'Hos mig\nUde i byen',
  'question0In-en': 'Where would you like to meet?\nAt my place\nIn town',
}
function read(fields: Record<string, string>): Question {
  const found = questionsIn(formOf(fields), 'da')
  const [question] = 'questions' in found ? found.questions : []
  return question ?? assert.fail(JSON.stringify(found))
}

test('a coordinator’s own question is asked in the reader’s language, and its answer is one and the same', () => {
  const question = read(asked)
  assert.equal(questionIn(question, 'en').text, 'Where would you like to meet?')
  assert.equal(questionIn(question, 'nb').text, 'Hvor vil du mødes?')
  assert.deepEqual(choicesFor(question, 'en'), [
    { value: 'Hos mig', label: 'At my place' },
    { value: 'Ude i byen', label: 'In town' },
  ])
  const answers = { [question.id]: 'Ude i byen' }
  assert.deepEqual(answersInWords([question], answers, 'en'), [
    { term: 'Where would you like to meet?', value: 'In town' },
  ])
  assert.deepEqual(answersInWords([question], answers, 'da'), [
    { term: 'Hvor vil du mødes?', value: 'Ude i byen' },
  ])
  assert.equal(linesIn(question, 'en'), asked['question0In-en'])
})

test('the ends of a scale are said in the reader’s language too', () => {
  const question = read({
    question0Text: 'Hvor travlt har du?',
    question0Low: 'Rolig',
    question0High: 'Meget travlt',
    'question0In-nb': 'Hvor travelt har du det?\nRolig\nVeldig travelt',
  })
  assert.equal(choicesFor(question, 'nb').at(-1)?.label, '5: Veldig travelt')
  assert.equal(choicesFor(question, 'da').at(-1)?.label, '5: Meget travlt')
})

test('a translation has the same answers as the question', () => {
  const found = questionsIn(formOf({ ...asked, 'question0In-en': 'Where?\nAt my place' }), 'da')
  assert.ok('errors' in found && found.errors['question0In-en']?.includes('3 linjer'))
})
