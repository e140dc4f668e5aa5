import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  type Certificate,
  type Change,
  type KeptMatch,
  keep,
  type LocalChange,
  type MatchingInput,
  solveAtOnce,
  verify,
} from './index.ts'
import { alikePeople, manyPeople, randomNumbers } from './many-people.ts'
import { changedInput } from './what-if.ts'

const setting = fc.record({
  mentees: fc.integer({ min: 1, max: 24 }),
  mentors: fc.integer({ min: 1, max: 14 }),
  share: fc.constantFrom(0.7, 0.9, 1, 1.1, 1.4),
  alike: fc.boolean(),
  singles: fc.boolean(),
  worst: fc.constantFrom('any' as const, 'max-min' as const),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
})

function inputFor({
  mentees,
  mentors,
  share,
  alike,
  singles,
  worst,
  seed,
}: {
  mentees: number
  mentors: number
  share: number
  alike: boolean
  singles: boolean
  worst: 'any' | 'max-min'
  seed: number
}): MatchingInput {
  const made = alike
    ? alikePeople(mentees, mentors, 2, seed)
    : manyPeople(mentees, mentors, Math.round(mentees * share), seed)
  // Towns are left out as rules here, so that all places can be filled.
  const wishes = singles
    ? [
        { kind: 'mentee-wish' as const, weight: 5, lossPerRank: 2 },
        { kind: 'mentor-wish' as const, weight: 3 },
      ]
    : []
  return {
    ...made,
    mentees: made.mentees.map((one, at) =>
      at % 3 === 0 ? { ...one, wishes: ['mentor 1', 'mentor 0'] } : one,
    ),
    mentors: made.mentors.map((one, at) => ({
      ...one,
      ...(at % 4 === 0 ? { wishes: ['mentee 2', 'late 0'] } : {}),
      // Some are mentees as well.
      ...(at % 6 === 5 ? { person: `mentee ${at}` } : {}),
    })),
    criteria: [...made.criteria, ...wishes],
    rules: [],
    aims: { worst },
  }
}

/** A change to an input that was another at first, chosen by numbers from 0 up to 1. */
function changeFor(
  input: MatchingInput,
  atFirst: MatchingInput,
  random: () => number,
  at: number,
): Change | undefined {
  const mentee = input.mentees[Math.floor(random() * input.mentees.length)]
  const mentor = atFirst.mentors[Math.floor(random() * atFirst.mentors.length)]
  const kind = Math.floor(random() * 5)
  if (kind === 0) {
    const like = atFirst.mentees[Math.floor(random() * atFirst.mentees.length)]
    if (!like) return undefined
    // Who has left comes back, others as somebody new.
    if (!input.mentees.some(({ id }) => id === like.id)) return { change: 'join', mentee: like }
    return { change: 'join', mentee: { ...like, id: `late ${at}`, wishes: ['mentor 0'] } }
  }
  if (!mentee || !mentor) return undefined
  if (kind === 1) return { change: 'leave', mentee: mentee.id }
  if (kind === 2) return { change: 'leave', mentor: mentor.id }
  if (kind === 3) return { change: 'places', mentor: mentor.id, capacity: Math.floor(random() * 4) }
  if (!input.mentors.some(({ id }) => id === mentor.id)) return undefined
  return { change: 'refuse', pair: { mentee: mentee.id, mentor: mentor.id } }
}

/**
 * Whether a change has to be mended: a mentee joins, one side stays filled, and the worst pair stays as good. Where there
 * are more mentees than places somebody else may have to show that it cannot be better; that is left out here.
 */
function isMendable(kept: KeptMatch, change: Change): boolean {
  if (change.change !== 'join' || 'mentor' in change) return false
  if (!kept.input.mentors.some(({ capacity }) => capacity > 0)) return false
  const anew = solveAtOnce(changedInput(kept.input, change), { explain: false })
  if (kept.worst !== undefined && (anew.unmatched.length > 0 || kept.worst !== anew.worst)) return false
  return anew.unmatched.length === 0 || anew.freePlaces.length === 0
}

