import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { packPlain } from '../../platform/spreadsheet/unpack.ts'
import { fileIn, nameOf } from './library-file.ts'

const bytes = (...parts: string[]) => Buffer.from(parts.join(''), 'latin1')
const pdf = (...parts: string[]) => bytes('%PDF-1.7\n1 0 obj ', ...parts, '\n%%EOF\n')
const office = (parts: Record<string, Buffer | string>) =>
  packPlain(
    new Map(
      Object.entries({ '[Content_Types].xml': '<Types/>', ...parts }).map(([name, content]) => [
        name,
        Buffer.from(content),
      ]),
    ),
  )

test('a file is what is in it, whatever it is called', () => {
  const picture = fileIn(readFileSync(new URL('../../../docs/pictures/room.png', import.meta.url)))
  assert.ok('kind' in picture && picture.kind === 'image/png' && picture.isPicture)
  const leaflet = fileIn(pdf())
  assert.ok('kind' in leaflet && leaflet.kind === 'application/pdf' && !leaflet.isPicture)
  const letter = fileIn(office({ 'word/document.xml': '<w/>' }))
  assert.ok('kind' in letter && nameOf(letter, 'Regler: kørsel/ferie') === 'Regler kørsel ferie.docx')
})

test('what is none of the known kinds, runs, or is too large is not kept', () => {
  for (const unknown of [
    bytes('<html><script>'),
    bytes('<svg onload="x">'),
    bytes('PK\u0003\u0004', 'run.exe'),
    bytes('PK\u0003\u0004', '[Content_Types].xml', 'word/document.xml'),
    office({ 'run.exe': 'word/document.xml' }),
  ])
    assert.deepEqual(fileIn(unknown), { refused: 'not-this-kind' })
  assert.deepEqual(fileIn(pdf('/OpenAction << /S /JavaScript >>')), { refused: 'does-something' })
  const packed = deflateSync('11 0 << /S /JavaScript /JS (x) >>').toString('latin1')
  for (const hidden of [
    '<< /S /J#61vaScript >>',
    `<< /Type /ObjStm /First 5 >>\nstream\n${packed}\nendstream`,
  ])
    assert.deepEqual(fileIn(pdf(hidden)), { refused: 'does-something' })
  assert.deepEqual(fileIn(Buffer.alloc(9 * 1024 * 1024)), { refused: 'too-large' })
})

test('Word, Excel and PowerPoint are looked into as in a room: what runs, asks other programs or hides is not kept', () => {
  const sheet = { 'xl/workbook.xml': '<x/>' }
  const slides = { 'ppt/presentation.xml': '<p/>' }
  const letter = { 'word/document.xml': '<w/>' }
  const chart = office(sheet)
  for (const runs of [
    { ...letter, 'word/vbaProject.bin': 'x' },
    {
      ...letter,
      'word/document.xml': '<w:instrText> DD</w:instrText><w:instrText>EAUTO c:\\run.exe</w:instrText>',
    },
    { ...letter, 'word/document.xml': '<w:fldSimple w:instr="DDE excel a b"/>' },
    { ...sheet, 'xl/macrosheets/sheet1.xml': '<x/>' },
    { ...sheet, 'xl/connections.xml': '<x/>' },
    {
      ...sheet,
      'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
    },
    { ...slides, 'ppt/slides/slide1.xml': '<a action="ppaction://program"/>' },
    { ...slides, 'ppt/embeddings/oleObject1.bin': 'x' },
    { ...slides, 'ppt/embeddings/sheet.xlsx': office({ ...sheet, 'xl/vbaProject.bin': 'x' }) },
    { ...slides, 'ppt/embeddings/sheet.xlsx': office({ ...sheet, 'xl/embeddings/sheet.xlsx': chart }) },
    { ...slides, 'ppt/embeddings/sheet.xlsx': 'MZ' },
  ])
    assert.deepEqual(fileIn(office(runs)), { refused: 'does-something' }, JSON.stringify(Object.keys(runs)))
  for (const fine of [sheet, slides, { ...slides, 'ppt/embeddings/sheet.xlsx': chart }]) {
    const read = fileIn(office(fine))
    assert.ok('kind' in read, JSON.stringify(read))
  }
})
