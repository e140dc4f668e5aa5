import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import writeXlsxFile from 'write-excel-file/node'
import { isRefusal } from '../refusal.ts'
import { encodeText } from './encode-text.ts'
import { spreadsheetRefusal } from './messages.ts'
import { readSheets } from './read-sheets.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import type { Sheet, SpreadsheetRefusal } from './sheet.ts'
import { packPlain } from './unpack.ts'

function sheets(reading: Sheet[] | SpreadsheetRefusal): Sheet[] {
  assert.ok(!isRefusal(reading), JSON.stringify(reading))
  return reading
}

function workbook(sheetXml: string, more: Record<string, string> = {}, tab = ''): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Ark1" sheetId="1" ${tab}r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetXml}</sheetData></worksheet>`,
    ...more,
  }
  return packPlain(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])))
}

test('cells of an .xlsx file come as a person sees them', async () => {
  const bytes = await writeXlsxFile([
    ['Navn', 'Plads', 'Erfaring', 'Start', 'Nummer', 'Leder', 'Tom'],
    [
      'Søren Ærø',
      2,
      12.5,
      { value: new Date(Date.UTC(2026, 7, 31)), format: 'dd-mm-yyyy' },
      '0045',
      true,
      null,
    ],
    [
      'Åse',
      12.0,
      0.1 + 0.2,
      { value: new Date(Date.UTC(2026, 9, 25, 14, 30)), format: 'dd-mm-yyyy hh:mm' },
      ' x ',
      false,
      '',
    ],
  ]).toBuffer()
  const [sheet] = sheets(await readSheets(bytes))
  assert.deepEqual(sheet?.rows[1]?.cells, ['Søren Ærø', '2', '12,5', '2026-08-31', '0045', 'TRUE'])
  assert.deepEqual(sheet?.rows[2]?.cells, ['Åse', '12', '0,3', '2026-10-25 14:30', ' x ', 'FALSE'])
})

test('row numbers are those in Excel, with empty rows between and merged cells', async () => {
  const bytes = await writeXlsxFile([
    [{ value: 'Mentorer 2026', columnSpan: 3 }, null, null],
    [null, null, null],
    ['Navn', 'Kommune', 'Plads'],
    ['Ida', { value: 'Nordhavn', rowSpan: 2 }, 1],
    ['Bo', null, 2],
    [null, null, null],
    ['Ea', 'Åby', 3],
  ]).toBuffer()
  const [sheet] = sheets(await readSheets(bytes))
  assert.deepEqual(
    sheet?.rows.map(row => [row.number, ...row.cells]),
    [
      [1, 'Mentorer 2026'],
      [3, 'Navn', 'Kommune', 'Plads'],
      [4, 'Ida', 'Nordhavn', '1'],
      [5, 'Bo', '', '2'],
      [7, 'Ea', 'Åby', '3'],
    ],
  )
})

test('every sheet with something on it is read, by the name on its tab', async () => {
  const bytes = await writeXlsxFile([
    { sheet: 'Vejledning', data: [['Læs mig']] },
    { sheet: 'Tom', data: [] },
    { sheet: 'Mentorer', data: [['Navn'], ['Ida']] },
  ]).toBuffer()
  assert.deepEqual(
    sheets(await readSheets(bytes)).map(sheet => sheet.name),
    ['Vejledning', 'Mentorer'],
  )
})

test('text inside cells, formulas with their result, errors and rich text are read', async () => {
  const [sheet] = sheets(
    await readSheets(
      workbook(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Åse &amp; Bo</t></is></c><c r="B1" t="str"><f>A1</f><v>sum</v></c>' +
          '<c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="inlineStr"><is><r><t>fed </t></r><r><t>skrift</t></r></is></c>' +
          '<c r="E1"><v>1234567890123</v></c></row>',
      ),
    ),
  )
  assert.deepEqual(sheet?.rows[0]?.cells, ['Åse & Bo', 'sum', '', 'fed skrift', '1234567890123'])
})

