import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { wordDocument } from '../platform/documents/word-document.ts'
import { isRefusal } from '../platform/refusal.ts'
import { packPlain } from '../platform/spreadsheet/unpack.ts'
import { readAttachment } from './attachment.ts'

const pdf = (...objects: readonly (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.map(each => Buffer.concat([Buffer.from(each), Buffer.from('\n')])),
    Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n'),
  ])
const stream = (dictionary: string, content: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`7 0 obj\n<< ${dictionary} >>\nstream\r\n`),
    Buffer.from(content),
    Buffer.from('\nendstream\nendobj'),
  ])
const packed = (objects: string, dictionary = '/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode') =>
  stream(dictionary, deflateSync(Buffer.from(`11 0 ${objects}`)))
const answer = (file: Buffer, name = 'a.pdf') => {
  const read = readAttachment(name, file)
  return isRefusal(read) ? read.refused : 'taken'
}

test('a PDF that runs, sends, starts or carries something stays outside (J1)', () => {
  for (const does of [
    '1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj',
    '1 0 obj<</OpenAction<</S/JavaScript/JS 4 0 R>>>>endobj',
    '1 0 obj << /Names << /Dests 5 0 R/JavaScript 6 0 R >> >> endobj',
    '1 0 obj << /A << /S /J#61vaScript /JS (x) >> >> endobj',
    '1 0 obj << /A << /S 5 0 R >> >> endobj 5 0 obj /Launch endobj',
    '1 0 obj << /A << /S /Launch /F (cmd.exe) >> >> endobj',
    '1 0 obj << /A << /S /SubmitForm /F (https://x.example) >> >> endobj',
    '1 0 obj << /A << /S /ImportData /F (x) >> >> endobj',
    '1 0 obj << /Names << /EmbeddedFiles 3 0 R >> >> endobj',
    '1 0 obj << /Type /EmbeddedFile >> endobj',
    '1 0 obj << /Subtype /FileAttachment >> endobj',
    '1 0 obj << /AcroForm << /XFA 3 0 R >> >> endobj',
    '1 0 obj << /A << /S /Rendition /JS (x) >> >> endobj',
    '1 0 obj << /Subtype /RichMedia >> endobj',
    '% (\n1 0 obj << /A << /S /JavaScript /JS (x) >> >> endobj\n% )',
  ])
    assert.equal(answer(pdf(does)), 'does-something', does)
})

test('what is packed together is looked into, whatever it is called (J1)', () => {
  const script = '<< /S /JavaScript /JS (x) >>'
  assert.equal(answer(pdf(packed(script))), 'does-something')
  assert.equal(answer(pdf(packed('<< /S /J#61vaScript >>'))), 'does-something')
  assert.equal(
    answer(pdf(packed(script, '/Type /Obj#53tm /N 1 /First 5 /Filter /FlateDecode'))),
    'does-something',
  )
  assert.equal(answer(pdf(packed(script, '/N 1 /First 5 /Filter /FlateDecode'))), 'does-something')
  assert.equal(answer(pdf(packed(`<< /Title (a) >> ${' '.repeat(90_000)} ${script}`))), 'does-something')
  assert.equal(
    answer(pdf(packed('<< /Title (a) >>'), packed(script))),
    'does-something',
    'the second as well',
  )
  assert.equal(answer(pdf(packed('<< /Title (a) >>'))), 'taken')
})

test('what readers make out all the same is looked into: a wrong checksum, an early end, much that is blank (J1)', () => {
  const dictionary = '/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode'
  const script = (before = '') => deflateSync(Buffer.from(`${before}11 0 << /S /JavaScript /JS (x) >>`))
  const wrongSum = script()
  wrongSum.writeUInt32BE(7, wrongSum.length - 4)
  assert.equal(answer(pdf(stream(dictionary, wrongSum))), 'does-something')
  const blank = script(' '.repeat(600 * 1024))
  assert.equal(answer(pdf(stream(dictionary, blank))), 'does-something')
  const brokenOff = Buffer.concat([script().subarray(0, -6), Buffer.alloc(40, 0xff)])
  assert.equal(answer(pdf(stream(dictionary, brokenOff))), 'cannot-be-read')
})

test('a PDF that cannot be looked into stays outside, and says why (J1)', () => {
  const hidden = Buffer.from('<~87cURD]i,"Ebo80~>')
  for (const file of [
    pdf('trailer << /Encrypt 5 0 R >>'),
    pdf('trailer << /Encrypt<< /V 4 >> >>'),
    pdf(stream('/Type /ObjStm /N 1 /First 5 /Filter [/ASCII85Decode /FlateDecode]', hidden)),
    pdf(packed('<< >>', '/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>')),
    pdf(packed(' '.repeat(25 * 1024 * 1024))),
  ])
    assert.equal(answer(file), 'cannot-be-read')
})

