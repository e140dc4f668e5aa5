import { packPlain } from '../src/platform/spreadsheet/unpack.ts'

/** A workbook with one sheet, as Excel writes it: text as text, days as numbers that are shown as days. */
export function excelList(rows: readonly (readonly (string | Date)[])[]): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (target: string, kind: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/>
      ${kind === 'worksheet' ? `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>` : ''}
    </Relationships>`
  const cell = (value: string | Date, place: string) =>
    typeof value === 'string'
      ? `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
      : `<c r="${place}" s="1"><v>${Math.round(value.getTime() / 86_400_000) + 25_569}</v></c>`
  const line = (row: readonly (string | Date)[], n: number) =>
    `<row r="${n}">${row.map((value, at) => cell(value, `${'ABCDEFGHIJ'[at]}${n}`)).join('')}</row>`
  const sheet = rows.map((row, at) => line(row, at + 1)).join('')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': relations('xl/workbook.xml', 'officeDocument'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>
      <sheet name="Nye" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'worksheet'),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  }
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  return packPlain(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(xml + text)])))
}
