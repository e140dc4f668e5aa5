import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { Select } from '../../ui/select.tsx'
import { texts as reportTexts } from '../messages-report.ts'
import { texts } from './messages.ts'

export const namesPurposes = ['follow_up', 'events', 'certificates', 'next_round'] as const

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly programmes: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: string | undefined
}

/** A list with names says what it is for before it is taken. */
export function NamesPage({ frame, form, programmes, chosen }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read" form={form}>
      <div>
        <UpLink href={routes.reports()}>{reportTexts(frame.locale).title}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      <Form action={routes.reportNames()} form={form}>
        <Select
          form={form}
          name="programme"
          label={t.programme}
          value={chosen ?? (programmes.length === 1 ? programmes[0]?.id : undefined)}
          options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RadioGroup
          form={form}
          name="purpose"
          label={t.purpose}
          hint={t.purposeHint}
          options={namesPurposes.map(value => ({ value, label: t.purposes[value] }))}
        />
        <RadioGroup
          form={form}
          name="format"
          label={t.format}
          layout="row"
          value="xlsx"
          options={(['xlsx', 'csv'] as const).map(value => ({ value, label: t.formats[value] }))}
        />
        <Quiet>{t.keep}</Quiet>
        <Actions>
          <Button>{t.take}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
