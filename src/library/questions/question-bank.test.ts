import assert from 'node:assert/strict'
import { test } from 'node:test'
import { themes } from '../../people/imports/vocabulary.ts'
import { locales } from '../../platform/i18n.ts'
import { lix } from '../../platform/lix.ts'
import { libraryStages, purposes } from './question.ts'
import { questionsFor, shippedQuestions } from './question-bank.ts'

test('at every stage of a mentorship there are questions for either of the two, in each language (H1, H2)', () => {
  for (const locale of locales)
    for (const stage of libraryStages)
      for (const asker of ['mentor', 'mentee'] as const) {
        const found = questionsFor({ stage, asker, locale })
        assert.ok(found.length >= 4, `${stage} ${asker} ${locale}: ${found.length}`)
      }
})

test('every purpose has questions, and a question keeps one name of its own', () => {
  for (const purpose of purposes) assert.ok(questionsFor({ purpose, locale: 'da' }).length >= 4, purpose)
  assert.equal(new Set(shippedQuestions.map(({ id }) => id)).size, shippedQuestions.length)
})

test('every theme that people name when they sign up has questions of its own (F9)', () => {
  for (const theme of themes.keys) {
    const found = questionsFor({ stage: 'meetings', theme, locale: 'en' }).filter(one => one.theme === theme)
    assert.equal(found.length, 4, theme)
  }
})

test('questions of the theme come first, and none of another theme (F8)', () => {
  const found = questionsFor({ stage: 'meetings', purpose: 'wellbeing', theme: 'new_job', locale: 'nb' })
  const themes = found.map(({ theme }) => theme)
  assert.equal(themes[0], 'new_job')
  assert.ok(themes.includes(undefined))
  assert.ok(themes.lastIndexOf('new_job') < themes.indexOf(undefined), 'those for any talk come after')
  assert.ok(questionsFor({ stage: 'meetings', locale: 'da' }).every(({ theme }) => theme === undefined))
})

test('a question is asked plainly: short, in its own language, and never the same twice (H2)', () => {
  for (const locale of locales) {
    const said = shippedQuestions.map(({ words }) => words[locale])
    for (const question of said) {
      assert.match(question, /[?.…]$/, question)
      assert.doesNotMatch(question, /!/, question)
      assert.ok(question.length <= 120, question)
    }
    assert.ok(lix(said) <= 40, `${locale}: LIX ${Math.round(lix(said))}`)
  }
  for (const stage of libraryStages)
    for (const locale of locales) {
      const texts = questionsFor({ stage, locale }).map(({ id, text }) => `${id.split('.')[0]} ${text}`)
      assert.equal(new Set(texts).size, texts.length)
    }
})
