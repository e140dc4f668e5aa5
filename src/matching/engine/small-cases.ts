import fc from 'fast-check'
import type { Criterion, MatchingInput, Mentee, Mentor, Rule } from './input.ts'
import { forbiddance } from './rules.ts'
import { pointsFor } from './score.ts'

/** Small random inputs for the tests, of every criterion and rule, and the best match by trying all of them. */

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 4 })
const letters = (...values: string[]) => fc.subarray(values)

const attributes = {
  organisation: some(fc.constantFrom('x', 'y')),
  unit: some(fc.constantFrom('u', 'v', 'w')),
  leaders: some(fc.subarray(['e0', 'e1', 'o0', 'o1', 'boss'])),
  themes: some(letters('a', 'b', 'c', 'd')),
  developmentAreas: some(letters('f', 'g')),
  competences: some(letters('h', 'i')),
  languages: some(letters('da', 'nb')),
  educations: some(letters('law', 'art')),
  place: some(fc.constantFrom('ribe', 'oslo', '')),
  experienceYears: some(fc.constantFrom(0, 3, 7.5, 20)),
  style: some(fc.constantFrom('sage', 'guide')),
}

const mentee = (at: number): fc.Arbitrary<Mentee> =>
  fc
    .record({
      ...attributes,
      wants: fc.constantFrom(undefined, 1, 1, 2, 0),
      wishes: some(fc.subarray(['o0', 'o1', 'o2'])),
      wantedGap: some(fc.constantFrom({ from: 0, to: 4 })),
    })
    .map(made => compact({ id: `e${at}`, ...made }))

const mentor = (at: number): fc.Arbitrary<Mentor> =>
  fc
    .record({
      ...attributes,
      capacity: fc.constantFrom(0, 1, 1, 2, 3),
      person: fc.constantFrom(undefined, undefined, 'e0', 'p'),
      wishes: some(fc.subarray(['e0', 'e1', 'e2'])),
    })
    .map(made => compact({ id: `o${at}`, ...made }))

const weight = fc.integer({ min: 0, max: 6 })
const pair = fc.record({
  mentee: fc.constantFrom('e0', 'e1', 'e2', 'nobody'),
  mentor: fc.constantFrom('o0', 'o1', 'o2'),
})

const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  fc
    .record({
      kind: fc.constantFrom(
        'themes' as const,
        'development-areas' as const,
        'competences' as const,
        'languages' as const,
        'educations' as const,
      ),
      weight,
      limit: fc.constantFrom(undefined, 0, 1, 2),
    })
    .map(compact),
  fc.record({ kind: fc.constantFrom('place' as const, 'style' as const), weight }),
  fc
    .record({
      kind: fc.constant('experience-gap' as const),
      weight,
      from: fc.constantFrom(0, 5),
      to: fc.constantFrom(5, 15),
      lossPerYear: fc.constantFrom(undefined, 0, 1),
    })
    .map(compact),
  fc
    .record({
      kind: fc.constantFrom('mentee-wish' as const, 'mentor-wish' as const),
      weight,
      lossPerRank: fc.constantFrom(undefined, 1, 2),
    })
    .map(compact),
  fc.record({
    kind: fc.constantFrom(
      'different-organisation' as const,
      'same-organisation' as const,
      'different-unit' as const,
      'same-unit' as const,
    ),
    weight,
  }),
  fc.record({
    kind: fc.constant('judgement' as const),
    weight: fc.constant(1),
    pairs: fc.array(
      fc.record({
        mentee: fc.constantFrom('e0', 'e1', 'e2', 'e3'),
        mentor: fc.constantFrom('o0', 'o1', 'o2'),
        points: fc.integer({ min: 0, max: 9 }),
      }),
      { maxLength: 12 },
    ),
  }),
)

const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'different-unit' as const,
      'same-unit' as const,
      'different-organisation' as const,
      'same-organisation' as const,
    ),
  }),
  fc.record({ kind: fc.constant('no-line-of-leaders' as const), depth: fc.integer({ min: 0, max: 2 }) }),
  fc.record({
    kind: fc.constantFrom('blocked' as const, 'earlier-pairs' as const),
    pairs: fc.array(fc.tuple(fc.constantFrom('e0', 'o1', 'p'), fc.constantFrom('o0', 'e1', 'e2')), {
      maxLength: 3,
    }),
  }),
  fc.record({ kind: fc.constant('only-listed' as const), pairs: fc.array(pair, { maxLength: 9 }) }),
)

