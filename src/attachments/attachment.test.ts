import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { wordDocument } from '../platform/documents/word-document.ts'
import { isRefusal } from '../platform/refusal.ts'
import { packPlain } from '../platform/spreadsheet/unpack.ts'
import { mostBytes, readAttachment } from './attachment.ts'

/** A picture of one dot, with a word that a program has written into it. */
function pngWith(word: string): Buffer {
  const chunk = (kind: string, content: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length)
    return Buffer.concat([length, Buffer.from(kind), content, Buffer.alloc(4)])
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Comment\0${word}`)),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const pdf = Buffer.from('%PDF-1.7\nnothing much\n%%EOF\n')
const word = () => wordDocument({ title: 'Plan', locale: 'da', parts: [] })
const nameOf = (name: string, bytes: Uint8Array) => {
  const read = readAttachment(name, bytes)
  return isRefusal(read) ? read.refused : read.name
}

test('a file is what is in it, whatever its name says (J1)', async () => {
  assert.equal(nameOf('Billede.exe', pngWith('x')), 'Billede.png')
  assert.equal(nameOf('plan.txt', pdf), 'plan.pdf')
  assert.equal(nameOf('Vores plan.docx', await word()), 'Vores plan.docx')
  const wrong: Record<string, Uint8Array> = {
    'page.pdf': Buffer.from('<html><script>alert(1)</script> %PDF- %%EOF'),
    'drawing.png': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'program.docx': Buffer.from('MZ\x90\0'),
    'sheet.docx': packPlain(new Map([['xl/workbook.xml', Buffer.from('<x/>')]])),
    'cut.pdf': pdf.subarray(0, 12),
    'empty.pdf': Buffer.alloc(0),
  }
  for (const [name, bytes] of Object.entries(wrong)) assert.equal(nameOf(name, bytes), 'not-this-kind', name)
})

test('a document with macros stays outside (J1)', () => {
  const parts = ['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']
  const zip = (names: readonly string[]) => packPlain(new Map(names.map(name => [name, Buffer.from('<x/>')])))
  assert.equal(nameOf('a.docx', zip(parts)), 'does-something')
  assert.equal(nameOf('a.docx', zip(parts.slice(0, 2))), 'a.docx')
})

test('a picture loses what a camera or a program has written into it (J1)', () => {
  const read = readAttachment('a.png', pngWith('Hjemme hos Sofie'))
  if (isRefusal(read)) assert.fail()
  assert.ok(!read.content.includes('Hjemme'))
})

test('no file is larger than five megabytes', () => {
  const large = Buffer.concat([pdf, Buffer.alloc(mostBytes), pdf])
  assert.equal(nameOf('a.pdf', large), 'too-large')
})

test('a name keeps to its last part, without what could lead astray', () => {
  for (const [given, kept] of Object.entries({
    'C:\\fakepath\\Plan.pdf': 'Plan.pdf',
    // A letter of two halves is not cut in two: what is half cannot stand in an address.
    [`${'a'.repeat(79)}😀.pdf`]: `${'a'.repeat(79)}.pdf`,
    '../../etc/passwd': 'passwd.pdf',
    'regning\u202Efdp.exe': 'regningfdp.pdf',
    '.pdf': 'Fil.pdf',
    'Årets "plan" <1>.pdf': 'Årets plan 1.pdf',
    [`${'lang'.repeat(60)}.pdf`]: `${'lang'.repeat(20)}.pdf`,
  }))
    assert.equal(nameOf(given, pdf), kept)
})
