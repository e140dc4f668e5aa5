import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { forbiddance } from '../engine/index.ts'
import { type MatchingPeople, matchingInput, type SetAside } from '../matching-input.ts'
import { loadMatchingPeople } from '../matching-people-store.ts'
import type { MatchingRules } from '../matching-rules.ts'
import { deletePairRule, deleteRuleOfPair, insertPairRule, lockedWith } from './pair-rules-store.ts'

export interface WantedPairRule {
  readonly programmeId: string
  readonly menteeId: string
  readonly mentorId: string
  readonly kind: 'locked' | 'forbidden'
}

export type PairRuleRefusal = SetAside['why'] | 'mentee-locked-elsewhere'

/**
 * Why a pair cannot be locked, as things are; undefined when it can. A lock decides between what is allowed: the
 * hard rules stand (D2). Locks of others with the same mentor take their places first.
 */
export function obstacleToLock(
  people: MatchingPeople,
  rules: MatchingRules,
  { menteeId, mentorId }: Pick<WantedPairRule, 'menteeId' | 'mentorId'>,
): PairRuleRefusal | undefined {
  const others = people.pairRules.filter(rule => rule.menteeId !== menteeId || rule.mentorId !== mentorId)
  const { input } = matchingInput({ ...people, pairRules: others }, rules)
  const mentee = input.mentees.find(({ id }) => id === menteeId)
  const mentor = input.mentors.find(({ id }) => id === mentorId)
  if (!mentee || !mentor) return 'not-taking-part'
  if (others.some(rule => rule.kind === 'locked' && rule.menteeId === menteeId))
    return 'mentee-locked-elsewhere'
  const locked = input.locked?.filter(pair => pair.mentor === mentorId).length ?? 0
  return forbiddance(input)(mentee, mentor) ?? (mentor.capacity <= locked ? 'no-place' : undefined)
}

/** Locks or forbids a pair from the next run on; what was said of the pair before no longer counts. */
export async function makePairRule(
  tx: Tx,
  wanted: WantedPairRule,
  rules: MatchingRules,
  by: string,
  now: Date,
): Promise<{ ruleId: string } | Refusal<PairRuleRefusal>> {
  const among = [wanted.menteeId, wanted.mentorId, ...(await lockedWith(tx, wanted))]
  const people = await loadMatchingPeople(tx, wanted.programmeId, rules.lineOfLeadersDepth, among)
  const why =
    wanted.kind === 'locked' ? obstacleToLock(people, rules, wanted) : obstacleToForbid(people, wanted)
  if (why) return refused(why)
  await deleteRuleOfPair(tx, wanted)
  const ruleId = await insertPairRule(tx, { ...wanted, by, at: now })
  if (ruleId === undefined) throw new Error('The mentee was locked with another mentor at the same moment')
  await audit(tx, {
    at: now,
    actor: by,
    verb: wanted.kind === 'locked' ? 'lock' : 'forbid',
    subject: 'pair_rule',
    subjectId: ruleId,
    programmeId: wanted.programmeId,
  })
  return { ruleId }
}

function obstacleToForbid(
  people: MatchingPeople,
  { menteeId, mentorId }: WantedPairRule,
): PairRuleRefusal | undefined {
  const isMentee =
    people.mentees.some(({ personId }) => personId === menteeId) ||
    people.menteesWithMentor.includes(menteeId)
  const isMentor = people.mentors.some(({ personId }) => personId === mentorId)
  if (!isMentee || !isMentor) return 'not-taking-part'
  return menteeId === mentorId ? 'same-person' : undefined
}

/** Takes a lock or a ban away; false when it is gone already. */
export async function removePairRule(
  tx: Tx,
  { programmeId, ruleId, by, now }: { programmeId: string; ruleId: string; by: string; now: Date },
): Promise<boolean> {
  const kind = await deletePairRule(tx, programmeId, ruleId)
  if (kind === undefined) return false
  await audit(tx, {
    at: now,
    actor: by,
    verb: kind === 'locked' ? 'unlock' : 'allow',
    subject: 'pair_rule',
    subjectId: ruleId,
    programmeId,
  })
  return true
}
