import type { JSX } from 'preact'
import { routes } from '../../../routes.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { day, relativeDay } from '../../../ui/dates.ts'
import { InlineForm } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Quiet, Section } from '../../../ui/heading.tsx'
import { PlainItem, PlainList } from '../../../ui/plain-list.tsx'
import { texts } from './messages.ts'
import type { OpenSession } from './sessions-store.ts'

interface Props {
  frame: Frame
  sessions: readonly OpenSession[]
  /** The session that looks at the page. */
  sessionId: string
}

export function SessionsSection({ frame, sessions, sessionId }: Props): JSX.Element {
  const t = texts(frame.locale).sessions
  return (
    <Section title={t.title}>
      <PlainList>
        {sessions.map(session => (
          <SessionItem key={session.id} frame={frame} session={session} here={session.id === sessionId} />
        ))}
      </PlainList>
      <Actions>
        <InlineForm action={routes.mySessionsEnd()}>
          <Button look="secondary">{t.everywhere}</Button>
        </InlineForm>
      </Actions>
      <Quiet>{t.everywhereLine}</Quiet>
    </Section>
  )
}

function SessionItem(props: { frame: Frame; session: OpenSession; here: boolean }): JSX.Element {
  const { frame, session, here } = props
  const t = texts(frame.locale).sessions
  const { id, means, createdAt, seenAt } = session
  const since = t.since(t.means[means], day(createdAt, frame))
  return (
    <PlainItem
      title={here ? t.here : t.elsewhere}
      line={here ? since : `${since} · ${t.seen(relativeDay(seenAt, frame))}`}
      action={
        !here && (
          <InlineForm action={routes.mySessionEnd({ id })}>
            <Button look="tertiary" size="small" about={since}>
              {t.end}
            </Button>
          </InlineForm>
        )
      }
    />
  )
}
