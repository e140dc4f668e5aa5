import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '../../platform/i18n.ts'
import { lix } from '../../platform/lix.ts'
import { expectationsOnPaper, expectationsTalk } from './expectations.ts'

for (const locale of locales)
  test(`the talk about expectations takes an hour, and each step asks something (E8, ${locale})`, () => {
    const talk = expectationsTalk(locale)
    assert.equal(
      talk.reduce((sum, { minutes }) => sum + minutes, 0),
      60,
    )
    for (const { step, questions } of talk) assert.ok(questions.length >= 2, step)
    assert.ok(lix(talk.flatMap(({ line, questions }) => [line, ...questions])) <= 40)
    const paper = JSON.stringify(expectationsOnPaper(locale, 'Sofie · Peter'))
    for (const { title, questions } of talk)
      for (const words of [title, ...questions]) assert.ok(paper.includes(JSON.stringify(words).slice(1, -1)))
  })
