import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { presets } from '../../programmes/presets.ts'
import type { Applicant, MatchingPeople } from '../matching-input.ts'
import { matchingRules } from '../matching-rules.ts'
import { type Colleague, surround } from './buddies.ts'

const applicant = (personId: string, more: Partial<Applicant> = {}): Applicant => ({
  personId,
  organisationId: 'greve',
  unitId: 'school',
  leaders: [],
  themes: ['network'],
  developmentAreas: [],
  competences: [],
  languages: ['da'],
  educations: [],
  place: 'Greve',
  experienceYears: null,
  ...more,
})
const mentor = (personId: string, more: Partial<Applicant> = {}) => ({
  ...applicant(personId, more),
  capacity: 1,
  places: null,
  taken: 0,
  takenHere: 0,
})
const colleague = (personId: string, more: Partial<Applicant> = {}): Colleague => ({
  ...applicant(personId, more),
  room: 1,
})
const people = (mentees: Applicant[], mentors: ReturnType<typeof mentor>[]): MatchingPeople => ({
  programmeId: 'onboarding',
  mentees,
  menteesWithMentor: [],
  mentors,
  pairRules: [],
  earlierPairs: [],
})
const { settings } = presets.onboarding
const how = { rules: matchingRules(settings), buddy: settings.buddy }

test('one run finds a mentor and a buddy for each newcomer, the buddy at the next desk and never the mentor (B4, D8)', async () => {
  const newcomers = [applicant('karim'), applicant('ida', { unitId: 'tax' })]
  const found = await surround(
    people(newcomers, [mentor('per'), mentor('liv', { unitId: 'tax' })]),
    [
      colleague('per'),
      colleague('trine'),
      colleague('bo', { unitId: 'tax' }),
      colleague('liv', { unitId: 'tax' }),
    ],
    how,
  )
  assert.equal(found.mentors.pairs.length, 2)
  const mentorOf = new Map(found.mentors.pairs.map(pair => [pair.mentee, pair.mentor]))
  assert.equal(found.buddies.length, 2)
  for (const { newcomer, buddy, reasons } of found.buddies) {
    assert.notEqual(buddy, mentorOf.get(newcomer))
    assert.ok(reasons.some(({ kind, points }) => kind === 'same-unit' && points > 0))
  }
  assert.deepEqual(found.withoutBuddy, [])
})

test('a leader is no buddy, and where nobody is near the newcomer is named (B4)', async () => {
  const newcomers = [applicant('karim', { leaders: ['lise'] }), applicant('ida', { unitId: 'tax' })]
  const found = await surround(people(newcomers, [mentor('per')]), [colleague('lise')], how)
  assert.deepEqual(found.buddies, [])
  assert.deepEqual(found.withoutBuddy, ['ida', 'karim'])
  const none = await surround(people(newcomers, [mentor('per')]), [colleague('lise')], {
    ...how,
    buddy: 'none',
  })
  assert.deepEqual(none.withoutBuddy, [])
})

test('in whatever order people come, the same stand by the same newcomers (B4)', async () => {
  const units = fc.constantFrom('school', 'tax', 'town')
  const some = (name: string) =>
    fc
      .array(units, { maxLength: 5 })
      .map(all => all.map((unitId, at) => applicant(`${name}${at}`, { unitId })))
  await fc.assert(
    fc.asyncProperty(some('new'), some('old'), async (newcomers, others) => {
      const colleagues = others.map(one => ({ ...one, room: 1 }))
      const mentors = others.slice(0, 2).map(one => mentor(one.personId, { unitId: one.unitId }))
      const one = await surround(people(newcomers, mentors), colleagues, how)
      const turned = people(newcomers.toReversed(), mentors.toReversed())
      const other = await surround(turned, colleagues.toReversed(), how)
      assert.deepEqual(other.buddies, one.buddies)
      assert.deepEqual(other.withoutBuddy, one.withoutBuddy)
    }),
    { numRuns: 40 },
  )
})
