import type { BadRow, PersonRow, Reason, Warning } from './person-row.ts'
import { plainText } from './plain-text.ts'
import type { Emails, PeopleList } from './rows.ts'

type Known = Pick<PeopleList, 'known' | 'mapping' | 'unknownLeadersMayBeLeftOut'>

/**
 * Finds each person's leader in the list or among those known before, by address or, in the list, by name. A leader
 * matters to matching (D2), so one that nobody knows is a fault, unless the person has said that it may be left out.
 */
export function checkLeaders(
  people: readonly PersonRow[],
  badRows: ReadonlySet<number>,
  list: Known,
): { people: PersonRow[]; bad: BadRow[]; warnings: Warning[] } {
  const find = finder(people, list.known)
  const faults = new Map<number, Reason>()
  const led = people.map(person => {
    if (person.leader === undefined) return person
    const found = find(person.leader)
    if ('why' in found) faults.set(person.row, found)
    else if (found.email === person.email) faults.set(person.row, { why: 'own-leader' })
    return 'why' in found ? person : { ...person, leader: found.email }
  })
  const inCircle = circleOf(led.filter(person => !faults.has(person.row)))
  for (const person of led) if (inCircle.has(person.email)) faults.set(person.row, { why: 'leader-circle' })
  const leftOut = (person: PersonRow) =>
    badRows.has(person.row) || (faults.has(person.row) && !mayPass(person))
  const mayPass = (person: PersonRow) =>
    list.unknownLeadersMayBeLeftOut && faults.get(person.row)?.why === 'unknown-leader'
  for (const person of leftBehind(led, led.filter(leftOut), list)) {
    faults.set(person.row, { why: 'leader-left-out', written: person.leader ?? '' })
  }
  return sorted(led, faults, list)
}

/** A fault keeps its row out, or is passed over with a word when that has been agreed to. */
function sorted(led: readonly PersonRow[], faults: ReadonlyMap<number, Reason>, list: Known) {
  const column = list.mapping.indexOf('leader')
  const bad: BadRow[] = []
  const warnings: Warning[] = []
  const people = led.map(person => {
    const reason = faults.get(person.row)
    if (reason === undefined) return person
    const place = { row: person.row, column, field: 'leader' as const }
    const passes = reason.why === 'unknown-leader' || reason.why === 'leader-left-out'
    if (!(passes && list.unknownLeadersMayBeLeftOut)) bad.push({ ...place, reason })
    else warnings.push({ ...place, advice: { about: 'leader-unknown', written: reason.written } })
    const { leader: _, ...alone } = person
    return alone
  })
  return { people, bad, warnings }
}

type Found = { readonly email: string } | Extract<Reason, { written: string }>

function finder(people: readonly PersonRow[], known: Emails): (leader: string) => Found {
  const emails = new Set(people.map(person => person.email))
  const byName = Map.groupBy(people, person => plainText(person.name))
  return leader => {
    if (emails.has(leader) || known.has(leader)) return { email: leader }
    const [named, another] = byName.get(plainText(leader)) ?? []
    if (another !== undefined) return { why: 'several-of-that-name', written: leader }
    return named === undefined ? { why: 'unknown-leader', written: leader } : { email: named.email }
  }
}

/** The addresses of those who, going from leader to leader, come back to themselves. */
function circleOf(people: readonly PersonRow[]): Set<string> {
  const leaderOf = new Map(people.map(person => [person.email, person.leader]))
  const inCircle = new Set<string>()
  const done = new Set<string>()
  for (const person of people) {
    const trail = new Set<string>()
    let at: string | undefined = person.email
    while (at !== undefined && !done.has(at) && !trail.has(at)) {
      trail.add(at)
      at = leaderOf.get(at)
    }
    if (at !== undefined && trail.has(at))
      for (const one of [...trail].slice([...trail].indexOf(at))) inCircle.add(one)
    for (const one of trail) done.add(one)
  }
  return inCircle
}

/** Those whose leader stands in a row that cannot go in; and, unless that is passed over, those they lead in turn. */
function leftBehind(people: readonly PersonRow[], leftOut: readonly PersonRow[], list: Known): PersonRow[] {
  const led = Map.groupBy(people, person => person.leader ?? '')
  const behind = new Set<PersonRow>()
  const out = new Set(leftOut)
  const waiting = leftOut.filter(person => !list.known.has(person.email))
  for (let leader = waiting.pop(); leader !== undefined; leader = waiting.pop()) {
    for (const person of led.get(leader.email) ?? []) {
      if (leader.email === '' || behind.has(person) || out.has(person)) continue
      behind.add(person)
      if (!list.unknownLeadersMayBeLeftOut && !list.known.has(person.email)) waiting.push(person)
    }
  }
  return [...behind]
}
