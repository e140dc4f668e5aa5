import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Select } from '../ui/select.tsx'
import { texts } from './messages.ts'
import type { Beginning } from './programme-beginning.ts'
import { texts as setUpTexts } from './settings/messages.ts'
import { parts } from './settings/part.ts'
import { PurposeFields } from './settings/purpose-fields.tsx'

interface Props {
  frame: Frame
  form: FormState
  beginning: Beginning
  /** Those in which the person may make a programme; more than one is asked about. */
  organisations: readonly { id: string; name: string }[]
}

/** The first step of a new programme, filled in; when it is sent there is a draft. */
export function NewProgrammePage({ frame, form, beginning, organisations }: Props): JSX.Element {
  const t = texts(frame.locale)
  const s = setUpTexts(frame.locale)
  const title = s.newTitle(beginning.title)
  const { preset, own } = beginning
  return (
    <Page frame={frame} title={title} width="read" form={form}>
      <div>
        <UpLink href={routes.newProgramme()}>{t.choose}</UpLink>
        <PageHeading above={s.step(1, parts.length)} title={title} lede={s.parts.purpose.lede} />
      </div>
      <Form action={routes.programmes()} form={form}>
        {own === undefined ? (
          <input type="hidden" name="preset" value={preset} />
        ) : (
          <input type="hidden" name="own" value={own} />
        )}
        {organisations.length > 1 && (
          <Select
            form={form}
            name="organisation"
            label={t.organisation}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <PurposeFields form={form} programme={beginning.frame} />
        <Button>{s.saveAndGoOn}</Button>
      </Form>
    </Page>
  )
}
