import type { ProgrammeSettings } from '../../programmes/programme-settings.ts'
import { type MatchingInput, type MatchingResult, type Reason, solve } from '../engine/index.ts'
import { type Applicant, type MatchingPeople, matchingInput, participantOf } from '../matching-input.ts'
import type { MatchingRules } from '../matching-rules.ts'

/** A colleague who could be a buddy, and to how many newcomers. */
export interface Colleague extends Applicant {
  readonly room: number
}

/** Who would stand by a newcomer, and why. */
export interface ProposedBuddy {
  readonly newcomer: string
  readonly buddy: string
  readonly reasons: readonly Reason[]
}

export interface Surrounded {
  readonly mentors: MatchingResult
  readonly buddies: readonly ProposedBuddy[]
  /** Newcomers for whom there is no buddy. */
  readonly withoutBuddy: readonly string[]
}

/**
 * Fills both roles around newcomers in one run: mentors by the programme's own rules, which ask for distance or for
 * closeness as it is set up, and buddies by closeness (B4, D8). Nobody is both to one newcomer, and a buddy is no leader.
 * The same people give the same answer in whatever order they come.
 */
export async function surround(
  people: MatchingPeople,
  colleagues: readonly Colleague[],
  { rules, buddy }: { rules: MatchingRules; buddy: ProgrammeSettings['buddy'] },
): Promise<Surrounded> {
  const mentors = await solve(matchingInput(people, rules).input, { threads: 1 })
  if (buddy === 'none') return { mentors, buddies: [], withoutBuddy: [] }
  const mentorOf = mentors.pairs.map(({ mentee, mentor }) => [mentee, mentor] as const)
  const found = await solve(buddyInput(people, colleagues, buddy, mentorOf), { threads: 1, explain: false })
  const buddies = found.pairs
    .map(pair => ({ newcomer: pair.mentee, buddy: pair.mentor, reasons: pair.reasons }))
    .toSorted((a, b) => (a.newcomer < b.newcomer ? -1 : 1))
  return { mentors, buddies, withoutBuddy: found.unmatched.map(({ mentee }) => mentee) }
}

/** The same desk counts most, then the same house, then a language in common. */
function buddyInput(
  { mentees, programmeId }: MatchingPeople,
  colleagues: readonly Colleague[],
  buddy: 'same-unit' | 'same-organisation',
  mentorOf: readonly (readonly [string, string])[],
): MatchingInput {
  return {
    mentees: mentees.map(participantOf).toSorted(byId),
    mentors: colleagues.map(one => ({ ...participantOf(one), capacity: one.room })).toSorted(byId),
    criteria: [
      { kind: 'same-unit', weight: 10 },
      { kind: 'place', weight: 5 },
      { kind: 'languages', weight: 3 },
    ],
    rules: [
      { kind: 'same-organisation' },
      ...(buddy === 'same-unit' ? [{ kind: 'same-unit' } as const] : []),
      { kind: 'no-line-of-leaders', depth: 1 },
      { kind: 'blocked', pairs: mentorOf },
    ],
    seed: programmeId,
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
