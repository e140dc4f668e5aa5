import type { MatchingInput } from './input.ts'

/**
 * Made-up people in any number, for tests and benchmarks: themes of unequal favour, municipalities of unequal size,
 * years of experience, three styles. Scores are small and full of ties, as real ones are. The same for a seed.
 */
export function manyPeople(
  menteeCount: number,
  mentorCount: number,
  places: number,
  seed: number,
): MatchingInput {
  const random = randomNumbers(seed)
  const themes = Array.from({ length: 24 }, (_, at) => `theme ${at}`)
  const areas = Array.from({ length: 6 }, (_, at) => `area ${at}`)
  const languages = ['da', 'nb', 'en', 'sv', 'de']
  const several = (count: number, values: readonly string[]): string[] => {
    const chosen = new Set<string>()
    while (chosen.size < count) chosen.add(values[Math.floor(values.length * random() ** 1.5)] ?? '')
    return [...chosen]
  }
  const person = (isMentor: boolean) => {
    const municipality = Math.floor(98 * random() * random())
    return {
      organisation: `municipality ${municipality}`,
      unit: `unit ${municipality}-${Math.floor(random() * 40)}`,
      themes: several(isMentor ? 5 : 3, themes),
      developmentAreas: several(2, areas),
      languages: several(1 + Math.floor(random() * 2), languages),
      place: `municipality ${municipality}`,
      style: `style ${Math.floor(random() * 3)}`,
      experienceYears: Math.floor(isMentor ? 8 + random() * 32 : random() * 25),
    }
  }
  return {
    mentees: Array.from({ length: menteeCount }, (_, at) => ({ id: `mentee ${at}`, ...person(false) })),
    mentors: Array.from({ length: mentorCount }, (_, at) => ({
      id: `mentor ${at}`,
      capacity: Math.floor(((at + 1) * places) / mentorCount) - Math.floor((at * places) / mentorCount),
      ...person(true),
    })),
    criteria: [
      { kind: 'themes', weight: 10 },
      { kind: 'development-areas', weight: 5, limit: 2 },
      { kind: 'languages', weight: 4 },
      { kind: 'place', weight: 6 },
      { kind: 'style', weight: 3 },
      { kind: 'experience-gap', weight: 8, from: 5, to: 15, lossPerYear: 1 },
    ],
    rules: [{ kind: 'different-unit' }],
  }
}

/** Made-up people of a few themes, towns and ages: many pairs have the same points. The same for a seed. */
export function alikePeople(
  menteeCount: number,
  mentorCount: number,
  capacity: number,
  seed: number,
): MatchingInput {
  const random = randomNumbers(seed)
  const below = (count: number): number => Math.floor(random() * count)
  const person = (experienceYears: number) => ({
    organisation: `town ${below(8)}`,
    themes: Array.from({ length: 3 }, () => `theme ${below(6)}`),
    experienceYears,
  })
  return {
    mentees: Array.from({ length: menteeCount }, (_, at) => ({ id: `mentee ${at}`, ...person(below(10)) })),
    mentors: Array.from({ length: mentorCount }, (_, at) => ({
      id: `mentor ${at}`,
      capacity,
      ...person(8 + below(20)),
    })),
    criteria: [
      { kind: 'themes', weight: 10 },
      { kind: 'experience-gap', weight: 6, from: 5, to: 20, lossPerYear: 1 },
    ],
    rules: [{ kind: 'different-organisation' }],
  }
}

/** Numbers from 0 up to 1, the same for a seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
