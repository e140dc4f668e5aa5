import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedQuestions } from '../src/library/questions/question-bank.ts'
import { shippedItems } from '../src/library/shipped-items.ts'
import { type Locale, locales } from '../src/platform/i18n.ts'
import { plainLines, readMarkdown } from '../src/platform/markdown.ts'
import { lessonsIn } from '../src/training/lesson.ts'
import { saidIn } from './plain-words.ts'

// Looks every word up that people read: the library, the training and what the pages say. Run with `npm run spelling`.

const root = join(import.meta.dirname, '..')
const dictionaries: Record<Locale, string> = { da: 'da_DK', nb: 'nb_NO', en: 'en_GB' }

/** Words that are right and in no dictionary: names, the field's own, and those that examples are made of. */
const known = new Set(
  readFileSync(new URL('spelling-words.txt', import.meta.url), 'utf8')
    .split(/\s+/)
    .map(word => word.toLowerCase()),
)

/** What stands where, in one language. */
async function said(locale: Locale): Promise<Map<string, string[]>> {
  const texts = new Map<string, string[]>()
  for (const { key, texts: by } of shippedItems) {
    const { title, summary, author, body } = by[locale]
    texts.set(`library/${key}`, [title, summary, author, ...plainLines(readMarkdown(body))])
  }
  texts.set(
    'library/questions',
    shippedQuestions.map(({ words }) => words[locale]),
  )
  for (const { name, title, question, body } of lessonsIn(locale))
    texts.set(`training/${name}`, [title, question, ...plainLines(readMarkdown(body))])
  for (const file of globSync('src/**/messages*.ts', { cwd: root })) {
    const module: Record<string, unknown> = await import(join(root, file))
    texts.set(
      file,
      Object.values(module).flatMap(one => textsOf(one, locale)),
    )
  }
  return texts
}

/** What a module exports beside its texts takes more than a language. */
function textsOf(exported: unknown, locale: Locale): string[] {
  if (typeof exported !== 'function' || exported.length !== 1) return []
  try {
    return saidIn((exported as (locale: Locale) => unknown)(locale))
  } catch {
    return []
  }
}

/** The words of a text; addresses, and what is written in capitals, are none. */
function wordsIn(lines: readonly string[]): string[] {
  const text = lines.join('\n').replaceAll(/https?:\S+|\S+@\S+|\b\p{Lu}{2,}\b/gu, ' ')
  return [...new Set(text.match(/\p{L}[\p{L}’'-]*\p{L}/gu) ?? [])].map(word => word.replaceAll('’', "'"))
}

const isKnown = (word: string) =>
  known.has(word.toLowerCase()) || word.split('-').every(part => known.has(part.toLowerCase()))

function misspelt(locale: Locale, words: readonly string[]): string[] | undefined {
  const { status, stdout } = spawnSync('hunspell', ['-d', dictionaries[locale], '-i', 'utf-8', '-l'], {
    input: words.join('\n'),
    encoding: 'utf8',
  })
  if (status !== 0) return undefined
  return [...new Set(stdout.split('\n').filter(word => word !== '' && !isKnown(word)))]
}

let found = 0
let looked = 0
for (const locale of locales) {
  const texts = await said(locale)
  const all = [...texts.values()].flatMap(wordsIn)
  const wrong = misspelt(locale, [...new Set(all)])
  if (!wrong) {
    const packages = 'hunspell, hunspell-da, hunspell-no and hunspell-en-gb'
    console.log(`${locale}: skipped, hunspell or its dictionary is not installed (Debian: ${packages}).`)
    continue
  }
  looked += new Set(all).size
  for (const [where, lines] of texts) {
    const here = wordsIn(lines).flatMap(word =>
      wrong.filter(one => word === one || word.split(/['-]/).includes(one)),
    )
    for (const word of new Set(here)) {
      found += 1
      console.log(`${locale}  ${word}  ${where}`)
    }
  }
}
console.log(`${looked} different words looked up, ${found} not found.`)
process.exitCode = found === 0 ? 0 : 1
