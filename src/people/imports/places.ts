import type { Mapping } from './fields.ts'
import type { BadRow, PersonRow, Reason, Side, Warning } from './person-row.ts'
import { plainText } from './plain-text.ts'

export interface KnownPerson {
  readonly id: string
  readonly email: string
  readonly organisationId: string
}

/** Where the people of a list can belong, for the one who brings it. */
export interface KnownPlaces {
  /** For whoever has no organisation in their row. */
  readonly own: { readonly id: string; readonly name: string }
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** Organisations whose people are seen without a programme. */
  readonly coordinated: ReadonlySet<string>
  /** Organisations whose own HR keeps their people: others bring nobody new in there. */
  readonly keptByOthers: ReadonlySet<string>
  readonly mayAddOrganisations: boolean
  readonly intoProgramme: boolean
  /** What people of the list are in the programme already, by their id. */
  readonly sidesBefore?: ReadonlyMap<string, readonly Side[]>
  readonly known: ReadonlyMap<string, KnownPerson>
  /** Addresses of people whom the one who brings the list may not see. */
  readonly taken: ReadonlySet<string>
}

/** An organisation's name as it is compared: 'Greve' and 'Greve Kommune' are one. */
export function organisationKey(name: string): string {
  return plainText(name).replace(/ kommune$|^kommune /, '')
}

/** The id of the organisation a row names; undefined when it is to be added. */
export function organisationFinder(places: KnownPlaces): (name: string | undefined) => string | undefined {
  const ids = new Map(places.organisations.map(one => [organisationKey(one.name), one.id]))
  return name => (name === undefined ? places.own.id : ids.get(organisationKey(name)))
}

/** What stands in the way of people because of where they belong. Pure. */
export function checkPlaces(people: readonly PersonRow[], mapping: Mapping, places: KnownPlaces) {
  const bad: BadRow[] = []
  const warnings: Warning[] = []
  const find = organisationFinder(places)
  const at = (person: PersonRow, field: 'email' | 'organisation' | 'side') => {
    const column = mapping.indexOf(field)
    return { row: person.row, field, ...(column >= 0 && { column }) }
  }
  for (const person of people) {
    const known = places.known.get(person.email)
    const organisation = find(person.organisation)
    const name = person.organisation ?? places.own.name
    if (places.taken.has(person.email)) {
      bad.push({ ...at(person, 'email'), reason: { why: 'email-taken', written: person.email } })
    } else if (known === undefined) {
      const why = obstacle(person, organisation, places)
      if (why !== undefined) bad.push({ ...at(person, 'organisation'), reason: { why, written: name } })
    } else if (person.organisation !== undefined && organisation !== known.organisationId) {
      warnings.push({ ...at(person, 'organisation'), advice: { about: 'organisation-stays', written: name } })
    }
    if (places.intoProgramme && person.sides.length === 0) {
      warnings.push({ ...at(person, 'side'), advice: { about: 'no-side' } })
    }
    const [before] = places.sidesBefore?.get(known?.id ?? '') ?? []
    if (before && person.sides.length === 1 && person.sides[0] !== before) {
      warnings.push({ ...at(person, 'side'), advice: { about: 'other-side', before } })
    }
  }
  return { bad, warnings }
}

type Obstacle = Extract<
  Reason['why'],
  'organisation-not-allowed' | 'organisation-needs-programme' | 'organisation-has-hr'
>

/** Somebody of another organisation is seen through a programme alone, and would be out of sight without one. */
function obstacle(
  person: PersonRow,
  organisation: string | undefined,
  places: KnownPlaces,
): Obstacle | undefined {
  if (organisation === undefined && !places.mayAddOrganisations) return 'organisation-not-allowed'
  if (organisation !== undefined && places.coordinated.has(organisation)) return undefined
  if (organisation !== undefined && places.keptByOthers.has(organisation)) return 'organisation-has-hr'
  return places.intoProgramme && person.sides.length > 0 ? undefined : 'organisation-needs-programme'
}
