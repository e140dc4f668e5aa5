/** What the engine is measured against: LEMON, scipy and HiGHS, in processes of their own, on the same lists. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PairList } from '../src/matching/engine/lexicographic.ts'
import { median, type Timed } from './matching-timing.ts'

const SCIPY = fileURLToPath(new URL('matching-scipy.py', import.meta.url))
const HIGHS = fileURLToPath(new URL('matching-highs.ts', import.meta.url))
/** HiGHS takes any linear programme, and its time: no more pairs than these are given to it. */
const MOST_FOR_HIGHS = 1_000_000
const NAMES = {
  sparse: 'scipy min_weight_full_bipartite_matching',
  dense: 'scipy linear_sum_assignment',
} as const
type Way = keyof typeof NAMES

/** One run, as each of the programs tells it in a line. */
interface Run {
  readonly seconds: number
  readonly cpu: number
  readonly total: number
  readonly importing?: number
}

export class Peers {
  private readonly folder: string
  private readonly runs: number
  private readonly seconds: number
  private readonly lemon: string | undefined
  private readonly hasScipy: boolean

  /**
   * Finds what there is and says how to get what is missing. A peer is run `runs` times on an instance, or until it has
   * taken so many seconds; it is given up when that comes to thrice as much.
   */
  constructor(folder: string, runs: number, seconds: number) {
    this.folder = folder
    this.runs = runs
    this.seconds = seconds
    const source = fileURLToPath(new URL('matching-lemon.cpp', import.meta.url))
    const program = join(folder, 'lemon')
    const built = spawnSync(process.env.CXX ?? 'g++', ['-O3', '-march=native', '-o', program, source])
    this.lemon = built.status === 0 && existsSync(program) ? program : undefined
    if (!this.lemon) console.log('LEMON is missing: apt-get install g++ liblemon-dev')
    this.hasScipy = spawnSync('python3', ['-c', 'import scipy.optimize']).status === 0
    if (!this.hasScipy) console.log('scipy is missing: apt-get install python3-scipy')
  }

  /** On lists: each of LEMON, scipy's way for lists, and HiGHS unless they are too long. On whole matrices: scipy's way for these. */
  measure(list: PairList, way: Way): Timed[] {
    const file = this.write(list)
    const measured: (Timed | undefined)[] = []
    if (this.lemon && way === 'sparse') {
      measured.push(this.peer('LEMON network simplex', [this.lemon, file, 'simplex'], true))
      measured.push(this.peer('LEMON cost scaling', [this.lemon, file, 'scaling'], true))
    }
    if (this.hasScipy) {
      // scipy runs again in the same process, so that it is as warm as the engine.
      const words = ['python3', SCIPY, file, way, String(this.runs), String(this.seconds)]
      measured.push(this.peer(NAMES[way], words, false))
    }
    if (way === 'sparse' && list.points.length <= MOST_FOR_HIGHS) {
      const words = [process.execPath, HIGHS, file, String(this.runs), String(this.seconds)]
      measured.push(this.peer('HiGHS', words, false))
    }
    return measured.filter(each => each !== undefined)
  }

  /** scipy's first call in a process on a whole matrix, and the seconds to import it; none where it is missing. */
  firstOfScipy(list: PairList): { seconds: number; cpu: number; importing: number }[] {
    if (!this.hasScipy) return []
    const words = [SCIPY, this.write(list), 'dense', '1']
    return Array.from({ length: this.runs }, () =>
      JSON.parse(execFileSync('python3', words, { encoding: 'utf8' })),
    )
  }

  private peer(peer: string, [program = '', ...words]: readonly string[], again: boolean): Timed | undefined {
    const done: Run[] = []
    const begin = performance.now()
    const most = 3 * this.seconds
    do {
      const told = spawnSync(program, words, { encoding: 'utf8', timeout: 1000 * most })
      for (const line of told.stdout.split('\n').filter(Boolean)) done.push(JSON.parse(line))
      if (told.error || told.status !== 0) break
    } while (again && done.length < this.runs && performance.now() - begin < 1000 * this.seconds)
    const [first] = done
    if (!first) {
      console.log(`\n${peer} was given up: no run was over after ${most} seconds.`)
      return undefined
    }
    return {
      name: `${peer}, ${done.length} of ${this.runs}`,
      cold: first.seconds,
      warm: median(done.map(run => run.seconds)),
      cpu: median(done.map(run => run.cpu)),
      total: first.total,
    }
  }

  /** A list as a file of 32-bit numbers. */
  private write(list: PairList): string {
    const { rowCount, columnCount, rowStart, edgeColumn, points, needs, rooms } = list
    const numbers = new Int32Array(4 + rowCount + columnCount + 3 * points.length)
    numbers.set([rowCount, columnCount, points.length, 0])
    numbers.set(needs, 4)
    numbers.set(rooms, 4 + rowCount)
    let at = 4 + rowCount + columnCount
    for (let row = 0; row < rowCount; row++) {
      for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
        numbers.set([row, edgeColumn[edge] ?? 0, points[edge] ?? 0], at)
        at += 3
      }
    }
    const file = join(this.folder, 'instance')
    writeFileSync(file, numbers)
    return file
  }
}
