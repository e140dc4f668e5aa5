import type { Mentee } from '../engine/index.ts'

/** Whom to look for, so that those who wait can have a mentor. */
export interface Recruit {
  /** How many mentors, and how many of those who wait they would be for. */
  readonly mentors: number
  readonly mentees: number
  /** What most of them seek; none when they have said nothing. */
  readonly theme?: string
  /** Where the mentors should work, or should not: an organisation's id. */
  readonly at?: { readonly organisation: string; readonly inside: boolean }
  /** Where most of them are based. */
  readonly place?: string
}

const mostRecruits = 4

/**
 * Says whom to recruit: the theme that most of those who wait seek, then what most of the rest seek, and so on.
 * `perMentor` is how many mentees a mentor is advised to have (C4); `same` and `different` say what the programme
 * demands of their organisations (D8).
 */
export function recruitsFor(
  waiting: readonly Mentee[],
  { perMentor, organisation }: { perMentor: number; organisation: 'same' | 'different' | 'any' },
): Recruit[] {
  const recruits: Recruit[] = []
  let rest = waiting.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  while (rest.length > 0 && recruits.length < mostRecruits) {
    const at = organisation === 'same' ? most(rest.map(one => one.organisation)) : undefined
    const near = at === undefined ? rest : rest.filter(one => one.organisation === at.value)
    const theme = most(near.flatMap(one => one.themes ?? []))
    const group = theme === undefined ? near : near.filter(one => (one.themes ?? []).includes(theme.value))
    const home = most(group.map(one => one.organisation))
    const place = most(group.map(one => one.place))
    const many = (of: Most | undefined) => of !== undefined && of.count * 2 > group.length
    recruits.push({
      mentors: Math.ceil(group.length / perMentor),
      mentees: group.length,
      ...(theme && { theme: theme.value }),
      ...(at && { at: { organisation: at.value, inside: true } }),
      ...(organisation === 'different' && home && many(home)
        ? { at: { organisation: home.value, inside: false } }
        : {}),
      ...(organisation === 'any' && place && many(place) ? { place: place.value } : {}),
    })
    rest = rest.filter(one => !group.includes(one))
  }
  return recruits
}

interface Most {
  readonly value: string
  readonly count: number
}

function most(values: readonly (string | undefined)[]): Most | undefined {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))[0]
}
