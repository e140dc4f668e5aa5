import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { auctionStart } from './auction.ts'
import { solveDense, suitsMatrix } from './dense.ts'
import { type StageNetwork, type StageOptimum, type StageStart, solveStage } from './stage.ts'
import { solveBySublists } from './sublists.ts'

const networkOf = (...most: number[]): fc.Arbitrary<StageNetwork> =>
  fc
    .record({
      rows: fc.integer({ min: 1, max: 30 }),
      columns: fc.integer({ min: 1, max: 20 }),
      most: fc.constantFrom(...most),
      density: fc.constantFrom(0.1, 0.5, 1),
      places: fc.integer({ min: 1, max: 4 }),
      wants: fc.integer({ min: 1, max: 2 }),
      seed: fc.integer(),
    })
    .map(randomNetwork)

const network = networkOf(1, 5, 1000, 2 ** 30)

function randomNetwork({
  rows,
  columns,
  most,
  density,
  places,
  wants,
  seed,
}: Record<'rows' | 'columns' | 'most' | 'density' | 'places' | 'wants' | 'seed', number>): StageNetwork {
  let state = seed | 0
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return ((state >>> 8) / 2 ** 24) * below
  }
  const rowStart = new Int32Array(rows + 1)
  const edgeColumn: number[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) if (random(1) < density) edgeColumn.push(column)
    rowStart[row + 1] = edgeColumn.length
  }
  const needs = Int32Array.from({ length: rows }, () => 1 + Math.floor(random(wants)))
  const rooms = Int32Array.from({ length: columns }, () => Math.floor(random(places + 1)))
  return {
    rowCount: rows,
    columnCount: columns,
    rowStart,
    edgeColumn: Int32Array.from(edgeColumn),
    edgeWeight: Int32Array.from(edgeColumn, () => Math.floor(random(most + 1))),
    needs,
    rooms,
    rowMust: new Uint8Array(rows),
    columnMust: new Uint8Array(columns),
  }
}

function finish(given: StageNetwork, start?: StageStart): StageOptimum | undefined {
  const steps = solveStage(given, start)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const weightOf = (given: StageNetwork, optimum: Pick<StageOptimum, 'used'> | undefined): number =>
  given.edgeWeight.reduce((sum, weight, edge) => sum + (optimum?.used[edge] ? weight : 0), 0)

/** The prices prove the matching: what people and single edges exceed is what the matching weighs. */
function assertProven(given: StageNetwork, { used, usedEdges, rowPrice, columnPrice }: StageOptimum): void {
  assert.deepEqual(
    [...usedEdges],
    [...used.keys()].filter(edge => used[edge]),
  )
  let bound = 0
  for (const [row, need] of given.needs.entries()) bound += need * (rowPrice[row] ?? 0)
  for (const [column, room] of given.rooms.entries()) bound += room * (columnPrice[column] ?? 0)
  for (let row = 0; row < given.rowCount; row++) {
    assert.ok((rowPrice[row] ?? 0) >= 0 || given.rowMust[row])
    for (let edge = given.rowStart[row] ?? 0; edge < (given.rowStart[row + 1] ?? 0); edge++) {
      const column = given.edgeColumn[edge] ?? 0
      bound += Math.max(0, (given.edgeWeight[edge] ?? 0) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0))
    }
  }
  assert.equal(bound, weightOf(given, { used }))
}

/** The bound that prices of 0 or 1 set to the number of pairs, if every pair is covered. */
function proves(
  given: StageNetwork,
  { rowPrice, columnPrice }: Pick<StageOptimum, 'rowPrice' | 'columnPrice'>,
): number {
  let bound = 0
  for (const [row, need] of given.needs.entries()) bound += need * (rowPrice[row] ?? 0)
  for (const [column, room] of given.rooms.entries()) bound += room * (columnPrice[column] ?? 0)
  for (let row = 0; row < given.rowCount; row++) {
    for (let edge = given.rowStart[row] ?? 0; edge < (given.rowStart[row + 1] ?? 0); edge++) {
      const column = given.edgeColumn[edge] ?? 0
      const isPossible = (given.needs[row] ?? 0) > 0 && (given.rooms[column] ?? 0) > 0
      assert.ok(!isPossible || (rowPrice[row] ?? 0) + (columnPrice[column] ?? 0) >= 1)
    }
  }
  return bound
}

