import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { locales } from '../platform/i18n.ts'
import { lix, sentencesIn } from '../platform/lix.ts'
import { plainLines, readMarkdown, referencesIn } from '../platform/markdown.ts'
import { addresses } from './addresses.ts'
import { audiences, itemThemes } from './item.ts'
import { libraryStages } from './questions/question.ts'
import { shippedItems } from './shipped-items.ts'

const texts = shippedItems.flatMap(item => locales.map(locale => ({ item, text: item.texts[locale] })))

test('everything comes in Danish, bokmål and English, of one kind and in one edition (K1, K6)', () => {
  for (const locale of locales) {
    const files = readdirSync(new URL(`shipped/${locale}/`, import.meta.url)).sort()
    assert.deepEqual(files, shippedItems.map(({ key }) => `${key}.md`).sort())
  }
  for (const { item, text } of texts) {
    assert.equal(text.version, item.texts.da.version, item.key)
    assert.equal(text.date, item.texts.da.date, item.key)
    assert.notEqual(text.author, '')
    assert.notEqual(text.owner, '')
  }
})

test('there is a guide for each of those in a mentorship, and something for each stage of it (K1, K2)', () => {
  for (const audience of audiences)
    assert.ok(
      shippedItems.some(item => item.theme === 'roles' && item.audience.includes(audience)),
      audience,
    )
  for (const stage of libraryStages)
    assert.ok(
      shippedItems.some(item => item.stages.includes(stage)),
      stage,
    )
  for (const theme of itemThemes)
    assert.ok(shippedItems.filter(item => item.theme === theme).length >= 3, theme)
})

test('the library is easy to read: LIX 40 at most for each text, in each language, and nothing shouts', () => {
  for (const { item, text } of texts) {
    const lines = [text.title, text.summary, ...plainLines(readMarkdown(text.body))]
    const difficulty = Math.round(lix(sentencesIn(lines)))
    assert.ok(difficulty <= 40, `${item.key} (${text.locale}) has LIX ${difficulty}`)
    for (const line of lines) assert.doesNotMatch(line, /!/, item.key)
  }
})

test('a language reads as long as the others: none is a summary of another', () => {
  for (const { item, text } of texts) {
    const share = text.body.length / item.texts.da.body.length
    assert.ok(share > 0.85 && share < 1.15, `${item.key} (${text.locale}): ${share.toFixed(2)}`)
    const shape = (body: string) => readMarkdown(body).map(({ kind }) => kind)
    assert.deepEqual(shape(text.body), shape(item.texts.da.body), `${item.key} (${text.locale})`)
  }
})

test('what a text leads to is there', () => {
  const known = new Set(shippedItems.map(({ key }) => `item:${key}`))
  for (const { item, text } of texts)
    for (const link of referencesIn(readMarkdown(text.body)).links) {
      assert.ok(addresses.link(link) !== undefined, `${item.key} (${text.locale}): ${link}`)
      if (link.startsWith('item:')) assert.ok(known.has(link), `${item.key} (${text.locale}): ${link}`)
    }
})
