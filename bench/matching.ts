/**
 * Times the matching engine against what one could pick instead, on the same instances, and checks that all find the
 * same total: `npm run bench:matching`, or with `-- --large` (minutes), `-- --runs 3`, `-- --only sparse`; the chart of
 * `-- --only growth` is drawn to the file that `--chart` names. Peers are run as often as the engine, or until one took
 * `--peer-seconds 60` on an instance; how often is told.
 * `--worst any` or `max-min` measures one of the two aims alone, where both are.
 * Every figure is a ratio within one run; wall and CPU seconds are printed beside it, cold (first) and warm (median). Each
 * bar is told with its figure, and all of them again at the end.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { munkres } from 'munkres'
import { type MatchingInput, solve } from '../src/matching/engine/index.ts'
import { optimise, type PairList } from '../src/matching/engine/lexicographic.ts'
import { manyPeople, randomNumbers } from '../src/matching/engine/many-people.ts'
import { bar, reportBars } from './matching-bars.ts'
import { measureChanges } from './matching-changes.ts'
import { type GrowthPoint, growthChart, growthTable } from './matching-growth.ts'
import { allPairs, listed } from './matching-lists.ts'
import { Peers } from './matching-peers.ts'
import { load, median, report, type Timed, timed, timedLater } from './matching-timing.ts'

const { values: flags } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    worst: { type: 'string' },
    chart: { type: 'string' },
    'peer-seconds': { type: 'string', default: '60' },
  },
})
// A busy machine stretches wall time; the ratio in CPU time is the steadier one then.
const runs = Math.max(1, Number(flags.runs))
const folder = mkdtempSync(join(tmpdir(), 'matching-'))
const shares = [
  ['tight', 1],
  ['scarce', 0.83],
  ['surplus', 1.25],
] as const
const worsts = (['any', 'max-min'] as const).filter(each => each === (flags.worst ?? each))

await main()

async function main(): Promise<void> {
  console.log(
    `Measured on ${cpus()[0]?.model ?? 'an unknown processor'}, ${cpus().length} threads, Node ${process.version}.`,
  )
  const peers = new Peers(folder, runs, Math.max(1, Number(flags['peer-seconds'])))
  try {
    if (wanted('everyday')) await everyday(peers)
    if (wanted('sparse'))
      sparse(
        peers,
        flags.large
          ? [
              [20_000, 10_000],
              [100_000, 50_000],
            ]
          : [[20_000, 10_000]],
      )
    if (wanted('dense')) dense(peers, flags.large ? 5000 : 1500)
    if (wanted('implicit')) implicit(flags.large ? [100_000, 50_000] : [20_000, 10_000])
    if (wanted('growth')) await growth(flags.large ? 100_000 : 10_000)
    if (wanted('changes')) await changes(flags.large ? 100_000 : 10_000)
    reportBars()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function wanted(part: string): boolean {
  return flags.only === undefined || flags.only === part
}

function solveListed(list: PairList): number {
  const steps = optimise(list, { mostMatched: true, worst: 'any', largestTotal: true, fewestChanges: false })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.aims.at(-1)?.value ?? 0
  }
}

async function everyday(peers: Peers): Promise<void> {
  for (const worst of ['any', 'max-min'] as const) {
    const input: MatchingInput = { ...manyPeople(530, 270, 530, 1), aims: { worst } }
    const ours = await timedLater(
      'solve, points, rules and proof included',
      async () => (await solve(input, { explain: false })).total,
      runs * 3,
    )
    // The peer is given the points; it does not know of the worst pair.
    const others = worst === 'any' ? peers.measure(allPairs(input), 'dense') : []
    report(`Everyday: 530 mentees, 270 mentors, tight, worst pair ${worst}`, ours, others)
    atLeastTimes('everyday, warm, times scipy', ours, others, 1)
    const cold = Array.from({ length: runs * 3 }, () => coldRun(worst))
    console.log(`  first in a process, ms: ${spread(cold)}`)
    const code = join(folder, 'code')
    coldRun(worst, code)
    const kept = Array.from({ length: runs * 3 }, () => coldRun(worst, code))
    console.log(`  the same with its compiled code at hand: ${spread(kept)}`)
    const theirs = worst === 'any' ? peers.firstOfScipy(allPairs(input)) : []
    if (theirs.length > 0) {
      const importing = 1000 * median(theirs.map(one => one.importing))
      console.log(
        `  scipy, first in a process: ${spread(theirs)}; to import it, ${importing.toFixed(0)} before`,
      )
    }
    bar(
      `everyday, worst pair ${worst}, first in a process`,
      1000 * median(cold.map(one => one.seconds)),
      'at most',
      20,
      ' ms',
    )
  }
  const list = listed(530, 270, 530, 60, false)
  const ours = timed('engine', () => solveListed(list), runs)
  report('The same size as lists of 60', ours, peers.measure(list, 'sparse'))
}

/** The first matching of a process; with `code`, its compiled code is kept there, as the product's processes keep theirs. */
function coldRun(worst: string, code?: string): { seconds: number; cpu: number } {
  const program = fileURLToPath(new URL('matching-cold.ts', import.meta.url))
  const env = { ...process.env, ...(code === undefined ? {} : { NODE_COMPILE_CACHE: code }) }
  return JSON.parse(execFileSync(process.execPath, [program, worst], { encoding: 'utf8', env }))
}

