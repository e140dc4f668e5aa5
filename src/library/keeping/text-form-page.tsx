import type { JSX } from 'preact'
import { type Locale, locales } from '../../platform/i18n.ts'
import { lix, sentencesIn } from '../../platform/lix.ts'
import { plainLines, readMarkdown } from '../../platform/markdown.ts'
import { routes } from '../../routes.ts'
import { Article } from '../../ui/article.tsx'
import { Actions, Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { FilterLinks } from '../../ui/filter-links.tsx'
import { languageNames } from '../../ui/footer.tsx'
import { Form } from '../../ui/form.tsx'
import { type FormState, textIn } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet } from '../../ui/heading.tsx'
import { languageInWords } from '../../ui/language-in-words.ts'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { addresses } from '../addresses.ts'
import { FactsFields } from './facts-fields.tsx'
import type { Organisation } from './keeping-page.tsx'
import type { Edition, EditionWords, KeptItem } from './kept-item.ts'
import { texts } from './messages.ts'
import { most } from './text-form.ts'

export interface TextFormProps {
  readonly frame: Frame
  readonly form: FormState
  readonly organisation: Organisation
  /** Undefined: a new one. */
  readonly item: KeptItem | undefined
  /** The language that is written. */
  readonly locale: Locale
  readonly before: EditionWords
  /** The language of what stands in the form, where it is another: somebody translates. */
  readonly from: Locale | undefined
  /** What comes along has a newer edition than the one that was changed. */
  readonly newer: boolean
  /** The latest edition; undefined: none yet. */
  readonly latest: Edition | undefined
  /** It was published by somebody else since this form was opened. */
  readonly meanwhile: boolean
  readonly preview: boolean
}

/** Where a text is written in one language: with how it will look, and pictures that are described (K2, K6). */
export function TextFormPage(props: TextFormProps): JSX.Element {
  const { frame, form, organisation, item, locale, before, from, newer, latest, meanwhile, preview } = props
  const t = texts(frame.locale)
  const title = item ? t.editTitle(item.title) : t.newTitle
  const here = { organisation: organisation.id }
  const action = item ? routes.libraryText({ item: item.key, locale }, here) : routes.newLibraryItem(here)
  return (
    <Page
      frame={frame}
      title={title}
      of={item && languageNames[locale]}
      form={form}
      width="read"
      modules={['unsaved.js']}
    >
      <UpLink href={routes.libraryKeeping(here)}>{t.title}</UpLink>
      <PageHeading above={organisation.name} title={title} />
      {item && (
        <FilterLinks
          label={t.language}
          filters={locales.map(one => ({
            label: languageNames[one],
            href: routes.libraryText({ item: item.key, locale: one }, here),
            current: one === locale,
          }))}
        />
      )}
      {from && <Notice>{t.from(languageInWords(from, frame.locale))}</Notice>}
      {newer && <Notice>{t.newer}</Notice>}
      {meanwhile && <Notice kind="warning">{t.meanwhile}</Notice>}
      {preview && <Preview form={form} frame={frame} locale={locale} />}
      <Form action={action} form={form} encoding="multipart/form-data">
        {item && <input type="hidden" name="version" value={sinceIn(form, latest)} />}
        {!item && (
          <Select
            form={form}
            name="locale"
            label={t.language}
            value={locale}
            options={locales.map(value => ({ value, label: languageNames[value] }))}
          />
        )}
        <TextField form={form} name="title" label={t.name} value={before.title} maxlength={most.title} />
        <TextField
          form={form}
          name="summary"
          label={t.summary}
          value={before.summary}
          maxlength={most.summary}
        />
        <TextArea form={form} name="body" label={t.body} hint={t.bodyHint} rows={24} value={before.body} />
        <TextField
          form={form}
          name="owner"
          label={t.owner}
          hint={t.ownerHint}
          value={before.owner}
          maxlength={most.owner}
        />
        {item?.origin !== 'shipped' && <FactsFields form={form} frame={frame} facts={item} />}
        <TextField form={form} name="news" label={t.news} hint={t.newsHint} optional maxlength={most.news} />
        <Actions>
          <Button name="do" value="publish">
            {t.save}
          </Button>
          <Button look="secondary" name="do" value="preview">
            {t.preview}
          </Button>
        </Actions>
        <FileFields form={form} frame={frame} />
      </Form>
      {meanwhile && latest && (
        <Card title={t.standsNow} look="sand">
          <WrittenText text={[latest.title, latest.summary, latest.body].join('\n\n')} />
        </Card>
      )}
      {item && latest && (
        <p>
          <Link href={routes.libraryEditions({ item: item.key, locale }, here)}>{t.editions}</Link>
        </p>
      )}
    </Page>
  )
}

/** The edition that one has before one while writing. */
const sinceIn = (form: FormState, latest: Edition | undefined) =>
  textIn(form, 'version', `${latest?.version ?? 0}`)

/** What stands in the form, as it will be read, and how easy it is. */
function Preview({ form, frame, locale }: { form: FormState; frame: Frame; locale: Locale }): JSX.Element {
  const t = texts(frame.locale)
  const blocks = readMarkdown(textIn(form, 'body', '') ?? '')
  const ease = Math.round(lix(sentencesIn(plainLines(blocks))))
  return (
    <Card title={t.previewTitle} look="sand">
      <Article blocks={blocks} addresses={addresses} lang={locale} />
      <Quiet>{ease <= 40 ? t.ease(String(ease)) : t.hard(String(ease))}</Quiet>
    </Card>
  )
}

function FileFields({ form, frame }: { form: FormState; frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Card title={t.fileTitle}>
      <FileField
        form={form}
        name="file"
        label={t.file}
        hint={t.fileHint}
        optional
        accept="image/jpeg,image/png,.pdf,.docx,.xlsx,.pptx"
      />
      <TextField
        form={form}
        name="fileWords"
        label={t.fileWords}
        hint={t.fileWordsHint}
        optional
        maxlength={200}
      />
      <Actions>
        <Button look="secondary" name="do" value="insert">
          {t.insert}
        </Button>
      </Actions>
    </Card>
  )
}
