import type { ComponentChildren, JSX } from 'preact'

/** What a `SearchForm` that names it has found. With `live-search.js` on the page it follows what is written. */
export function Answers({
  id,
  said,
  children,
}: {
  id: string
  /** How many there are, in words. It is read aloud when it changes. */
  said: string
  children: ComponentChildren
}): JSX.Element {
  return (
    <div class="stack">
      <p class="quiet small" role="status" id={`${id}-said`}>
        {said}
      </p>
      <div class="stack" id={id}>
        {children}
      </div>
    </div>
  )
}
