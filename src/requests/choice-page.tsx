import type { JSX } from 'preact'
import { reasonSentences } from '../matching/reasons/reason-sentences.ts'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { shortDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Form, InlineForm } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { Reasons } from '../ui/reasons.tsx'
import { TextArea } from '../ui/text-area.tsx'
import type { SuitableMentor } from './choice.ts'
import { texts } from './messages.ts'
import { isOpen, type MentorRequest, waitsFor } from './request.ts'

interface Props {
  readonly frame: Frame
  readonly programmeId: string
  readonly programmeName: string | undefined
  readonly menteeName: string
  readonly requests: readonly MentorRequest[]
  readonly mentors: readonly SuitableMentor[]
  /** Where they meet the mentor they have. */
  readonly room: string | undefined
}

/** The mentee's own choice: a list of up to three, and mentors to put on it, each with reasons (D9). */
export function ChoicePage(props: Props): JSX.Element {
  const { frame, programmeId, programmeName, menteeName, requests, mentors, room } = props
  const t = texts(frame.locale)
  const open = new Set(requests.filter(isOpen).map(({ mentorId }) => mentorId))
  return (
    <Page frame={frame} title={t.title} of={programmeName} width="read">
      <UpLink href={routes.programme({ id: programmeId })}>{t.back}</UpLink>
      <PageHeading title={t.title} lede={room === undefined && t.lede} />
      {requests.length > 0 && (
        <Card title={t.list} look="sand">
          <PlainList>
            {requests.map(request => (
              <OnList key={request.id} request={request} frame={frame} />
            ))}
          </PlainList>
        </Card>
      )}
      {room !== undefined ? (
        <EmptyState
          drawing="chairs"
          title={t.hasMentor}
          action={<ButtonLink href={routes.mentorship({ id: room })}>{t.toRoom}</ButtonLink>}
        >
          {t.hasMentorLine}
        </EmptyState>
      ) : (
        <Section title={t.suggestions}>
          {mentors.length === 0 ? (
            <EmptyState drawing="island" title={t.none}>
              {t.noneLine}
            </EmptyState>
          ) : (
            mentors.map(mentor => {
              const names = { mentee: menteeName, mentor: mentor.name }
              const said = reasonSentences(mentor.reasons, names, frame.locale)
              return (
                <Card key={mentor.id} title={mentor.name}>
                  <Quiet>{[mentor.position, mentor.organisation].filter(Boolean).join(', ')}</Quiet>
                  <Reasons for={said.for} against={said.against} of={mentor.id} />
                  <Actions>
                    {!open.has(mentor.id) && (
                      <ButtonLink
                        look="secondary"
                        href={routes.choiceOf({ id: programmeId }, { mentor: mentor.id })}
                      >
                        {t.askTitle(mentor.name.split(' ')[0] ?? mentor.name)}
                      </ButtonLink>
                    )}
                    <ButtonLink look="tertiary" href={routes.mentorProfile({ id: mentor.id })}>
                      {t.profile}
                    </ButtonLink>
                  </Actions>
                </Card>
              )
            })
          )}
        </Section>
      )}
    </Page>
  )
}

function OnList({ request, frame }: { request: MentorRequest; frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  const { id, state, answerBy, mentorName, mentorId } = request
  const wantsMore = state === 'asked' && waitsFor(request) === 'mentee'
  return (
    <PlainItem
      title={<Link href={routes.mentorProfile({ id: mentorId })}>{mentorName}</Link>}
      line={
        state === 'asked' && answerBy
          ? wantsMore
            ? t.more.waits(shortDay(answerBy, frame))
            : t.states.asked(shortDay(answerBy, frame))
          : stateWords(state, t)
      }
      action={
        isOpen(request) && (
          <Actions>
            {wantsMore && (
              <ButtonLink href={routes.mentorRequestReply({ id })} size="small">
                {t.more.open}
              </ButtonLink>
            )}
            <InlineForm action={routes.mentorRequestWithdrawal({ id })}>
              <Button look="tertiary" size="small" about={mentorName}>
                {t.withdraw}
              </Button>
            </InlineForm>
          </Actions>
        )
      }
    />
  )
}

const stateWords = (state: MentorRequest['state'], t: ReturnType<typeof texts>): string =>
  state === 'asked' ? '' : t.states[state]

/** A few words to the mentor, and on the list they go. */
export function AskPage({
  frame,
  form,
  programmeId,
  programmeName,
  mentor,
}: {
  frame: Frame
  form: FormState
  programmeId: string
  programmeName: string | undefined
  mentor: { readonly id: string; readonly name: string }
}): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.askTitle(mentor.name)} of={programmeName} width="read" form={form}>
      <UpLink href={routes.choice({ id: programmeId })}>{t.title}</UpLink>
      <PageHeading title={t.askTitle(mentor.name)} />
      <Form action={routes.choiceOf({ id: programmeId }, { mentor: mentor.id })} form={form}>
        <TextArea form={form} name="words" label={t.words} hint={t.wordsHint} maxlength={1000} rows={4} />
        <Actions>
          <Button>{t.send}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
