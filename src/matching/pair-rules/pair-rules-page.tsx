import type { JSX } from 'preact'
import type { ListPage } from '../../platform/http/list-place.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { FieldRow } from '../../ui/fieldset.tsx'
import { FilterLinks } from '../../ui/filter-links.tsx'
import { Form, SearchForm } from '../../ui/form.tsx'
import type { FieldProps, FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { PageTurn } from '../../ui/page-turn.tsx'
import { number } from '../../ui/quantities.ts'
import { type Option, Select } from '../../ui/select.tsx'
import { SearchField } from '../../ui/text-field.tsx'
import { texts } from './messages.ts'
import { PairRulesList } from './pair-rules-list.tsx'
import type { PairRuleRow, RuleKindAsked } from './pair-rules-store.ts'

/** Who can be chosen, by name: all of them, or those who were found. */
export interface Choices {
  readonly isMany: boolean
  readonly options: readonly Option[]
}

export interface PairRulesView {
  readonly programme: Programme
  readonly rules: ListPage<PairRuleRow>
  readonly counts: { readonly locked: number; readonly forbidden: number }
  readonly kind: RuleKindAsked
  /** What has been searched for, where there are too many to choose from. */
  readonly searched: { readonly mentee: string; readonly mentor: string }
  readonly mentees: Choices
  readonly mentors: Choices
  readonly form: FormState
  readonly mayMatch: boolean
}

/** Which pairs belong together or must not, and a form to say it of two more. */
export function PairRulesPage({ frame, view }: { frame: Frame; view: PairRulesView }): JSX.Element {
  const t = texts(frame.locale)
  const { programme, form } = view
  const turned = (to: { before: string } | { after: string } | undefined) =>
    to && routes.pairRules({ id: programme.id }, { kind: view.kind, ...to })
  return (
    <Page frame={frame} title={t.title} of={programme.name} width="read" form={form}>
      <PageHeading
        above={
          <>
            <Link href={routes.programme({ id: programme.id })}>{programme.name}</Link>
            {' · '}
            <Link href={routes.matching({ id: programme.id })}>{t.matching}</Link>
          </>
        }
        title={t.title}
        lede={t.lede}
      />
      <Kinds frame={frame} view={view} />
      <PairRulesList rules={view.rules.rows} programmeId={programme.id} mayMatch={view.mayMatch} />
      <PageTurn previous={turned(view.rules.previous)} next={turned(view.rules.next)} />
      {view.mayMatch && <NewRule frame={frame} view={view} />}
    </Page>
  )
}

function Kinds({ frame, view }: { frame: Frame; view: PairRulesView }): JSX.Element | null {
  const { locale } = frame
  const t = texts(locale)
  const { programme, counts, kind } = view
  if (counts.locked === 0 || counts.forbidden === 0) return null
  const filter = (own: RuleKindAsked, label: string, count: number) => ({
    label,
    count: number(count, locale),
    href: routes.pairRules({ id: programme.id }, { kind: own }),
    current: own === kind,
  })
  return (
    <FilterLinks
      label={t.title}
      filters={[
        filter(undefined, t.all, counts.locked + counts.forbidden),
        filter('locked', t.locked, counts.locked),
        filter('forbidden', t.forbidden, counts.forbidden),
      ]}
    />
  )
}

function NewRule({ frame, view }: { frame: Frame; view: PairRulesView }): JSX.Element {
  const t = texts(frame.locale)
  const { programme, form, mentees, mentors, searched } = view
  const isMany = mentees.isMany || mentors.isMany
  const nobody = (choices: Choices) => choices.isMany && choices.options.length === 0
  return (
    <Section title={t.add}>
      {isMany && (
        <SearchForm action={routes.pairRules({ id: programme.id })}>
          {mentees.isMany && <SearchField name="findMentee" label={t.findMentee} value={searched.mentee} />}
          {mentors.isMany && <SearchField name="findMentor" label={t.findMentor} value={searched.mentor} />}
          <Button look="secondary">{t.find}</Button>
        </SearchForm>
      )}
      {nobody(mentees) || nobody(mentors) ? (
        <p>{searched.mentee === '' && searched.mentor === '' ? t.findFirst : t.notFound}</p>
      ) : (
        <Form action={routes.pairRules({ id: programme.id })} form={form}>
          {mentees.isMany && <input type="hidden" name="findMentee" value={searched.mentee} />}
          {mentors.isMany && <input type="hidden" name="findMentor" value={searched.mentor} />}
          <FieldRow>
            <Who form={form} name="mentee" label={t.mentee} choices={mentees} />
            <Who form={form} name="mentor" label={t.mentor} choices={mentors} />
          </FieldRow>
          <RadioGroup
            form={form}
            name="kind"
            label={t.kind}
            options={[
              { value: 'forbidden', label: t.kinds.forbidden },
              { value: 'locked', label: t.kinds.locked },
            ]}
          />
          <Actions>
            <Button>{t.save}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}

function Who({ choices, ...field }: FieldProps & { choices: Choices }): JSX.Element {
  const [only, ...others] = choices.options
  if (!choices.isMany) return <Select {...field} options={choices.options} />
  const chosen = only && others.length === 0 ? only.value : undefined
  return <RadioGroup {...field} value={chosen} options={choices.options} />
}
