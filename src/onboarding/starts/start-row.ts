import { plainText } from '../../people/imports/plain-text.ts'
import { writtenDay } from '../../platform/http/written-day.ts'
import type { Sheet, SheetRow } from '../../platform/spreadsheet/sheet.ts'

/** What a list says of a newcomer. */
export const startFields = ['name', 'email', 'firstDay', 'unit', 'job', 'mentor', 'buddy', 'leader'] as const
export type StartField = (typeof startFields)[number]

/** One row as it was written, with its number in Excel. */
export type WrittenStart = { readonly row: number } & Readonly<Record<StartField, string>>

/** What columns are called: Danish, Norwegian, English. Compared without case, accents and punctuation. */
const names: Record<StartField, string> = {
  name: 'navn, fulde navn, fuldt navn, fullt navn, medarbejder, ny medarbejder, ny kollega, nyansat, nyansatt, ansatt, name, full name, employee, new employee, new hire, new colleague',
  email:
    'mail, e-mail, email, epost, e-post, mailadresse, e-mailadresse, e-postadresse, privat mail, privat e-post, email address',
  firstDay:
    'startdato, start, første dag, første arbejdsdag, første arbeidsdag, begynder, begynner, tiltrædelse, tiltrædelsesdato, tiltredelse, ansættelsesdato, start date, first day, begins, starts, starts on',
  unit: 'enhed, enhet, afdeling, avdeling, team, sted, arbejdssted, arbeidssted, unit, department',
  job: 'stilling, titel, tittel, stillingsbetegnelse, opgave, jobtitel, job, job title, title, position, role',
  mentor: 'mentor, mentors mail, mentor mail, mentor e-post, mentor email',
  buddy: 'buddy, fadder, makker, buddys mail, buddy mail, fadder e-post, buddy email',
  leader:
    'leder, nærmeste leder, chef, sjef, leders mail, leder mail, leder e-post, leader, manager, line manager, leader email',
}
const fieldOf = new Map(
  startFields.flatMap(field => names[field].split(',').map(name => [plainText(name), field] as const)),
)

const rowsSearched = 15
const needed: readonly StartField[] = ['name', 'email', 'firstDay']

/** The newcomers of a list, by the names of its columns; undefined when the three that are needed are not there. */
export function startsIn(sheets: readonly Sheet[]): WrittenStart[] | undefined {
  for (const { rows } of sheets) {
    for (const [place, row] of rows.slice(0, rowsSearched).entries()) {
      const columns = columnsIn(row)
      if (needed.every(field => columns.has(field))) {
        return rows.slice(place + 1).map(each => written(each, columns))
      }
    }
  }
  return undefined
}

function columnsIn({ cells }: SheetRow): Map<StartField, number> {
  const columns = new Map<StartField, number>()
  for (const [place, cell] of cells.entries()) {
    const field = fieldOf.get(plainText(cell.replace(/\([^)]*\)/g, '')))
    if (field !== undefined && !columns.has(field)) columns.set(field, place)
  }
  return columns
}

function written({ number, cells }: SheetRow, columns: ReadonlyMap<StartField, number>): WrittenStart {
  const of = (field: StartField) => cells[columns.get(field) ?? -1]?.trim() ?? ''
  return {
    row: number,
    name: of('name'),
    email: of('email'),
    firstDay: dayIn(of('firstDay')),
    unit: of('unit'),
    job: of('job'),
    mentor: of('mentor'),
    buddy: of('buddy'),
    leader: of('leader'),
  }
}

/** A day as lists have it: "1.12.26", "01-12-2026", "2026-12-01 00:00". What is none comes back as it was. */
export function dayIn(typed: string): string {
  const short = /^(\d{1,2})[-./](\d{1,2})[-./](\d{2}|\d{4})$/.exec(typed)
  const [, date = '', month = '', year = ''] = short ?? []
  if (short)
    return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return writtenDay(typed.replace(/^(\d{4}-\d\d-\d\d) .*$/, '$1'))
}
