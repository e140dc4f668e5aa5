import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeSealingKey } from './certificate.ts'
import { sealDocument } from './seal-document.ts'
import { typeset } from './typeset.ts'

const at = new Date('2026-10-07T08:00:00Z')
const template = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: auto)
#set text(lang: data.language, font: "Libertinus Serif")
= #data.title
#data.text
`
const letter = (text: string) => typeset(template, { title: 'Et brev', language: 'da', text }, at)

const folder = mkdtempSync(join(tmpdir(), 'telemakos-pdf-'))
after(() => rmSync(folder, { recursive: true }))

/** What poppler's tool says of a document; undefined where it is not installed. */
function ask(tool: string, words: string[], pdf: Uint8Array): string | undefined {
  const file = join(folder, 'document.pdf')
  writeFileSync(file, pdf)
  const { error, stdout } = spawnSync(tool, [...words, file], { encoding: 'utf8' })
  return error ? undefined : stdout
}

test('a document is tagged, with its title and language, and says that it is PDF/UA-1', async t => {
  const pdf = await letter('Kære du')
  const raw = Buffer.from(pdf).toString('latin1')
  assert.match(raw, /\/Lang ?\(da\)/)
  const facts = ask('pdfinfo', [], pdf)
  if (facts === undefined) return t.skip('pdfinfo is not installed (Debian: poppler-utils)')
  assert.match(facts, /Title:\s+Et brev/)
  assert.match(facts, /Tagged:\s+yes/)
  assert.match(ask('pdfinfo', ['-meta'], pdf) ?? '', /pdfuaid:part>1</)
  assert.match(ask('pdfinfo', ['-struct-text'], pdf) ?? '', /H1.*Et brev.*Kære du/s)
})

test('what no font can show becomes a square, and the document is still made', async t => {
  const pdf = await letter('Vi glæder os 😀 til Łódź, Привет og שלום\u0007')
  const text = ask('pdfinfo', ['-struct-text'], pdf)
  if (text === undefined) return t.skip('pdfinfo is not installed (Debian: poppler-utils)')
  for (const part of ['Vi glæder os □', 'Łódź', 'Привет']) assert.ok(text.includes(part), part)
})

test('a template that is not accessible is refused', async () => {
  const skipsAHeading = '#set document(title: "x")\n== To'
  await assert.rejects(typeset(skipsAHeading, {}, at))
})

test('the installation makes a certificate of its own for sealing', async () => {
  const { certificate } = await makeSealingKey('Telemakos mentor.example', at)
  const read = new X509Certificate(certificate)
  assert.equal(read.subject, 'CN=Telemakos mentor.example')
  assert.ok(read.verify(read.publicKey))
  assert.equal(read.ca, false)
  assert.equal(new Date(read.validTo).getUTCFullYear(), 2046)
})

test('a sealed document is valid, and a changed byte shows', async t => {
  const key = await makeSealingKey('Telemakos mentor.example', at)
  const pdf = await sealDocument(await letter('Kære du'), key, { reason: 'Mentoraftale', at })
  const words = ask('pdfsig', [], pdf)
  if (words === undefined) return t.skip('pdfsig is not installed (Debian: poppler-utils)')
  assert.match(words, /Signature is Valid/)
  assert.match(words, /ETSI\.CAdES\.detached/)
  assert.match(words, /Total document signed/)
  assert.match(ask('pdfinfo', [], pdf) ?? '', /Tagged:\s+yes/)
  const changed = pdf.slice()
  changed[1000] = (changed[1000] ?? 0) ^ 1
  assert.doesNotMatch(ask('pdfsig', [], changed) ?? '', /Signature is Valid/)
})
