import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import { searchWords } from '../platform/search-words.ts'

export interface FoundPerson {
  readonly id: string
  readonly name: string
  readonly organisation: string
}

/** Those who take part in a programme and have the words in their name, position or workplace, by name. */
export async function findInProgramme(
  tx: Tx,
  programmeId: string,
  { side, words, most }: { side?: 'mentor' | 'mentee'; words: string; most: number },
): Promise<FoundPerson[]> {
  const query = searchWords(words)
  if (query === undefined) return []
  const { rows } = await sql<FoundPerson>`
    select id, name, organisation
    from app.find_in_programme(${programmeId}, ${side ?? null}, ${query}::tsquery, ${most})`.execute(tx)
  return rows
}