test('links, forms to fill in, pictures and text about such things are taken (J1)', () => {
  for (const fine of [
    '1 0 obj << /A << /S /URI /URI (https://developer.example/docs/Web/JavaScript) >> >> endobj',
    '1 0 obj << /AcroForm << /Fields [3 0 R] >> /OpenAction [3 0 R /Fit] >> endobj',
    '1 0 obj << /Title (Launch of JavaScript) >> endobj',
    '1 0 obj << /EncryptMetadata false >> endobj',
    stream('/Subtype /Image /Filter /FlateDecode', deflateSync(Buffer.alloc(80 * 1024 * 1024))),
    stream('/Filter [/ASCII85Decode /FlateDecode]', '<~87cURD]i,"Ebo80~>'),
    stream('/Filter /FlateDecode', deflateSync(Buffer.from('0 0 612 792 re W n (/ JavaScript) Tj'))),
    stream('/Filter /DCTDecode', Buffer.from([0x78, 0x9c, 1, 2, 3, 4])),
  ])
    assert.equal(answer(pdf(fine)), 'taken', fine.toString('latin1').slice(0, 120))
})

test('looking through the largest PDF takes a moment, whatever is in it (J1)', () => {
  const streams = Array.from({ length: 60_000 }, () => '1 0 obj << >> stream\nx\nendstream')
  const started = process.cpuUsage()
  assert.equal(answer(pdf(streams.join('\n'))), 'taken')
  assert.equal(answer(pdf(...Array.from({ length: 23 }, () => packed(' '.repeat(1024 * 1024))))), 'taken')
  const swelling = Buffer.concat([
    Buffer.from('stream\n'),
    deflateSync(Buffer.alloc(500 * 1024, '0')).subarray(0, 510),
  ])
  assert.equal(answer(pdf(...Array.from({ length: 9000 }, () => swelling))), 'cannot-be-read')
  const drawnOut = `obj /ObjStm /Filter${' '.repeat(940)}/Filter/FlateDecode stream endobj`
  assert.equal(answer(pdf(...Array.from({ length: 5000 }, () => drawnOut))), 'taken')
  const { user, system } = process.cpuUsage(started)
  // Minutes, where a part is looked at again for each other.
  assert.ok(user + system < 20_000_000, `${(user + system) / 1e6} seconds`)
})

test('a Word document with macros, controls, other files or a template from elsewhere stays outside (J1)', async () => {
  const types = (main: string) =>
    `<Types><Override PartName="/word/document.xml" ContentType="application/${main}"/></Types>`
  const plain = types('vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')
  const link = (type: string, mode = ' TargetMode="External"') =>
    `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://x.example/a"${mode}/></Relationships>`
  const word = (parts: Record<string, string>, contentTypes = plain) => {
    const all = { '[Content_Types].xml': contentTypes, 'word/document.xml': '<w/>', ...parts }
    return packPlain(new Map(Object.entries(all).map(([name, text]) => [name, Buffer.from(text)])))
  }
  for (const file of [
    word({ 'word/vbaProject.bin': 'x' }),
    word({ 'word/VBAPROJECT1.BIN': 'x' }),
    word({}, types('vnd.ms-word.document.macroEnabled.main+xml')),
    word({ 'word/activeX/activeX1.xml': '<x/>' }),
    word({ 'word/embeddings/oleObject1.bin': 'x' }),
    word({ 'word/document.xml': '<w:instrText xml:space="preserve"> DDEAUTO cmd </w:instrText>' }),
    word({ 'word/document.xml': '<w:instrText>DD</w:instrText><w:r/><w:instrText>E x</w:instrText>' }),
    word({ 'word/document.xml': `<w:fldSimple w:instr=' DDE x '/>` }),
    word({ 'word/_rels/settings.xml.rels': link('attachedTemplate') }),
    word({ 'word/_rels/document.xml.rels': link('oleObject') }),
    word({ 'word/_rels/settings.xml.rels': link('attachedTemplate').replaceAll('"', "'") }),
    word({ 'word/_rels/settings.xml.rels': link('attachedTemplate', ' TargetMode = "&#x45;xternal"') }),
    word({
      'word/_rels/settings.xml.rels': link('attachedTemplate').replace('<Relationship ', '<r:Relationship\n'),
    }),
    word({ 'word/_rels/settings.xml.RELS': link('attachedTemplate') }),
    word({
      'word/_rels/settings.xml.rels': Buffer.from(`\ufeff${link('attachedTemplate')}`, 'utf16le').toString(
        'latin1',
      ),
    }),
  ])
    assert.equal(answer(file, 'a.docx'), 'does-something')
  for (const file of [
    word({}),
    word({ 'word/_rels/document.xml.rels': link('hyperlink') }),
    word({ 'word/_rels/settings.xml.rels': link('attachedTemplate', '') }),
    Buffer.from(await wordDocument({ title: 'Plan', locale: 'da', parts: [] })),
  ])
    assert.equal(answer(file, 'a.docx'), 'taken')
  const started = process.cpuUsage()
  assert.equal(answer(word({ 'word/document.xml': '<w:instrText'.repeat(300_000) }), 'a.docx'), 'taken')
  const { user, system } = process.cpuUsage(started)
  assert.ok(user + system < 20_000_000, `${(user + system) / 1e6} seconds`)
})
