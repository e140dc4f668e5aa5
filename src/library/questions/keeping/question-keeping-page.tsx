import type { JSX } from 'preact'
import type { Locale } from '../../../platform/i18n.ts'
import { locales } from '../../../platform/i18n.ts'
import { routes } from '../../../routes.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { FilterLinks } from '../../../ui/filter-links.tsx'
import { InlineForm, SearchForm } from '../../../ui/form.tsx'
import { untouched } from '../../../ui/form-state.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PageHeading } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/layout.tsx'
import { Link, UpLink } from '../../../ui/link.tsx'
import { Select } from '../../../ui/select.tsx'
import { State } from '../../../ui/state.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Organisation } from '../../keeping/keeping-page.tsx'
import { texts as keepingTexts } from '../../keeping/messages.ts'
import { texts as libraryTexts } from '../../messages.ts'
import { type Purpose, purposes } from '../question.ts'
import type { KeptQuestion } from './kept-question.ts'
import { texts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly organisation: Organisation
  /** All whose library the reader keeps. */
  readonly organisations: readonly Organisation[]
  readonly purpose: Purpose
  /** Of that purpose. */
  readonly questions: readonly KeptQuestion[]
}

/** The question bank as those who keep it see it, one purpose at a time. */
export function QuestionKeepingPage(props: Props): JSX.Element {
  const { frame, organisation, organisations, purpose, questions } = props
  const t = texts(frame.locale)
  const { questions: bank } = libraryTexts(frame.locale)
  return (
    <Page frame={frame} title={bank.keep}>
      <UpLink href={routes.libraryQuestions()}>{bank.title}</UpLink>
      <PageHeading title={bank.keep} lede={t.lede} />
      {organisations.length > 1 && (
        <FilterLinks
          label={keepingTexts(frame.locale).organisation}
          filters={organisations.map(({ id, name }) => ({
            label: name,
            href: routes.questionKeeping({ organisation: id, purpose }),
            current: id === organisation.id,
          }))}
        />
      )}
      <Actions>
        <ButtonLink href={routes.newQuestion({ organisation: organisation.id, purpose })}>{t.add}</ButtonLink>
      </Actions>
      <SearchForm action={routes.questionKeeping()}>
        <input type="hidden" name="organisation" value={organisation.id} />
        <Select
          form={untouched}
          name="purpose"
          label={bank.purpose}
          value={purpose}
          options={purposes.map(value => ({ value, label: bank.purposes[value] }))}
        />
        <Button look="secondary">{bank.show}</Button>
      </SearchForm>
      <Table
        caption={`${bank.title}: ${bank.purposes[purpose]}`}
        columns={columnsIn(frame, organisation)}
        rows={questions}
      />
    </Page>
  )
}

/** In the reader's language, else in the first there is. */
export const wordsIn = ({ words }: Pick<KeptQuestion, 'words'>, locale: Locale): string =>
  words[locale] ?? locales.map(one => words[one]).find(text => text !== undefined) ?? ''

function columnsIn(frame: Frame, organisation: Organisation): Column<KeptQuestion>[] {
  const t = texts(frame.locale)
  const k = keepingTexts(frame.locale)
  const { questions: bank } = libraryTexts(frame.locale)
  const here = { organisation: organisation.id }
  return [
    {
      heading: t.question,
      names: true,
      cell: one => (
        <Link href={routes.keptQuestion({ question: one.key }, here)}>{wordsIn(one, frame.locale)}</Link>
      ),
    },
    { heading: bank.asker, wide: true, cell: ({ asker }) => bank.asked[asker] },
    { heading: k.state, evident: true, cell: one => <State {...stateOf(one, frame)} /> },
    {
      heading: k.edit,
      kind: 'action',
      cell: one => (
        <InlineForm action={routes.questionHiding({ question: one.key })}>
          <input type="hidden" name="organisation" value={organisation.id} />
          <Button
            look="tertiary"
            size="small"
            name="hidden"
            value={one.hidden ? 'no' : 'yes'}
            about={wordsIn(one, frame.locale)}
          >
            {one.hidden ? k.show : k.hide}
          </Button>
        </InlineForm>
      ),
    },
  ]
}

function stateOf(one: KeptQuestion, frame: Frame): Parameters<typeof State>[0] {
  const { states } = keepingTexts(frame.locale)
  if (one.hidden) return { kind: 'done', children: states.hidden }
  if (!one.shipped) return { kind: 'active', children: states.own }
  return Object.keys(one.written).length > 0
    ? { kind: 'active', children: states.adapted }
    : { kind: 'wait', children: states.shipped }
}
