import type { JSX } from 'preact'
import type { Reason } from '../matching/engine/index.ts'
import { reasonSentences } from '../matching/reasons/reason-sentences.ts'
import { ProfileCard } from '../mentorships/profile-card.tsx'
import type { PairProfile } from '../mentorships/profiles-store.ts'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { day } from '../ui/dates.ts'
import { InlineForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { Reasons } from '../ui/reasons.tsx'
import { WrittenText } from '../ui/written-text.tsx'
import { texts } from './messages.ts'
import type { MentorRequest } from './request.ts'

interface Props {
  readonly frame: Frame
  readonly request: MentorRequest
  readonly reasons: readonly Reason[]
  readonly profile: PairProfile | undefined
  /** A yes that came too late. */
  readonly gone: boolean
}

/** Somebody asks the viewer to be their mentor: who, why, and yes or no (D3, D9). */
export function RequestPage({ frame, request, reasons, profile, gone }: Props): JSX.Element {
  const t = texts(frame.locale).request
  const { id, menteeName, mentorName, words, answerBy, programmeName } = request
  const first = menteeName.split(' ')[0] ?? menteeName
  const said = reasonSentences(reasons, { mentee: menteeName, mentor: mentorName }, frame.locale)
  return (
    <Page frame={frame} title={t.title(menteeName)} width="read">
      <UpLink href={routes.home()}>{programmeName}</UpLink>
      <PageHeading title={t.title(menteeName)} lede={answerBy && t.answerBy(day(answerBy, frame))} />
      {gone && <Notice kind="warning">{t.gone}</Notice>}
      <Card title={t.wrote(first)} look="sand">
        <WrittenText text={words} />
      </Card>
      {profile && <ProfileCard profile={profile} side="mentee" firstName={first} />}
      <Card title={t.reasons}>
        <Reasons for={said.for} against={said.against} of={id} />
      </Card>
      <Quiet>{t.acceptLine}</Quiet>
      <Actions>
        <InlineForm action={routes.mentorRequest({ id })}>
          <Button name="answer" value="yes">
            {t.accept}
          </Button>
        </InlineForm>
        <InlineForm action={routes.mentorRequest({ id })}>
          <Button look="secondary" name="answer" value="no">
            {t.decline}
          </Button>
        </InlineForm>
      </Actions>
    </Page>
  )
}
