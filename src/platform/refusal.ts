/** An expected no, with a name that the page turns into words. */
export interface Refusal<Name extends string = string> {
  readonly refused: Name
}

export function refused<const Name extends string>(name: Name): Refusal<Name> {
  return { refused: name }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}
