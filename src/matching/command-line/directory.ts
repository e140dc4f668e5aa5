import { folded } from './folded.ts'
import type { ListedPerson } from './listed-people.ts'

/** Finds people of a list by what people call them: the id, the address or, where only one has it, the number or the name. */
export class Directory {
  readonly #ids = new Map<string, ListedPerson>()
  readonly #emails = new Map<string, ListedPerson>()
  readonly #others = new Map<string, ListedPerson | 'several'>()

  constructor(people: readonly ListedPerson[]) {
    for (const person of people) {
      this.#ids.set(folded(person.id), person)
      if (person.said.email !== '') this.#emails.set(person.said.email, person)
      for (const key of new Set([folded(person.number), folded(person.name)])) {
        if (key !== '') this.#others.set(key, this.#others.has(key) ? 'several' : person)
      }
    }
  }

  /** Also where the name is written the other way round. */
  find(written: string): ListedPerson | 'several' | undefined {
    const [before = '', ...after] = written.split(',')
    return this.#first(after.length === 0 ? [written] : [written, `${after.join(' ')} ${before}`])
  }

  /** Also where a title follows the name, after a comma or in brackets. */
  findTitled(written: string): ListedPerson | 'several' | undefined {
    const plain = written.replace(/\s*\([^()]*\)\s*$/, '')
    return this.find(written) ?? this.#first([plain, plain.split(',')[0] ?? ''])
  }

  #first(texts: readonly string[]): ListedPerson | 'several' | undefined {
    for (const text of texts) {
      const key = folded(text)
      const found = this.#ids.get(key) ?? this.#emails.get(key) ?? this.#others.get(key)
      if (found !== undefined) return found
    }
    return undefined
  }
}
