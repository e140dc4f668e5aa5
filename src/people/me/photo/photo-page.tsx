import type { JSX } from 'preact'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Faces } from '../../../ui/faces.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form, InlineForm } from '../../../ui/form.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PageHeading, Quiet } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/layout.tsx'
import { UpLink } from '../../../ui/link.tsx'
import { texts as meTexts } from '../messages.ts'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  form: FormState
  name: string
  photo: string | undefined
}

/** A picture by choice; without one there are initials. */
export function PhotoPage({ frame, form, name, photo }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} form={form} width="read" modules={['photo.js']}>
      <div>
        <UpLink href={routes.me()}>{meTexts(frame.locale).title}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
        <Faces people={[{ name, photo }]} />
      </div>
      <Form action={routes.myPhoto()} form={form} encoding="multipart/form-data">
        <FileField form={form} name="photo" label={t.photo} hint={t.hint} accept="image/jpeg,image/png" />
        <Quiet>{t.cleaned}</Quiet>
        <Button>{t.save}</Button>
      </Form>
      {photo !== undefined && (
        <InlineForm action={routes.myPhotoRemoval()}>
          <Button look="tertiary">{t.remove}</Button>
        </InlineForm>
      )}
    </Page>
  )
}
