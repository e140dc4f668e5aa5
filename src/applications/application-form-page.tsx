import type { JSX } from 'preact'
import type { Programme } from '../programmes/programme.ts'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Form, InlineForm } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import type { Side, Wish } from './application.ts'
import {
  MissingProfileFields,
  NeedFields,
  PlacesFields,
  ThemeFields,
  WordsFields,
} from './application-fields.tsx'
import { texts } from './messages.ts'
import { texts as draftTexts } from './messages-drafts.ts'
import { OwnQuestionFields } from './own-question-fields.tsx'
import { type Answers, questionsFor } from './own-questions.ts'
import type { MissingField } from './profile-parts.ts'

interface Props {
  frame: Frame
  form: FormState
  programme: Pick<Programme, 'id' | 'name' | 'organisationName' | 'settings'>
  side: Side
  wish: Wish
  answers: Answers
  /** What the person has room for now, in all programmes. */
  capacity: number
  missing: readonly MissingField[]
  /** Whether the person has said this before, and now changes it. */
  again: boolean
  /** Whether the person has been asked for on both sides and has written on neither. */
  both: boolean
  /** Whether something is kept that was not sent. */
  isDraft: boolean
}

/** What one seeks or offers (C9–C11, F9, F10). */
export function ApplicationFormPage(props: Props): JSX.Element {
  const { frame, form, programme, side, wish, answers, capacity, missing, again, both, isDraft } = props
  const t = texts(frame.locale)
  const d = draftTexts(frame.locale)
  const { id } = programme
  const title = t.formTitles[side]
  return (
    <Page
      frame={frame}
      title={title}
      of={programme.name}
      width="read"
      form={form}
      modules={again ? [] : ['draft.js']}
    >
      <div>
        <UpLink href={routes.programme({ id })}>{programme.name}</UpLink>
        <PageHeading title={title} lede={`${both ? t.both : t.ledes[side]} ${t.time}`} />
      </div>
      <Form action={routes.application({ id })} form={form}>
        <input type="hidden" name="side" value={side} />
        {side === 'mentee' && <NeedFields form={form} wish={wish} />}
        <ThemeFields form={form} side={side} wish={wish} />
        {side === 'mentor' && (
          <PlacesFields
            form={form}
            places={capacity}
            advice={programme.settings.capacityAdvice}
            notTaken={wish.notTaken}
          />
        )}
        <WordsFields form={form} side={side} wish={wish} />
        <OwnQuestionFields
          form={form}
          questions={questionsFor(side, programme.settings.questions)}
          answers={answers}
          organisation={programme.organisationName}
        />
        <MissingProfileFields form={form} missing={missing} />
        {again ? (
          <Button>{t.save}</Button>
        ) : (
          <>
            <Actions>
              <Button>{d.goOn}</Button>
              <Button look="secondary" formaction={routes.applicationDraft({ id })}>
                {d.keep}
              </Button>
            </Actions>
            <p
              class="quiet small"
              role="status"
              data-draft={routes.applicationDraft({ id })}
              data-kept={d.keptNow}
            />
          </>
        )}
      </Form>
      {isDraft && (
        <InlineForm action={routes.applicationDraftRemoval({ id })}>
          <input type="hidden" name="side" value={side} />
          <Button look="tertiary" size="small">
            {d.remove}
          </Button>
        </InlineForm>
      )}
      <Lock>{t.readers[side]}</Lock>
    </Page>
  )
}
