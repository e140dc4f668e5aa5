import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../refusal.ts'
import { neutralised, withoutApostrophe } from './csv-cell.ts'
import { decodeText, type TextEncoding } from './decode-text.ts'
import { bytesOf, encodeText } from './encode-text.ts'
import { readCsv } from './read-csv.ts'
import { readSheets } from './read-sheets.ts'
import type { Sheet, SpreadsheetRefusal } from './sheet.ts'
import { writeCsv } from './write-csv.ts'

const people = [
  ['Navn', 'Stilling', 'Kommune', 'Erfaring'],
  ['Søren Ærø', 'Pædagogisk leder', 'Åby', '12,5'],
  ['Åse Bjørg', 'Skoleleder; vikar', 'Sæby', '1.234,5'],
  ['Ida "Ib" Møl', 'Leder,\nskole', 'Rømø', '0045'],
]

function cells(reading: Sheet | Sheet[] | SpreadsheetRefusal): readonly (readonly string[])[] {
  assert.ok(!isRefusal(reading), JSON.stringify(reading))
  const sheet = Array.isArray(reading) ? reading[0] : reading
  return (sheet?.rows ?? []).map(row => row.cells)
}

function excelCsv(rows: readonly string[][], separator: string, newline = '\r\n'): string {
  const cell = (text: string) =>
    text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map(row => row.map(cell).join(separator) + newline).join('')
}

const encodings: TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh']
for (const encoding of encodings) {
  for (const separator of [';', ',', '\t']) {
    for (const newline of ['\r\n', '\n', '\r']) {
      const name = `${encoding}, ${JSON.stringify(separator)}, ${JSON.stringify(newline)}`
      test(`a list reads the same as ${name}`, async () => {
        const bytes = encodeText(excelCsv(people, separator, newline), encoding)
        assert.deepEqual(cells(await readSheets(bytes)), people)
      })
    }
  }
}

test('a list in UTF-8 reads the same with a byte order mark', async () => {
  const bytes = encodeText(`\uFEFF${excelCsv(people, ';')}`, 'utf-8')
  assert.deepEqual(cells(await readSheets(bytes)), people)
})

test('a list in UTF-16 reads the same without its byte order mark', async () => {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const bytes = encodeText(excelCsv(people, '\t'), encoding).subarray(2)
    assert.deepEqual(cells(await readSheets(bytes)), people)
  }
})

test('a first line sep=; names the separator and is not a row of the list', () => {
  const read = readCsv('sep=;\r\nNavn;Temaer\r\nIda Ib;a, b, c\r\n')
  assert.deepEqual(read, {
    name: '',
    rows: [
      { number: 1, cells: ['Navn', 'Temaer'] },
      { number: 2, cells: ['Ida Ib', 'a, b, c'] },
    ],
  })
})

test('a row number is the one Excel shows, with line breaks in cells and empty rows between', () => {
  const read = readCsv('Navn;Noter\r\n"Ida\nIb";"to\nlinjer"\r\n;\r\n\r\nBo;x\r\n')
  assert.ok(!isRefusal(read))
  assert.deepEqual(
    read.rows.map(row => row.number),
    [1, 2, 5],
  )
})

test('commas in free text do not hide the semicolons of Danish Excel', () => {
  const read = readCsv('Navn;Temaer\r\nIda;a, b\r\nBo;c, d\r\nEa;e, f\r\n')
  assert.deepEqual(cells(read)[1], ['Ida', 'a, b'])
})

test('decimal commas do not hide the tabs of a pasted table', () => {
  const read = readCsv('Navn\tÅr\tPlads\nIda\t1,5\t2\nBo\t2,5\t1\n')
  assert.deepEqual(cells(read)[1], ['Ida', '1,5', '2'])
})

test('a list of one column needs no separator', () => {
  assert.deepEqual(cells(readCsv('E-mail\r\nida@greve.example\r\nbo@greve.example\r\n')), [
    ['E-mail'],
    ['ida@greve.example'],
    ['bo@greve.example'],
  ])
})

