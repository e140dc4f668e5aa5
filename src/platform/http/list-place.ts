import { isId } from '../id.ts'

/**
 * Where in a long list a page begins: after or before a row, by its key, so that a page costs the same however far
 * one has come. The key is an id (with a word after a dot where one id has several rows), never a name: it stands in
 * the address.
 */
export interface ListPlace {
  readonly id: string | undefined
  readonly word: string
  readonly backwards: boolean
}

/** The place an address asks for; the beginning where it asks for none, or for nonsense. */
export function placeIn(url: URL): ListPlace {
  const before = url.searchParams.get('before')
  const [id = '', word = ''] = (before ?? url.searchParams.get('after') ?? '').split('.')
  return isId(id) ? { id, word, backwards: before !== null } : { id: undefined, word: '', backwards: false }
}

/** One page of a list, and what to ask for to get the one before it and the one after. */
export interface ListPage<Row> {
  readonly rows: readonly Row[]
  readonly previous: { before: string } | undefined
  readonly next: { after: string } | undefined
}

/**
 * Cuts a page out of what the database found: at most `size` rows and one more, in the direction of the place, so
 * backwards when it goes backwards.
 */
export function pageOf<Row>(
  found: readonly Row[],
  size: number,
  place: ListPlace,
  keyOf: (row: Row) => string,
): ListPage<Row> {
  const goesOn = found.length > size
  const near = found.slice(0, size)
  const rows = place.backwards ? near.toReversed() : near
  const [first, last] = [rows[0], rows.at(-1)]
  const hasPrevious = place.backwards ? goesOn : place.id !== undefined
  const hasNext = place.backwards || goesOn
  return {
    rows,
    previous: hasPrevious && first ? { before: keyOf(first) } : undefined,
    next: hasNext && last ? { after: keyOf(last) } : undefined,
  }
}
