import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { DimacsError, parseAssignment, solveAssignment } from './dimacs.ts'

const read = (text: string) => parseAssignment(new TextEncoder().encode(text))

describe('DIMACS assignment files', () => {
  it('give the assignment of least cost, with proof', () => {
    const result = solveAssignment(
      read('c three\np asn 6 6\nn 1\nn 2\nn 3\na 1 4 5\na 1 5 -2\na 2 5 1\na 2 4 3\na 3 6 7\na 3 4 1\n'),
    )
    assert.deepEqual(
      { ...result, pairs: [...result.pairs].sort() },
      {
        matched: 3,
        total: 8,
        worst: 7,
        bound: 8,
        proven: true,
        pairs: [
          [1, 5, -2],
          [2, 4, 3],
          [3, 6, 7],
        ],
        unmatched: [],
      },
    )
  })

  it('equal trying all assignments, whole or not, square or not', () => {
    const arcs = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: -9, max: 9 })), { maxLength: 14 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        arcs,
        (left, right, drawn) => {
          const own = drawn.map(([a, b, cost]) => [1 + (a % left), 1 + left + (b % right), cost] as const)
          const lines = [`p asn ${left + right} ${own.length}`]
          for (let id = 1; id <= left; id++) lines.push(`n ${id}`)
          for (const arc of own) lines.push(`a ${arc.join(' ')}`)
          const result = solveAssignment(read(lines.join('\r\n')))
          let best = { matched: 0, total: 0 }
          const attempt = (id: number, taken: readonly number[], matched: number, total: number): void => {
            if (id > left) {
              if (matched > best.matched || (matched === best.matched && total < best.total))
                best = { matched, total }
              return
            }
            attempt(id + 1, taken, matched, total)
            for (const [from, to, cost] of own) {
              if (from === id && !taken.includes(to))
                attempt(id + 1, [...taken, to], matched + 1, total + cost)
            }
          }
          attempt(1, [], 0, 0)
          assert.deepEqual({ matched: result.matched, total: result.total }, best)
          assert.ok(result.proven)
          assert.equal(result.bound, result.total)
          assert.equal(result.unmatched.length, left - result.matched)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('that are broken are refused with the line', () => {
    for (const [text, line] of [
      ['', 1],
      ['n 1\n', 1],
      ['p max 3 3\n', 1],
      ['p asn 2 1\nn 1\na 1 2 x\n', 3],
      ['p asn 2 1\nn 1\na 1 3 4\n', 3],
      ['p asn 2 1\nn 1\na 1 2 4\na 1 2 5\n', 4],
      ['p asn 2 1\nn 1\na 1 2 1.5\n', 3],
      ['p asn 2 1\nq\n', 2],
      ['p asn 2 1\nn 1\na 1 2 3 4 junk\n', 3],
      ['p asn 2 1\nn 1 2\na 1 2 3\n', 2],
      ['c\np asn 2 1 1\nn 1\na 1 2 3\n', 2],
      ['p asn 1000000000 1\n', 1],
      ['p asn 16777217 0\n', 1],
    ] as const) {
      assert.throws(
        () => read(text),
        (error: unknown) => error instanceof DimacsError && error.line === line,
        text,
      )
    }
  })
  it('may begin with a byte order mark and have spaces at the ends of lines', () => {
    const { left, arcCost } = read('\uFEFFp asn 2 1 \r\nn 1\t\r\na 1 2 3 \r\n')
    assert.deepEqual([[...left], [...arcCost]], [[1], [3]])
  })
})
