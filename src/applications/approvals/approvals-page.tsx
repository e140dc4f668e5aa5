import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DayOf } from '../../ui/date-time.tsx'
import { Details } from '../../ui/details.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form, InlineForm } from '../../ui/form.tsx'
import { type FormState, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { Lock } from '../../ui/lock.tsx'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Waiting } from './approvals-store.ts'
import { texts } from './messages.ts'

/** How many characters the words with a no may have. */
export const mostWords = 600

interface Props {
  frame: Frame
  waiting: readonly Waiting[]
  /** What one of them has written, for a coordinator who asked to read it. */
  read?: { readonly id: string; readonly rows: readonly SummaryRow[] } | undefined
  /** A no that has to be put right, and whose it is. */
  refused?: { readonly id: string; readonly form: FormState }
}

/** Those who wait for one's yes: as their leader, or as coordinator (C12). */
export function ApprovalsPage({ frame, waiting, read, refused }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read" form={refused?.form}>
      <PageHeading title={t.title} lede={waiting.length > 0 ? t.lede : undefined} />
      {waiting.length === 0 && (
        <EmptyState drawing="path" title={t.none}>
          {t.noneLine}
        </EmptyState>
      )}
      <Stack>
        {waiting.map(one => (
          <WaitingCard
            key={one.id}
            frame={frame}
            waiting={one}
            said={read?.id === one.id ? read.rows : undefined}
            form={{ ...(refused?.id === one.id ? refused.form : untouched), id: one.id }}
            open={refused?.id === one.id}
          />
        ))}
      </Stack>
      {waiting.some(({ asLeader }) => asLeader) && <Lock>{t.leaderSees}</Lock>}
    </Page>
  )
}

interface CardProps {
  frame: Frame
  waiting: Waiting
  said: readonly SummaryRow[] | undefined
  form: FormState
  open: boolean
}

function WaitingCard({ frame, waiting, said, form, open }: CardProps): JSX.Element {
  const t = texts(frame.locale)
  const { id, name, position, programme, side, since, asLeader, waitsFor } = waiting
  return (
    <Card title={name}>
      <p>
        {t.as[side]}: {programme}
      </p>
      <Quiet>
        {position !== '' && `${position}. `}
        {t.since} <DayOf at={since} as="short" />.{' '}
        {asLeader ? t.youLead : waitsFor === 'leader' && t.forLeader}
      </Quiet>
      {said ? (
        <SummaryList rows={said} />
      ) : (
        !asLeader && (
          <p>
            <Link href={routes.approvals({ read: id })} about={name}>
              {t.read}
            </Link>
          </p>
        )
      )}
      <InlineForm action={routes.approvals()}>
        <input type="hidden" name="application" value={id} />
        <input type="hidden" name="answer" value="yes" />
        <Button size="small" about={name}>
          {t.yes}
        </Button>
      </InlineForm>
      <Details summary={t.no} open={open}>
        <Stack>
          <p>{t.noLine}</p>
          <Form action={routes.approvals()} form={form} label={`${t.no}: ${name}`}>
            <input type="hidden" name="application" value={id} />
            <input type="hidden" name="answer" value="no" />
            <TextArea
              form={form}
              name="words"
              label={t.words}
              hint={t.wordsHint}
              rows={3}
              maxlength={mostWords}
              optional
            />
            <Button look="secondary" size="small" about={name}>
              {t.doNo}
            </Button>
          </Form>
        </Stack>
      </Details>
    </Card>
  )
}
