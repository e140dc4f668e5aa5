import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presets } from '../programmes/presets.ts'
import type { ProgrammeSettings } from '../programmes/programme-settings.ts'
import { solveAtOnce } from './engine/index.ts'
import {
  type Applicant,
  type MatchingPeople,
  type MentorApplicant,
  matchingInput,
  placesLeft,
} from './matching-input.ts'
import { criteriaOf, type MatchingRules, matchingRules } from './matching-rules.ts'

const rulesOf = (changes: Partial<ProgrammeSettings> = {}): MatchingRules =>
  matchingRules({ ...presets.career.settings, ...changes })

const mentee = (personId: string, more: Partial<Applicant> = {}): Applicant => ({
  personId,
  organisationId: `at ${personId}`,
  unitId: null,
  leaders: [],
  themes: ['network'],
  developmentAreas: [],
  competences: [],
  languages: ['da'],
  educations: [],
  place: '',
  experienceYears: null,
  ...more,
})

const mentor = (personId: string, more: Partial<MentorApplicant> = {}): MentorApplicant => ({
  ...mentee(personId),
  capacity: 2,
  places: null,
  taken: 0,
  takenHere: 0,
  ...more,
})

const people = (more: Partial<MatchingPeople> = {}): MatchingPeople => ({
  programmeId: 'corps',
  mentees: [mentee('ida')],
  menteesWithMentor: [],
  mentors: [mentor('per')],
  pairRules: [],
  earlierPairs: [],
  ...more,
})

/** The pairs a matching makes, as 'mentee-mentor'. */
const pairs = (all: MatchingPeople, rules = rulesOf()): string[] => {
  const { input } = matchingInput(all, rules)
  return solveAtOnce(input).pairs.map(pair => `${pair.mentee}-${pair.mentor}`)
}

test('a mentor who is good at what a mentee wants to learn is chosen where the programme weighs it (C1, D4)', () => {
  const all = people({
    mentees: [mentee('ida', { competences: ['Coaching', 'excel'] })],
    mentors: [mentor('aase', { themes: [] }), mentor('per', { competences: ['Coaching'], themes: [] })],
  })
  const { matching } = presets.professional_sparring.settings
  assert.ok(matching.weights.competences > 0)
  assert.deepEqual(pairs(all, rulesOf({ matching })), ['ida-per'])
})

test('two of one unit are not proposed where the programme says so (D2)', () => {
  const together = people({
    mentees: [mentee('ida', { unitId: 'tax' })],
    mentors: [mentor('per', { unitId: 'tax' })],
  })
  assert.deepEqual(pairs(together), [])
  const matching = { ...presets.career.settings.matching, differentUnit: false }
  assert.deepEqual(pairs(together, rulesOf({ matching })), ['ida-per'])
})

test('nobody is proposed with somebody who leads them, in either direction (D2)', () => {
  assert.deepEqual(pairs(people({ mentees: [mentee('ida', { leaders: ['bo', 'eva', 'per'] })] })), [])
  assert.deepEqual(pairs(people({ mentors: [mentor('per', { leaders: ['ida'] })] })), [])
})

test('the line of leaders forbids no further up than the programme says (D2)', () => {
  const far = people({ mentees: [mentee('ida', { leaders: ['bo', 'eva', 'liv', 'per'] })] })
  assert.deepEqual(pairs(far), ['ida-per'])
  const matching = { ...presets.career.settings.matching, lineOfLeadersDepth: 4 }
  assert.deepEqual(pairs(far, rulesOf({ matching })), [])
})

test('a mentor comes from another organisation, from one’s own, or from anywhere, as the programme says (D8)', () => {
  const same = people({
    mentees: [mentee('ida', { organisationId: 'greve' })],
    mentors: [mentor('per', { organisationId: 'greve' })],
  })
  const apart = people()
  assert.deepEqual(pairs(same, rulesOf({ organisationRule: 'different-required' })), [])
  assert.deepEqual(pairs(apart, rulesOf({ organisationRule: 'different-required' })), ['ida-per'])
  assert.deepEqual(pairs(apart, rulesOf({ organisationRule: 'same-required' })), [])
  assert.deepEqual(pairs(same, rulesOf({ organisationRule: 'any' })), ['ida-per'])
})

