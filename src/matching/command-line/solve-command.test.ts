import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { randomNumbers } from '../engine/many-people.ts'
import { ownFolder, telemakos } from './binary.test-kit.ts'

const folder = ownFolder()

test('a DIMACS file is solved, proven, with its value, and as JSON', async () => {
  const { code, out } = await telemakos(['solve', 'examples/assignment.asn'])
  assert.equal(code, 0)
  assert.match(out, /^Value: 13\nAssigned: 4 of 4\nDearest arc: 6\nProven: /)
  const json = await telemakos(['solve', 'examples/assignment.asn', '--json'])
  const { seconds, ...rest } = JSON.parse(json.out)
  assert.ok(seconds >= 0)
  assert.deepEqual(rest, {
    matched: 4,
    total: 13,
    worst: 6,
    bound: 13,
    proven: true,
    pairs: [
      [1, 6, 2],
      [2, 5, 6],
      [3, 7, 1],
      [4, 8, 4],
    ],
    unmatched: [],
  })
})

test('the program finds what trying all assignments finds, also with costs below 0', async () => {
  const random = randomNumbers(7)
  for (const size of [1, 3, 5, 6]) {
    const costs = Array.from({ length: size }, () =>
      Array.from({ length: size }, () => Math.floor(random() * 40) - 20),
    )
    const nodes = costs.map((_, row) => `n ${row + 1}`)
    const arcs = costs.flatMap((row, from) => row.map((cost, to) => `a ${from + 1} ${size + to + 1} ${cost}`))
    const file = join(folder, `${size}.asn`)
    writeFileSync(file, [`p asn ${2 * size} ${arcs.length}`, ...nodes, ...arcs, ''].join('\n'))
    const { code, out } = await telemakos(['solve', file, '--json'])
    assert.equal(code, 0)
    assert.equal(JSON.parse(out).total, cheapest(costs))
  }
})

function cheapest([first, ...rest]: readonly (readonly number[])[]): number {
  if (!first) return 0
  return Math.min(...first.map((cost, at) => cost + cheapest(rest.map(row => row.toSpliced(at, 1)))))
}

test('what is wrong in a DIMACS file is named with its line, and ends with 2', async () => {
  for (const [text, sentence] of [
    ['p asn 2 1\nn 1\na 1 2 x\n', /Line 3: The cost is not a whole number/],
    ['c no\n\np asn 2 1\nn 1\na 2 1 4\n', /Line 5: The arc does not go from a left node/],
    ['n 1\n', /Line 1: The p line has to come first/],
    ['p asn 2 3\nn 1\na 1 2 4\n', /Line 4: The p line says 3 arcs, and there are 1/],
  ] as const) {
    const file = join(folder, 'wrong.asn')
    writeFileSync(file, text)
    const { code, error } = await telemakos(['solve', file])
    assert.equal(code, 2)
    assert.match(error, sentence)
  }
})
