import { sql } from 'kysely'
import { isNearly, plainText } from '../people/imports/plain-text.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { wordsIn } from '../platform/search-words.ts'
import { findMentors, type MentorsFound } from './databank-store.ts'
import type { MentorSearch } from './mentor.ts'
import { nearlyKnown } from './search-question.ts'

/** What was found instead, for words with slips in them. */
export interface NearlyFound {
  /** The words that were searched for instead. */
  readonly words: string
  readonly found: MentorsFound
}

/** For a search that found nobody: words that are nearly the same, when with them somebody is found. */
export async function findNearly(
  tx: Tx,
  programme: string,
  search: MentorSearch,
): Promise<NearlyFound | undefined> {
  const written = wordsIn(search.words)
  const near: string[] = []
  for (const word of written) near.push(await nearestWord(tx, programme, word))
  const words = near.join(' ')
  if (words === written.join(' ')) return undefined
  const found = await findMentors(tx, { ...search, words }, { id: undefined, word: '', backwards: false })
  return found.mentors.rows.length === 0 ? undefined : { words, found }
}

const shortestWithSlips = 4
/** From here on words share so many letters in a row that one is meant by the other. */
const alike = 0.6

async function nearestWord(tx: Tx, programme: string, word: string): Promise<string> {
  if (word.length < shortestWithSlips) return word
  const { rows } = await sql<{ word: string; nearness: number }>`
    select word, nearness from app.near_words(${programme}, ${word})`.execute(tx)
  const isMeant = (other: string) =>
    isNearly(plainText(other), plainText(word)) || isNearly(bare(other), bare(word))
  const slip = rows.find(row => isMeant(row.word))?.word ?? nearlyKnown(isMeant)
  return slip ?? rows.find(row => row.nearness >= alike)?.word ?? word
}

// As on a keyboard without æ, ø and å: "Ostergard".
const bare = (word: string) => plainText(word).replace(/a[ae]/g, 'a').replaceAll('oe', 'o')
