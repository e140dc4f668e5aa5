import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { FieldGrid } from '../../ui/fieldset.tsx'
import { FilterLinks } from '../../ui/filter-links.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { texts } from './messages.ts'
import { fieldTexts } from './messages-fields.ts'
import { everyoneValue, fieldName, type TableView } from './table-view.ts'

interface Props {
  frame: Frame
  form: FormState
  id: string
  view: TableView
}

/** The second step: what each column means, as we understand it, for the person to correct. */
export function ColumnsPage({ frame, form, id, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const words = fieldTexts(frame.locale)
  const options = view.choices.map(field => ({ value: field, label: words[field] }))
  const known = view.columns.filter(column => column.field !== undefined).length
  return (
    <Page frame={frame} title={t.columns.title} form={form}>
      <div>
        <UpLink href={routes.newImport()}>{t.columns.another}</UpLink>
        <PageHeading
          above={t.step(2)}
          title={t.columns.title}
          lede={t.columns.lede(known, view.columns.length)}
        />
      </div>
      {view.sheetNames.length > 1 && <Sheets frame={frame} id={id} view={view} />}
      {view.columns
        .filter(column => column.personalNumbers > 0)
        .map(column => (
          <Notice kind="danger">{t.columns.personal(column.name, column.personalNumbers)}</Notice>
        ))}
      <Form action={routes.importColumns({ id })} form={form}>
        <input type="hidden" name="sheet" value={view.sheet} />
        <FieldGrid>
          {view.columns.map(column => (
            <Select
              key={column.index}
              form={form}
              name={fieldName(column.index)}
              label={column.name}
              hint={column.examples === '' ? t.columns.emptyColumn : t.columns.example(column.examples)}
              value={column.field}
              options={options}
              any={t.columns.notUsed}
            />
          ))}
        </FieldGrid>
        {view.asksForSides && (
          <RadioGroup
            form={form}
            name="everyone"
            label={t.columns.everyone}
            hint={t.columns.everyoneHint}
            value={view.everyone === undefined ? undefined : everyoneValue(view.everyone)}
            options={[
              { value: 'list', label: t.columns.inList },
              { value: 'mentor', label: t.columns.allMentors },
              { value: 'mentee', label: t.columns.allMentees },
            ]}
          />
        )}
        <Actions>
          <Button>{t.columns.next}</Button>
          <ButtonLink href={routes.newImport()} look="secondary">
            {t.columns.another}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

function Sheets({ frame, id, view }: Omit<Props, 'form'>): JSX.Element {
  return (
    <FilterLinks
      label={texts(frame.locale).columns.sheets}
      filters={view.sheetNames.map((name, sheet) => ({
        label: name,
        href: routes.importColumns({ id }, { sheet: sheet + 1 }),
        current: sheet === view.sheet,
      }))}
    />
  )
}
