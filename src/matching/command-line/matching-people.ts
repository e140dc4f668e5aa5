import type { Mentee, Mentor, Participant } from '../engine/index.ts'
import { Directory } from './directory.ts'
import { folded } from './folded.ts'
import type { Identities } from './identities.ts'
import type { ListedPerson } from './listed-people.ts'
import { Spellings } from './spellings.ts'

export interface MatchingPeople {
  readonly mentees: readonly Mentee[]
  readonly mentors: readonly Mentor[]
  /** Leaders who are on neither list, as they are written. */
  readonly unknownLeaders: readonly string[]
  /** Wishes for somebody who is not on the other list, or whose name several have. */
  readonly unknownWishes: readonly { readonly of: ListedPerson; readonly wish: string }[]
}

/**
 * The people of two lists as the engine takes them: words spelled alike, leaders followed upwards so far, wishes
 * found among the others. The same people give the same input in whatever order they come.
 */
export function matchingPeople(
  mentees: readonly ListedPerson[],
  mentors: readonly ListedPerson[],
  identities: Identities,
  { capacity, lineOfLeaders }: { capacity: number; lineOfLeaders: number },
): MatchingPeople {
  const everybody = [...mentees, ...mentors]
  const spellings = spellingsOf(everybody)
  const { lineOf, unknown: unknownLeaders } = leadersOf(mentees, mentors, identities, lineOfLeaders)
  // Units are of an organisation, where both lists know of organisations.
  const areInOrganisations = [mentees, mentors].every(list => list.some(({ said }) => said.organisation))
  const unknownWishes: { of: ListedPerson; wish: string }[] = []
  const describe = (
    person: ListedPerson,
    others: Directory,
    {
      themes,
      competences,
    }: { themes: readonly string[] | undefined; competences: readonly string[] | undefined },
  ): Participant => {
    const { said, style } = person
    const { place, experienceYears, languages, educations } = said.profile
    const above = lineOf(person)
    const whole = others.find(person.wishesWritten)
    const written = whole === undefined ? person.wishes : [person.wishesWritten]
    const wishes = written.flatMap(wish => {
      const found = others.find(wish)
      if (found !== undefined && found !== 'several') return [found.id]
      unknownWishes.push({ of: person, wish })
      return []
    })
    return {
      id: person.id,
      person: identities.of(person),
      ...(said.organisation && { organisation: spellings.of(said.organisation) }),
      ...(said.unit && { unit: unitOf(areInOrganisations ? said.organisation : undefined, said.unit) }),
      ...(above.length > 0 && { leaders: above }),
      themes: spelled(themes, spellings),
      developmentAreas: spelled(said.wishes.developmentAreas, spellings),
      competences: spelled(competences, spellings),
      languages: spelled(languages, spellings),
      educations: spelled(educations, spellings),
      ...(place && { place: spellings.of(place) }),
      ...(experienceYears !== undefined && { experienceYears }),
      ...(style !== '' && { style: spellings.of(style) }),
      ...(wishes.length > 0 && { wishes: [...new Set(wishes)] }),
    }
  }
  const menteesById = new Directory(mentees)
  const mentorsById = new Directory(mentors)
  return {
    mentees: mentees.toSorted(byId).map(person => ({
      ...describe(person, mentorsById, {
        themes: person.said.wishes.themesSought,
        competences: person.competencesSought,
      }),
      ...(person.count !== undefined && { wants: person.count }),
    })),
    mentors: mentors.toSorted(byId).map(person => ({
      ...describe(person, menteesById, {
        themes: person.said.wishes.themesOffered,
        competences: person.said.profile.skills,
      }),
      capacity: person.count ?? capacity,
    })),
    unknownLeaders,
    unknownWishes,
  }
}

const byId = (a: ListedPerson, b: ListedPerson) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const unitOf = (organisation: string | undefined, unit: string) =>
  [organisation ?? '', unit].map(folded).join(' · ')

function spelled(words: readonly string[] | undefined, spellings: Spellings): string[] {
  return [...new Set((words ?? []).map(word => spellings.of(word)))].sort()
}

function spellingsOf(people: readonly ListedPerson[]): Spellings {
  const spellings = new Spellings()
  for (const { said, style, competencesSought } of people) {
    const { place, languages, educations, skills } = said.profile
    const { themesOffered, themesSought, developmentAreas } = said.wishes
    const lists = [
      languages,
      educations,
      skills,
      competencesSought,
      themesOffered,
      themesSought,
      developmentAreas,
    ]
    for (const words of lists) for (const word of words ?? []) spellings.note(word)
    for (const word of [place, said.organisation, style]) if (word) spellings.note(word)
  }
  return spellings
}

/**
 * The leaders of each, nearest first, as far as the lists tell; a leader who is on no list ends the line. They are sought on
 * the person's own list first: both may number their people from 1.
 */
function leadersOf(
  mentees: readonly ListedPerson[],
  mentors: readonly ListedPerson[],
  identities: Identities,
  depth: number,
): { lineOf: (person: ListedPerson) => string[]; unknown: string[] } {
  const leaderOf = new Map<string, string>()
  const unknown = new Set<string>()
  const sides = [new Directory(mentees), new Directory(mentors)] as const
  const read = (people: readonly ListedPerson[], own: Directory, other: Directory): void => {
    for (const person of people) {
      const { leader } = person.said
      if (leader === undefined || leader === '') continue
      const known = [own.findTitled(leader), other.findTitled(leader)]
      const found = known.find(one => typeof one === 'object')
      leaderOf.set(identities.of(person), found ? identities.of(found) : folded(leader))
      if (!found) unknown.add(leader)
    }
  }
  read(mentees, sides[0], sides[1])
  read(mentors, sides[1], sides[0])
  const lineOf = (person: ListedPerson) => {
    const line: string[] = []
    let at = leaderOf.get(identities.of(person))
    while (at !== undefined && line.length < depth && !line.includes(at)) {
      line.push(at)
      at = leaderOf.get(at)
    }
    return line
  }
  return { lineOf, unknown: [...unknown] }
}
