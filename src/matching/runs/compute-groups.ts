import type { MatchingInput } from '../engine/index.ts'
import type { SetAside } from '../matching-input.ts'
import { type Compute, compute } from './compute.ts'
import type { NewProposal, Waiting } from './run-outcome.ts'

/**
 * Matches mentees into groups around one mentor. A group that does not reach its smallest size does not begin: the
 * mentor who would get the fewest, and of those the fewest points, is left out, and all are matched anew, until every
 * group is large enough. With the mentors who remain the match is the best, as its certificate proves; which mentors
 * remain is found step by step and not proven, and so the outcome says how many were left out. A group that is `underWay`
 * takes in as many as it has room for, one alone too.
 */
export function groupsOf(
  { smallest, largest }: { readonly smallest: number; readonly largest: number },
  underWay: ReadonlySet<string> = new Set(),
): Compute {
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
        const outcome = {
          ...computed.outcome,
          groupsMade: new Set(computed.proposals.map(({ mentor }) => mentor)).size,
          closed,
          coming,
          ...(underWay.size > 0 && { underWay: [...underWay].toSorted() }),
        }
        return { ...computed, outcome, waiting: mayBeAsked(computed.waiting, open, largest) }
      }
      // Of many some at a time, or it would take as many rounds as there are mentors.
      const leaving = new Set(short.slice(0, Math.ceil(short.length / 8)))
      closed += leaving.size
      aside = [...aside, ...locksOn(open, leaving)]
      open = without(open, leaving)
    }
  }
}

// A group that is as large as it may be takes in no more, and one that did not begin nobody alone.
function mayBeAsked(waiting: readonly Waiting[], { mentors }: MatchingInput, largest: number): Waiting[] {
  const full = new Set(mentors.flatMap(({ id, capacity }) => (capacity > 0 && capacity < largest ? [] : id)))
  return waiting.map(one => ({ ...one, help: one.help.filter(mentor => !full.has(mentor)) }))
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
