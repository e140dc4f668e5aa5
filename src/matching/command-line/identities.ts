import { folded } from './folded.ts'
import type { ListedPerson } from './listed-people.ts'

/** Who is whom, across both lists. */
export interface Identities {
  /** The same for the same person on both lists, and for nobody else. */
  readonly of: (person: ListedPerson) => string
  /** Whoever is taken for one person by the name alone. */
  readonly byName: readonly string[]
}

/**
 * One address is one person, and so are one name and number. A name that is once on each list is one person too,
 * unless both rows have addresses, which then differ: better two namesakes apart than somebody as their own mentor.
 */
export function identitiesIn(mentees: readonly ListedPerson[], mentors: readonly ListedPerson[]): Identities {
  const [menteeOf, mentorOf] = [onceByName(mentees), onceByName(mentors)]
  const same = new Map<ListedPerson, string>()
  const byName: string[] = []
  for (const [name, mentee] of menteeOf) {
    const mentor = mentorOf.get(name)
    if (!mentee || !mentor || keyOf(mentee) === keyOf(mentor)) continue
    if (mentee.said.email !== '' && mentor.said.email !== '') continue
    const key = mentee.said.email === '' ? keyOf(mentor) : keyOf(mentee)
    same.set(mentee, key).set(mentor, key)
    byName.push(mentee.name)
  }
  return { of: person => same.get(person) ?? keyOf(person), byName }
}

/** Undefined stands for a name that several have. */
function onceByName(people: readonly ListedPerson[]): Map<string, ListedPerson | undefined> {
  const found = new Map<string, ListedPerson | undefined>()
  for (const person of people) {
    const name = folded(person.said.name)
    if (name !== '') found.set(name, found.has(name) ? undefined : person)
  }
  return found
}

/** The address; without one the name and the number together, since lists number their people each from 1. */
function keyOf({ said, id, name }: ListedPerson): string {
  if (said.email !== '') return said.email
  return said.name === '' ? `${said.sides[0]} ${id}` : `${folded(name)} ${said.name === id ? '' : id}`.trim()
}
