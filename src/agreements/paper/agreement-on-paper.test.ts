import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '../../platform/i18n.ts'
import { texts } from '../messages.ts'
import { emptyAgreement } from './agreement-on-paper.ts'

for (const locale of locales)
  test(`the empty agreement has a place for every field and every choice (E3, E4, ${locale})`, () => {
    const written = JSON.stringify(emptyAgreement(locale))
    const { fields, frequencies, ways, forms, evaluations, confidentialities, subjects, law } = texts(locale)
    const choices = [frequencies, ways, forms, evaluations, confidentialities, subjects]
    const wanted = [...Object.values(fields), ...choices.flatMap(words => Object.values(words)), law]
    for (const words of wanted) assert.ok(written.includes(JSON.stringify(words).slice(1, -1)), words)
  })