const people = <T>(make: (at: number) => fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain(count => fc.tuple(...Array.from({ length: count }, (_, at) => make(at))))

/** Inputs of up to four mentees and three mentors. */
export const smallInput: fc.Arbitrary<MatchingInput> = fc
  .record({
    mentees: people(mentee, 4),
    mentors: people(mentor, 3),
    criteria: fc.array(criterion, { maxLength: 4 }),
    rules: fc.array(rule, { maxLength: 2 }),
    locked: fc.array(pair, { maxLength: 1 }),
    earlier: fc.array(pair, { maxLength: 3 }),
    aims: some(
      fc
        .record({
          mostMatched: fc.constantFrom(undefined, true, true, false),
          worst: fc.constantFrom(undefined, 'max-min' as const, 'leximin' as const, 'any' as const),
          largestTotal: fc.constantFrom(undefined, true, true, false),
          fewestChanges: fc.constantFrom(undefined, false),
        })
        .map(compact),
    ),
    seed: some(fc.string({ maxLength: 3 })),
  })
  .map(compact)

type Compact<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>
}

function compact<T extends object>(value: T): Compact<T> {
  return Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined)) as Compact<T>
}

/** How good a match is: a list of numbers, compared from the first, greater is better. Locked pairs left out. */
export type Goodness = readonly number[]

/** The best goodness there is in the input's aims, by trying every match. */
export function bestByTrying(input: MatchingInput): Goodness {
  const lockedKeys = new Set(
    (input.locked ?? [])
      .filter(
        locked =>
          input.mentees.some(one => one.id === locked.mentee) &&
          input.mentors.some(one => one.id === locked.mentor),
      )
      .map(locked => `${locked.mentee} ${locked.mentor}`),
  )
  const lockedOf = (id: string, place: number) =>
    [...lockedKeys].filter(key => key.split(' ')[place] === id).length
  const needs = input.mentees.map(one => Math.max(0, (one.wants ?? 1) - lockedOf(one.id, 0)))
  const rooms = input.mentors.map(one => Math.max(0, one.capacity - lockedOf(one.id, 1)))
  const forbids = forbiddance(input)
  const options = input.mentees.flatMap((one, row) =>
    input.mentors.flatMap((other, column) =>
      forbids(one, other) || lockedKeys.has(`${one.id} ${other.id}`)
        ? []
        : [
            {
              row,
              column,
              points: pointsFor(input.criteria, one, other),
              earlier: (input.earlier ?? []).some(pair => pair.mentee === one.id && pair.mentor === other.id),
            },
          ],
    ),
  )
  let best: Goodness = goodness(input, [])
  const chosen: { points: number; earlier: boolean }[] = []
  const attempt = (from: number): void => {
    const own = goodness(input, chosen)
    if (isBetter(own, best)) best = own
    for (let at = from; at < options.length; at++) {
      const option = options[at]
      if (!option || needs[option.row] === 0 || rooms[option.column] === 0) continue
      needs[option.row] = (needs[option.row] ?? 0) - 1
      rooms[option.column] = (rooms[option.column] ?? 0) - 1
      chosen.push(option)
      attempt(at + 1)
      chosen.pop()
      needs[option.row] = (needs[option.row] ?? 0) + 1
      rooms[option.column] = (rooms[option.column] ?? 0) + 1
    }
  }
  attempt(0)
  return best
}

/** The goodness of a match in the input's aims. */
export function goodness(
  input: MatchingInput,
  pairs: readonly { readonly points: number; readonly earlier: boolean }[],
): Goodness {
  const {
    mostMatched = true,
    worst = 'max-min',
    largestTotal = true,
    fewestChanges = true,
  } = input.aims ?? {}
  const points = pairs.map(one => one.points).sort((a, b) => a - b)
  const numbers: number[] = []
  if (mostMatched) {
    numbers.push(points.length)
    if (worst === 'max-min') numbers.push(points[0] ?? 0)
    if (worst === 'leximin') for (let at = 0; at < 12; at++) numbers.push(points[at] ?? 0)
  }
  if (largestTotal) numbers.push(points.reduce((sum, own) => sum + own, 0))
  if (fewestChanges) numbers.push(pairs.filter(one => one.earlier).length)
  return numbers
}

function isBetter(one: Goodness, other: Goodness): boolean {
  for (const [at, value] of one.entries()) if (value !== other[at]) return value > (other[at] ?? 0)
  return false
}
