type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

type Values<P extends string> = [Names<P>] extends [never]
  ? [query?: Query]
  : [values: Record<Names<P>, string>, query?: Query]

export type Query = Record<string, string | number | undefined>

/** A URL of the product: call it to write an address, `pattern` to mount it. */
export interface Path<P extends string> {
  (...values: Values<P>): string
  readonly pattern: P
}

/** `path('/mentorships/:id')({ id })` is `/mentorships/…`; a second value becomes the query. */
export function path<const P extends string>(pattern: P): Path<P> {
  // Split once: a page of a list writes hundreds of addresses.
  const [start = '', ...rest] = pattern.split(/:(?=\w)/)
  const parts = rest
    .map(part => /^(\w+)(.*)$/.exec(part) ?? [])
    .map(([, name = '', then = '']) => ({ name, then }))
  const write = (...given: unknown[]) => {
    const values = (parts.length > 0 ? given[0] : {}) as Record<string, string>
    const query = (parts.length > 0 ? given[1] : given[0]) as Query | undefined
    let address = start
    for (const { name, then } of parts) address += written(values[name] ?? '') + then
    return query === undefined ? address : address + search(query)
  }
  return Object.assign(write as (...values: Values<P>) => string, { pattern })
}

// Ids and tokens stand in an address as they are.
const written = (value: string) => (/^[\w-]*$/.test(value) ? value : encodeURIComponent(value))

function search(query: Query | undefined): string {
  const question = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') question.set(name, String(value))
  }
  return question.size === 0 ? '' : `?${question}`
}
