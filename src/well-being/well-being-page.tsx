import type { JSX } from 'preact'
import { texts as onboardingTexts } from '../onboarding/messages.ts'
import { type Helper, helpersOn, type Onboarding } from '../onboarding/onboarding.ts'
import { chartTexts } from '../onboarding/role-charts/messages.ts'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { CheckboxGroup, RadioGroup } from '../ui/choices.tsx'
import type { Day } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Form, InlineForm } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { PlainList } from '../ui/plain-list.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { texts } from './messages.ts'
import { SaidItem } from './said-list.tsx'
import { type Answer, type Occasion, questions, steps } from './well-being.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly onboarding: Onboarding
  readonly today: Day
  /** What is asked now, if anything is. */
  readonly ask: Occasion | undefined
  readonly answers: readonly Answer[]
}

/** The newcomer's own page of how it is: one short question when it is time, and what they said before. */
export function WellBeingPage({ frame, form, onboarding, today, ask, answers }: Props): JSX.Element {
  const t = texts(frame.locale)
  const title = ask ? t.ask[ask] : t.title
  return (
    <Page frame={frame} title={title} width="read" form={form}>
      <div>
        <UpLink href={routes.onboarding({ id: onboarding.id })}>{onboardingTexts(frame.locale).mine}</UpLink>
        <PageHeading title={title} lede={t.lede} />
      </div>
      {ask ? (
        <Asking frame={frame} form={form} onboarding={onboarding} today={today} />
      ) : (
        answers.length === 0 && (
          <EmptyState drawing="island" title={t.nothing}>
            {t.nothingLine}
          </EmptyState>
        )
      )}
      {answers.length > 0 && (
        <Section title={t.earlier}>
          <PlainList>
            {answers.map(answer => (
              <Earlier key={answer.id} frame={frame} answer={answer} helpers={onboarding.helpers} />
            ))}
          </PlainList>
        </Section>
      )}
      <Lock>{t.lock}</Lock>
    </Page>
  )
}

function Asking({
  frame,
  form,
  onboarding,
  today,
}: Pick<Props, 'frame' | 'form' | 'onboarding' | 'today'>): JSX.Element {
  const t = texts(frame.locale)
  const { roles } = chartTexts(frame.locale)
  return (
    <Card look="sand">
      <Form action={routes.wellBeing({ id: onboarding.id })} form={form}>
        {questions.map(question => (
          <RadioGroup
            key={question}
            form={form}
            name={question}
            label={t.questions[question]}
            layout="row"
            optional={question !== 'feeling'}
            options={steps.map(step => ({ value: String(step), label: t.steps[question][step] }))}
          />
        ))}
        <TextArea form={form} name="words" label={t.words} maxlength={1000} optional />
        <CheckboxGroup
          form={form}
          name="share"
          label={t.share}
          hint={t.shareHint}
          optional
          options={helpersOn(onboarding, today).map(({ roleId, name, role }) => ({
            value: roleId,
            label: t.helper(name, roles[role].toLowerCase()),
          }))}
        />
        <Button>{t.save}</Button>
      </Form>
    </Card>
  )
}

function Earlier({
  frame,
  answer,
  helpers,
}: {
  frame: Frame
  answer: Answer
  helpers: readonly Helper[]
}): JSX.Element {
  const t = texts(frame.locale)
  const shares = answer.shares.map(share => ({
    ...share,
    name: helpers.find(({ roleId }) => roleId === share.roleId)?.name ?? '',
  }))
  return (
    <SaidItem
      frame={frame}
      said={answer}
      above={shares.length === 0 ? t.own : shares.map(({ name }) => t.sharedWith(name)).join(' · ')}
      action={shares.map(({ id, name }) => (
        <InlineForm key={id} action={routes.wellBeingShareRemoval({ id })}>
          <Button look="tertiary" size="small" about={t.sharedWith(name)}>
            {t.takeBack}
          </Button>
        </InlineForm>
      ))}
    />
  )
}
