import type { JSX } from 'preact'

/** Client module of a page with `PutIn`. */
export const putInModule = 'put-in.js'

/**
 * Ready words that a press puts into a field, where one writes. Without JavaScript they are a link to the page
 * that opens with the words in the field.
 */
export function PutIn({
  words,
  into,
  href,
}: {
  words: string
  /** Names of fields: of the one that was written in last, else of the first that is empty. */
  into: readonly string[]
  href: string
}): JSX.Element {
  return (
    <a class="put-in" href={href} data-into={into.join(' ')}>
      {words}
    </a>
  )
}
