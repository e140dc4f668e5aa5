import type { JSX } from 'preact'
import { atHand, type LibraryItem } from '../../library/item.ts'
import { routes } from '../../routes.ts'
import { Card } from '../../ui/card.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Prose } from '../../ui/heading.tsx'
import { Link } from '../../ui/link.tsx'
import { texts } from './messages.ts'

const mostShown = 3

/** What lies ready in the room for each of the two when they begin; the organisation may write its own (K1, K2). */
export function LibraryPreview(props: { frame: Frame; items: readonly LibraryItem[] }): JSX.Element {
  const { frame, items } = props
  const t = texts(frame.locale)
  return (
    <Card title={t.parts.library}>
      {(['mentee', 'mentor'] as const).map(audience => (
        <Prose key={audience}>
          <h3>{t.readsFirst[audience]}</h3>
          <ul>
            {atHand(items, { audience, stage: 'trial', turn: 0 })
              .slice(0, mostShown)
              .map(({ key, text }) => (
                <li key={key}>
                  <Link href={routes.libraryItem({ item: key })}>{text.title}</Link>
                </li>
              ))}
          </ul>
        </Prose>
      ))}
      <p class="small">
        <Link href={routes.library()} about={t.parts.library}>
          {t.change}
        </Link>
      </p>
    </Card>
  )
}
