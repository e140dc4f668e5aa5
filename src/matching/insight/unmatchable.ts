import { forbiddance, type MatchingInput, type RuleKind } from '../engine/index.ts'

/** Whom the rules leave without a single possible mentor. */
export interface Unmatchable {
  readonly all: readonly string[]
  /** For each rule those who would have a possible mentor without it, were the others kept. */
  readonly byRule: ReadonlyMap<RuleKind, readonly string[]>
  /** Those whom only several rules together leave without one. */
  readonly together: readonly string[]
}

/**
 * Finds the mentees whom no mentor with a place may have, and which rule alone makes it so. Undefined when it would take
 * more than `mostLooks` looks at a pair. Most mentees take a few: the first possible mentor ends the search.
 */
export function unmatchable(input: MatchingInput, mostLooks: number): Unmatchable | undefined {
  const rules = (input.rules ?? []).map(rule => ({
    kind: rule.kind,
    forbids: forbiddance({ ...input, rules: [rule] }),
  }))
  const mentors = input.mentors.filter(mentor => mentor.capacity > 0)
  const byRule = new Map<RuleKind, string[]>()
  const together: string[] = []
  const all: string[] = []
  let looks = 0
  for (const mentee of input.mentees.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const alone = new Set<RuleKind>()
    let hasOne = false
    let hasSome = false
    for (const mentor of mentors) {
      looks++
      const forbidding = rules.filter(rule => rule.forbids(mentee, mentor) === rule.kind)
      const isSame = (mentee.person ?? mentee.id) === (mentor.person ?? mentor.id)
      if (isSame) continue
      hasSome = true
      hasOne = forbidding.length === 0
      if (hasOne) break
      const [only, ...others] = forbidding
      if (only && others.length === 0) alone.add(only.kind)
    }
    if (looks > mostLooks) return undefined
    if (hasOne || !hasSome) continue
    all.push(mentee.id)
    if (alone.size === 0) together.push(mentee.id)
    for (const kind of alone) {
      const those = byRule.get(kind)
      if (those) those.push(mentee.id)
      else byRule.set(kind, [mentee.id])
    }
  }
  return { all, byRule, together }
}
