import { type MatchedPair, type MatchingInput, type PairOfIds, solve } from '../engine/index.ts'
import type { MatchingRules } from '../matching-rules.ts'
import { computePeers } from '../peers/compute-peers.ts'
import { type Compute, compute } from './compute.ts'
import { groupsOf } from './compute-groups.ts'

/** What of a run's rules decides how it is computed. */
export type WayOfRun = Pick<MatchingRules, 'group' | 'peers' | 'aim'>

/** With more, the lists of who would rather have whom take too much memory: the best for all is given instead. */
const mostPairsStable = 20_000_000

/** How a run of such rules is computed. A group that is `underWay` takes in as many as it has room for. */
export function computeBy({ group, peers }: WayOfRun, underWay: ReadonlySet<string>): Compute {
  return group ? groupsOf(group, underWay) : peers ? computePeers : compute
}

export const isStable = ({ aim }: WayOfRun, { mentees, mentors }: MatchingInput): boolean =>
  aim === 'stable' && mentees.length * mentors.length <= mostPairsStable

const mostPairsNear = 500_000

/** Whether the match nearest to another is looked for: that takes all pairs listed. */
export const findsNearest = ({ mentees, mentors }: MatchingInput): boolean =>
  mentees.length * mentors.length <= mostPairsNear

/** An input for which, of all matches as good, the one with the most of these pairs is found; of very many any. */
export function nearTo(input: MatchingInput, pairs: readonly PairOfIds[]): MatchingInput {
  if (!findsNearest(input)) return input
  const earlier = pairs
    .map(({ mentee, mentor }) => ({ mentee, mentor }))
    .toSorted((a, b) => (a.mentee < b.mentee ? -1 : 1))
  return { ...input, earlier, aims: { ...input.aims, fewestChanges: true } }
}

/**
 * The pairs that a run would come to were its input another, computed as the run itself was: groups as groups, equals as
 * equals, and stable where it is. Nothing is explained or proven.
 */
export async function matchAgain(
  input: MatchingInput,
  { rules, underWay, threads }: { rules: WayOfRun; underWay: readonly string[]; threads: number },
): Promise<readonly Pick<MatchedPair, 'mentee' | 'mentor' | 'points'>[]> {
  const stable = isStable(rules, input)
  if (!rules.group && !rules.peers && !stable) return (await solve(input, { explain: false, threads })).pairs
  const quiet = { onProgress: () => {}, onTrouble: () => {}, pairsOnly: true }
  const { proposals } = await computeBy(rules, new Set(underWay))(input, [], { ...quiet, stable, threads })
  return proposals
}

/** The pairs of a run as each of the two sees them: of equals each has the other. */
export function bothWays<P extends PairOfIds>(pairs: readonly P[], { peers }: WayOfRun): P[] {
  if (!peers) return [...pairs]
  return pairs.flatMap(pair => [pair, { ...pair, mentee: pair.mentor, mentor: pair.mentee }])
}