test('a tab that Excel hides is known as hidden', async () => {
  for (const [tab, expected] of [
    ['', undefined],
    ['state="visible" ', undefined],
    ['state="hidden" ', true],
    ['state="veryHidden" ', true],
  ] as const) {
    const file = workbook('<row r="1"><c r="A1"><v>1</v></c></row>', {}, tab)
    const [sheet] = sheets(await readSpreadsheet(file))
    assert.equal(sheet?.hidden, expected, tab)
  }
})

test('an old .xls, a locked workbook and other files are refused with what to do', async () => {
  const old = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
  ])
  const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
  assert.deepEqual(await readSheets(old), { refused: 'old-excel' })
  assert.deepEqual(await readSheets(locked), { refused: 'locked' })
  assert.match(spreadsheetRefusal({ refused: 'old-excel' }, 'da'), /gem den som \.xlsx eller CSV/)
  const pdf = Buffer.from('%PDF-1.7\n…')
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6])
  const webPage = Buffer.from('<html><table><tr><td>Navn</td></tr></table></html>')
  const otherZip = packPlain(new Map([['content.xml', Buffer.from('<office/>')]]))
  for (const bytes of [pdf, picture, webPage, otherZip]) {
    assert.deepEqual(await readSheets(bytes), { refused: 'not-a-spreadsheet' })
  }
})

test('an empty file, a sheet with nothing on it and a cut-off file are refused', async () => {
  const whole = await writeXlsxFile([['Navn'], ['Ida']]).toBuffer()
  assert.deepEqual(await readSheets(Buffer.alloc(0)), { refused: 'empty' })
  assert.deepEqual(await readSheets(Buffer.from('\r\n;;\r\n')), { refused: 'empty' })
  assert.deepEqual(await readSheets(workbook('<row r="1"><c r="A1"/></row>')), { refused: 'empty' })
  assert.deepEqual(await readSheets(whole.subarray(0, whole.length - 60)), { refused: 'damaged' })
  assert.deepEqual(await readSheets(workbook('<row r="1"><c r="A1"')), { refused: 'damaged' })
})

test('a file above the limit of size is refused before it is read', async () => {
  assert.deepEqual(await readSpreadsheet(Buffer.alloc(10 * 1024 * 1024 + 1)), {
    refused: 'too-large',
    megabytes: 10,
  })
})

test('a small file that unpacks to very much is refused, whatever it says of its size', async () => {
  const bomb = deflateRawSync(Buffer.alloc(130 * 1024 * 1024, 0x20))
  for (const claimed of [130 * 1024 * 1024, 10, 0]) {
    assert.deepEqual(await readSpreadsheet(zipOf('xl/workbook.xml', bomb, claimed)), {
      refused: 'too-much-inside',
    })
  }
})

test('a file that would fill the memory ends its own process alone', async () => {
  const farRow = workbook('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>')
  assert.deepEqual(await readSpreadsheet(farRow), { refused: 'damaged' })
  const farColumn = workbook('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>')
  assert.deepEqual(await readSpreadsheet(farColumn), { refused: 'damaged' })
  const hidden = workbook('<row r="1"><c r="&#90;ZZZZZ1"><v>1</v></c></row>')
  assert.ok(isRefusal(await readSpreadsheet(hidden)))
  const corner = workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
  assert.deepEqual(await readSpreadsheet(corner), { refused: 'too-much-inside' })
})

test('a list is read in a process of its own', async () => {
  const [sheet] = sheets(await readSpreadsheet(encodeText('Navn;Plads\r\nÅse;2\r\n', 'windows-1252')))
  assert.deepEqual(sheet?.rows[1], { number: 2, cells: ['Åse', '2'] })
})

function zipOf(name: string, packed: Buffer, claimed: number): Buffer {
  const plain = packPlain(new Map([[name, packed]]))
  const directory = plain.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  for (const header of [4, directory + 6]) {
    plain.writeUInt16LE(8, header + 4)
    plain.writeUInt32LE(crc32(Buffer.alloc(0)), header + 10)
    plain.writeUInt32LE(claimed, header + 18)
  }
  return plain
}
