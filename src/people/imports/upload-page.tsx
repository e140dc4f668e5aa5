import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { list } from '../../ui/quantities.ts'
import { Select } from '../../ui/select.tsx'
import { fields } from './fields.ts'
import { texts } from './messages.ts'
import { fieldTexts } from './messages-fields.ts'

interface Props {
  frame: Frame
  form: FormState
  programmes: readonly { id: string; name: string }[]
  /** Chosen before anybody chooses. */
  programmeId: string | undefined
  /** Whether people can come in without a programme. */
  withoutProgramme: boolean
}

export const noProgramme = 'none'

/** The first step: which file, and which programme. */
export function UploadPage({ frame, form, programmes, programmeId, withoutProgramme }: Props): JSX.Element {
  const t = texts(frame.locale)
  const options = programmes.map(({ id, name }) => ({ value: id, label: name }))
  const none = withoutProgramme ? [{ value: noProgramme, label: t.upload.noProgramme }] : []
  return (
    <Page frame={frame} title={t.upload.title} form={form} width="read">
      <div>
        <UpLink href={routes.people()}>{t.people}</UpLink>
        <PageHeading above={t.step(1)} title={t.upload.title} lede={t.upload.lede} />
      </div>
      <Form action={routes.imports()} form={form} encoding="multipart/form-data">
        <FileField
          form={form}
          name="file"
          label={t.upload.file}
          hint={t.upload.fileHint}
          accept=".xlsx,.csv,.txt,.tsv,text/csv"
        />
        {programmes.length === 0 ? (
          <input type="hidden" name="programme" value={noProgramme} />
        ) : (
          <Select
            form={form}
            name="programme"
            label={t.upload.programme}
            value={programmeId}
            options={[...options, ...none]}
          />
        )}
        <Details summary={t.upload.whatFits}>
          <p>
            {t.upload.whatFitsLine(
              list(
                fields.map(field => fieldTexts(frame.locale)[field].toLowerCase()),
                frame.locale,
              ),
            )}
          </p>
        </Details>
        <Quiet>{t.upload.privacy}</Quiet>
        <Button>{t.upload.next}</Button>
      </Form>
    </Page>
  )
}
