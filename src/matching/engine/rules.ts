import type { MatchingInput, Mentee, Mentor, Participant, Rule, RuleKind } from './input.ts'
import { known } from './score.ts'

/** The person behind a mentee or a mentor. */
export const personOf = (participant: Participant): string => known(participant.person) ?? participant.id

/** Says which rule forbids a pair, the first that does, or undefined. */
export type Forbids = (mentee: Mentee, mentor: Mentor) => RuleKind | undefined

/** The rules of an input as one question; nobody mentors themselves, whatever the rules. */
export function forbiddance(input: MatchingInput): Forbids {
  const rules = (input.rules ?? []).map(rule => ({ kind: rule.kind, forbids: forbids(rule) }))
  return (mentee, mentor) => {
    if (personOf(mentee) === personOf(mentor)) return 'same-person'
    for (const rule of rules) if (rule.forbids(mentee, mentor)) return rule.kind
    return undefined
  }
}

function forbids(rule: Rule): (mentee: Mentee, mentor: Mentor) => boolean {
  switch (rule.kind) {
    case 'different-unit':
      return (mentee, mentor) => known(mentee.unit) !== undefined && mentee.unit === mentor.unit
    case 'same-unit':
      return (mentee, mentor) => bothKnown(mentee.unit, mentor.unit) && mentee.unit !== mentor.unit
    case 'different-organisation':
      return (mentee, mentor) =>
        known(mentee.organisation) !== undefined && mentee.organisation === mentor.organisation
    case 'same-organisation':
      return (mentee, mentor) =>
        bothKnown(mentee.organisation, mentor.organisation) && mentee.organisation !== mentor.organisation
    case 'no-line-of-leaders':
      return (mentee, mentor) => leads(mentor, mentee, rule.depth) || leads(mentee, mentor, rule.depth)
    case 'blocked':
    case 'earlier-pairs': {
      const pairs = bothWays(rule.pairs)
      return (mentee, mentor) => pairs.get(personOf(mentee))?.has(personOf(mentor)) ?? false
    }
    case 'only-listed': {
      const listed = new Map<string, Set<string>>()
      for (const pair of rule.pairs) add(listed, pair.mentee, pair.mentor)
      return (mentee, mentor) => !(listed.get(mentee.id)?.has(mentor.id) ?? false)
    }
  }
}

const bothKnown = (one: string | undefined, other: string | undefined): boolean =>
  known(one) !== undefined && known(other) !== undefined

function leads(leader: Participant, led: Participant, depth: number): boolean {
  const position = led.leaders?.indexOf(personOf(leader)) ?? -1
  return position >= 0 && position < depth
}

/** Each person's partners in a list of pairs of persons, in both directions. */
export function bothWays(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>()
  for (const [one, other] of pairs) {
    add(partners, one, other)
    add(partners, other, one)
  }
  return partners
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  if (set) set.add(value)
  else sets.set(key, new Set([value]))
}
