import { most, type Terms } from '../terms.ts'

type Field = keyof Terms

/** Two who changed the same text: what both wanted, and the fields where both have written something of their own. */
export interface MergedTerms {
  readonly terms: Terms
  /** There one's own words stand in `terms`; somebody has to choose. */
  readonly both: readonly Field[]
}

/**
 * Brings two changes of one text together, so that neither loses a word: a field that only one has changed is as
 * they have it, and of a list each keeps what they added and is rid of what they took away.
 */
export function mergeTerms(base: Terms, mine: Terms, theirs: Terms): MergedTerms {
  const both: Field[] = []
  const choose = <F extends Field>(field: F): Terms[F] => {
    const chosen = oneOf<Terms[F]>(base[field], mine[field], theirs[field])
    if (chosen) return chosen.value
    both.push(field)
    return mine[field]
  }
  const gather = <T>(
    field: Field,
    was: readonly T[],
    my: readonly T[],
    their: readonly T[],
  ): readonly T[] => {
    const chosen = oneOf(was, my, their)
    if (chosen) return chosen.value
    const list = mergeLists(was, my, their)
    if (list.length > 0 && (field !== 'goals' || list.length <= most.goals)) return list
    both.push(field)
    return my
  }
  const terms: Terms = {
    goals: gather('goals', base.goals, mine.goals, theirs.goals),
    content: choose('content'),
    subject: choose('subject'),
    meetings: choose('meetings'),
    minutes: choose('minutes'),
    frequency: choose('frequency'),
    endsOn: choose('endsOn'),
    ways: gather('ways', base.ways, mine.ways, theirs.ways),
    place: choose('place'),
    initiative: choose('initiative'),
    forms: gather('forms', base.forms, mine.forms, theirs.forms),
    preparation: choose('preparation'),
    evaluation: gather('evaluation', base.evaluation, mine.evaluation, theirs.evaluation),
    confidentiality: choose('confidentiality'),
    confidentialityNote: choose('confidentialityNote'),
  }
  return { terms, both }
}

/** The one that was changed; undefined when both were, each in their own way. */
function oneOf<T>(base: T, mine: T, theirs: T): { readonly value: T } | undefined {
  if (same(mine, theirs) || same(base, theirs)) return { value: mine }
  return same(base, mine) ? { value: theirs } : undefined
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function mergeLists<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  const kept = theirs.filter(item => mine.includes(item) || !base.includes(item))
  return [...kept, ...mine.filter(item => !base.includes(item) && !theirs.includes(item))]
}
