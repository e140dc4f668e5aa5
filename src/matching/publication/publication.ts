import { forbiddance } from '../engine/index.ts'
import { type MatchingPeople, matchingInput, type SetAside, withGroups } from '../matching-input.ts'
import type { MatchingRules } from '../matching-rules.ts'

export interface PublishableProposal {
  readonly id: string
  readonly mentee: string
  readonly mentor: string
}

/** What has come in the way of a proposal since it was made. */
export type Obstacle =
  | 'mentee-gone'
  | 'mentor-gone'
  | 'mentee-has-mentor'
  | Exclude<SetAside['why'], 'not-taking-part'>

export interface Sorted<P extends PublishableProposal> {
  readonly publishable: readonly P[]
  readonly obstructed: readonly { readonly proposal: P; readonly why: Obstacle }[]
}

/**
 * Says which proposals can become mentorships as things are now, in the order given: people may have left or
 * found each other elsewhere, places may be taken, pairs forbidden, and leaders and units may have changed.
 */
export function sortForPublishing<P extends PublishableProposal>(
  proposals: readonly P[],
  people: MatchingPeople,
  rules: MatchingRules,
): Sorted<P> {
  const { input } = matchingInput(people, rules)
  const forbids = forbiddance(input)
  const mentees = new Map(input.mentees.map(mentee => [mentee.id, mentee]))
  const mentors = new Map(input.mentors.map(mentor => [mentor.id, mentor]))
  const left = new Map(input.mentors.map(mentor => [mentor.id, mentor.capacity]))
  const matched = new Set(people.menteesWithMentor)
  const publishable: P[] = []
  const obstructed: { proposal: P; why: Obstacle }[] = []
  const obstacle = (proposal: P): Obstacle | undefined => {
    if (matched.has(proposal.mentee) || (rules.peers && matched.has(proposal.mentor)))
      return 'mentee-has-mentor'
    const mentee = mentees.get(proposal.mentee)
    if (!mentee) return 'mentee-gone'
    const mentor = mentors.get(proposal.mentor)
    if (!mentor) return 'mentor-gone'
    return forbids(mentee, mentor) ?? ((left.get(mentor.id) ?? 0) <= 0 ? 'no-place' : undefined)
  }
  for (const proposal of proposals) {
    const why = obstacle(proposal)
    if (why) {
      obstructed.push({ proposal, why })
      continue
    }
    publishable.push(proposal)
    matched.add(proposal.mentee)
    if (rules.peers) matched.add(proposal.mentor)
    left.set(proposal.mentor, (left.get(proposal.mentor) ?? 0) - 1)
  }
  return rules.group
    ? inWholeGroups(publishable, obstructed, rules.group.smallest, withGroups(people))
    : { publishable, obstructed }
}

// A group reaches its smallest size or does not begin; one under way takes in whoever comes.
function inWholeGroups<P extends PublishableProposal>(
  publishable: readonly P[],
  obstructed: Sorted<P>['obstructed'],
  smallest: number,
  underWay: ReadonlySet<string>,
): Sorted<P> {
  const sizes = Map.groupBy(publishable, ({ mentor }) => mentor)
  const isWhole = ({ mentor }: P) => underWay.has(mentor) || (sizes.get(mentor)?.length ?? 0) >= smallest
  const tooFew = publishable.filter(proposal => !isWhole(proposal))
  return {
    publishable: publishable.filter(isWhole),
    obstructed: [...obstructed, ...tooFew.map(proposal => ({ proposal, why: 'group-too-small' as const }))],
  }
}
