import type { JSX } from 'preact'
import { atHand, type LibraryItem, withoutLeftOut } from '../../library/item.ts'
import { routes } from '../../routes.ts'
import { Card } from '../../ui/card.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Prose } from '../../ui/heading.tsx'
import { Link } from '../../ui/link.tsx'
import type { Programme } from '../programme.ts'
import { texts } from './messages.ts'

const mostShown = 3

/** What lies ready in the room for each of the two when they begin; without what the programme leaves out (K1, K2). */
export function LibraryPreview(props: {
  frame: Frame
  programme: Programme
  items: readonly LibraryItem[]
}): JSX.Element {
  const { frame, programme, items } = props
  const t = texts(frame.locale)
  const shown = withoutLeftOut(items, programme.settings.libraryLeftOut)
  const ready = (['mentee', 'mentor'] as const)
    .map(audience => ({ audience, found: atHand(shown, { audience, stage: 'trial', turn: 0 }) }))
    .filter(({ found }) => found.length > 0)
  return (
    <Card title={t.parts.library}>
      {ready.length === 0 && <p>{t.nothingReady}</p>}
      {ready.map(({ audience, found }) => (
        <Prose key={audience}>
          <h3>{t.readsFirst[audience]}</h3>
          <ul>
            {found.slice(0, mostShown).map(({ key, text }) => (
              <li key={key}>
                <Link href={routes.libraryItem({ item: key })}>{text.title}</Link>
              </li>
            ))}
          </ul>
        </Prose>
      ))}
      <p class="small">
        <Link
          href={routes.programmeSettingsPart({ id: programme.id, part: 'library' })}
          about={t.parts.library}
        >
          {t.change}
        </Link>
      </p>
    </Card>
  )
}
