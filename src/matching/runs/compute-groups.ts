import type { MatchingInput } from '../engine/index.ts'
import type { SetAside } from '../matching-input.ts'
import { type Compute, compute } from './compute.ts'
import type { NewProposal } from './run-outcome.ts'

/**
 * Matches mentees into groups around one mentor. A group that does not reach its smallest size does not begin: the
 * mentor who would get the fewest, and of those the fewest points, is left out, and all are matched anew, until every
 * group is large enough. With the mentors who remain the match is the best, as its certificate proves; which mentors
 * remain is found step by step and not proven, and so the outcome says how many were left out. A group that is `underWay`
 * takes in as many as it has room for, one alone too.
 */
export function groupsOf(smallest: number, underWay: ReadonlySet<string> = new Set()): Compute {
  return async (input, setAside, how) => {
    let open = input
    let aside = setAside
    let told = 0
    for (let closed = 0; ; ) {
      const from = told
      const computed = await compute(open, aside, {
        ...how,
        onProgress: share => {
          told = from + (1 - from) * share * (closed === 0 ? 0.6 : 0.3)
          how.onProgress(told)
        },
      })
      const short = shortGroups(computed.proposals, smallest).filter(mentor => !underWay.has(mentor))
      if (short.length === 0) {
        const coming = computed.proposals.filter(({ mentor }) => underWay.has(mentor)).length
        const outcome = { ...computed.outcome, closed, coming }
        return { ...computed, outcome }
      }
      // Of many some at a time, or it would take as many rounds as there are mentors.
      const leaving = new Set(short.slice(0, Math.ceil(short.length / 8)))
      closed += leaving.size
      aside = [...aside, ...locksOn(open, leaving)]
      open = without(open, leaving)
    }
  }
}

/** The mentors whose groups are too small, the one that is least missed first. */
function shortGroups(proposals: readonly NewProposal[], smallest: number): string[] {
  const points = (group: readonly NewProposal[]) => group.reduce((sum, one) => sum + one.points, 0)
  const locks = (group: readonly NewProposal[]) => group.filter(({ locked }) => locked).length
  return [...Map.groupBy(proposals, ({ mentor }) => mentor)]
    .filter(([, group]) => group.length < smallest)
    .toSorted(
      ([a, one], [b, two]) =>
        locks(one) - locks(two) || one.length - two.length || points(one) - points(two) || (a < b ? -1 : 1),
    )
    .map(([mentor]) => mentor)
}

const locksOn = ({ locked = [] }: MatchingInput, leaving: ReadonlySet<string>): SetAside[] =>
  locked.filter(({ mentor }) => leaving.has(mentor)).map(pair => ({ ...pair, why: 'group-too-small' }))

function without(input: MatchingInput, leaving: ReadonlySet<string>): MatchingInput {
  return {
    ...input,
    mentors: input.mentors.map(mentor => (leaving.has(mentor.id) ? { ...mentor, capacity: 0 } : mentor)),
    ...(input.locked && { locked: input.locked.filter(({ mentor }) => !leaving.has(mentor)) }),
  }
}
