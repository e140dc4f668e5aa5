import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { layOutSieve, SievePrices, Sifting } from './kernel/sieve.ts'
import { alikePeople, manyPeople, randomNumbers } from './many-people.ts'
import { number, pointsAt, tabulate } from './numbered.ts'
import { smallInput } from './small-cases.ts'

const people = fc.record({
  mentees: fc.integer({ min: 1, max: 300 }),
  mentors: fc.integer({ min: 1, max: 300 }),
  alike: fc.boolean(),
  seed: fc.nat(),
})
const inputs = fc.oneof(
  people.map(({ mentees, mentors, alike, seed }) =>
    alike ? alikePeople(mentees, mentors, 2, seed) : manyPeople(mentees, mentors, mentors, seed),
  ),
  smallInput,
)

describe('the sieve', () => {
  it('finds from either side just the pairs whose points reach the prices, and their points (D1)', () => {
    let looked = 0
    fc.assert(
      fc.property(
        inputs,
        fc.nat(),
        fc.integer({ min: 0, max: 40 }),
        fc.boolean(),
        (input, seed, least, isRows) => {
          const numbered = number(input)
          const table = tabulate(input, numbered)
          const random = randomNumbers(seed)
          const others = isRows ? table.columnCount : table.rowCount
          const own = isRows ? table.rowCount : table.columnCount
          const sieve = layOutSieve(table, isRows, 1)
          if (!sieve) return
          const prices = Float64Array.from({ length: others }, () => Math.floor(random() * 60) - 10)
          const left = Int32Array.from({ length: others }, () => (random() < 0.8 ? 1 : 0))
          const held = new SievePrices(sieve.layout, prices, left, least)
          const sifting = new Sifting(sieve.layout, 0)
          for (let at = 0; at < 6; at++) {
            const person = Math.floor(random() * own)
            const threshold = Math.floor(random() * 30) - 5
            const address = held.address(threshold)
            assert.ok(address !== undefined)
            const change = Math.floor(random() * others)
            prices[change] = Math.floor(random() * 60)
            left[change] = random() < 0.5 ? 1 : 0
            held.changed(change)
            const found = new Map<number, number>()
            const count = sifting.look(person, address)
            for (let place = 0; place < count; place++)
              found.set(sifting.found[place] ?? 0, sifting.points[place] ?? 0)
            for (let other = 0; other < others; other++) {
              const [row, column] = isRows ? [person, other] : [other, person]
              const points = pointsAt(table, row, column)
              const single = table.extra.get(row)?.get(column) ?? 0
              if (points < 0) continue
              const reaches = points - single >= Math.max(least, (prices[other] ?? 0) + threshold)
              assert.equal(found.get(other), reaches && left[other] === 1 ? points - single : undefined)
              looked++
            }
          }
        },
      ),
      { numRuns: 400 },
    )
    assert.ok(looked > 10_000)
  })
})
