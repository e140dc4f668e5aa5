import type { JSX } from 'preact'
import { themes } from '../../../people/imports/vocabulary.ts'
import { locales } from '../../../platform/i18n.ts'
import { routes } from '../../../routes.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { CheckboxGroup } from '../../../ui/choices.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PageHeading } from '../../../ui/heading.tsx'
import { languageInWords } from '../../../ui/language-in-words.ts'
import { Page } from '../../../ui/layout.tsx'
import { UpLink } from '../../../ui/link.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Organisation } from '../../keeping/keeping-page.tsx'
import { texts as keepingTexts } from '../../keeping/messages.ts'
import { texts as libraryTexts } from '../../messages.ts'
import { libraryStages, purposes, type QuestionTheme } from '../question.ts'
import type { KeptQuestion } from './kept-question.ts'
import { texts } from './messages.ts'

export const askers = ['mentor', 'mentee', 'both', 'oneself', 'mentor-oneself', 'mentee-oneself'] as const
export const themeKeys: readonly QuestionTheme[] = ['new_job', ...themes.keys]

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly organisation: Organisation
  /** Undefined: a new one. */
  readonly question: KeptQuestion | undefined
}

/** One question in every language; of an own one also what it is for and when. */
export function QuestionFormPage({ frame, form, organisation, question }: Props): JSX.Element {
  const t = texts(frame.locale)
  const bank = libraryTexts(frame.locale).questions
  const here = { organisation: organisation.id }
  const title = question ? t.change : t.add
  const order = [frame.locale, ...locales.filter(locale => locale !== frame.locale)]
  return (
    <Page frame={frame} title={title} of={question?.words[frame.locale]} form={form} width="read">
      <UpLink href={routes.questionKeeping({ ...here, ...(question && { purpose: question.purpose }) })}>
        {bank.keep}
      </UpLink>
      <PageHeading
        above={organisation.name}
        title={title}
        lede={question?.shipped ? t.changeLede : t.addLede}
      />
      <Form
        action={question ? routes.keptQuestion({ question: question.key }, here) : routes.newQuestion(here)}
        form={form}
      >
        {order.map((locale, place) => (
          <TextField
            key={locale}
            form={form}
            name={locale}
            label={t.inLanguage(languageInWords(locale, frame.locale))}
            value={question?.words[locale]}
            maxlength={200}
            optional={place > 0 || question?.shipped !== undefined}
          />
        ))}
        {!question?.shipped && <Facts frame={frame} form={form} question={question} />}
        <Actions>
          <Button name="do" value="keep">
            {t.save}
          </Button>
          {question?.shipped && Object.keys(question.written).length > 0 && (
            <Button look="secondary" name="do" value="reset">
              {keepingTexts(frame.locale).reset}
            </Button>
          )}
        </Actions>
      </Form>
    </Page>
  )
}

function Facts({ frame, form, question }: Pick<Props, 'frame' | 'form' | 'question'>): JSX.Element {
  const bank = libraryTexts(frame.locale).questions
  const k = keepingTexts(frame.locale)
  return (
    <>
      <Select
        form={form}
        name="purpose"
        label={bank.purpose}
        value={question?.purpose}
        options={purposes.map(value => ({ value, label: bank.purposes[value] }))}
      />
      <Select
        form={form}
        name="asker"
        label={bank.asker}
        value={question?.asker}
        options={askers.map(value => ({ value, label: bank.asked[value] }))}
      />
      <Select
        form={form}
        name="theme"
        label={bank.theme}
        value={question?.theme}
        any={texts(frame.locale).anyTheme}
        options={themeKeys.map(value => ({
          value,
          label: value === 'new_job' ? bank.new_job : themes.name(value, frame.locale),
        }))}
      />
      <CheckboxGroup
        form={form}
        name="stages"
        label={k.stages}
        layout="row"
        values={question?.stages ?? []}
        options={libraryStages.map(value => ({ value, label: bank.stages[value] }))}
      />
    </>
  )
}
