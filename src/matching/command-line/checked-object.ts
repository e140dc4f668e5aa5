import { nearestName } from './nearest-name.ts'

/** Told what is wrong, in a sentence that names the key. */
export type Complain = (problem: string) => void

/**
 * An object of a JSON file whose keys are known. What is missing is its usual value; what is wrong is complained of
 * and read as its usual value too, so that a file's mistakes are all told at once.
 */
export class CheckedObject {
  readonly #values: Readonly<Record<string, unknown>>
  readonly #path: string
  readonly #complain: Complain

  constructor(written: unknown, path: string, keys: readonly string[], complain: Complain) {
    this.#path = path
    this.#complain = complain
    this.#values = isObject(written) ? written : {}
    if (!isObject(written)) complain(`${path === '' ? 'The file' : path} must be an object: { … }.`)
    for (const key of Object.keys(this.#values)) if (!keys.includes(key)) this.#unknown(key, keys)
  }

  object(key: string, keys: readonly string[]): CheckedObject {
    return new CheckedObject(this.#values[key] ?? {}, this.#at(key), keys, this.#complain)
  }

  whole(key: string, usual: number, least: number, most: number): number {
    const value = this.#values[key]
    if (value === undefined) return usual
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
    return this.#not(key, `a whole number from ${least} to ${most}`, usual)
  }

  /** Undefined where nothing is said. */
  yes(key: string): boolean | undefined {
    const value = this.#values[key]
    if (value === undefined || typeof value === 'boolean') return value
    return this.#not(key, 'true or false', undefined)
  }

  text(key: string, usual: string): string {
    const value = this.#values[key]
    if (value === undefined) return usual
    if (typeof value === 'string' || typeof value === 'number') return String(value)
    return this.#not(key, 'a text', usual)
  }

  oneOf<const Value extends string>(key: string, values: readonly Value[]): Value | undefined {
    const value = this.#values[key]
    if (value === undefined) return undefined
    const found = values.find(one => one === value)
    if (found !== undefined) return found
    return this.#not(key, values.map(one => `"${one}"`).join(' or '), undefined)
  }

  /** Pairs of people: [["mentee", "mentor"], …]. */
  pairs(key: string): (readonly [string, string])[] | undefined {
    const value = this.#values[key]
    if (value === undefined) return undefined
    if (!Array.isArray(value)) return this.#not(key, 'a list of pairs: [["mentee", "mentor"], …]', undefined)
    return value.flatMap((pair: unknown, place) => {
      const [one, other, ...more] = Array.isArray(pair) ? pair : []
      if (isName(one) && isName(other) && more.length === 0) return [[String(one), String(other)] as const]
      this.#complain(`${this.#at(key)}[${place}] must be a pair: ["mentee", "mentor"].`)
      return []
    })
  }

  /** The keys and texts of an object whose keys can be anything. */
  entries(key: string): [string, unknown][] {
    const value = this.#values[key]
    if (value === undefined) return []
    return isObject(value) ? Object.entries(value) : this.#not(key, 'an object: { … }', [])
  }

  #not<Usual>(key: string, wanted: string, usual: Usual): Usual {
    this.#complain(`${this.#at(key)} must be ${wanted}, not ${JSON.stringify(this.#values[key])}.`)
    return usual
  }

  #unknown(key: string, keys: readonly string[]): void {
    const nearest = nearestName(key, keys)
    const guess = nearest === undefined ? `Known are ${keys.join(', ')}.` : `Did you mean "${nearest}"?`
    this.#complain(`"${this.#at(key)}" is not known. ${guess}`)
  }

  #at(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isName = (value: unknown): value is string | number =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