/** Least, most and median in milliseconds, by the clock and in CPU of the thread. */
function spread(all: readonly { seconds: number; cpu: number }[]): string {
  const of = (values: readonly number[]): string => {
    const sorted = values.map(value => 1000 * value).sort((a, b) => a - b)
    return `${(sorted[0] ?? 0).toFixed(1)} to ${(sorted.at(-1) ?? 0).toFixed(1)}, median ${median(sorted).toFixed(1)}`
  }
  return `${of(all.map(one => one.seconds))}; CPU of its thread: ${of(all.map(one => one.cpu))}`
}

/** How many times as fast as the best of some, by the clock. */
function atLeastTimes(name: string, ours: Timed, others: readonly Timed[], limit: number): void {
  if (others.length === 0) return
  bar(name, Math.min(...others.map(other => other.warm)) / ours.warm, 'at least', limit)
}

function sparse(peers: Peers, sizes: readonly (readonly [number, number])[]): void {
  for (const [people, mentors] of sizes) {
    const isLarge = people > 20_000
    for (const isFine of isLarge ? [false] : [false, true]) {
      for (const [name, share] of shares) {
        const list = listed(people, mentors, Math.round(people * share), 30, isFine)
        const label = `${people} × ${mentors}, ${name}, ${isFine ? 'fine-grained' : 'full of ties'}`
        const ours = timed('engine', () => solveListed(list), runs)
        const others = peers.measure(list, 'sparse')
        report(`Sparse: ${label}, ${list.points.length} pairs`, ours, others)
        const lemon = others.filter(other => other.name.startsWith('LEMON'))
        if (isFine) atLeastTimes(`sparse ${label}, times the best of LEMON`, ours, lemon, 2)
        else atLeastTimes(`sparse ${label}, times the best of all`, ours, others, 4)
      }
    }
  }
}

function dense(peers: Peers, size: number): void {
  const list = listed(size, size, size, size / 4, false)
  const random = randomNumbers(3)
  const full: PairList = {
    ...list,
    rowStart: Int32Array.from({ length: size + 1 }, (_, row) => row * size),
    edgeColumn: Int32Array.from({ length: size * size }, (_, edge) => edge % size),
    points: Int32Array.from({ length: size * size }, () => Math.floor(random() * 100)),
    isWhole: true,
    earlier: new Uint8Array(size * size),
  }
  const ours = timed('engine', () => solveListed(full), runs)
  const others = peers.measure(full, 'dense')
  const rows = Array.from({ length: size }, (_, row) => full.points.subarray(row * size, (row + 1) * size))
  const costs = rows.map(row => Array.from(row, points => -points))
  const total = () => munkres(costs).reduce((sum, [row, column]) => sum + (rows[row]?.[column] ?? 0), 0)
  others.push(timed('munkres', total, runs))
  report(`Dense: ${size} × ${size}, points 0 to 99`, ours, others)
  for (const [name, times] of [
    ['scipy', 5],
    ['munkres', 8],
  ] as const) {
    const peer = others.filter(other => other.name.startsWith(name))
    atLeastTimes(`dense ${size}, times ${name}`, ours, peer, times)
  }
}

