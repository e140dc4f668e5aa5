import type { JSX } from 'preact'
import type { Tx } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { dayAndTime } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { texts } from './messages.ts'

interface ShownMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly calendarMethod: 'REQUEST' | 'CANCEL' | null
  readonly at: Date
}

/** The newest hundred mails of the demonstration; the database shows them in no other mode. */
export async function demonstrationMails(tx: Tx): Promise<ShownMail[]> {
  const rows = await tx
    .selectFrom('mail')
    .leftJoin('person', 'person.id', 'mail.person_id')
    .select([
      'mail.id',
      'mail.subject',
      'mail.body',
      'mail.calendar_method',
      'mail.created_at',
      'person.name',
    ])
    .orderBy('mail.created_at', 'desc')
    .orderBy('mail.id')
    .limit(100)
    .execute()
  return rows.map(row => ({
    id: row.id,
    to: row.name ?? '',
    subject: row.subject,
    body: row.body,
    calendarMethod: row.calendar_method,
    at: row.created_at,
  }))
}

export function MailsPage({ frame, mails }: { frame: Frame; mails: readonly ShownMail[] }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.mailsTitle} width="read">
      <PageHeading
        above={mails.length > 0 ? t.mailsCount(mails.length) : undefined}
        title={t.mailsTitle}
        lede={t.mailsLede}
      />
      {mails.length === 0 && (
        <EmptyState drawing="boat" title={t.noMails}>
          {t.noMailsLine}
        </EmptyState>
      )}
      {mails.map(mail => (
        <Card key={mail.id} title={mail.subject}>
          <p class="quiet small">
            {mail.to && `${t.to} ${mail.to} · `}
            {dayAndTime(mail.at, frame)}
          </p>
          <Body text={mail.body} />
          {mail.calendarMethod && (
            <p class="quiet small">{mail.calendarMethod === 'REQUEST' ? t.invitation : t.cancellation}</p>
          )}
        </Card>
      ))}
      <p>
        <ButtonLink look="secondary" href={routes.demonstration()}>
          {t.back}
        </ButtonLink>
      </p>
    </Page>
  )
}

/** A mail's paragraphs, its links as links. */
function Body({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(/\n{2,}/).map(paragraph => (
        <p key={paragraph}>
          {paragraph.split(/(https?:\/\/\S+)/).map(part =>
            part.startsWith('http') ? (
              <a class="ds-link breakable" href={part}>
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </p>
      ))}
    </>
  )
}
