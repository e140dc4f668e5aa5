import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { encodeText } from '../src/platform/spreadsheet/encode-text.ts'
import { type CellValue, type InventedPerson, inventCorps, type Region } from './corps.ts'
import { danish } from './danish.ts'
import { listWithMistakes } from './mistakes.ts'
import { norwegian } from './norwegian.ts'
import { withoutTime } from './without-time.ts'

/** The lists that stand in this folder, as rows of cells. */
export const lists = {
  danish: [danish.headings, ...inventCorps(danish, 2026).map(danishCells)],
  norwegian: [norwegian.headings, ...inventCorps(norwegian, 2027).map(norwegianCells)],
  mistakes: listWithMistakes,
}

/** As Danish and Norwegian Excel save "CSV": `;` between cells, CRLF after rows, LF in cells, decimal commas. */
export function excelCsv(rows: readonly (readonly CellValue[])[]): string {
  const cell = (value: CellValue) => {
    const text = typeof value === 'number' ? String(value).replace('.', ',') : value
    return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map(row => `${row.map(cell).join(';')}\r\n`).join('')
}

/** A workbook as people keep them: bold headings that stay in place, and a second sheet with a guide. */
export async function workbook(rows: readonly (readonly CellValue[])[], region: Region): Promise<Buffer> {
  const [headings = [], ...people] = rows
  const bold = headings.map(value => ({ value: String(value), fontWeight: 'bold' as const }))
  const plain = people.map(row => row.map(value => (value === '' ? null : value)))
  const file = writeXlsxFile([
    {
      sheet: region.sheet,
      data: [bold, ...plain],
      columns: headings.map(heading => ({ width: Math.max(12, String(heading).length + 4) })),
      stickyRowsCount: 1,
    },
    { sheet: region.guide[0] ?? '', data: region.guide.map(line => [line]) },
  ])
  return withoutTime(await file.toBuffer())
}

function danishCells(person: InventedPerson): CellValue[] {
  return [`${person.firstName} ${person.lastName}`, ...cells(person, danish)]
}

function norwegianCells(person: InventedPerson): CellValue[] {
  return [person.firstName, person.lastName, ...cells(person, norwegian)]
}

function cells(person: InventedPerson, region: Region): CellValue[] {
  return [
    person.email,
    person.isMentor ? region.mentor : region.mentee,
    person.municipality,
    person.area,
    person.position,
    person.workplace,
    person.leaderEmail,
    person.education,
    person.leadershipEducation,
    person.years,
    person.skills,
    person.languages,
    person.town,
    person.themes,
    person.developmentAreas,
    person.places,
    person.gain,
    person.other,
    person.number,
  ]
}

async function writeExamples(): Promise<void> {
  const write = (name: string, bytes: Buffer) => writeFileSync(join(import.meta.dirname, name), bytes)
  write('mentorkorps-dansk-excel.csv', encodeText(excelCsv(lists.danish), 'windows-1252'))
  write('mentorkorps-dansk.xlsx', await workbook(lists.danish, danish))
  write('mentorkorps-norsk-excel.csv', encodeText(`\uFEFF${excelCsv(lists.norwegian)}`, 'utf-8'))
  write('mentorkorps-norsk.xlsx', await workbook(lists.norwegian, norwegian))
  write('mentorkorps-med-fejl.csv', encodeText(excelCsv(lists.mistakes), 'windows-1252'))
}

if (import.meta.main || process.argv[1] === import.meta.filename) await writeExamples()
