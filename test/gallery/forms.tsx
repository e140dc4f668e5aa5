import type { JSX } from 'preact'
import { Actions, Button, ButtonLink } from '../../src/ui/button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../src/ui/choices.tsx'
import { FieldRow, Fieldset } from '../../src/ui/fieldset.tsx'
import { FileField } from '../../src/ui/file-field.tsx'
import { Form } from '../../src/ui/form.tsx'
import { type FormState, untouched } from '../../src/ui/form-state.ts'
import { PageHeading } from '../../src/ui/heading.tsx'
import { Page } from '../../src/ui/layout.tsx'
import { UpLink } from '../../src/ui/link.tsx'
import { Select } from '../../src/ui/select.tsx'
import { TextArea } from '../../src/ui/text-area.tsx'
import { DateField, NumberField, TextField, TimeField } from '../../src/ui/text-field.tsx'
import { asMentee } from './frame.tsx'

const refused: FormState = {
  values: {
    day: '2026-10-14',
    from: '10:00',
    place: 'Hos Peter i Roskilde',
    form: 'dialogue',
    themes: ['network'],
  },
  errors: {
    name: 'Skriv, hvad mødet hedder',
    day: 'Mødet ligger på en dag, der er gået',
    agenda: 'Skriv mindst ét punkt til dagsordenen',
    form: 'Vælg, hvordan I vil mødes',
    length: 'Skriv længden som et tal, for eksempel 120',
    place: 'Skriv, hvor I mødes',
    region: 'Vælg en kommune',
    themes: 'Vælg mindst to temaer',
    file: 'Vælg en fil fra Excel',
    agree: 'Sæt kryds, når I er enige',
  },
}

export function CleanForm(): JSX.Element {
  return <MeetingForm path="/form" form={untouched} />
}

export function RefusedForm(): JSX.Element {
  return <MeetingForm path="/refused" form={refused} />
}

function MeetingForm({ path, form }: { path: string; form: FormState }): JSX.Element {
  return (
    <Page frame={asMentee(path)} title="Nyt møde" width="read" form={form}>
      <UpLink href="/room">Sofie og Peter</UpLink>
      <PageHeading
        title="Foreslå et møde"
        lede="Peter får en invitation i sin kalender, når du har sendt den."
      />
      <Form action="/meetings" form={form} encoding="multipart/form-data">
        <TextField form={form} name="name" label="Hvad handler mødet om?" hint="Nogle få ord er nok." />
        <FieldRow>
          <DateField form={form} name="day" label="Dag" value="2026-10-14" />
          <TimeField form={form} name="from" label="Fra" value="10:00" />
        </FieldRow>
        <NumberField form={form} name="length" label="Hvor længe?" value={120} unit="minutter" />
        <TextField form={form} name="place" label="Hvor?" optional />
        <Select
          form={form}
          name="region"
          label="Kommune"
          options={[
            { value: 'greve', label: 'Greve' },
            { value: 'roskilde', label: 'Roskilde' },
          ]}
        />
        <RadioGroup
          form={form}
          name="form"
          label="Hvordan vil I mødes?"
          value="talk"
          options={[
            { value: 'dialogue', label: 'Dialog om et tema', hint: 'I vælger temaet på forhånd.' },
            { value: 'advice', label: 'Gode råd', hint: 'Peter deler, hvad han selv har prøvet.' },
            { value: 'talk', label: 'Fri snak' },
          ]}
        />
        <CheckboxGroup
          form={form}
          name="themes"
          label="Temaer"
          hint="Vælg dem, der fylder mest lige nu."
          optional
          options={[
            { value: 'conflict', label: 'Konflikter' },
            { value: 'delegation', label: 'Delegering' },
            { value: 'network', label: 'Netværk' },
          ]}
        />
        <Fieldset legend="Dagsorden" hint="Peter kan se den og tilføje punkter.">
          <TextArea form={form} name="agenda" label="Punkter" rows={5} maxlength={2000} />
          <FileField
            form={form}
            name="file"
            label="En fil, I vil tale ud fra"
            optional
            hint="Excel, højst 5 MB."
          />
        </Fieldset>
        <Checkbox form={form} name="agree" label="Vi er enige om rammen" hint="I kan rette den senere." />
        <Actions>
          <Button>Send forslaget</Button>
          <ButtonLink href="/room" look="tertiary">
            Fortryd
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}
