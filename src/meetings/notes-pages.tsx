import type { JSX } from 'preact'
import { QuestionsAtHand } from '../library/questions/questions-at-hand.tsx'
import type { EnteredRoom } from '../mentorships/enter-room.ts'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Checkbox } from '../ui/choices.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { texts } from './messages.ts'
import type { SharedPreparation } from './notes-store.ts'

interface PreparationProps {
  readonly frame: Frame
  readonly form: FormState
  readonly meetingId: string
  readonly entered: EnteredRoom
  readonly mine: SharedPreparation | undefined
}

/** Say, hear, achieve: for oneself, shared by choice (G5). */
export function PreparationPage({ frame, form, meetingId, entered, mine }: PreparationProps): JSX.Element {
  const t = texts(frame.locale)
  const { mentorship, side, other } = entered
  return (
    <Page frame={frame} title={t.prepare} width="read" form={form}>
      <PageHeading
        above={<Link href={routes.meeting({ id: meetingId })}>{t.meeting}</Link>}
        title={t.prepare}
        lede={t.prepareLede}
      />
      <QuestionsAtHand mentorship={mentorship} asker={side} purposes={['prepare', 'open', 'goals']} />
      <Form action={routes.preparation({ id: meetingId })} form={form}>
        {(['say', 'hear', 'achieve'] as const).map(name => (
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
        <Checkbox form={form} name="share" label={t.share(other.name)} checked={mine?.shared} optional />
        <Actions>
          <Button>{t.save}</Button>
          <ButtonLink look="tertiary" href={routes.meeting({ id: meetingId })}>
            {t.meeting}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}
