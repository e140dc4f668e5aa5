/**
 * One instance too large to list its pairs, in a process of its own, as `matching.ts` starts it: seconds of `solve` and of
 * one full certificate pass, and the most memory the process took for `solve`.
 */
import { type MatchingInput, solve, verifyLarge } from '../src/matching/engine/index.ts'
import { manyPeople } from '../src/matching/engine/many-people.ts'
import { timedLater } from './matching-timing.ts'

const [worst, ...numbers] = process.argv.slice(2)
const [people = 0, mentors = 0, places = 0] = numbers.map(Number)
const input: MatchingInput = {
  ...manyPeople(people, mentors, places, 1),
  aims: { worst: worst === 'max-min' ? 'max-min' : 'any' },
}
let certificate: Awaited<ReturnType<typeof solve>>['certificate'] | undefined
const ours = await timedLater(
  'solve',
  async () => {
    const result = await solve(input, { implicit: true })
    certificate = result.certificate
    return result.total
  },
  1,
)
const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
const pass = await timedLater(
  'one full certificate pass',
  async () => {
    if (!certificate) return -1
    const { valid, total } = await verifyLarge(certificate, input)
    return valid ? total : -1
  },
  1,
)
console.log(JSON.stringify({ ours, pass, megabytes }))
