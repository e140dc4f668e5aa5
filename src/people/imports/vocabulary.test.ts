import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '../../platform/i18n.ts'
import {
  choicesOf,
  developmentAreas,
  educations,
  languages,
  namesOf,
  themes,
  wordsToStore,
} from './vocabulary.ts'

test('a known word reads in the language of the reader (F9, F10)', () => {
  assert.equal(themes.name('network', 'da'), 'Netværk')
  assert.equal(themes.name('network', 'nb'), 'Nettverk')
  assert.equal(developmentAreas.name('knowledge_sharing', 'en'), 'Sharing knowledge')
  assert.equal(languages.name('ar', 'nb'), 'Arabisk')
})

test('a word written in any of the languages, with slips or without accents, is the same word', () => {
  for (const written of [
    'Svære samtaler',
    'svaere samtaler',
    'Vanskelige samtaler',
    'den svære samtale (MUS)',
    'DIFFICULT CONVERSATIONS',
    'Svære samtalr',
  ]) {
    assert.equal(themes.keyOf(written), 'difficult_talks', written)
  }
  for (const written of ['sosionom', 'Socialrådgiver', 'Social worker', 'social_worker']) {
    assert.equal(educations.keyOf(written), 'social_worker', written)
  }
  for (const written of ['Engelsk', 'engelsk (flydende)', 'Engelsk C1', 'english - fluent', 'en']) {
    assert.equal(languages.keyOf(written), 'en', written)
  }
})

test('the lists are open: own words are kept as they were written (F9)', () => {
  assert.deepEqual(
    wordsToStore(themes, 'Netværk; drift af små skoler,  netværk \n- Strategi | BRUO (dialog, fx)'),
    ['network', 'Drift af små skoler', 'strategy', 'BRUO (dialog, fx)'],
  )
  assert.equal(themes.name('Drift af små skoler', 'nb'), 'Drift af små skoler')
})

test('every known word has a name of its own in every language, and is found by it', () => {
  for (const list of [themes, developmentAreas, educations, languages]) {
    for (const locale of locales) {
      const choices = choicesOf(list, locale)
      assert.equal(new Set(choices.map(choice => choice.label)).size, list.keys.length)
      for (const { value, label } of choices) assert.equal(list.keyOf(label), value, `${label} ${locale}`)
    }
  }
})

test('words stand in the order of the reader’s alphabet', () => {
  assert.deepEqual(namesOf(themes, ['Østers', 'Ærlighed', 'Åbenhed', 'cv'], 'da'), [
    'CV og ansøgning',
    'Ærlighed',
    'Østers',
    'Åbenhed',
  ])
})
