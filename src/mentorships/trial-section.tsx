import type { JSX } from 'preact'
import type { Reason } from '../matching/engine/index.ts'
import { reasonSentences } from '../matching/reasons/reason-sentences.ts'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { RadioGroup } from '../ui/choices.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { Reasons } from '../ui/reasons.tsx'
import { type EnteredRoom, othersIn, roomName } from './enter-room.ts'
import { texts } from './messages.ts'
import { trialAnswerPlace } from './next-step-words.ts'

/** Why the two were brought together, in sentences. */
export function ReasonsCard({ entered }: { entered: EnteredRoom }): JSX.Element | null {
  const { locale } = useFrame()
  const names = {
    mentee: entered.side === 'mentee' ? entered.me.name : roomName(entered.mentees, locale),
    mentor: entered.mentor.name,
    equals: entered.equals,
  }
  const said = reasonSentences(reasonsIn(entered.reasons), names, locale)
  if (said.for.length + said.against.length === 0) return null
  return (
    <Card title={texts(locale).reasons}>
      <Reasons for={said.for} against={said.against} of={entered.mentorship.id} />
    </Card>
  )
}

/** How the first meeting can go: first the match, then the expectations (D6, G8). */
export function FirstMeetingGuide({ id }: { id: string }): JSX.Element {
  const { title, steps, talk } = texts(useFrame().locale).guide
  return (
    <Card title={title}>
      <ol class="ds-list">
        {steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="small">
        <Link href={routes.expectations({ id })}>{talk}</Link>
      </p>
    </Card>
  )
}

/** Where one says in confidence whether to go on (D6). It is the same until both have answered, whatever the other did. */
export function TrialAnswerCard({
  entered,
  form,
  answered,
}: {
  entered: EnteredRoom
  form: FormState
  answered: boolean
}): JSX.Element {
  const { locale } = useFrame()
  const all = texts(locale)
  const other = othersIn(entered, locale)
  const t = entered.mentorship.group
    ? { ...all.answer, ...all.groupAnswer, noHint: all.groupAnswer.noHint[entered.side] }
    : all.answer
  return (
    <div id={trialAnswerPlace}>
      <Card title={t.title}>
        {answered ? (
          <p>{t.given}</p>
        ) : (
          <Form action={routes.trialAnswer({ id: entered.mentorship.id })} form={form}>
            <RadioGroup
              form={form}
              name="answer"
              label={t.question(other)}
              hint={t.hint}
              options={[
                { value: 'yes', label: t.yes, hint: t.yesHint },
                { value: 'no', label: t.no, hint: t.noHint },
              ]}
            />
            <Actions>
              <Button>{t.send}</Button>
            </Actions>
          </Form>
        )}
      </Card>
    </div>
  )
}

// Stored by the matching; a pair that a coordinator made by hand has none.
export const reasonsIn = (stored: unknown): Reason[] => (Array.isArray(stored) ? (stored as Reason[]) : [])