test('another organisation is a wish where it is preferred, and weighs nothing otherwise (D8)', () => {
  const matching = {
    ...presets.career.settings.matching,
    weights: { ...presets.career.settings.matching.weights, differentOrganisation: 5 },
  }
  const kinds = (organisationRule: ProgrammeSettings['organisationRule']) =>
    criteriaOf(rulesOf({ organisationRule, matching })).map(({ kind }) => kind)
  assert.ok(kinds('different-preferred').includes('different-organisation'))
  assert.ok(!kinds('any').includes('different-organisation'))
  assert.ok(!kinds('different-required').includes('different-organisation'))
})

test('pairs that a coordinator has forbidden, and pairs that were together, are not proposed (D2)', () => {
  const forbidden = [{ menteeId: 'ida', mentorId: 'per', kind: 'forbidden' }] as const
  assert.deepEqual(pairs(people({ pairRules: forbidden })), [])
  assert.deepEqual(pairs(people({ earlierPairs: [['ida', 'per']] })), [])
})

test('a mentor has the places offered here, within what is left of the own limit across programmes (C4, D10)', () => {
  const left = (more: Partial<MentorApplicant>) => placesLeft(mentor('per', more))
  assert.equal(left({ capacity: 2 }), 2)
  assert.equal(left({ capacity: 2, taken: 1 }), 1, 'one mentee in another programme')
  assert.equal(left({ capacity: 3, places: 1, taken: 1 }), 1, 'offers one here and has one elsewhere')
  assert.equal(left({ capacity: 3, places: 1, taken: 1, takenHere: 1 }), 0, 'has one here already')
  assert.equal(left({ capacity: 1, places: 3 }), 1, 'never above the own limit')
  assert.equal(left({ capacity: 1, taken: 2 }), 0, 'never below nothing')
})

test('a wish without weight is left out, and the others keep the weights of the run (D4)', () => {
  const weights = { ...rulesOf().weights, themes: 0, place: 7 }
  const criteria = criteriaOf({ ...rulesOf(), weights })
  assert.ok(!criteria.some(({ kind }) => kind === 'themes'))
  assert.deepEqual(
    criteria.find(({ kind }) => kind === 'place'),
    { kind: 'place', weight: 7 },
  )
})

test('a locked pair is kept although others would score more', () => {
  const two = people({
    mentees: [mentee('ida', { themes: [] }), mentee('eva', { themes: ['network'] })],
    mentors: [mentor('per', { capacity: 1 })],
    pairRules: [{ menteeId: 'ida', mentorId: 'per', kind: 'locked' }],
  })
  assert.deepEqual(pairs(two), ['ida-per'])
})

test('a lock that a hard rule forbids, or that has no place, is set aside and told of (D2)', () => {
  const lock = (menteeId: string, mentorId: string) => ({ menteeId, mentorId, kind: 'locked' as const })
  const all = people({
    mentees: [mentee('ida', { unitId: 'tax' }), mentee('eva'), mentee('liv')],
    mentors: [mentor('per', { unitId: 'tax' }), mentor('bo', { capacity: 1 })],
    pairRules: [lock('ida', 'per'), lock('eva', 'bo'), lock('liv', 'bo'), lock('gone', 'per')],
  })
  const { input, setAside } = matchingInput(all, rulesOf())
  assert.deepEqual(input.locked, [{ mentee: 'eva', mentor: 'bo' }])
  assert.deepEqual(
    setAside.map(({ mentee: who, why }) => [who, why]),
    [
      ['gone', 'not-taking-part'],
      ['ida', 'different-unit'],
      ['liv', 'no-place'],
    ],
  )
})

test('the order in which people come changes nothing', () => {
  const mentees = ['ida', 'eva', 'liv'].map(id => mentee(id, { themes: ['network', 'cv', id] }))
  const mentors = ['per', 'bo'].map(id => mentor(id, { themes: ['cv', 'network'] }))
  const one = matchingInput(people({ mentees, mentors }), rulesOf())
  const other = matchingInput(
    people({ mentees: mentees.toReversed(), mentors: mentors.toReversed() }),
    rulesOf(),
  )
  assert.deepEqual(one, other)
})
