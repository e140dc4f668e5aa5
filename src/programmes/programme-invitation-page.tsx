import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card, NextStep } from '../ui/card.tsx'
import { shortDay } from '../ui/dates.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Prose } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { texts as wishTexts } from '../wishes/messages.ts'
import { texts } from './messages.ts'
import { styleTexts } from './messages-style.ts'
import type { Programme } from './programme.ts'
import { may } from './programme-policy.ts'
import type { ProgrammeSettings } from './programme-settings.ts'
import { frameInWords } from './settings-words.ts'

interface Props {
  frame: Frame
  programme: Programme
  /** Whether the person has said what they seek or offer. */
  signedUp: boolean
  /** Whether they may sign up today. */
  mayJoin: boolean
}

/** A programme as those meet it who take part or may join: what it is, and the way in (A1, A11, A13, A14). */
export function ProgrammeInvitationPage({ frame, programme, signedUp, mayJoin }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { settings } = programme
  return (
    <Page frame={frame} title={programme.name} width="read">
      <div>
        <UpLink href={routes.programmes()}>{t.title}</UpLink>
        <PageHeading above={programme.organisationName} title={programme.name} lede={programme.purpose} />
      </div>
      <WayIn frame={frame} programme={programme} signedUp={signedUp} mayJoin={mayJoin} />
      <MentorHere frame={frame} settings={settings} />
      <Card title={t.frame} look="sand">
        <SummaryList rows={frameInWords(programme, frame)} />
      </Card>
      <Prose>
        <p>{t.voluntary}</p>
        {settings.appraisalTalk && <p>{t.appraisal}</p>}
        {settings.otherOffers !== '' && (
          <>
            <h2>{t.otherOffers}</h2>
            <p>{settings.otherOffers}</p>
          </>
        )}
      </Prose>
    </Page>
  )
}

function WayIn({ frame, programme, signedUp, mayJoin }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { id } = programme
  if (signedUp) {
    return (
      <>
        <NextStep title={t.takesPart} line={t.takesPartLines[programme.settings.matchingMode]}>
          <ButtonLink href={routes.application({ id })}>{t.myApplication}</ButtonLink>
        </NextStep>
        {programme.settings.wishes && programme.state === 'open' && (
          <p>
            <ButtonLink href={routes.wishes({ id })} look="secondary">
              {wishTexts(frame.locale).open}
            </ButtonLink>
          </p>
        )}
        {may('look-for-mentors', programme) && programme.settings.matchingMode !== 'assigned' && (
          <p>
            <ButtonLink href={routes.choice({ id })} look="secondary">
              {t.findMentor}
            </ButtonLink>
          </p>
        )}
      </>
    )
  }
  const lastDay = programme.settings.signUpUntil
  if (!mayJoin) return <NextStep title={t.closed} line={t.closedLine} />
  return (
    <NextStep
      title={t.signUpTitle}
      line={lastDay === null ? t.signUpLine : `${t.signUpLine} ${t.last(shortDay(lastDay, frame))}`}
    >
      <ButtonLink href={routes.application({ id })}>{t.signUp}</ButtonLink>
    </NextStep>
  )
}

/** What a mentor is in this programme, as its settings have it (S4, A5, A6, B8). */
export function MentorHere({ frame, settings }: { frame: Frame; settings: ProgrammeSettings }): JSX.Element {
  const t = styleTexts(frame.locale)
  const lines = [
    t.welcome[settings.mentorStyle],
    t.manners[settings.manner],
    t.contentBy[settings.contentBy],
    t.initiative[settings.initiative],
  ]
  return (
    <Card title={t.welcomeTitle}>
      <Prose>
        <ul>
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Prose>
    </Card>
  )
}
