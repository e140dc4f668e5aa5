import type { JSX } from 'preact'
import { locales } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choices.tsx'
import { FileField } from '../ui/file-field.tsx'
import { languageNames } from '../ui/footer.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { number } from '../ui/quantities.ts'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type Competence, most } from './competence.ts'
import { texts } from './messages.ts'

export interface CompetencesView {
  readonly shared: number
  readonly own: readonly Competence[]
  /** The one whose names stand in the form to be put right. */
  readonly changing: Competence | undefined
  /** Those whose words the reader may extend. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** An administrator brings in words for everybody. */
  readonly mayImport: boolean
}

/** The words that people say what they are good at with, and how to extend them. */
export function CompetencesPage({
  frame,
  form,
  view,
}: {
  frame: Frame
  form: FormState
  view: CompetencesView
}): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} form={form} width="read">
      <PageHeading title={t.title} lede={t.lede(number(view.shared, frame.locale))} />
      {view.organisations.length > 0 && (
        <Section title={t.own}>
          <p>{t.ownLine}</p>
          {view.own.length > 0 && (
            <PlainList>
              {view.own.map(competence => (
                <PlainItem
                  key={competence.id}
                  title={namesOf(competence)}
                  line={othersOf(competence)}
                  action={
                    <Link href={routes.competences({ change: competence.id })} about={namesOf(competence)}>
                      {t.change}
                    </Link>
                  }
                />
              ))}
            </PlainList>
          )}
          <AddForm form={form} view={view} frame={frame} />
        </Section>
      )}
      {view.mayImport && (
        <Section title={t.importTitle}>
          <p>{t.importLede}</p>
          <ImportForm form={form} frame={frame} />
        </Section>
      )}
    </Page>
  )
}

function AddForm({
  form,
  view,
  frame,
}: {
  form: FormState
  view: CompetencesView
  frame: Frame
}): JSX.Element {
  const t = texts(frame.locale)
  const state = form.id === 'add' ? form : { values: {}, errors: {}, id: 'add' }
  const { organisations, changing } = view
  const [only] = organisations
  return (
    <Form action={routes.competences()} form={state} label={changing ? t.changeTitle : t.add}>
      {changing && <input type="hidden" name="id" value={changing.id} />}
      {organisations.length === 1 && <input type="hidden" name="organisation" value={only?.id} />}
      {locales.map(locale => (
        <TextField
          key={locale}
          form={state}
          name={locale}
          label={t.nameIn[locale]}
          value={changing?.[locale]}
          maxlength={most.name}
          optional={locale !== frame.locale || changing !== undefined}
        />
      ))}
      <TextArea
        form={state}
        name="others"
        label={t.others}
        hint={t.othersHint}
        value={changing?.others}
        rows={3}
        maxlength={most.others}
        optional
      />
      {organisations.length > 1 && !changing && (
        <Select
          form={state}
          name="organisation"
          label={t.organisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Actions>
        <Button>{changing ? t.save : t.add}</Button>
      </Actions>
    </Form>
  )
}

function ImportForm({ form, frame }: { form: FormState; frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  const state = form.id === 'import' ? form : { values: {}, errors: {}, id: 'import' }
  return (
    <Form
      action={routes.competenceImport()}
      form={state}
      encoding="multipart/form-data"
      label={t.importTitle}
    >
      <FileField form={state} name="file" label={t.file} hint={t.fileHint} accept=".csv,.xlsx,text/csv" />
      <RadioGroup
        form={state}
        name="language"
        label={t.language}
        value={frame.locale}
        options={locales.map(locale => ({ value: locale, label: languageNames[locale] }))}
        layout="row"
      />
      <Actions>
        <Button look="secondary">{t.bringIn}</Button>
      </Actions>
    </Form>
  )
}

const namesOf = ({ da, nb, en }: Competence) =>
  [...new Set([da, nb, en])].filter(name => name !== '').join(' · ')
const othersOf = ({ others }: Competence) => others.split('\n').filter(Boolean).join(', ')
