import type { JSX } from 'preact'
import { QuestionsAtHand } from '../../library/questions/questions-at-hand.tsx'
import { type EnteredRoom, othersIn } from '../../mentorships/enter-room.ts'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { putInModule } from '../../ui/put-in.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { texts } from '../messages.ts'
import { preparationTexts } from './messages.ts'
import { type OwnPreparation, preparedNeeds, preparedWords, questionsInto, shareable } from './preparation.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly meetingId: string
  readonly entered: EnteredRoom
  readonly mine: OwnPreparation | undefined
}

/** What one brings to a meeting: for oneself, and answer by answer for the other (G5, H5). */
export function PreparationPage({ frame, form, meetingId, entered, mine }: Props): JSX.Element {
  const t = preparationTexts(frame.locale)
  const { mentorship, side } = entered
  const other = othersIn(entered, frame.locale)
  // How the talk opens is the mentee's to say (C11).
  const isMentee = side === 'mentee'
  const options = shareable.filter(name => isMentee || name !== 'needs')
  return (
    <Page frame={frame} title={t.title} width="read" form={form} modules={['unsaved.js', putInModule]}>
      <UpLink href={routes.meeting({ id: meetingId })}>{texts(frame.locale).meeting}</UpLink>
      <PageHeading title={t.title} lede={t.lede} />
      <Form action={routes.preparation({ id: meetingId })} form={form}>
        {isMentee && (
          <CheckboxGroup
            form={form}
            name="needs"
            label={t.needs}
            optional
            options={preparedNeeds.map(value => ({ value, label: t.need[value] }))}
            values={mine?.needs ?? []}
          />
        )}
        {preparedWords.map(name => (
          <TextArea
            key={name}
            form={form}
            name={name}
            label={t[name]}
            optional
            rows={3}
            value={mine?.[name]}
          />
        ))}
        <QuestionsAtHand
          form={form}
          own={entered.questions}
          at={mentorship}
          asker={side}
          purposes={['prepare', 'open', 'goals']}
          into={questionsInto}
          action={routes.preparation({ id: meetingId })}
        />
        <CheckboxGroup
          form={form}
          name="share"
          label={t.share(other)}
          hint={t.shareHint}
          optional
          options={options.map(value => ({ value, label: t.short[value] }))}
          values={mine?.shared ?? []}
        />
        <TextArea
          form={form}
          name="self"
          label={t.self}
          hint={t.selfHint}
          optional
          rows={3}
          value={mine?.self}
        />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
