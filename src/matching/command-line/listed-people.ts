import { Cells, columnsOf } from '../../people/imports/cells.ts'
import type { Field } from '../../people/imports/fields.ts'
import { reasonText } from '../../people/imports/messages-reasons.ts'
import { countIn } from '../../people/imports/numbers.ts'
import type { BadRow, PersonRow, Side } from '../../people/imports/person-row.ts'
import { cleanText, partsOf } from '../../people/imports/plain-text.ts'
import { readPerson } from '../../people/imports/read-person.ts'
import { columnName } from '../../people/imports/table-view.ts'
import { withheldIn } from '../../people/imports/withheld.ts'
import type { Locale } from '../../platform/i18n.ts'
import type { SheetRow } from '../../platform/spreadsheet/sheet.ts'
import { folded } from './folded.ts'
import type { ListColumn } from './list-columns.ts'
import type { ListTable } from './list-file.ts'
import { texts } from './messages.ts'

/** Somebody of a list, as the list says it. */
export interface ListedPerson {
  readonly row: number
  /** What the person is called in the result: the list's own number, the address or the name. */
  readonly id: string
  /** The list's own number, also where some have none; '' without. */
  readonly number: string
  readonly name: string
  readonly said: PersonRow
  /** Places of a mentor, mentors that a mentee wants; undefined where the list does not say. */
  readonly count: number | undefined
  readonly style: string
  readonly competencesSought: readonly string[]
  readonly wishes: readonly string[]
  /** All wishes as they are written: a name may have a comma. */
  readonly wishesWritten: string
}

/** A row that does not take part, and why, in words. `row` is counted as Excel counts it. */
export interface LeftOut {
  readonly file: string
  readonly row: number
  readonly column?: string
  readonly reason: string
}

export interface ReadPeople {
  readonly people: readonly ListedPerson[]
  readonly leftOut: readonly LeftOut[]
  /** Rows of people who are on the other side only. */
  readonly otherSide: number
  /** What rows say that cannot be read, though the people take part: they are matched without it. */
  readonly unread: readonly LeftOut[]
  /** Rows in which a personal number stood; it was not read. */
  readonly withheld: number
}

/** The fields that matter to a matching: what is wrong in another column leaves nobody out. */
const used: ReadonlySet<Field | undefined> = new Set<Field>([
  'side',
  'isMentor',
  'isMentee',
  'organisation',
  'unit',
  'leader',
  'place',
  'educations',
  'skills',
  'languages',
  'themes',
  'themesOffered',
  'themesSought',
  'developmentAreas',
])

const mostPlaces = 1_000_000

/** Reads the people of one side from a list; every row is among the people, left out, or of the other side. */
export function readPeople(table: ListTable, side: Side, now: Date, locale: Locale): ReadPeople {
  const columns = columnsOf(table.mapping)
  const read: Unnamed[] = []
  const leftOut: LeftOut[] = []
  const unread: LeftOut[] = []
  let otherSide = 0
  let withheld = 0
  for (const row of table.rows) {
    if (row.cells.some(cell => withheldIn(cell) !== undefined)) withheld += 1
    const cells = new Cells(row, table.mapping, columns)
    const further = furtherCells(row, table.further)
    if (cells.isEmpty && Object.values(further).every(cell => cell === '')) continue
    const said = readPerson(cells, [side], now)
    if (!said.sides.includes(side) && !cells.faults.some(({ field }) => isOfSides(field))) {
      otherSide += 1
      continue
    }
    const count = countOf(cells, table, further.wants, side)
    const faults = [...cells.faults.filter(isFault), ...count.faults].map(fault => told(table, fault, locale))
    const keys = [further.id, said.email, said.name]
    if (keys.every(key => key === '')) {
      faults.push({ file: table.file, row: row.number, reason: texts(locale).nameless })
    }
    leftOut.push(...faults)
    if (faults.length > 0) continue
    const years = cells.text('experienceYears')
    if (years !== '' && said.profile.experienceYears === undefined) {
      const column = table.mapping.indexOf('experienceYears')
      unread.push(
        told(table, { row: row.number, column, reason: { why: 'not-years', written: years } }, locale),
      )
    }
    const { style } = further
    const [competencesSought, wishes] = [partsOf(further.competencesSought), partsOf(further.wishes)]
    read.push({
      row: row.number,
      number: further.id,
      keys,
      said,
      count: count.count,
      style,
      competencesSought,
      wishes,
      wishesWritten: further.wishes,
    })
  }
  const { people, twice } = named(table, read, locale)
  const inOrder = [...leftOut, ...twice].sort((a, b) => a.row - b.row)
  return { people, leftOut: inOrder, otherSide, unread, withheld }
}