test('a quotation mark that is never closed is refused with its row', () => {
  const read = readCsv('Navn;Noter\r\nIda;ok\r\nBo;"glemt\r\nEa;ok\r\n')
  assert.deepEqual(read, { refused: 'open-quote', row: 3 })
})

test('tabs in a quoted cell do not hide the commas around it', () => {
  assert.deepEqual(cells(readCsv('"","\t\t","x"\r\n')), [['', '\t\t', 'x']])
})

test('too many rows or columns are refused', () => {
  const few = { megabytes: 1, rows: 3, columns: 2, unpackedMegabytes: 1 }
  assert.deepEqual(readCsv('a;b\r\n1;2\r\n3;4\r\n5;6\r\n', few), { refused: 'too-many-rows', rows: 3 })
  assert.deepEqual(readCsv('a;b;c\r\n', few), { refused: 'too-many-columns', columns: 2 })
})

test('a cell that begins like a formula is written as plain text', () => {
  for (const text of ['=1+1', '+45 12', '-cmd', '@SUM(A1)', '\t=1', '＝1', "'=1"]) {
    assert.equal(neutralised(text), `'${text}`)
    assert.equal(withoutApostrophe(neutralised(text)), text)
  }
  for (const text of ['-12', '-1,5', 'a=b', "'t Hooft", '12', '']) assert.equal(neutralised(text), text)
  assert.equal(writeCsv([['=HYPERLINK("http://x";"y")']]), '\uFEFF"\'=HYPERLINK(""http://x"";""y"")"\r\n')
})

// A row with nothing but spaces is no row, and spaces at the end of a row are no cells: neither is written here.
const cellText = fc.string({ unit: 'binary' }).map(text => text.replace(/[\ud800-\udfff\ufeff]/g, ''))
const tables = (cell: fc.Arbitrary<string>) =>
  fc.array(
    fc.tuple(
      cell,
      cell,
      cell.filter(text => text.trim() !== ''),
    ),
    { minLength: 1 },
  )

test('any text survives being written and read again', async () => {
  await fc.assert(
    fc.asyncProperty(tables(cellText), async rows => {
      assert.deepEqual(cells(readCsv(writeCsv(rows))), rows)
    }),
  )
})

const oneByteText = (encoding: 'windows-1252' | 'macintosh') =>
  fc.string({ unit: fc.constantFrom(...bytesOf(encoding).keys()) })

test('any text survives every encoding and separator', async () => {
  await fc.assert(
    fc.asyncProperty(
      tables(cellText),
      fc.constantFrom<TextEncoding>('utf-8', 'utf-16le', 'utf-16be'),
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('\r\n', '\n', '\r'),
      async (rows, encoding, separator, newline) => {
        const { text } = decodeText(encodeText(quoted(rows, separator, newline), encoding))
        assert.deepEqual(cells(readCsv(text)), rows)
      },
    ),
  )
})

test('any text of Windows survives its one-byte encoding', async () => {
  await fc.assert(
    fc.asyncProperty(
      tables(oneByteText('windows-1252')),
      fc.constantFrom(';', ',', '\t'),
      async (rows, separator) => {
        // Danish letters in the heading tell the encoding from UTF-8 and from a Mac's.
        const heading: [string, string, string] = [
          'Fødselsår æøåæøåæøå',
          'Område',
          'Små børn på sø'.repeat(40),
        ]
        const bytes = encodeText(quoted([heading, ...rows], separator, '\r\n'), 'windows-1252')
        const { text, encoding } = decodeText(bytes)
        assert.equal(encoding, 'windows-1252')
        assert.deepEqual(cells(readCsv(text)), [heading, ...rows])
      },
    ),
  )
})

function quoted(rows: readonly (readonly string[])[], separator: string, newline: string): string {
  const cell = (text: string) =>
    `"${(/^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return rows.map(row => row.map(cell).join(separator) + newline).join('')
}
