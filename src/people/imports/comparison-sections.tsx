import type { JSX } from 'preact'
import type { Locale } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { type FormState, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Quiet, Section } from '../../ui/heading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { number } from '../../ui/quantities.ts'
import { Table } from '../../ui/table.tsx'
import { mostMissingShown } from './compare-list.ts'
import type { FieldChange, PersonChange } from './comparison.ts'
import { comparisonTexts } from './messages-comparison.ts'
import { fieldTexts } from './messages-fields.ts'
import type { Preview } from './preview.ts'
import { educations, languages, namesOf } from './vocabulary.ts'

interface Props {
  frame: Frame
  preview: Preview
}

const onAPage = 50

/** Who changes, field by field: what we have, and what the list says. */
export function ChangesTable({ frame, preview: { id, judged, changesPage } }: Props): JSX.Element | null {
  const t = comparisonTexts(frame.locale)
  const { changed } = judged.comparison
  if (changed.length === 0) return null
  const pages = Math.ceil(changed.length / onAPage)
  const at = Math.min(pages, changesPage)
  return (
    <Section title={t.changes}>
      <Quiet>{t.changesLine}</Quiet>
      <Table
        caption={t.changes}
        columns={[
          { heading: t.name, names: true, cell: ({ name }: PersonChange) => name },
          {
            heading: t.what,
            cell: ({ fields }) =>
              fields.map(field => <div key={field.field}>{lineOf(field, frame.locale)}</div>),
          },
        ]}
        rows={changed.slice((at - 1) * onAPage, at * onAPage)}
      />
      <Pagination page={at} pages={pages} href={changes => routes.import({ id }, { changes })} />
    </Section>
  )
}

function lineOf({ field, from, to }: FieldChange, locale: Locale): string {
  return comparisonTexts(locale).change(
    fieldTexts(locale)[field],
    inWords(field, from, locale),
    inWords(field, to, locale),
  )
}

function inWords(field: FieldChange['field'], value: string, locale: Locale): string {
  const words = { educations, languages }[field as string]
  return words === undefined || value === '' ? value : namesOf(words, value.split(', '), locale).join(', ')
}

/** Rows that may be somebody we know: asked about before anything goes in, fifty at a time. */
export function Namesakes({ frame, preview: { id, judged } }: Props): JSX.Element | null {
  const t = comparisonTexts(frame.locale)
  const { namesakes } = judged.comparison
  if (namesakes.length === 0) return null
  return (
    <Section title={t.questions(namesakes.length)}>
      <p>{t.questionsLine}</p>
      <Form action={routes.import({ id })} label={t.questions(namesakes.length)}>
        {namesakes.slice(0, onAPage).map(({ row, email, name, unit, known }) => (
          <RadioGroup
            key={row}
            form={untouched}
            name={`same-${row}`}
            label={t.question(name, unit ?? known.unit ?? '', known.email, email)}
            layout="row"
            options={[
              { value: 'same', label: t.same },
              { value: 'new', label: t.isNew },
            ]}
          />
        ))}
        <Actions>
          <Button name="answers" value="each">
            {t.answer}
          </Button>
          {namesakes.length > 1 && (
            <Button look="secondary" name="answers" value="all-same">
              {t.allSame}
            </Button>
          )}
        </Actions>
      </Form>
    </Section>
  )
}

/** Inside the form that brings the list in: who is missing and has left, and who is here again. */
export function GoneAndBack({
  frame,
  form,
  preview: { judged },
}: Props & { form: FormState }): JSX.Element | null {
  const t = comparisonTexts(frame.locale)
  const { missing, missingCount, returning } = judged.comparison
  const count = number(missingCount, frame.locale)
  return (
    <>
      {returning.length > 0 && (
        <CheckboxGroup
          form={form}
          name="back"
          label={t.returning}
          hint={t.returningLine}
          optional
          options={returning.slice(0, mostMissingShown).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {missingCount > missing.length && <Notice>{t.missingMany(count)}</Notice>}
      {missingCount > 0 && missingCount === missing.length && (
        <CheckboxGroup
          form={form}
          name="gone"
          label={t.missing(count)}
          hint={t.missingLine}
          optional
          layout="columns"
          options={missing.map(({ id, name, position, unit }) => ({
            value: id,
            label: name,
            hint: [position, unit ?? ''].filter(part => part !== '').join(', ') || undefined,
          }))}
        />
      )}
    </>
  )
}
