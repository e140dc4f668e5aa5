import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { DayOf } from '../ui/date-time.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { type Letter, otherThan } from './letter.ts'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  letters: readonly Letter[]
  viewerId: string
}

/** The letters one has sent or got. */
export function LettersPage({ frame, letters, viewerId }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read">
      <div>
        <UpLink href={routes.home()}>{t.home}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      {letters.length === 0 ? (
        <EmptyState
          drawing="island"
          title={t.none}
          action={<ButtonLink href={routes.databank()}>{t.toDatabank}</ButtonLink>}
        >
          {t.noneLine}
        </EmptyState>
      ) : (
        <PlainList>
          {letters.map(letter => (
            <PlainItem
              key={letter.id}
              title={
                <Link href={routes.letter({ id: letter.id })}>
                  {letter.sender.id === viewerId
                    ? t.to(otherThan(letter, viewerId).name)
                    : t.from(otherThan(letter, viewerId).name)}
                </Link>
              }
              line={
                <>
                  {t.states[stateOf(letter, viewerId)]} · <DayOf at={letter.sentAt} as="relative" />
                </>
              }
            />
          ))}
        </PlainList>
      )}
    </Page>
  )
}

function stateOf(letter: Letter, viewerId: string): 'unread' | 'waits' | 'yours' | 'answered' {
  if (letter.answeredAt !== null) return 'answered'
  if (letter.sender.id === viewerId) return 'waits'
  return letter.readAt === null ? 'unread' : 'yours'
}