/** Each run in a process of its own, as in the product; the first is called cold, as elsewhere. */
function implicit([people, mentors]: readonly [number, number]): void {
  const program = fileURLToPath(new URL('matching-implicit.ts', import.meta.url))
  for (const worst of worsts) {
    for (const [name, share] of shares) {
      const numbers = [people, mentors, Math.round(people * share)].map(String)
      const measured = Array.from({ length: runs }, () => {
        const told = execFileSync(process.execPath, [program, worst, ...numbers], { encoding: 'utf8' })
        return JSON.parse(told) as { ours: Timed; pass: Timed; megabytes: number }
      })
      const ours = inAll(measured.map(run => run.ours))
      const pass = inAll(measured.map(run => run.pass))
      const label = `${name}, worst pair ${worst}`
      report(`Implicit: ${people} × ${mentors}, ${label}`, ours, [pass])
      // Both in the same minute of the machine: a run is compared with its own pass.
      const byClock = measured.map(run => run.ours.warm / run.pass.warm)
      const inCpu = measured.map(run => run.ours.cpu / run.pass.cpu)
      console.log(
        `  full passes by the clock, run by run: ${byClock.map(ratio => ratio.toFixed(2)).join(', ')}`,
      )
      bar(`implicit ${label}, full passes by the clock`, median(byClock), 'at most', 3)
      bar(`implicit ${label}, full passes in CPU`, median(inCpu), 'at most', 3)
      const megabytes = Math.max(...measured.map(run => run.megabytes))
      bar(`implicit ${label}, memory`, megabytes, 'at most', 1000, ' MB')
    }
  }
}

/** The same thing timed in several processes. */
function inAll(measured: readonly Timed[]): Timed {
  const { name = '', cold = 0, total = 0 } = measured[0] ?? {}
  return {
    name,
    cold,
    warm: median(measured.map(run => run.warm)),
    cpu: median(measured.map(run => run.cpu)),
    total,
  }
}

async function growth(most: number): Promise<void> {
  console.log('\nGrowth, reading, matching and proving, all pairs allowed but the same unit: CPU seconds')
  const points: GrowthPoint[] = []
  for (const people of [1000, 3000, 10_000, 30_000, 100_000].filter(each => each <= most)) {
    const seconds: Record<string, number> = {}
    for (const [name, share] of shares) {
      const input: MatchingInput = {
        ...manyPeople(people, people / 2, Math.round(people * share), 1),
        aims: { worst: 'any' },
      }
      const ours = await timedLater(
        name,
        async () => (await solve(input, { implicit: true, explain: false })).total,
        people > 3000 ? 1 : runs,
      )
      seconds[name] = Number(ours.cpu.toFixed(2))
      console.log(
        `  ${people} ${name}: ${ours.warm.toFixed(2)} s, CPU ${ours.cpu.toFixed(2)} s, load ${load()}`,
      )
    }
    points.push({ people, seconds })
  }
  console.log(growthTable(points))
  if (flags.chart) writeFileSync(flags.chart, growthChart(points))
}

async function changes(people: number): Promise<void> {
  for (const worst of worsts) {
    for (const [name, share] of shares) {
      const label = `${name}, worst pair ${worst}`
      console.log(`\nOne person changed, ${people} × ${people / 2}, ${label}, load ${load()}`)
      const places = Math.round(people * share)
      for (const { kind, milliseconds } of await measureChanges(people, people / 2, places, worst))
        bar(`one person changed, ${label}, ${kind}`, milliseconds, 'at most', 10, ' ms')
    }
  }
}
