import type { MatchingInput, PairOfIds } from './input.ts'
import type { MatchingResult, SolveOptions } from './result.ts'
import { personOf } from './rules.ts'
import { solve } from './solve.ts'

/** One change to an input that was matched. */
export type Change =
  /** The pair is made, whatever it costs. */
  | { readonly change: 'force'; readonly pair: PairOfIds }
  /** The pair is not made: somebody declined it. */
  | { readonly change: 'refuse'; readonly pair: PairOfIds }
  | { readonly change: 'leave'; readonly mentee: string }
  | { readonly change: 'leave'; readonly mentor: string }
  | { readonly change: 'places'; readonly mentor: string; readonly capacity: number }
  | { readonly change: 'join'; readonly mentee: MatchingInput['mentees'][number] }
  | { readonly change: 'join'; readonly mentor: MatchingInput['mentors'][number] }

/** The best match after a change, and what it costs against the one before; gains are above 0. */
export interface AfterChange {
  readonly input: MatchingInput
  readonly result: MatchingResult
  readonly matched: number
  readonly total: number
  readonly worst: number | null
  /** Pairs of the match before that are gone, and new ones: as few as any match as good has. */
  readonly gone: readonly PairOfIds[]
  readonly made: readonly PairOfIds[]
}

/**
 * The best match after a change, proven anew, with as few changed pairs as can be. Solves the changed input with the
 * match before as the earlier one; so it takes as long as solving, and is exact in every aim.
 */
export async function whatIf(
  input: MatchingInput,
  before: MatchingResult,
  change: Change,
  options: SolveOptions = {},
): Promise<AfterChange> {
  const changed: MatchingInput = {
    ...changedInput(input, change),
    earlier: before.pairs.map(({ mentee, mentor }) => ({ mentee, mentor })),
    aims: { ...input.aims, fewestChanges: true },
  }
  const result = await solve(changed, options)
  const keys = (pairs: readonly PairOfIds[]): Set<string> => new Set(pairs.map(keyOf))
  const old = keys(before.pairs)
  const fresh = keys(result.pairs)
  const ids = ({ mentee, mentor }: PairOfIds): PairOfIds => ({ mentee, mentor })
  return {
    input: changed,
    result,
    matched: result.matched - before.matched,
    total: result.total - before.total,
    worst: result.worst === null || before.worst === null ? null : result.worst - before.worst,
    gone: before.pairs.filter(pair => !fresh.has(keyOf(pair))).map(ids),
    made: result.pairs.filter(pair => !old.has(keyOf(pair))).map(ids),
  }
}

const keyOf = ({ mentee, mentor }: PairOfIds): string => JSON.stringify([mentee, mentor])

/** The input after a change. */
export function changedInput(input: MatchingInput, change: Change): MatchingInput {
  switch (change.change) {
    case 'force':
      return { ...input, locked: [...(input.locked ?? []), change.pair] }
    case 'refuse':
      return refused(input, change.pair)
    case 'places':
      return {
        ...input,
        mentors: input.mentors.map(own =>
          own.id === change.mentor ? { ...own, capacity: change.capacity } : own,
        ),
      }
    case 'leave':
      return 'mentee' in change
        ? { ...input, mentees: input.mentees.filter(own => own.id !== change.mentee) }
        : { ...input, mentors: input.mentors.filter(own => own.id !== change.mentor) }
    case 'join':
      return 'mentee' in change
        ? { ...input, mentees: [...input.mentees, change.mentee] }
        : { ...input, mentors: [...input.mentors, change.mentor] }
  }
}

function refused(input: MatchingInput, pair: PairOfIds): MatchingInput {
  const mentee = input.mentees.find(own => own.id === pair.mentee)
  const mentor = input.mentors.find(own => own.id === pair.mentor)
  if (!mentee || !mentor) return input
  const locked = (input.locked ?? []).filter(own => own.mentee !== pair.mentee || own.mentor !== pair.mentor)
  const block = { kind: 'blocked' as const, pairs: [[personOf(mentee), personOf(mentor)] as const] }
  return { ...input, locked, rules: [...(input.rules ?? []), block] }
}
