import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Programme } from '../programme.ts'
import { texts } from './messages.ts'
import { sides } from './participant.ts'

interface Props {
  frame: Frame
  form: FormState
  programme: Programme
  organisations: readonly { readonly id: string; readonly name: string }[]
  /** Whether the coordinator may add an organisation that is not there yet. */
  mayAdd: boolean
}

/** One person by hand, where a list would be too much. */
export function AddParticipantPage({ frame, form, programme, organisations, mayAdd }: Props): JSX.Element {
  const words = texts(frame.locale)
  const t = words.add
  const { id } = programme
  return (
    <Page frame={frame} title={t.title} of={programme.name} width="read" form={form}>
      <div>
        <UpLink href={routes.programmePeople({ id })}>{words.title}</UpLink>
        <PageHeading above={programme.name} title={t.title} lede={t.lede} />
      </div>
      <Form action={routes.newProgrammePerson({ id })} form={form}>
        <TextField form={form} name="name" label={t.name} autocomplete="off" />
        <TextField
          form={form}
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          autocomplete="off"
        />
        <Select
          form={form}
          name="organisation"
          label={t.organisation}
          options={organisations.map(one => ({ value: one.id, label: one.name }))}
          any={t.choose}
        />
        {mayAdd && <TextField form={form} name="newOrganisation" label={t.newOrganisation} optional />}
        <RadioGroup
          form={form}
          name="side"
          label={t.side}
          layout="row"
          options={sides.map(side => ({ value: side, label: words.sides[side] }))}
        />
        <Actions>
          <Button>{t.save}</Button>
          <ButtonLink href={routes.programmePeople({ id })} look="tertiary">
            {words.back}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}
