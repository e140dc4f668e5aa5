import type { JSX } from 'preact'
import { useFrame } from './frame.ts'
import { Icon } from './icon.tsx'
import { texts } from './messages.ts'
import { number } from './quantities.ts'

/** One page back, one forward, and where we are. Nothing when there is only one page. */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number
  pages: number
  href: (page: number) => string
}): JSX.Element | null {
  const { locale } = useFrame()
  if (pages <= 1) return null
  const words = texts(locale)
  return (
    <nav class="pagination" aria-label={words.pages}>
      {page > 1 && (
        <a class="ds-button" data-variant="secondary" data-size="sm" href={href(page - 1)} rel="prev">
          <Icon name="up" />
          {words.previous}
        </a>
      )}
      <p class="quiet">{words.page(number(page, locale), number(pages, locale))}</p>
      {page < pages && (
        <a class="ds-button" data-variant="secondary" data-size="sm" href={href(page + 1)} rel="next">
          {words.next}
          <Icon name="forward" />
        </a>
      )}
    </nav>
  )
}