describe('a stage', () => {
  it('ends with prices that prove it, from an auction as from nothing', () => {
    fc.assert(
      fc.property(network, given => {
        const plain = finish(given)
        assert.ok(plain)
        assertProven(given, plain)
        const started = finish(given, auctionStart(given))
        assert.ok(started)
        assertProven(given, started)
        assert.equal(weightOf(given, started), weightOf(given, plain))
      }),
      { numRuns: 1000 },
    )
  })

  it('starts with nearly all pairs from an auction, however large the points are', () => {
    for (const most of [1000, 2 ** 22, 2 ** 23, 2 ** 25, 2 ** 30]) {
      const given = randomNetwork({
        rows: 400,
        columns: 400,
        most,
        density: 0.05,
        places: 0,
        wants: 1,
        seed: 7,
      })
      const start = auctionStart({ ...given, rooms: new Int32Array(400).fill(1) })
      assert.ok(start)
      let fitting = 0
      for (const [row, own] of start.rowEdge?.entries() ?? []) {
        const worth = (edge: number): number =>
          (given.edgeWeight[edge] ?? 0) - (start.columnPrice[given.edgeColumn[edge] ?? 0] ?? 0)
        let best = Number.NEGATIVE_INFINITY
        for (let edge = given.rowStart[row] ?? 0; edge < (given.rowStart[row + 1] ?? 0); edge++)
          best = Math.max(best, worth(edge))
        if (own >= 0 && worth(own) === best) fitting++
      }
      assert.ok(fitting > 360, `${fitting} of 400 with points up to ${most}`)
    }
  })

  it('starts from any prices and pairs, however wrong', () => {
    fc.assert(
      fc.property(
        network,
        fc.array(fc.integer({ min: -50, max: 1200 }), { minLength: 20, maxLength: 20 }),
        (given, prices) => {
          const plain = finish(given)
          const rowEdge = Int32Array.from({ length: given.rowCount }, (_, row) => {
            const degree = (given.rowStart[row + 1] ?? 0) - (given.rowStart[row] ?? 0)
            return degree === 0 ? -1 : (given.rowStart[row] ?? 0) + (Math.abs(prices[row % 20] ?? 0) % degree)
          })
          const started = finish(given, {
            columnPrice: Float64Array.from(prices.slice(0, given.columnCount)),
            rowEdge,
          })
          assert.ok(started)
          assertProven(given, started)
          assert.equal(weightOf(given, started), weightOf(given, plain))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('is the same from sublists of its edges', () => {
    fc.assert(
      fc.property(network, fc.boolean(), (small, isFilled) => {
        // Wide rows, so that most edges are left out at first.
        const width = 20
        const columnCount = small.columnCount * width
        const edgeColumn: number[] = []
        const edgeWeight: number[] = []
        const rowStart = new Int32Array(small.rowCount + 1)
        for (let row = 0; row < small.rowCount; row++) {
          for (let edge = small.rowStart[row] ?? 0; edge < (small.rowStart[row + 1] ?? 0); edge++) {
            for (let copy = 0; copy < width; copy++) {
              edgeColumn.push((small.edgeColumn[edge] ?? 0) * width + copy)
              edgeWeight.push(((small.edgeWeight[edge] ?? 0) * (7 + copy)) % 1009)
            }
          }
          rowStart[row + 1] = edgeColumn.length
        }
        const wide: StageNetwork = {
          ...small,
          columnCount,
          rowStart,
          edgeColumn: Int32Array.from(edgeColumn),
          edgeWeight: Int32Array.from(edgeWeight),
          rooms: Int32Array.from({ length: columnCount }, (_, column) => (column % 5 === 0 ? 1 : 0)),
          rowMust: new Uint8Array(small.rowCount).fill(isFilled ? 1 : 0),
          columnMust: new Uint8Array(columnCount),
        }
        const plain = finish(wide)
        const steps = solveBySublists(wide)
        let step = steps.next()
        while (!step.done) step = steps.next()
        assert.equal(step.value === undefined, plain === undefined)
        if (!step.value) return
        assertProven(wide, step.value)
        assert.equal(weightOf(wide, step.value), weightOf(wide, plain))
      }),
      { numRuns: 300 },
    )
  })

  it('is the same as a matrix, and a cut says where nobody can fill all who must be filled', () => {
    fc.assert(
      fc.property(networkOf(1, 5, 1000), fc.integer({ min: 0, max: 3 }), (given, tightness) => {
        const needs = given.needs.map(need => Math.min(1, need))
        const needed = needs.reduce((sum, need) => sum + need, 0)
        const rooms = given.rooms.map((room, column) =>
          column < tightness ? Math.max(1, needed) : Math.max(1, room),
        )
        const offered = rooms.reduce((sum, room) => sum + room, 0)
        const must: StageNetwork = {
          ...given,
          needs,
          rooms,
          isWhole: given.edgeColumn.length === given.rowCount * given.columnCount,
          rowMust: new Uint8Array(given.rowCount).fill(needed <= offered ? 1 : 0),
          columnMust: Uint8Array.from(rooms, room => (offered <= needed && room > 0 ? 1 : 0)),
        }
        assert.ok(suitsMatrix(must))
        const steps = solveDense(must)
        let step = steps.next()
        while (!step.done) step = steps.next()
        assert.ok(step.value)
        const { optimum, cut } = step.value
        const plain = finish(must)
        assert.equal(optimum === undefined, plain === undefined)
        if (optimum) {
          assertProven(must, optimum)
          assert.equal(weightOf(must, optimum), weightOf(must, plain))
        } else {
          assert.ok(cut)
          const counting = { ...must, edgeWeight: given.edgeWeight.map(() => 1) }
          const bound = proves(counting, cut)
          assert.ok(bound < Math.min(needed, offered))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same as a matrix where prices climb higher than its narrow numbers hold', () => {
    for (const size of [10, 20, 40]) {
      // Each row would rather have the column of the row before it, which has no other.
      const own = Array.from({ length: size }, (_, row) => (row === 0 ? [0] : [row - 1, row]))
      const given: StageNetwork = {
        rowCount: size,
        columnCount: size,
        rowStart: Int32Array.from({ length: size + 1 }, (_, row) => Math.max(0, 2 * row - 1)),
        edgeColumn: Int32Array.from(own.flat()),
        edgeWeight: Int32Array.from(own.flatMap((columns, row) => columns.map(at => (at < row ? 254 : 0)))),
        needs: new Int32Array(size).fill(1),
        rooms: new Int32Array(size).fill(1),
        rowMust: new Uint8Array(size).fill(1),
        columnMust: new Uint8Array(size).fill(1),
      }
      const steps = solveDense(given)
      let step = steps.next()
      while (!step.done) step = steps.next()
      assert.ok(step.value?.optimum)
      assertProven(given, step.value.optimum)
      assert.equal(weightOf(given, step.value.optimum), 0)
    }
  })

  it('fills those who must be filled, or says that nobody can', () => {
    fc.assert(
      fc.property(network, given => {
        const counted = finish({ ...given, edgeWeight: given.edgeWeight.map(() => 1) })
        assert.ok(counted)
        const matched = counted.used.reduce((sum, flag) => sum + flag, 0)
        const needed = given.needs.reduce((sum, need) => sum + need, 0)
        const must = { ...given, rowMust: new Uint8Array(given.rowCount).fill(1) }
        for (const start of [undefined, auctionStart(must)]) {
          const filled = finish(must, start)
          assert.equal(filled !== undefined, matched === needed)
          if (filled)
            assert.equal(
              filled.used.reduce((sum, flag) => sum + flag, 0),
              needed,
            )
        }
      }),
      { numRuns: 1000 },
    )
  })
})
