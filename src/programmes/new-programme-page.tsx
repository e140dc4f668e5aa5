import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { Form } from '../ui/form.tsx'
import { type FormState, hasErrors } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Stack } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Select } from '../ui/select.tsx'
import { texts } from './messages.ts'
import type { OfferedPreset } from './presets.ts'
import type { ProgrammeFrame } from './programme.ts'
import { FrameFields, PurposeFields } from './programme-fields.tsx'
import { rhythmSentence } from './settings-words.ts'

interface Props {
  frame: Frame
  form: FormState
  preset: OfferedPreset
  /** What the preset suggests. */
  suggested: ProgrammeFrame
  /** Those in which the person may make a programme; more than one is asked about. */
  organisations: readonly { id: string; name: string }[]
}

/** The second step of a new programme: everything is filled in, what is one's own is looked over. */
export function NewProgrammePage({ frame, form, preset, suggested, organisations }: Props): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const title = t.newTitle(t.presets[preset].title)
  return (
    <Page frame={frame} title={title} width="read" form={form}>
      <div>
        <UpLink href={routes.newProgramme()}>{t.choose}</UpLink>
        <PageHeading title={title} lede={t.newLede} />
      </div>
      <Form action={routes.programmes()} form={form}>
        <input type="hidden" name="preset" value={preset} />
        {organisations.length > 1 && (
          <Select
            form={form}
            name="organisation"
            label={t.organisation}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <PurposeFields form={form} frame={suggested} />
        <Details summary={t.frameIsSet(rhythmSentence(suggested.settings, locale))} open={hasErrors(form)}>
          <Stack>
            <FrameFields form={form} settings={suggested.settings} />
          </Stack>
        </Details>
        <Button>{t.create}</Button>
      </Form>
    </Page>
  )
}
