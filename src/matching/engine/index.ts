/**
 * The matching engine: who is matched with whom, proven best, with reasons.
 *
 * ```ts
 * import { solve, verify } from 'telemakos/matching-engine'
 *
 * const input = {
 *   mentees: [{ id: 'ida', unit: 'skat', themes: ['cv', 'netvaerk'], experienceYears: 3 }],
 *   mentors: [{ id: 'per', unit: 'skole', themes: ['netvaerk'], experienceYears: 14, capacity: 2 }],
 *   criteria: [
 *     { kind: 'themes', weight: 10 },
 *     { kind: 'experience-gap', weight: 5, from: 5, to: 20 },
 *   ],
 *   rules: [{ kind: 'different-unit' }, { kind: 'no-line-of-leaders', depth: 3 }],
 * } satisfies MatchingInput
 *
 * const result = await solve(input, { onProgress: share => console.log(share) })
 * result.pairs // [{ mentee: 'ida', mentor: 'per', points: 15, reasons: [...], nextBest: ... }]
 * verify(result.certificate, input).valid // true, by a module that shares only the score with the solver
 * ```
 *
 * Pure: no import from outside this folder, no run-time dependency. See `docs/matching-engine.md`.
 */
export type { Certificate, Prices, ProvenAim } from './certificate.ts'
export {
  type AssignmentProblem,
  type AssignmentResult,
  DimacsError,
  parseAssignment,
  solveAssignment,
} from './dimacs.ts'
export type {
  Aims,
  Criterion,
  JudgedPair,
  MatchingInput,
  Mentee,
  Mentor,
  PairOfIds,
  Participant,
  Rule,
  RuleKind,
  SetCriterionKind,
  TieCriterionKind,
} from './input.ts'
export { type KeptMatch, keep, type LocalChange } from './kept.ts'
export { UnprovenMatchError } from './proven.ts'
export type {
  CompetingGroup,
  MatchedPair,
  MatchingResult,
  SolveOptions,
  UnmatchedMentee,
  WhyUnmatched,
} from './result.ts'
export { type Forbids, forbiddance } from './rules.ts'
export { pointsFor, type Reason, reasonsFor, speaksAgainst, speaksFor } from './score.ts'
export type { BestSoFar } from './so-far.ts'
export { solve, solveAtOnce } from './solve.ts'
export {
  type BlockingPair,
  blockingPairs,
  type Proposers,
  type StableMatch,
  solveStable,
} from './stability.ts'
export { type Flaw, type Verification, verify } from './verify.ts'
export { verifyLarge } from './verify-large.ts'
export { type AfterChange, type Change, whatIf } from './what-if.ts'
