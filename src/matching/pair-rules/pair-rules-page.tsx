import type { JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { FieldRow } from '../../ui/fieldset.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { type Option, Select } from '../../ui/select.tsx'
import { texts } from './messages.ts'
import { PairRulesList } from './pair-rules-list.tsx'
import type { PairRuleRow } from './pair-rules-store.ts'

export interface PairRulesView {
  readonly programme: Programme
  readonly rules: readonly PairRuleRow[]
  /** Who can be chosen, by name. */
  readonly mentees: readonly Option[]
  readonly mentors: readonly Option[]
  readonly form: FormState
  readonly mayMatch: boolean
}

/** Which pairs belong together or must not, and a form to say it of two more. */
export function PairRulesPage({ frame, view }: { frame: Frame; view: PairRulesView }): JSX.Element {
  const t = texts(frame.locale)
  const { programme, form } = view
  return (
    <Page frame={frame} title={t.title} width="read" form={form}>
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
      <PairRulesList rules={view.rules} programmeId={programme.id} mayMatch={view.mayMatch} />
      {view.mayMatch && (
        <Section title={t.add}>
          <Form action={routes.pairRules({ id: programme.id })} form={form}>
            <FieldRow>
              <Select form={form} name="mentee" label={t.mentee} options={view.mentees} />
              <Select form={form} name="mentor" label={t.mentor} options={view.mentors} />
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
        </Section>
      )}
    </Page>
  )
}
