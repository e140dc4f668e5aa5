import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Certificate, MatchingInput, Prices } from './index.ts'
import { solveAtOnce, verify } from './index.ts'
import { smallInput } from './small-cases.ts'

/** Everybody wants one mentor, so that no single price can be moved and still prove the match. */
const singles: fc.Arbitrary<MatchingInput> = smallInput.map(input => ({
  ...input,
  mentees: input.mentees.map(mentee => ({ ...mentee, wants: 1 })),
}))

const raised = (prices: Prices, id: string, by: number): Prices => {
  const own = prices.find(([name]) => name === id)?.[1] ?? 0
  return [...prices.filter(([name]) => name !== id), [id, own + by]]
}

describe('the verifier', () => {
  it('sees every single price that was changed', () => {
    fc.assert(
      fc.property(
        singles,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(-3, -1, 1, 2),
        fc.boolean(),
        (input, who, which, by, side) => {
          const { certificate } = solveAtOnce(input)
          const people = (side ? input.mentees : input.mentors).filter(person =>
            takesPart(input, person.id, side),
          )
          const person = people[who % Math.max(1, people.length)]
          const aim = certificate.aims[which % Math.max(1, certificate.aims.length)]
          fc.pre(person !== undefined && aim !== undefined)
          const changed: Certificate = {
            ...certificate,
            aims: certificate.aims.map(own => {
              if (own !== aim || !person) return own
              return side
                ? { ...own, mentees: raised(own.mentees, person.id, by) }
                : { ...own, mentors: raised(own.mentors, person.id, by) }
            }),
          }
          assert.equal(verify(changed, input).valid, false)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('sees every pair that was taken out, put in or put elsewhere', () => {
    fc.assert(
      fc.property(smallInput, fc.nat(), fc.nat(), (input, which, where) => {
        const { certificate } = solveAtOnce(input)
        const pair = certificate.pairs[which % Math.max(1, certificate.pairs.length)]
        const other = input.mentors[where % Math.max(1, input.mentors.length)]
        fc.pre(pair !== undefined && other !== undefined)
        const rest = certificate.pairs.filter(own => own !== pair)
        fc.pre(certificate.aims.some(aim => aim.aim === 'most-matched'))
        assert.equal(verify({ ...certificate, pairs: rest }, input).valid, false)
        assert.equal(verify({ ...certificate, pairs: [...certificate.pairs, pair] }, input).valid, false)
      }),
      { numRuns: 1000 },
    )
  })

  it('refuses aims left out, values changed, broken numbers and other files', () => {
    const input: MatchingInput = {
      mentees: [{ id: 'a', place: 'ribe' }, { id: 'b' }],
      mentors: [{ id: 'm', capacity: 1, place: 'ribe' }],
      criteria: [{ kind: 'place', weight: 3 }],
    }
    const { certificate } = solveAtOnce(input)
    assert.ok(verify(certificate, input).valid)
    assert.ok(verify(JSON.parse(JSON.stringify(certificate)), input).valid)
    const [first, ...rest] = certificate.aims
    assert.ok(first)
    assert.equal(verify({ ...certificate, aims: rest }, input).valid, false)
    assert.equal(
      verify({ ...certificate, aims: [{ ...first, value: first.value + 1 }, ...rest] }, input).valid,
      false,
    )
    assert.equal(
      verify({ ...certificate, aims: [{ ...first, mentees: [['a', 0.5]] }, ...rest] }, input).valid,
      false,
    )
    assert.equal(
      verify({ ...certificate, aims: [{ ...first, mentees: [['who', 1]] }, ...rest] }, input).valid,
      false,
    )
    for (const damaged of [
      {},
      { ...certificate, pairs: undefined },
      { ...certificate, pairs: [null] },
      { ...certificate, aims: [null] },
      { ...certificate, aims: [{ ...first, mentees: undefined }, ...rest] },
      { ...certificate, aims: [{ ...first, aim: 'best' }, ...rest] },
    ])
      assert.deepEqual(verify(JSON.parse(JSON.stringify(damaged)), input).flaws, [
        { flaw: 'not-a-certificate' },
      ])
    assert.equal(verify(certificate, { ...input, criteria: [{ kind: 'place', weight: 4 }] }).valid, false)
  })
})

describe('the verifier of leximin', () => {
  it('refuses a match that is best in the first steps alone', () => {
    const points = [
      ['a', 'x', 5],
      ['b', 'y', 5],
      ['a', 'y', 3],
      ['b', 'x', 3],
      ['c', 'z', 1],
    ] as const
    const input: MatchingInput = {
      mentees: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      mentors: ['x', 'y', 'z'].map(id => ({ id, capacity: 1 })),
      criteria: [
        {
          kind: 'judgement',
          weight: 1,
          pairs: points.map(([mentee, mentor, own]) => ({ mentee, mentor, points: own })),
        },
      ],
      rules: [{ kind: 'only-listed', pairs: points.map(([mentee, mentor]) => ({ mentee, mentor })) }],
      aims: { worst: 'leximin', largestTotal: false },
    }
    const { certificate } = solveAtOnce(input)
    assert.ok(verify(certificate, input).valid)
    const pairs = [
      { mentee: 'a', mentor: 'y' },
      { mentee: 'b', mentor: 'x' },
      { mentee: 'c', mentor: 'z' },
    ]
    for (let steps = 0; steps <= certificate.aims.length; steps++)
      assert.equal(
        verify({ ...certificate, pairs, aims: certificate.aims.slice(0, steps) }, input).valid,
        false,
      )
  })
})

/** Someone with no need or no place left has no part in the proof. */
function takesPart(input: MatchingInput, id: string, isMentee: boolean): boolean {
  const locked = (input.locked ?? []).filter(
    pair =>
      input.mentees.some(one => one.id === pair.mentee) && input.mentors.some(one => one.id === pair.mentor),
  )
  if (isMentee) return !locked.some(pair => pair.mentee === id)
  const capacity = input.mentors.find(mentor => mentor.id === id)?.capacity ?? 0
  return capacity - locked.filter(pair => pair.mentor === id).length > 0
}
