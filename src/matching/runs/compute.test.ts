import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MatchingInput, verify } from '../engine/index.ts'
import { compute } from './compute.ts'

/** So many people with themes and years spread evenly, two places with each mentor. */
function many(mentees: number, mentors: number): MatchingInput {
  const themes = ['network', 'strategy', 'leader-role', 'priorities', 'cooperation', 'politics']
  const draw = (number: number, salt: number, count: number) =>
    ((Math.imul(number * 31 + salt, 2654435761) >>> 8) & 0xffff) % count
  const person = (side: string, number: number) => ({
    id: `${side} ${number}`,
    organisation: `town ${draw(number, 2, 8)}`,
    themes: [10, 11, 12].map(salt => themes[draw(number, salt, themes.length)] ?? ''),
    experienceYears: side === 'mentor' ? 8 + draw(number, 4, 20) : draw(number, 4, 10),
  })
  return {
    mentees: Array.from({ length: mentees }, (_, number) => person('mentee', number)),
    mentors: Array.from({ length: mentors }, (_, number) => ({
      ...person('mentor', number + mentees),
      capacity: 2,
    })),
    criteria: [
      { kind: 'themes', weight: 10 },
      { kind: 'experience-gap', weight: 6, from: 5, to: 20, lossPerYear: 1 },
    ],
    rules: [{ kind: 'different-organisation' }],
  }
}

const listen = { onProgress: () => {}, onTrouble: () => {}, signal: new AbortController().signal }

test('a match is given out only with a proof that holds, also for many with room to spare (D1)', async () => {
  const input = many(600, 400)
  const told: number[] = []
  const { outcome, proposals, certificate } = await compute(input, [], {
    ...listen,
    onProgress: share => told.push(share),
  })
  assert.ok(verify(certificate, input).valid)
  assert.equal(outcome.pairs, 600)
  assert.equal(proposals.length, 600)
  assert.deepEqual(
    told,
    told.toSorted((a, b) => a - b),
    'progress never falls',
  )
  assert.ok(told.every(share => share > 0 && share <= 1))
})

test('a computation that is stopped ends at once, while it computes', async () => {
  const stopping = new AbortController()
  const stopped = compute(many(6000, 4000), [], { ...listen, signal: stopping.signal })
  setTimeout(() => stopping.abort(new Error('stopped')), 100)
  await assert.rejects(stopped, /stopped/)
})

test('an input the engine refuses is told of as its error', async () => {
  const twice = many(2, 1)
  const input = { ...twice, mentees: [...twice.mentees, ...twice.mentees] }
  await assert.rejects(compute(input, [], listen), RangeError)
})
