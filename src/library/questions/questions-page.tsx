import type { JSX } from 'preact'
import { themes } from '../../people/imports/vocabulary.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Carry } from '../../ui/carry.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchForm } from '../../ui/form.tsx'
import { untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { Select } from '../../ui/select.tsx'
import { texts } from '../messages.ts'
import { libraryStages, purposes } from './question.ts'
import type { Question, QuestionWish } from './question-bank.ts'

interface Props {
  readonly frame: Frame
  readonly wish: QuestionWish
  readonly found: readonly Question[]
  /** The reader keeps a library, and may change the bank. */
  readonly keeps: boolean
}

/** The question bank: by where the two are, what they talk about, and what the question is for (H1–H5). */
export function QuestionsPage({ frame, wish, found, keeps }: Props): JSX.Element {
  const { title, questions: t } = texts(frame.locale)
  const purposesFound = purposes.filter(purpose => found.some(question => question.purpose === purpose))
  return (
    <Page frame={frame} title={t.title} width="read">
      <UpLink href={routes.library()}>{title}</UpLink>
      <PageHeading title={t.title} lede={t.lede} />
      <QuestionsForm frame={frame} wish={wish} />
      {found.length === 0 ? (
        <EmptyState drawing="chairs" title={t.none}>
          {t.noneLine}
        </EmptyState>
      ) : (
        purposesFound.map(purpose => (
          <Section key={purpose} title={t.purposes[purpose]}>
            <PlainList>
              {found
                .filter(question => question.purpose === purpose)
                .map(({ id, text, asker }) => (
                  <PlainItem key={id} title={text} line={t.asked[asker]} />
                ))}
            </PlainList>
          </Section>
        ))
      )}
      {keeps && (
        <p>
          <Link href={routes.questionKeeping(wish.purpose ? { purpose: wish.purpose } : {})}>{t.keep}</Link>
        </p>
      )}
      {found.length > 0 && <Carry label={t.carry} pdf={onPaper(wish, 'pdf')} docx={onPaper(wish, 'docx')} />}
    </Page>
  )
}

const onPaper = ({ locale: _, ...wish }: QuestionWish, as: string) => routes.libraryQuestions({ ...wish, as })

function QuestionsForm({ frame, wish }: Pick<Props, 'frame' | 'wish'>): JSX.Element {
  const { questions: t } = texts(frame.locale)
  const themeOptions = [
    { value: 'new_job', label: t.new_job },
    ...themes.keys.map(key => ({ value: key as string, label: themes.name(key, frame.locale) })),
  ]
  return (
    <SearchForm action={routes.libraryQuestions()}>
      <Select
        form={untouched}
        name="stage"
        label={t.stage}
        value={wish.stage}
        any={t.any}
        options={libraryStages.map(value => ({ value, label: t.stages[value] }))}
      />
      <Select
        form={untouched}
        name="theme"
        label={t.theme}
        value={wish.theme}
        any={t.any}
        options={themeOptions}
      />
      <Select
        form={untouched}
        name="purpose"
        label={t.purpose}
        value={wish.purpose}
        any={t.any}
        options={purposes.map(value => ({ value, label: t.purposes[value] }))}
      />
      <Select
        form={untouched}
        name="asker"
        label={t.asker}
        value={wish.asker}
        any={t.any}
        options={(['mentee', 'mentor'] as const).map(value => ({ value, label: t.askers[value] }))}
      />
      <Button look="secondary">{t.show}</Button>
    </SearchForm>
  )
}
