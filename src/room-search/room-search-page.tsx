import type { JSX } from 'preact'
import type { EnteredRoom } from '../mentorships/enter-room.ts'
import { ToRoom, titleIn } from '../mentorships/room-frame.tsx'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { shortDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { SearchForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { SearchField } from '../ui/text-field.tsx'
import { texts } from './messages.ts'
import { excerpt, type Findable } from './room-search.ts'

interface Props {
  readonly frame: Frame
  readonly entered: EnteredRoom
  readonly words: string
  readonly found: readonly Findable[]
}

/** What was found in the two's own room. */
export function RoomSearchPage({ frame, entered, words, found }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { id } = entered.mentorship
  return (
    <Page frame={frame} title={titleIn(entered, t.title, frame.locale)} width="read">
      <ToRoom id={id} pair={entered} />
      <PageHeading title={t.title} lede={t.lede} />
      <SearchForm action={routes.roomSearch({ id })}>
        <SearchField name="words" label={t.words} value={words} />
        <Button look="secondary">{t.find}</Button>
      </SearchForm>
      {found.length > 0 && (
        <PlainList>
          {found.map(({ kind, text, at, href }) => (
            <PlainItem
              key={`${kind} ${href} ${at.getTime()}`}
              above={`${t.kinds[kind]} · ${shortDay(at, frame)}`}
              title={<Link href={href}>{excerpt(text, words)}</Link>}
            />
          ))}
        </PlainList>
      )}
      {words !== '' && found.length === 0 && (
        <EmptyState drawing="lighthouse" title={t.none}>
          {t.noneLine}
        </EmptyState>
      )}
    </Page>
  )
}