describe('a match that is kept', () => {
  it('is as good after each small change as one solved anew, and proven over all pairs (D6)', () => {
    let mended = 0
    fc.assert(
      fc.property(setting, made => {
        const input = inputFor(made)
        const kept = keep(input, solveAtOnce(input, { explain: false }))
        assert.ok(kept)
        const random = randomNumbers(made.seed)
        for (let at = 0; at < 12; at++) {
          const change = changeFor(kept.input, input, random, at)
          const before: number = kept.total
          const pairs: Set<string> = new Set(
            kept.certificate().pairs.map(pair => `${pair.mentee} ${pair.mentor}`),
          )
          if (!change) continue
          const done: LocalChange | undefined = kept.change(change)
          if (!done) {
            assert.equal(kept.total, before)
            assert.deepEqual(verify(kept.certificate(), kept.input).flaws, [])
            if (isMendable(kept, change)) assert.fail(`not mended: ${JSON.stringify(change)}`)
            continue
          }
          mended++
          const anew = solveAtOnce(kept.input, { explain: false })
          const certificate: Certificate = kept.certificate()
          assert.deepEqual(verify(certificate, kept.input).flaws, [])
          assert.equal(kept.total, anew.total)
          assert.equal(kept.worst, made.worst === 'any' ? undefined : (anew.worst ?? undefined))
          assert.equal(kept.total - before, done.total)
          assert.equal(certificate.pairs.length, anew.matched)
          for (const pair of done.gone) assert.ok(pairs.delete(`${pair.mentee} ${pair.mentor}`))
          for (const pair of done.made) pairs.add(`${pair.mentee} ${pair.mentor}`)
          assert.deepEqual(
            [...pairs].sort(),
            certificate.pairs.map(pair => `${pair.mentee} ${pair.mentor}`).sort(),
          )
        }
      }),
      { numRuns: 300 },
    )
    assert.ok(mended > 1000, `${mended}`)
  })

  it('changes as few pairs as can be when somebody comes or goes, or a pair is refused and nobody and no place is left over (D6)', () => {
    fc.assert(
      fc.property(setting, fc.constantFrom(1, 12), (made, times) => {
        // With more people the ways are long enough for one to be found before a shorter one.
        const input = inputFor({ ...made, mentees: made.mentees * times, mentors: made.mentors * times })
        const result = solveAtOnce(input, { explain: false })
        const kept = keep(input, result)
        assert.ok(kept)
        const random = randomNumbers(made.seed)
        const mentee = input.mentees[Math.floor(random() * input.mentees.length)]
        assert.ok(mentee)
        const pair = result.pairs[Math.floor(random() * result.pairs.length)]
        const isTight = result.unmatched.length === 0 && result.freePlaces.length === 0
        const change: Change =
          pair && isTight && random() < 0.5
            ? { change: 'refuse', pair }
            : random() < 0.5
              ? { change: 'leave', mentee: mentee.id }
              : { change: 'join', mentee: { ...mentee, id: 'late' } }
        const { worst } = kept
        const done = kept.change(change)
        // Where the worst pair becomes better, some more may change.
        fc.pre(done !== undefined && kept.worst === worst)
        const fewest = solveAtOnce(
          { ...kept.input, earlier: result.pairs, aims: { ...input.aims, fewestChanges: true } },
          { explain: false },
        )
        const old = new Set(result.pairs.map(pair => `${pair.mentee} ${pair.mentor}`))
        const fresh = fewest.pairs.filter(pair => !old.has(`${pair.mentee} ${pair.mentor}`))
        assert.equal(done.made.length, fresh.length)
      }),
      { numRuns: 300 },
    )
  })

  it('is mended where the worst pair becomes better, or another person has to prove it (D6)', () => {
    const outcomes = { same: 0, better: 0, anew: 0 }
    for (let seed = 0; seed < 60; seed++) {
      const input = inputFor({
        mentees: 40,
        mentors: 20,
        share: 1,
        alike: false,
        singles: seed % 2 === 0,
        worst: 'max-min',
        seed,
      })
      const result = solveAtOnce(input, { explain: false })
      const kept = keep(input, result)
      assert.ok(kept)
      const weakest = result.pairs.find(pair => pair.points === kept.worst)
      assert.ok(weakest)
      const { worst = 0 } = kept
      const change: Change =
        seed % 3 === 0
          ? { change: 'leave', mentee: weakest.mentee }
          : seed % 3 === 1
            ? { change: 'leave', mentor: weakest.mentor }
            : { change: 'join', mentee: { ...input.mentees[seed % 40], id: 'late' } }
      if (!kept.change(change)) outcomes.anew++
      else if (kept.worst === worst) outcomes.same++
      else outcomes.better++
      assert.deepEqual(verify(kept.certificate(), kept.input).flaws, [])
      if (kept.input === input) continue
      const anew = solveAtOnce(kept.input, { explain: false })
      assert.deepEqual([kept.worst, kept.total], [anew.worst, anew.total])
    }
    assert.ok(outcomes.better >= 30 && outcomes.same >= 20, JSON.stringify(outcomes))
  })

  it('says that it has to be solved anew where it cannot be mended', () => {
    const input = inputFor({
      mentees: 10,
      mentors: 6,
      share: 1,
      alike: false,
      singles: false,
      worst: 'any',
      seed: 1,
    })
    const kept = keep(input, solveAtOnce(input, { explain: false }))
    assert.ok(kept)
    const [mentee] = input.mentees
    const [mentor] = input.mentors
    assert.ok(mentee && mentor)
    const total = kept.total
    assert.equal(kept.change({ change: 'force', pair: { mentee: mentee.id, mentor: mentor.id } }), undefined)
    assert.equal(kept.change({ change: 'join', mentor: { ...mentor, id: 'late' } }), undefined)
    assert.equal(
      kept.change({ change: 'join', mentee: { id: 'late', themes: ['never heard of'] } }),
      undefined,
    )
    assert.equal(kept.change({ change: 'leave', mentee: 'nobody' }), undefined)
    assert.equal(kept.total, total)
    const leximin = { ...input, aims: { worst: 'leximin' as const } }
    assert.equal(keep(leximin, solveAtOnce(leximin)), undefined)
  })
})
