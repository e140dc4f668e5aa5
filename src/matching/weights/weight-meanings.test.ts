import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presets } from '../../programmes/presets.ts'
import { type MatchingRules, matchingRules } from '../matching-rules.ts'
import { meaningSentences, weightWords } from './meaning-sentences.ts'
import { sharesOf } from './weight-meanings.ts'
import { readRules } from './weights-form.ts'

const career = matchingRules(presets.career.settings)
const weighed = (weights: Partial<MatchingRules['weights']>): MatchingRules => ({
  ...career,
  weights: { ...career.weights, ...weights },
})

test('weights are said in words, each against the next (D4)', () => {
  const rules = weighed({
    themes: 12,
    developmentAreas: 12,
    experienceGap: 8,
    educations: 4,
    languages: 4,
    place: 1,
  })
  assert.deepEqual(meaningSentences(rules, 'en'), [
    'One theme in common counts as much as one area in common.',
    'One area in common counts one and a half times as much as the wanted difference in experience.',
    'The wanted difference in experience counts twice as much as the same education.',
    'The same education counts as much as a language in common.',
    'A language in common counts 4 times as much as the same place.',
    'These do not count: one skill the mentee seeks.',
  ])
})

test('what does not count is named, and nothing at all is said so (D4)', () => {
  assert.match(
    meaningSentences(weighed({ place: 0 }), 'da').at(-1) ?? '',
    /Det her tæller ikke med: én kompetence, som mentee søger og samme sted\./,
  )
  const none = weighed({
    themes: 0,
    developmentAreas: 0,
    experienceGap: 0,
    educations: 0,
    languages: 0,
    place: 0,
  })
  assert.deepEqual(meaningSentences(none, 'da'), ['Intet ønske tæller med. Så er alle mulige par lige gode.'])
})

test('the shares of the wishes make up the whole', () => {
  const sum = sharesOf(career).reduce((all, { share }) => all + share, 0)
  assert.ok(Math.abs(sum - 1) < 1e-9)
  assert.equal(weightWords('nb').length, 21)
})

test('what a form leaves out or garbles stays as the programme has it', () => {
  const form = (values: Record<string, string>) => ({ text: (name: string) => values[name] ?? '' })
  assert.deepEqual(readRules(career, form({})), career)
  assert.deepEqual(readRules(career, form({ themes: '21', place: '-1', organisationRule: 'nobody' })), career)
  const changed = readRules(career, form({ rules: 'shown', themes: '0', lineOfLeadersDepth: '1' }))
  assert.equal(changed.weights.themes, 0)
  assert.equal(changed.differentUnit, false, 'a box that is not ticked is a no')
  assert.equal(changed.lineOfLeadersDepth, 1)
})
