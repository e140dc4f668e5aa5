import type { ComponentChildren, JSX } from 'preact'
import type { LibraryItem } from '../../library/item.ts'
import { FirstMeeting } from '../../mentorships/first-meeting-in-room.tsx'
import { routes } from '../../routes.ts'
import { Card } from '../../ui/card.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Prose, Quiet, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { texts as settingsTexts } from '../messages-settings.ts'
import { mailTexts } from '../people/mail-messages.ts'
import { invitationDays } from '../people/participants-actions.ts'
import type { Programme } from '../programme.ts'
import { MentorHere } from '../programme-invitation-page.tsx'
import type { ProgrammeSettings } from '../programme-settings.ts'
import { texts as setUpTexts } from '../settings/messages.ts'
import type { Part } from '../settings/part.ts'
import { frameInWords } from '../settings-words.ts'
import { AgreementPreview } from './agreement-preview.tsx'
import { LibraryPreview } from './library-preview.tsx'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  programme: Programme
  /** Who invites. */
  by: { readonly name: string; readonly organisationName: string }
  items: readonly LibraryItem[]
}

/** What participants will meet, in the order they meet it: made of the same words and settings as the real thing. */
export function PreviewPage({ frame, programme, by, items }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { id, settings } = programme
  return (
    <Page frame={frame} title={t.title} of={programme.name} width="read">
      <div>
        <UpLink href={routes.programmeSettings({ id })}>
          {programme.state === 'draft'
            ? setUpTexts(frame.locale).setUpTitle
            : setUpTexts(frame.locale).settingsTitle}
        </UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      <Stack>
        <InvitationMail frame={frame} by={by} />
        <Block title={t.parts.programme} id={id} part="purpose" frame={frame}>
          <p class="strong">{programme.name}</p>
          <p>{programme.purpose}</p>
          <SummaryList rows={frameInWords(programme, frame)} />
        </Block>
        <MentorHere frame={frame} settings={settings} />
        <Block title={t.parts.signUp} id={id} part="sign-up" frame={frame}>
          <SignUpPreview frame={frame} settings={settings} />
        </Block>
        <Block title={t.parts.match} id={id} part="matching" frame={frame}>
          <MatchPreview frame={frame} settings={settings} />
        </Block>
        <FirstMeeting settings={settings} />
        <Block title={t.parts.agreement} id={id} part="agreement" frame={frame}>
          <AgreementPreview frame={frame} programme={programme} />
        </Block>
        <Block title={t.parts.meetings} id={id} part="meetings" frame={frame}>
          <MeetingsPreview frame={frame} settings={settings} />
        </Block>
        <LibraryPreview frame={frame} programme={programme} items={items} />
        <Card title={t.parts.ending}>
          <p>{t.ending}</p>
        </Card>
      </Stack>
    </Page>
  )
}

function Block(props: {
  title: string
  id: string
  part: Part
  frame: Frame
  children: ComponentChildren
}): JSX.Element {
  const { title, id, part, frame, children } = props
  return (
    <Card title={title}>
      {children}
      <p class="small">
        <Link href={routes.programmeSettingsPart({ id, part })} about={title}>
          {texts(frame.locale).change}
        </Link>
      </p>
    </Card>
  )
}

function InvitationMail({ frame, by }: Pick<Props, 'frame' | 'by'>): JSX.Element {
  const t = texts(frame.locale)
  const { subject, body } = mailTexts(frame.locale).invitation
  const paragraphs = body(by.name, by.organisationName, t.link, invitationDays).split('\n\n')
  return (
    <Card title={t.parts.mail} look="sand">
      <Quiet>{t.mailLine}</Quiet>
      <p class="strong">
        {t.subject}: {subject}
      </p>
      {paragraphs.map(paragraph => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Card>
  )
}

interface Chosen {
  frame: Frame
  settings: ProgrammeSettings
}

function SignUpPreview({ frame, settings }: Chosen): JSX.Element {
  const t = texts(frame.locale)
  const own = (side: 'mentor' | 'mentee') =>
    settings.questions.filter(one => one.side === 'both' || one.side === side).map(({ text }) => text)
  const asked = {
    mentee: [t.gain, t.needs, t.themes, t.areas, t.motivation, ...own('mentee')],
    mentor: [t.themes, t.areas, t.manner, t.places, t.motivation, ...own('mentor')],
  }
  const { approval } = settings
  return (
    <>
      {(['mentee', 'mentor'] as const).map(side => (
        <Prose key={side}>
          <h3>{side === 'mentee' ? t.asMentee : t.asMentor}</h3>
          <ul>
            {asked[side].map(question => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          <p>{t.approval[approval[side]][side]}</p>
        </Prose>
      ))}
    </>
  )
}

function MatchPreview({ frame, settings }: Chosen): JSX.Element {
  const t = texts(frame.locale)
  const s = settingsTexts(frame.locale)
  const { matching, organisationRule } = settings
  const rules = [
    ...(matching.differentUnit ? [s.differentUnit] : []),
    ...(matching.lineOfLeadersDepth > 0
      ? [`${s.lineOfLeadersDepth}: ${s.levels[matching.lineOfLeadersDepth] ?? ''}`]
      : []),
    `${s.organisationRule} ${s.organisationRules[organisationRule]}`,
  ]
  return (
    <Prose>
      <p>{t.match[settings.matchingMode]}</p>
      <ul>
        {rules.map(rule => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p>{t.trial(settings.trialDays)}</p>
    </Prose>
  )
}

function MeetingsPreview({ frame, settings }: Chosen): JSX.Element {
  const t = texts(frame.locale)
  const { rhythm } = settings
  const lines = [
    t.late(settingsTexts(frame.locale).rhythm(rhythm.fromMonths, rhythm.toMonths)),
    ...t.meeting,
    t.leader[settings.leaderInsight],
    ...(settings.buddy === 'none' ? [] : [t.buddy]),
  ]
  return (
    <Prose>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Prose>
  )
}
