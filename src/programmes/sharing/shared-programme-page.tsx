import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card, NextStep } from '../../ui/card.tsx'
import { shortDay } from '../../ui/dates.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Prose, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { MentorHere } from '../programme-invitation-page.tsx'
import { periodOf, rhythmSentence } from '../settings-words.ts'
import { texts } from './messages.ts'
import type { SharedProgramme } from './poster.ts'

interface Props {
  frame: Frame
  shared: SharedProgramme
  /** Whether people may still sign up. */
  takes: boolean
}

/** What whoever follows a poster or a link reads: what it is, and the way in. */
export function SharedProgrammePage({ frame, shared, takes }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { programmeId: id, settings, organisation, contact, words } = shared
  const last = settings.signUpUntil
  return (
    <Page frame={frame} title={shared.title} of={organisation} width="read">
      <PageHeading above={organisation} title={shared.title} />
      <Prose>
        {words.split(/\n+/).map(line => (
          <p key={line}>{line}</p>
        ))}
      </Prose>
      {takes ? (
        <NextStep
          title={t.joinTitle}
          line={last === null ? t.how : `${t.how} ${t.last(shortDay(last, frame))}`}
        >
          <ButtonLink href={routes.application({ id })}>{t.signUp}</ButtonLink>
        </NextStep>
      ) : (
        <NextStep title={t.over} line={`${t.ask}: ${contact}`} />
      )}
      <MentorHere frame={frame} settings={settings} />
      <Card title={shared.name} look="sand">
        <SummaryList
          rows={[
            { term: t.rhythm, value: rhythmSentence(settings, frame.locale) },
            {
              term: t.period,
              value: periodOf(shared, frame),
            },
            { term: t.contact, value: contact },
          ]}
        />
      </Card>
      <Quiet>
        {t.unknown} {t.unknownLine}
      </Quiet>
    </Page>
  )
}
