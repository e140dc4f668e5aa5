import type { JSX } from 'preact'
import type { Programme } from '../programmes/programme.ts'
import type { Approver } from '../programmes/programme-settings.ts'
import { routes } from '../routes.ts'
import { Arrival } from '../ui/arrival.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card, NextStep } from '../ui/card.tsx'
import { type FormState, untouched } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import type { SummaryRow } from '../ui/summary-list.tsx'
import { type Application, isIn, type OpenMentorship, type Side } from './application.ts'
import type { Inquiry } from './inquiries/inquiries-store.ts'
import { InquiryCard, InquiryThread } from './inquiries/inquiry-parts.tsx'
import { texts } from './messages-said.ts'
import { SaidCard } from './said-card.tsx'
import type { WaitingPlace } from './waiting-list/waiting-place.ts'
import { WaitingPlaceCard } from './waiting-list/waiting-place-card.tsx'

interface Props {
  frame: Frame
  programme: Pick<Programme, 'id' | 'name' | 'settings'>
  /** What the person has said, also what waits, was declined or is taken back. */
  said: readonly Application[]
  /** The answers to the coordinator's own questions, by application. */
  answers: ReadonlyMap<string, readonly SummaryRow[]>
  open: readonly OpenMentorship[]
  /** Asked for, and not written yet. */
  unwritten: Side | undefined
  /** The sides on which the person may write. */
  writable: readonly Side[]
  /** The side that has just been signed up for: the page is its receipt. */
  sent?: Side | undefined
  /** What the coordinator wants to know, and where one stands on the waiting list, by application. */
  inquiries: readonly Inquiry[]
  places: readonly WaitingPlace[]
  /** An answer to what was asked that has to be put right. */
  refused?: { readonly applicationId: string; readonly form: FormState } | undefined
}

/** What one has said, to change or to take back; after signing up, the receipt with what happens next. */
export function ApplicationPage(props: Props): JSX.Element {
  const { frame, programme, said, open, unwritten, writable, sent } = props
  const t = texts(frame.locale)
  const { id } = programme
  const waitsForYes = said.find(one => one.state === 'waiting')
  const isOnList = said.some(one => one.state === 'queued' && one.side === sent)
  const title = sent ? (waitsForYes?.side === sent || isOnList ? t.sentToApprove : t.sent[sent]) : t.title
  const waiting = said.find(one => one.state === 'submitted' && !open.some(({ side }) => side === one.side))
  const others = writable.filter(side => side !== unwritten && !said.some(one => one.side === side))
  return (
    <Page frame={frame} title={title} of={programme.name} width="read" form={props.refused?.form}>
      <div>
        <UpLink href={routes.programme({ id })}>{programme.name}</UpLink>
        {sent ? <Arrival drawing="path" title={title} /> : <PageHeading title={title} />}
      </div>
      {said.map(application => (
        <FromCoordinator key={application.id} {...props} application={application} />
      ))}
      {unwritten && <Unwritten frame={frame} programmeId={id} side={unwritten} writable={writable} />}
      {waitsForYes ? (
        <AwaitsYes frame={frame} approver={programme.settings.approval[waitsForYes.side]} />
      ) : (
        waiting && <HappensNow frame={frame} programme={programme} side={sent ?? waiting.side} />
      )}
      {said.map(application => (
        <SaidCard
          key={application.side}
          frame={frame}
          application={application}
          answers={props.answers.get(application.id) ?? []}
          mentorships={open.filter(({ side }) => side === application.side)}
          mayWrite={writable.includes(application.side)}
        />
      ))}
      <InquiryThread
        frame={frame}
        inquiries={props.inquiries.filter(({ answeredAt }) => answeredAt !== null)}
      />
      {others.map(side => (
        <p key={side}>
          <Link href={routes.application({ id }, { side })}>{t.alsoOther[side]}</Link>
        </p>
      ))}
    </Page>
  )
}

/** What waits for the applicant first: a question to answer, a place to take, the line one stands in. */
function FromCoordinator(props: Props & { application: Application }): JSX.Element {
  const { frame, programme, application, inquiries, places, refused } = props
  const { id, side } = application
  const open = isIn(application) && inquiries.find(one => one.applicationId === id && one.answeredAt === null)
  const place = places.find(one => one.applicationId === id)
  const form = refused?.applicationId === id ? refused.form : untouched
  return (
    <>
      {open && (
        <InquiryCard frame={frame} form={form} programmeId={programme.id} side={side} inquiry={open} />
      )}
      {place && <WaitingPlaceCard frame={frame} programmeId={programme.id} side={side} place={place} />}
    </>
  )
}

function Unwritten(props: {
  frame: Frame
  programmeId: string
  side: Side
  writable: readonly Side[]
}): JSX.Element {
  const { frame, programmeId: id, side, writable } = props
  const t = texts(frame.locale)
  if (!writable.includes(side)) return <NextStep title={t.closed} line={t.closedLine} />
  const words = t.unwritten[side]
  return (
    <NextStep title={words.title} line={words.line}>
      <ButtonLink href={routes.application({ id }, { side })}>{words.button}</ButtonLink>
    </NextStep>
  )
}

/** Who says yes, and that it is read with care (C12). */
function AwaitsYes({ frame, approver }: { frame: Frame; approver: Approver }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Card title={t.awaitsYes}>
      <p>{approver === 'leader' ? t.awaitsLeader : t.awaitsCoordinator}</p>
    </Card>
  )
}

function HappensNow(props: { frame: Frame; programme: Props['programme']; side: Side }): JSX.Element {
  const { frame, programme, side } = props
  const { matchingMode } = programme.settings
  const t = texts(frame.locale)
  const { first, second, third } = t.steps[side]
  const begins = side === 'mentee' && matchingMode !== 'assigned' ? t.chooses[matchingMode] : first
  const news = matchingMode === 'chosen' ? t.askedByMail[side] : second
  return (
    <Card title={t.happensNow}>
      <div class="prose">
        <ol>
          {[begins, news, third].map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      {side === 'mentee' && matchingMode !== 'assigned' && (
        <p>
          <Link href={routes.databank({ programme: programme.id })}>{t.findMentor}</Link>
        </p>
      )}
    </Card>
  )
}

/** After somebody from elsewhere has left: the programme is no longer theirs to see. */
export function LeftPage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.left} width="read">
      <PageHeading title={t.left} lede={t.leftLine} />
      <p>
        <ButtonLink href={routes.home()}>{t.home}</ButtonLink>
      </p>
    </Page>
  )
}
