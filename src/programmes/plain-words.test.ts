import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidIn } from '../../test/plain-words.ts'
import { texts as approvalTexts } from '../applications/approvals/messages.ts'
import { texts as askedTexts } from '../applications/messages-questions.ts'
import { type Locale, locales } from '../platform/i18n.ts'
import { lix } from '../platform/lix.ts'
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
