import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { locales } from '../platform/i18n.ts'
import { makeSealingKey } from '../platform/pdf/certificate.ts'
import { sealDocument } from '../platform/pdf/seal-document.ts'
import { typeset } from '../platform/pdf/typeset.ts'
import { presets } from '../programmes/presets.ts'
import type { Signed } from './agreement.ts'
import { documentData, template } from './agreement-document.ts'
import { firstTerms, type Terms } from './terms.ts'

const at = new Date('2026-10-07T08:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'telemakos-agreement-'))
after(() => rmSync(folder, { recursive: true }))

const terms: Terms = {
  ...firstTerms(
    presets.leader_corps.settings,
    { gain: 'At turde stå alene med en upopulær beslutning\nEt netværk uden for kommunen', preparation: '' },
    at,
  ),
  content: 'Ledelse opad og nedad. #let x = 1 $E = mc^2$ *ikke fed*',
  place: 'Skiftevis i Greve og Roskilde',
  preparation: 'Sofie skriver en dagsorden.\nPeter læser den.',
  confidentialityNote: 'Målene må nævnes i en MUS-samtale 😀',
}
const signed: Signed = {
  state: 'signed',
  id: 'agreement',
  version: 2,
  terms,
  seal: '0123456789abcdef'.repeat(4),
  changedAt: at,
  signedAt: at,
  signatures: [
    { by: 'sofie', at, means: 'session' },
    { by: 'peter', at, means: 'passkey' },
  ],
}

function dataIn(locale: (typeof locales)[number], agreement: 'signed' | 'informal' = 'signed') {
  const party = (id: string, name: string) => ({ id, name, locale, timeZone: 'Europe/Copenhagen' as const })
  const programme = {
    id: 'corps',
    name: 'Lederkorps Sjælland',
    settings: { ...presets.leader_corps.settings, agreement },
  }
  const two = { mentees: [party('sofie', 'Sofie Bang')], mentor: party('peter', 'Peter Krog'), programme }
  return documentData(two, signed, id => (id === 'sofie' ? 'Leder, Greve Kommune' : 'Chef, Roskilde Kommune'))
}

function ask(tool: string, words: string[], pdf: Uint8Array): string | undefined {
  const file = join(folder, 'agreement.pdf')
  writeFileSync(file, pdf)
  const { error, stdout } = spawnSync(tool, [...words, file], { encoding: 'utf8' })
  return error ? undefined : stdout
}

for (const locale of locales) {
  test(`the agreement is a tagged PDF/UA-1 with title and language in ${locale} (E1)`, async t => {
    const data = dataIn(locale)
    const plain = await typeset(template, data, at)
    const key = await makeSealingKey('Telemakos mentor.example', at)
    const pdf = await sealDocument(plain, key, { reason: 'Mentoraftale', at })
    assert.ok(Buffer.from(pdf).toString('latin1').includes(`/Lang (${locale}-${data.region})`), 'language')
    const facts = ask('pdfinfo', [], pdf)
    if (facts === undefined) return t.skip('pdfinfo is not installed (Debian: poppler-utils)')
    assert.match(facts, new RegExp(`Title:\\s+${data.title}`))
    assert.match(facts, /Tagged:\s+yes/)
    assert.match(ask('pdfinfo', ['-meta'], pdf) ?? '', /pdfuaid:part>1</)
    const structure = (ask('pdfinfo', ['-struct-text'], pdf) ?? '').replaceAll(/"\s+"/g, '')
    assert.match(structure, /H1/)
    for (const part of data.parts) assert.ok(structure.includes(part.title), part.title)
    assert.ok(structure.includes('*ikke fed*'), 'what they wrote stands as they wrote it')
    assert.match(ask('pdfsig', [], pdf) ?? '', /Signature is Valid/)
  })
}

test('the document says everything that was agreed (E3, E4, E5)', () => {
  const { parts } = dataIn('da')
  const terms = parts.flatMap(({ rows }) => rows.map(({ term }) => term))
  assert.deepEqual(terms, [
    'Vores mål',
    'Indhold',
    'Hvad samtalerne handler om',
    'Antal møder',
    'Hvor tit',
    'Varighed',
    'Sidste dag',
    'Hvordan vi mødes',
    'Sted',
    'Hvem der har initiativet',
    'Mødernes form',
    'Forberedelse',
    'Evaluering',
    'Grad af fortrolighed',
    'Særligt aftalt',
  ])
  assert.match(parts.at(-1)?.note ?? '', /Loven går forud/)
})

test('where a programme has no signatures, the document says that both agree (E9)', () => {
  const { signing } = dataIn('da', 'informal')
  assert.equal(signing.title, 'Vi er enige')
  assert.equal(signing.names[0]?.when, 'Sagt ja onsdag 7. oktober 2026 kl. 10')
})
