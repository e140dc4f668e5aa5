import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Form, InlineForm } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Stack } from '../../ui/heading.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { texts } from './messages.ts'

/** How many characters the words with a no may have. */
export const mostWords = 600

/** A yes at once, or a no with words. */
export function AnswerForms(props: {
  frame: Frame
  /** The application's. */
  id: string
  name: string
  form: FormState
  /** Whether the no is open, to be put right. */
  open: boolean
}): JSX.Element {
  const { frame, id, name, form, open } = props
  const t = texts(frame.locale)
  return (
    <>
      <InlineForm action={routes.approvals()}>
        <input type="hidden" name="application" value={id} />
        <input type="hidden" name="answer" value="yes" />
        <Button size="small" about={name}>
          {t.yes}
        </Button>
      </InlineForm>
      <Details summary={t.no} open={open}>
        <Stack>
          <p>{t.noLine}</p>
          <Form action={routes.approvals()} form={form} label={`${t.no}: ${name}`}>
            <input type="hidden" name="application" value={id} />
            <input type="hidden" name="answer" value="no" />
            <TextArea
              form={form}
              name="words"
              label={t.words}
              hint={t.wordsHint}
              rows={3}
              maxlength={mostWords}
              optional
            />
            <Button look="secondary" size="small" about={name}>
              {t.doNo}
            </Button>
          </Form>
        </Stack>
      </Details>
    </>
  )
}
