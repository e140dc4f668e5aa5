import { type Change, keep, type MatchingInput, solve } from '../src/matching/engine/index.ts'
import { manyPeople, randomNumbers } from '../src/matching/engine/many-people.ts'
import { median } from './matching-timing.ts'

const CHANGES = 30

/**
 * One person changed after another in a match that is kept, in milliseconds of CPU and by the clock: median and the
 * slowest but three of thirty. Returns the medians by the clock.
 */
export async function measureChanges(
  people: number,
  mentors: number,
  places: number,
  worst: 'any' | 'max-min',
): Promise<{ kind: string; milliseconds: number }[]> {
  const input: MatchingInput = { ...manyPeople(people, mentors, places, 1), aims: { worst } }
  const result = await solve(input, { implicit: true, explain: false })
  const begun = performance.now()
  const kept = keep(input, result)
  console.log(`  to keep the match took ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  if (!kept) throw new Error('This match cannot be kept.')
  const random = randomNumbers(5)
  const pick = <Thing>(all: readonly Thing[]): Thing | undefined => all[Math.floor(random() * all.length)]
  const kinds: readonly [string, (at: number) => Change | undefined][] = [
    [
      'a mentee joins',
      at => {
        const like = pick(kept.input.mentees)
        return like && { change: 'join', mentee: { ...like, id: `late ${at}` } }
      },
    ],
    [
      'a mentee leaves',
      () => {
        const one = pick(kept.input.mentees)
        return one && { change: 'leave', mentee: one.id }
      },
    ],
    [
      'a pair is refused',
      () => {
        const pair = pick(result.pairs)
        return pair && { change: 'refuse', pair: { mentee: pair.mentee, mentor: pair.mentor } }
      },
    ],
    [
      'a mentor leaves',
      () => {
        const one = pick(kept.input.mentors)
        return one && { change: 'leave', mentor: one.id }
      },
    ],
  ]
  const medians: { kind: string; milliseconds: number }[] = []
  for (const [name, make] of kinds) {
    const walls: number[] = []
    const cpus: number[] = []
    let moved = 0
    let anew = 0
    for (let at = 0; at < CHANGES; at++) {
      const change = make(at)
      if (!change) continue
      const cpuBefore = process.cpuUsage()
      const begin = performance.now()
      const done = kept.change(change)
      walls.push(performance.now() - begin)
      const { user, system } = process.cpuUsage(cpuBefore)
      cpus.push((user + system) / 1000)
      moved += done?.made.length ?? 0
      if (!done) anew++
    }
    medians.push({ kind: name, milliseconds: median(walls) })
    const at = (values: readonly number[], share: number): string =>
      (values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(1)
    console.log(
      `  ${name.padEnd(18)} ${at(walls, 0.5)} ms (${at(walls, 0.9)})  CPU ${at(cpus, 0.5)} ms (${at(cpus, 0.9)})  ${(moved / CHANGES).toFixed(1)} new pairs each${anew > 0 ? `, ${anew} have to be solved anew` : ''}`,
    )
  }
  return medians
}
