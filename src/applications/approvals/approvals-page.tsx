import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Card } from '../../ui/card.tsx'
import { DayOf } from '../../ui/date-time.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type FormState, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { Lock } from '../../ui/lock.tsx'
import { State } from '../../ui/state.tsx'
import type { Inquiry } from '../inquiries/inquiries-store.ts'
import { texts as inquiryTexts } from '../inquiries/messages.ts'
import { AnswerForms } from './answer-forms.tsx'
import type { Waiting } from './approvals-store.ts'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  waiting: readonly Waiting[]
  /** What coordinators have asked about them. */
  inquiries?: readonly Inquiry[]
  /** A no that has to be put right, and whose it is. */
  refused?: { readonly id: string; readonly form: FormState }
}

/** Those who wait for one's yes: as their leader, or as coordinator (C12). */
export function ApprovalsPage({ frame, waiting, inquiries = [], refused }: Props): JSX.Element {
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
            asked={inquiries.findLast(({ applicationId }) => applicationId === one.id)}
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
  /** What was asked last. */
  asked: Inquiry | undefined
  form: FormState
  open: boolean
}

function WaitingCard({ frame, waiting, asked, form, open }: CardProps): JSX.Element {
  const t = texts(frame.locale)
  const inquiry = inquiryTexts(frame.locale)
  const { id, name, position, programme, side, since, asLeader, waitsFor } = waiting
  return (
    <Card title={name}>
      <p>
        {t.as[side]}: {programme}
      </p>
      {asked && (
        <p>
          <State kind={asked.answeredAt ? 'active' : 'wait'}>
            {asked.answeredAt ? inquiry.answered : inquiry.awaits}
          </State>
        </p>
      )}
      <Quiet>
        {position !== '' && `${position} · `}
        {t.since} <DayOf at={since} as="short" />
        {asLeader ? ` · ${t.youLead}` : waitsFor === 'leader' && ` · ${t.forLeader}`}
      </Quiet>
      {!asLeader && (
        <p>
          <Link href={routes.readApplication({ id })} about={name}>
            {t.read}
          </Link>
        </p>
      )}
      <AnswerForms frame={frame} id={id} name={name} form={form} open={open} />
    </Card>
  )
}
