import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { unpack } from '../spreadsheet/unpack.ts'
import { documentFile } from './document-file.ts'
import { pdfDocument } from './pdf-document.ts'
import type { PrintedDocument } from './printed-document.ts'
import { wordDocument } from './word-document.ts'

const document: PrintedDocument = {
  title: 'Dagsorden <8. oktober>',
  locale: 'da',
  lede: 'Kl. 10\nPå Sofies kontor',
  parts: [
    { kind: 'heading', text: 'Det skal vi nå' },
    {
      kind: 'table',
      head: ['Minutter', 'Hvad'],
      rows: [
        ['15', 'Siden sidst'],
        ['45', ['At sige fra', 'At blive stående']],
      ],
    },
    { kind: 'heading', text: 'Spørgsmål', level: 3 },
    { kind: 'list', items: ['Hvad fyldte?', 'Hvad så?'] },
    { kind: 'list', items: ['Først', 'Så'], ordered: true },
    { kind: 'facts', rows: [{ term: 'Sted', lines: ['Rådhuset', '2. sal'] }] },
    { kind: 'boxes', label: 'Hvordan mødes vi?', items: ['På en gåtur', 'På video'] },
    { kind: 'writing', label: 'Det tager jeg med', lines: 3 },
    { kind: 'paragraph', text: 'Kun for jer to', quiet: true },
  ],
  footer: 'Sofie og Peter',
}
const at = new Date('2026-10-07T08:00:00Z')

async function partsOf(written: PrintedDocument): Promise<(name: string) => string> {
  const parts = unpack(Buffer.from(await wordDocument(written)), 10_000_000)
  if (typeof parts === 'string') assert.fail(parts)
  return name => parts.get(name)?.toString('utf8') ?? assert.fail(`there is no ${name}`)
}

test('a document for a word processor has its title, its language, headings, lists and header rows', async () => {
  const read = await partsOf(document)
  assert.match(read('docProps/core.xml'), /<dc:title>Dagsorden &lt;8. oktober&gt;<\/dc:title>/)
  assert.match(read('word/styles.xml'), /<w:docDefaults>.*<w:lang w:val="da-DK"\/>.*<\/w:docDefaults>/s)
  const text = read('word/document.xml')
  for (const [level, words] of [
    [1, 'Dagsorden'],
    [2, 'Det skal vi nå'],
    [3, 'Spørgsmål'],
  ])
    assert.match(text, new RegExp(`<w:pStyle w:val="Heading${level}"/>((?!</w:p>).)*${words}`))
  assert.match(text, /<w:tblHeader\/>((?!<\/w:tr>).)*Minutter/)
  assert.match(text, /<w:numPr>((?!<\/w:p>).)*Hvad fyldte\?/)
  assert.match(text, /<w:tc>((?!<\/w:tc>).)*<w:numPr>((?!<\/w:p>).)*At blive stående/)
  assert.match(text, /Rådhuset((?!<\/w:p>).)*<w:br\/>((?!<\/w:p>).)*2\. sal/)
  assert.match(text, /<w14:checkbox>.*På en gåtur/s)
  assert.match(read('word/footer1.xml'), /Sofie og Peter.*NUMPAGES/s)
})

test('a document is written in each language', async () => {
  for (const [locale, tag] of [
    ['nb', 'nb-NO'],
    ['en', 'en-GB'],
  ] as const) {
    const read = await partsOf({ ...document, locale })
    assert.ok(read('word/styles.xml').includes(`<w:lang w:val="${tag}"/>`))
  }
})

test('what no document may hold is left out, and the rest is still written', async () => {
  const strange = 'Før\u0000\u000b\ud800 efter 😀'
  const read = await partsOf({ ...document, title: strange, parts: [{ kind: 'paragraph', text: strange }] })
  assert.match(read('word/document.xml'), /Før.? efter 😀/u)
  await pdfDocument({ ...document, title: strange }, at)
})

const poppler = 'pdfinfo'

test('the same document is a tagged PDF in the same order', async t => {
  const pdf = await pdfDocument(document, at)
  const { error, stdout } = spawnSync(poppler, ['-struct-text', '-'], { input: pdf, encoding: 'utf8' })
  if (error) return t.skip('pdfinfo is not installed (Debian: poppler-utils)')
  const order = [
    'H1',
    'H2',
    'Table',
    'TH',
    'Minutter',
    'LBody',
    'At blive stående',
    'H3',
    'Hvad fyldte',
    'Rådhuset',
    '□',
    'På en gåtur',
    'Kun for jer to',
  ]
  const found = order.map(part => stdout.indexOf(part))
  assert.ok(!found.includes(-1), stdout)
  assert.deepEqual(
    found,
    found.toSorted((a, b) => a - b),
  )
})

test('a document is a file with its type and its ending', async () => {
  for (const format of ['pdf', 'docx'] as const) {
    const answer = await documentFile('Dagsorden', format, document, at)
    if (answer.kind !== 'file') assert.fail()
    assert.equal(answer.name, `Dagsorden.${format}`)
    assert.ok(answer.bytes.length > 1000)
  }
})
