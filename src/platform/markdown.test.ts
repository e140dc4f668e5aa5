import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainLines, readMarkdown, referencesIn } from './markdown.ts'

test('a text is read into headings, lists, quotes and tables', () => {
  const blocks = readMarkdown(`# Først

Et *roligt* **ord**.

- en
- to

  mere

> sagt

| a | b |
|---|---|
| 1 |   |

---
`)
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ['heading', 'paragraph', 'list', 'quote', 'table', 'rule'],
  )
  assert.deepEqual(plainLines(blocks), ['Først', 'Et roligt ord.', 'en', 'to', 'mere', 'sagt', 'a b', '1 '])
  const [heading, paragraph, list, , table] = blocks
  assert.ok(heading?.kind === 'heading' && heading.level === 2, 'the page’s own heading stands above')
  assert.ok(paragraph?.kind === 'paragraph')
  assert.deepEqual(paragraph.runs[1], { kind: 'text', text: 'roligt', emphasis: true })
  assert.deepEqual(paragraph.runs[3], { kind: 'text', text: 'ord', strong: true })
  assert.ok(list?.kind === 'list' && list.items.length === 2)
  assert.ok(table?.kind === 'table' && table.head.length === 2 && table.rows[0]?.length === 2)
})

test('markup in a text stays text, and a link that runs code is none', () => {
  const blocks = readMarkdown('<script>alert(1)</script> [her](javascript:alert(1)) <img src=x onerror=y>')
  assert.deepEqual(referencesIn(blocks), { links: [], pictures: [] })
  assert.match(plainLines(blocks).join(' '), /<script>alert\(1\)<\/script>.*<img/)
})

test('links and pictures are found wherever they stand', () => {
  const { links, pictures } = referencesIn(
    readMarkdown('- [a](item:x)\n\n> ![en båd](picture:1)\n\n| h |\n|---|\n| [b](https://b.example) |'),
  )
  assert.deepEqual(links, ['item:x', 'https://b.example'])
  assert.deepEqual(pictures, [{ kind: 'picture', source: 'picture:1', alt: 'en båd' }])
})
