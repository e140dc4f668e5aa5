/**
 * Solves the same file as matching-lemon.cpp with HiGHS, as a linear programme: a transport problem has whole solutions.
 * Prints the seconds and the value of each run. FILE [TIMES] [SECONDS]: again so many times, or until so many seconds are over.
 */
import { readFileSync } from 'node:fs'
import highsModule from 'highs'

const [, , file = '', times = '1', seconds = '60'] = process.argv
const bytes = readFileSync(file)
const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
const [rows = 0, columns = 0, edges = 0] = numbers
const people = rows + columns
const left = numbers.subarray(4, 4 + people)
const listed = numbers.subarray(4 + people)
// The side that wants less is filled.
const sumOf = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count, 0)
const areRowsFilled = sumOf(left.subarray(0, rows)) <= sumOf(left.subarray(rows))
const isFilled = (person: number): boolean => person < rows === areRowsFilled
const index = new Int32Array(2 * edges)
const points = new Float64Array(edges)
for (let edge = 0; edge < edges; edge++) {
  index[2 * edge] = listed[3 * edge] ?? 0
  index[2 * edge + 1] = rows + (listed[3 * edge + 1] ?? 0)
  points[edge] = listed[3 * edge + 2] ?? 0
}
// Its types are those of its CommonJS form.
const highs = await (highsModule as unknown as typeof highsModule.default)()
const begun = performance.now()
for (let run = 0; run < Number(times) && performance.now() - begun < 1000 * Number(seconds); run++) {
  const model = highs.createModel({
    numCols: edges,
    numRows: people,
    sense: highs.constants.objectiveSense.maximize,
    colCost: points,
    colLower: new Float64Array(edges),
    colUpper: new Float64Array(edges).fill(1),
    rowLower: Float64Array.from(left, (count, person) => (isFilled(person) ? count : 0)),
    rowUpper: Float64Array.from(left),
    matrix: {
      format: 'csc',
      numRows: people,
      numCols: edges,
      starts: Int32Array.from({ length: edges + 1 }, (_, edge) => 2 * edge),
      indices: index,
      values: new Float64Array(2 * edges).fill(1),
    },
  })
  model.options.set({ output_flag: false })
  const begin = performance.now()
  const before = process.cpuUsage()
  model.run()
  const { user, system } = process.cpuUsage(before)
  const taken = (performance.now() - begin) / 1000
  const total = Math.round(model.getObjectiveValue())
  console.log(JSON.stringify({ name: 'HiGHS', seconds: taken, cpu: (user + system) / 1e6, total }))
  model.dispose()
}
