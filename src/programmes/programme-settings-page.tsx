import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choices.tsx'
import { Fieldset } from '../ui/fieldset.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { MatchingFields } from './matching-fields.tsx'
import { texts } from './messages.ts'
import { texts as settingsTexts } from './messages-settings.ts'
import type { Programme } from './programme.ts'
import { FrameFields, PurposeFields } from './programme-fields.tsx'

/** Everything a programme has decided, to be changed. */
export function ProgrammeSettingsPage({
  frame,
  form,
  programme,
}: {
  frame: Frame
  form: FormState
  programme: Programme
}): JSX.Element {
  const t = texts(frame.locale)
  const s = settingsTexts(frame.locale)
  const { settings } = programme
  return (
    <Page frame={frame} title={`${t.settingsTitle}, ${programme.name}`} width="read" form={form}>
      <div>
        <UpLink href={routes.programme({ id: programme.id })}>{programme.name}</UpLink>
        <PageHeading title={t.settingsTitle} />
      </div>
      <Form action={routes.programmeSettings({ id: programme.id })} form={form}>
        <PurposeFields form={form} frame={programme} />
        <RadioGroup
          form={form}
          name="state"
          label={s.state}
          hint={s.stateHint}
          value={programme.state}
          options={(['open', 'closed'] as const).map(value => ({ value, label: s.states[value] }))}
        />
        <Fieldset legend={s.frame}>
          <FrameFields form={form} settings={settings} />
        </Fieldset>
        <MatchingFields form={form} matching={settings.matching} />
        <Button>{t.save}</Button>
      </Form>
    </Page>
  )
}
