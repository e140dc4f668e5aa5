import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { longest } from './letter.ts'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  form: FormState
  mentor: { readonly id: string; readonly name: string }
}

/** A few lines to a mentor (C5). */
export function LetterFormPage({ frame, form, mentor }: Props): JSX.Element {
  const t = texts(frame.locale)
  const first = mentor.name.split(' ')[0] ?? mentor.name
  const title = t.writeTo(mentor.name)
  return (
    <Page frame={frame} title={title} form={form} width="read" modules={['unsaved.js']}>
      <div>
        <UpLink href={routes.mentorProfile({ id: mentor.id })}>{mentor.name}</UpLink>
        <PageHeading title={title} lede={t.writeLede(first)} />
      </div>
      <Form action={routes.newLetter({ id: mentor.id })} form={form}>
        <TextArea
          form={form}
          name="content"
          label={t.content}
          hint={t.contentHint}
          rows={7}
          maxlength={longest}
        />
        <Lock>{t.sees(first)}</Lock>
        <Button>{t.send}</Button>
      </Form>
    </Page>
  )
}
