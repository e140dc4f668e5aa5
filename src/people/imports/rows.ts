import type { SheetRow } from '../../platform/spreadsheet/sheet.ts'
import { Cells, columnsOf } from './cells.ts'
import type { Mapping } from './fields.ts'
import { checkLeaders } from './leaders.ts'
import type { BadRow, PersonRow, Side, Warning } from './person-row.ts'
import { checkPlaces, type KnownPlaces } from './places.ts'
import { readPerson } from './read-person.ts'

/** Addresses in small letters: a Set of them, or a Map by them. */
export type Emails = Pick<ReadonlySet<string>, 'has'>

/** A list and what is known beforehand. Nothing is looked up here. */
export interface PeopleList {
  readonly rows: readonly SheetRow[]
  readonly mapping: Mapping
  /** The sides of everybody whose row does not say. */
  readonly everyone: readonly Side[]
  /** The addresses of people that the reader knows. */
  readonly known: Emails
  /** Whether somebody goes in without their leader, when nobody knows that leader. */
  readonly unknownLeadersMayBeLeftOut: boolean
  /** Where people can belong; left out: anywhere. */
  readonly places?: KnownPlaces
  readonly now: Date
}

export interface JudgedList {
  readonly good: readonly PersonRow[]
  /** Everything that is wrong, in the order of the rows; a row can be here several times. */
  readonly bad: readonly BadRow[]
  readonly warnings: readonly Warning[]
}

/** Sorts a list into the rows that can go in and those that cannot, with every reason. Pure. */
export function judgeRows(list: PeopleList): JudgedList {
  const judging = judgeInParts(list)
  for (;;) {
    const { done, value } = judging.next()
    if (done) return value
  }
}

/** Rows judged before others get a turn: a long list must not keep pages waiting. */
const atATime = 100

/** The same, some rows at a time: it yields between them. */
export function* judgeInParts(list: PeopleList): Generator<void, JudgedList> {
  const people: PersonRow[] = []
  const bad: BadRow[] = []
  const warnings: Warning[] = []
  const columns = columnsOf(list.mapping)
  for (const [at, row] of list.rows.entries()) {
    if (at % atATime === atATime - 1) yield
    const cells = new Cells(row, list.mapping, columns)
    if (cells.isEmpty && cells.faults.length === 0) continue
    people.push(readPerson(cells, list.everyone, list.now))
    bad.push(...cells.faults)
    warnings.push(...cells.warnings)
  }
  bad.push(...twice(people, list.mapping))
  if (list.places !== undefined) {
    const wrong = new Set(bad.map(fault => fault.row))
    const right = people.filter(person => !wrong.has(person.row))
    const placed = checkPlaces(right, list.mapping, list.places)
    bad.push(...placed.bad)
    warnings.push(...placed.warnings)
  }
  const led = checkLeaders(people, new Set(bad.map(fault => fault.row)), list)
  const all = [...bad, ...led.bad].sort((a, b) => a.row - b.row)
  const badRows = new Set(all.map(fault => fault.row))
  return {
    good: led.people.filter(person => !badRows.has(person.row)),
    bad: all,
    warnings: [...warnings, ...led.warnings]
      .filter(one => !badRows.has(one.row))
      .sort((a, b) => a.row - b.row),
  }
}

/** One address, one person: which of the rows is right, only people can say. */
function twice(people: readonly PersonRow[], mapping: Mapping): BadRow[] {
  const column = mapping.indexOf('email')
  const rowsOf = Map.groupBy(people, person => person.email)
  return [...rowsOf].flatMap(([email, same]) =>
    email === '' || same.length < 2
      ? []
      : same.map(person => ({
          row: person.row,
          column,
          field: 'email' as const,
          reason: { why: 'email-twice' as const, rows: same.map(one => one.row) },
        })),
  )
}
