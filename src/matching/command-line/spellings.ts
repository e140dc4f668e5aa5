import { folded } from './folded.ts'

/**
 * One spelling for each word that lists write in several: the first of them by code unit, and so the same for any
 * order of rows.
 */
export class Spellings {
  readonly #spelling = new Map<string, string>()

  note(word: string): void {
    const known = this.#spelling.get(folded(word))
    if (known === undefined || word < known) this.#spelling.set(folded(word), word)
  }

  of(word: string): string {
    return this.#spelling.get(folded(word)) ?? word
  }
}
