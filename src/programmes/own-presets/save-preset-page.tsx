import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Programme } from '../programme.ts'
import { texts } from './messages.ts'

/** How many characters a preset's name and line may have. */
export const mostOfPreset = { name: 80, line: 200 }

/** A programme's choices as a preset: a name for it, and whom it is for. */
export function SavePresetPage(props: { frame: Frame; form: FormState; programme: Programme }): JSX.Element {
  const { frame, form, programme } = props
  const t = texts(frame.locale)
  const { id, name, settings } = programme
  return (
    <Page frame={frame} title={t.saveTitle} of={name} width="read" form={form}>
      <div>
        <UpLink href={routes.programmeSettings({ id })}>{name}</UpLink>
        <PageHeading title={t.saveTitle} lede={t.saveLede} />
      </div>
      <Form action={routes.programmePreset({ id })} form={form}>
        <TextField form={form} name="name" label={t.name} value={name} maxlength={mostOfPreset.name} />
        <TextField
          form={form}
          name="line"
          label={t.line}
          hint={t.lineHint}
          value={settings.targetGroup.slice(0, mostOfPreset.line)}
          maxlength={mostOfPreset.line}
          optional
        />
        <Button>{t.doSave}</Button>
      </Form>
    </Page>
  )
}
