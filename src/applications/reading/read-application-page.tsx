import type { JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { dayOf, shortDay } from '../../ui/dates.ts'
import { Details } from '../../ui/details.tsx'
import { Form, InlineForm } from '../../ui/form.tsx'
import { type FormState, hasErrors } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { Lock } from '../../ui/lock.tsx'
import { State } from '../../ui/state.tsx'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { AnswerForms } from '../approvals/answer-forms.tsx'
import { texts as approvalTexts } from '../approvals/messages.ts'
import type { Inquiry } from '../inquiries/inquiries-store.ts'
import { mostOfInquiry } from '../inquiries/inquiry-form.ts'
import { InquiryThread } from '../inquiries/inquiry-parts.tsx'
import { texts as inquiryTexts } from '../inquiries/messages.ts'
import { texts as listTexts } from '../waiting-list/messages.ts'
import { WaitingFields } from '../waiting-list/waiting-fields.tsx'
import { isOffered, type WaitingPlace } from '../waiting-list/waiting-place.ts'
import { texts } from './messages.ts'
import type { ReadApplication } from './read-application.ts'

interface Props {
  frame: Frame
  programme: Pick<Programme, 'id' | 'name'>
  application: ReadApplication
  /** What was sent, with the answers to the coordinator's own questions. */
  rows: readonly SummaryRow[]
  inquiries: readonly Inquiry[]
  place: WaitingPlace | undefined
  /** A form that has to be put right. */
  refused?: { readonly which: 'inquiry' | 'place'; readonly form: FormState } | undefined
}

/** What somebody has sent, for the coordinator; and the answers there are to it: yes, no, a question, a place later. */
export function ReadApplicationPage(props: Props): JSX.Element {
  const { frame, programme, application, rows, inquiries, refused } = props
  const { name, side, state, position, organisation, submittedAt } = application
  const t = texts(frame.locale)
  const approvals = approvalTexts(frame.locale)
  const isWaiting = state === 'waiting'
  const stateWords = state === 'waiting' || state === 'queued' || state === 'submitted' ? t.states[state] : ''
  return (
    <Page frame={frame} title={name} of={programme.name} width="read" form={refused?.form}>
      <div>
        <UpLink href={isWaiting ? routes.approvals() : routes.programmePeople({ id: programme.id })}>
          {isWaiting ? approvals.title : t.people}
        </UpLink>
        <PageHeading
          title={name}
          lede={[position, organisation].filter(Boolean).join(', ')}
          above={`${approvals.as[side]}: ${programme.name}`}
        />
        <State kind={state === 'submitted' ? 'active' : 'wait'}>{stateWords}</State>
        {submittedAt && (
          <Quiet>
            {t.since} {shortDay(submittedAt, frame)}
          </Quiet>
        )}
      </div>
      <Card title={t.said} look="sand">
        <SummaryList rows={rows} />
      </Card>
      <InquiryThread frame={frame} inquiries={inquiries} applicant={name} />
      {isWaiting && (
        <Card title={t.answer}>
          <AnswerForms
            frame={frame}
            id={application.id}
            name={name}
            form={{ values: {}, errors: {} }}
            open={false}
          />
        </Card>
      )}
      <Asking {...props} />
      <Placing {...props} />
      <Lock>{t.seen(name)}</Lock>
    </Page>
  )
}

/** Asking for more; one question at a time. */
function Asking({ frame, application, inquiries, refused }: Props): JSX.Element {
  const t = inquiryTexts(frame.locale)
  const form: FormState = refused?.which === 'inquiry' ? refused.form : { values: {}, errors: {} }
  if (inquiries.some(({ answeredAt }) => answeredAt === null)) return <Quiet>{t.awaits}</Quiet>
  return (
    <Details summary={t.ask} open={hasErrors(form)}>
      <Stack>
        <p>{t.askLine}</p>
        <Form action={routes.applicationInquiries({ id: application.id })} form={form} label={t.ask}>
          <TextArea form={form} name="question" label={t.question} rows={3} maxlength={mostOfInquiry} />
          <Button look="secondary" size="small">
            {t.doAsk}
          </Button>
        </Form>
      </Stack>
    </Details>
  )
}

/** The waiting list: on to it, another reason, or a place. Who is in a mentorship has one. */
function Placing({ frame, programme, application, place, refused }: Props): JSX.Element | null {
  const t = listTexts(frame.locale)
  const form: FormState = refused?.which === 'place' ? refused.form : { values: {}, errors: {} }
  if (application.mentorships > 0) return null
  const { id } = application
  const isFree = place && !isOffered(place, dayOf(frame.now, frame))
  return (
    <>
      {place && (
        <p>
          <Link href={routes.waitingList({ id: programme.id })}>
            {t.title}: {t.number(place.place)}
          </Link>
        </p>
      )}
      {isFree && (
        <InlineForm action={routes.placeOffer({ id })}>
          <Button look="secondary" size="small" about={application.name}>
            {t.offer}
          </Button>
        </InlineForm>
      )}
      <Details summary={place ? t.change : t.put} open={hasErrors(form)}>
        <Stack>
          <p>{t.putLine}</p>
          <Form action={routes.waitingPlace({ id })} form={form} label={t.put}>
            <WaitingFields form={form} before={place} />
            <Button look="secondary" size="small">
              {place ? t.doChange : t.doPut}
            </Button>
          </Form>
        </Stack>
      </Details>
    </>
  )
}
