import { loadavg } from 'node:os'

export interface Timed {
  readonly name: string
  readonly cold: number
  readonly warm: number
  readonly cpu: number
  readonly total: number
}

export function timed(name: string, run: () => number, times: number): Timed {
  const walls: number[] = []
  const cpuTimes: number[] = []
  let total = 0
  for (let at = 0; at < times; at++) {
    const cpuBefore = process.cpuUsage()
    const begin = performance.now()
    total = run()
    walls.push((performance.now() - begin) / 1000)
    const { user, system } = process.cpuUsage(cpuBefore)
    cpuTimes.push((user + system) / 1e6)
  }
  return { name, cold: walls[0] ?? 0, warm: median(walls), cpu: median(cpuTimes), total }
}

export async function timedLater(name: string, run: () => Promise<number>, times: number): Promise<Timed> {
  const walls: number[] = []
  const cpuTimes: number[] = []
  let total = 0
  for (let at = 0; at < times; at++) {
    const cpuBefore = process.cpuUsage()
    const begin = performance.now()
    total = await run()
    walls.push((performance.now() - begin) / 1000)
    const { user, system } = process.cpuUsage(cpuBefore)
    cpuTimes.push((user + system) / 1e6)
  }
  return { name, cold: walls[0] ?? 0, warm: median(walls), cpu: median(cpuTimes), total }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/** How busy the machine was in the last minute. */
export function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1)
}

function times(theirs: number, ours: number): string {
  return (theirs / ours).toFixed(2)
}

export function report(title: string, ours: Timed, others: readonly Timed[]): void {
  console.log(`\n${title} (load ${load()})`)
  for (const each of [ours, ...others]) {
    const ratio =
      each === ours ? '' : `  ${times(each.warm, ours.warm)} times ours, in CPU ${times(each.cpu, ours.cpu)}`
    const check = each.total === ours.total ? '' : `  ANOTHER TOTAL: ${each.total}, ours ${ours.total}`
    const figures = `cold ${each.cold.toFixed(4)} s  warm ${each.warm.toFixed(4)} s  CPU ${each.cpu.toFixed(4)} s`
    console.log(`  ${each.name.padEnd(42)} ${figures}${ratio}${check}`)
  }
}
