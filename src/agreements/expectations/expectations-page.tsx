import type { JSX } from 'preact'
import type { EnteredRoom } from '../../mentorships/enter-room.ts'
import { ToRoom, titleIn } from '../../mentorships/room-frame.tsx'
import { routes } from '../../routes.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { Carry } from '../../ui/carry.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { expectationsTalk } from './expectations.ts'
import { expectationsTexts } from './messages.ts'

/** The talk before the agreement, a step at a time, as the two sit with it between them (E8). */
export function ExpectationsPage({
  frame,
  entered,
  writes,
}: {
  frame: Frame
  entered: EnteredRoom
  /** The agreement can be written now. */
  writes: boolean
}): JSX.Element {
  const t = expectationsTexts(frame.locale)
  const { id } = entered.mentorship
  return (
    <Page frame={frame} title={titleIn(entered, t.title, frame.locale)} width="read">
      <ToRoom id={id} pair={entered} />
      <PageHeading title={t.title} lede={t.lede} />
      {expectationsTalk(frame.locale).map(({ step, title, line, minutes, questions, field }, at) => (
        <Section key={step} title={`${at + 1}. ${title}`}>
          <Quiet>{t.minutes(minutes)}</Quiet>
          <p>{line}</p>
          <PlainList>
            {questions.map(question => (
              <PlainItem key={question} title={question} />
            ))}
          </PlainList>
          {writes && field && (
            <p class="small">
              <Link href={`${routes.agreement({ id }, { write: 'yes' })}#${field}`} about={title}>
                {t.toAgreement}
              </Link>
            </p>
          )}
        </Section>
      ))}
      {writes && (
        <Actions>
          <ButtonLink href={routes.agreement({ id }, { write: 'yes' })}>{t.begin}</ButtonLink>
        </Actions>
      )}
      <Carry
        label={t.paper}
        pdf={routes.expectationsDocument({ id })}
        docx={routes.expectationsDocument({ id }, { as: 'docx' })}
      />
    </Page>
  )
}
