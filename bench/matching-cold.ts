/** The first matching of a process, as `matching.ts` starts it: its seconds by the clock and its own thread's CPU seconds. */
import { solve } from '../src/matching/engine/index.ts'
import { manyPeople } from '../src/matching/engine/many-people.ts'

const worst = process.argv[2] === 'max-min' ? 'max-min' : 'any'
const input = { ...manyPeople(530, 270, 530, 1), aims: { worst } } as const
const begin = performance.now()
const cpuBefore = process.threadCpuUsage()
const { total } = await solve(input, { explain: false })
const seconds = (performance.now() - begin) / 1000
const { user, system } = process.threadCpuUsage(cpuBefore)
console.log(JSON.stringify({ seconds, cpu: (user + system) / 1e6, total }))
