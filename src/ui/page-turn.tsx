import type { JSX } from 'preact'
import { useFrame } from './frame.ts'
import { Icon } from './icon.tsx'
import { texts } from './messages.ts'

/** One page back and one forward in a list that is too long to count. Nothing when it is all here. */
export function PageTurn({
  previous,
  next,
}: {
  previous: string | undefined
  next: string | undefined
}): JSX.Element | null {
  const words = texts(useFrame().locale)
  if (previous === undefined && next === undefined) return null
  return (
    <nav class="pagination" aria-label={words.pages}>
      {previous !== undefined && (
        <a class="ds-button" data-variant="secondary" data-size="sm" href={previous} rel="prev">
          <Icon name="up" />
          {words.previous}
        </a>
      )}
      {next !== undefined && (
        <a class="ds-button" data-variant="secondary" data-size="sm" href={next} rel="next">
          {words.next}
          <Icon name="forward" />
        </a>
      )}
    </nav>
  )
}
