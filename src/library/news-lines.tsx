import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import type { LibraryNews } from './library-news-store.ts'
import { texts } from './messages.ts'

/** What is new in the library, in quiet lines: whoever has seen it is not told again. */
export function NewsLines({ news }: { news: readonly LibraryNews[] }): JSX.Element | null {
  const t = texts(useFrame().locale)
  if (news.length === 0) return null
  return (
    <>
      {news.map(({ key, title, news }) => (
        <p key={key} class="small">
          <span class="quiet">{t.news}:</span> {news}{' '}
          <Link href={routes.libraryItem({ item: key })}>{title}</Link>
        </p>
      ))}
    </>
  )
}