/** Somebody with all that could be their id, the best first; '' where the list has none. */
type Unnamed = Omit<ListedPerson, 'id' | 'name'> & { readonly keys: readonly string[] }

/**
 * Calls everybody by the first of their keys, or by the next that everybody has and nobody shares. One key or
 * address, one person: of rows that share one, only people can say which is right, and none takes part.
 */
function named(table: ListTable, read: readonly Unnamed[], locale: Locale) {
  const isClear = (at: number) => {
    const keys = read.map(({ keys }) => folded(keys[at] ?? ''))
    return !keys.includes('') && new Set(keys).size === keys.length
  }
  const clear = [0, 1, 2].find(isClear)
  const people = read.map(({ keys, ...person }): ListedPerson => {
    const id = keys[clear ?? -1] ?? keys.find(key => key !== '') ?? ''
    return { ...person, id, name: person.said.name || id }
  })
  const byEmail = people.filter(({ said }) => said.email !== '')
  const twice = [
    ...shared(table, people, ({ id }) => folded(id), locale),
    ...shared(table, byEmail, ({ said }) => said.email, locale),
  ]
  const reasons = new Map(twice.map(fault => [fault.row, fault]))
  return { people: people.filter(({ row }) => !reasons.has(row)), twice: [...reasons.values()] }
}

const isOfSides = (field: Field | undefined) =>
  field === 'side' || field === 'isMentor' || field === 'isMentee'

const isFault = ({ field, reason }: BadRow): boolean => used.has(field) && reason.why !== 'personal-number'

function furtherCells(row: SheetRow, further: ReadonlyMap<ListColumn, number>): Record<ListColumn, string> {
  const cell = (column: ListColumn) => {
    const written = row.cells[further.get(column) ?? -1] ?? ''
    return withheldIn(written) === undefined ? cleanText(written) : ''
  }
  return {
    competencesSought: cell('competencesSought'),
    id: cell('id'),
    style: cell('style'),
    wishes: cell('wishes'),
    wants: cell('wants'),
  }
}

type Fault = Pick<BadRow, 'row' | 'column'> & {
  readonly reason: BadRow['reason'] | { readonly why: 'not-a-count'; readonly written: string }
}

function countOf(
  cells: Cells,
  { mapping, further }: ListTable,
  wants: string,
  side: Side,
): { count: number | undefined; faults: Fault[] } {
  const written = side === 'mentor' ? cells.text('capacity') : wants
  if (written === '') return { count: undefined, faults: [] }
  const count = countIn(written)
  const fits = count !== undefined && Number.isInteger(count) && count >= 0 && count <= mostPlaces
  if (fits) return { count, faults: [] }
  const column = side === 'mentor' ? mapping.indexOf('capacity') : (further.get('wants') ?? -1)
  const reason = { why: 'not-a-count', written } as const
  return { count: undefined, faults: [{ row: cells.row.number, column, reason }] }
}

function told(table: ListTable, { row, column, reason }: Fault, locale: Locale): LeftOut {
  const name = column === undefined || column < 0 ? undefined : columnName(table.headings, column, locale)
  return {
    file: table.file,
    row,
    ...(name !== undefined && { column: name }),
    reason:
      reason.why === 'not-a-count' ? texts(locale).notACount(reason.written) : reasonText(reason, locale),
  }
}

function shared(
  { file }: ListTable,
  people: readonly ListedPerson[],
  key: (person: ListedPerson) => string,
  locale: Locale,
): LeftOut[] {
  const same = [...Map.groupBy(people, key)].filter(([, rows]) => rows.length > 1)
  return same.flatMap(([, rows]) => {
    const numbers = rows.map(({ row }) => row).join(', ')
    return rows.map(person => ({
      file,
      row: person.row,
      reason: texts(locale).sameId(key(person) === folded(person.id) ? person.id : key(person), numbers),
    }))
  })
}
