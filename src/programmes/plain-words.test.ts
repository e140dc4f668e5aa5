import assert from 'node:assert/strict'
import { test } from 'node:test'
import { texts as approvalTexts } from '../applications/approvals/messages.ts'
import { texts as askedTexts } from '../applications/messages-questions.ts'
import { type Locale, locales } from '../platform/i18n.ts'
import { texts as copyTexts } from './copies/messages.ts'
import { choiceTexts } from './messages-choices.ts'
import { presetTexts } from './messages-presets.ts'
import { texts as settingsTexts } from './messages-settings.ts'
import { styleTexts } from './messages-style.ts'
import { texts as ownPresetTexts } from './own-presets/messages.ts'
import { texts as previewTexts } from './preview/messages.ts'
import { texts as setUpTexts } from './settings/messages.ts'
import { texts as questionTexts } from './settings/messages-questions.ts'

const folders = {
  choices: choiceTexts,
  presets: presetTexts,
  settings: settingsTexts,
  style: styleTexts,
  copies: copyTexts,
  'own presets': ownPresetTexts,
  preview: previewTexts,
  'setting up': setUpTexts,
  'own questions': questionTexts,
  'answering them': askedTexts,
  approvals: approvalTexts,
} satisfies Record<string, (locale: Locale) => object>

/** Every text of a folder, those with a count said of two. */
function saidIn(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts]
  if (typeof texts === 'function') return [spoken(texts as Saying)]
  if (typeof texts !== 'object' || texts === null) return []
  return Object.values(texts).flatMap(saidIn)
}

type Saying = (...values: unknown[]) => unknown

// Some are said of a name, others of a number.
function spoken(saying: Saying): string {
  try {
    return String(saying('Karriere', '2026', '3', '4'))
  } catch {
    return String(saying(2, 3, 4, 5))
  }
}

/** Words to a sentence, and the share of long words in per cent: 40 and less is easy to read (Björnsson's LIX). */
function lix(texts: readonly string[]): number {
  const all = texts.join('. ')
  const words = all.match(/[\p{L}\d]+/gu) ?? []
  const sentences = all.split(/[.:?]+\s/u).filter(part => /\p{L}/u.test(part)).length
  return words.length / sentences + (100 * words.filter(word => word.length > 6).length) / words.length
}

test('what one reads when a programme is set up and joined is easy: LIX 40 at most, in each language', () => {
  for (const locale of locales) {
    for (const [folder, texts] of Object.entries(folders)) {
      const said = saidIn(texts(locale))
      // A button alone is no text: what is read is sentences.
      const read = said.filter(text => text.split(' ').length >= 5)
      const difficulty = Math.round(lix(read))
      assert.ok(difficulty <= 40, `${folder} (${locale}) has LIX ${difficulty}`)
    }
  }
})

test('nothing that is said shouts', () => {
  for (const locale of locales)
    for (const [folder, texts] of Object.entries(folders))
      for (const text of saidIn(texts(locale))) assert.doesNotMatch(text, /!/, folder)
})
