import { folded } from './folded.ts'
import type { ListedPerson } from './listed-people.ts'

/** Finds people of a list by what people call them: the id, the address or, where only one has it, the name. */
export class Directory {
  readonly #ids = new Map<string, ListedPerson>()
  readonly #emails = new Map<string, ListedPerson>()
  readonly #names = new Map<string, ListedPerson | 'several'>()

  constructor(people: readonly ListedPerson[]) {
    for (const person of people) {
      this.#ids.set(folded(person.id), person)
      if (person.said.email !== '') this.#emails.set(person.said.email, person)
      const name = folded(person.name)
      const known = this.#names.get(name)
      const another = known !== undefined && (known === 'several' || known.id !== person.id)
      this.#names.set(name, another ? 'several' : person)
    }
  }

  find(written: string): ListedPerson | 'several' | undefined {
    const text = folded(written)
    return this.#ids.get(text) ?? this.#emails.get(text) ?? this.#names.get(text)
  }
}
