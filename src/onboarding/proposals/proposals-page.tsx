import type { JSX } from 'preact'
import { reasonSentences } from '../../matching/reasons/reason-sentences.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/choices.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { startTexts } from '../starts/messages.ts'
import type { FoundHelper, FoundHelpers } from './found-helpers-store.ts'
import { proposalTexts } from './messages.ts'

/** A found helper as a form carries it. */
export const helperValue = ({ onboardingId, role, personId }: FoundHelper): string =>
  `${onboardingId} ${role} ${personId}`

/** Who could be mentor and buddy to the newcomers who lack them; a person gives the roles. */
export function ProposalsPage({
  frame,
  programme,
  helpers: { found, missing },
  form,
}: {
  frame: Frame
  programme: Programme
  helpers: FoundHelpers
  form: FormState
}): JSX.Element {
  const { locale } = frame
  const t = proposalTexts(locale)
  const { id } = programme
  const why = ({ reasons, newcomer, person }: FoundHelper) =>
    reasonSentences(reasons, { mentee: newcomer, mentor: person }, locale).for.join('. ')
  return (
    <Page frame={frame} title={t.title} of={programme.name} width="read" form={form}>
      <UpLink href={routes.onboardings({ id })}>{startTexts(locale).title}</UpLink>
      <PageHeading title={t.title} lede={t.lede} />
      {found.length + missing.length === 0 && (
        <EmptyState
          drawing="island"
          title={t.none}
          action={<ButtonLink href={routes.onboardings({ id })}>{startTexts(locale).title}</ButtonLink>}
        >
          {t.noneLine}
        </EmptyState>
      )}
      {found.length > 0 && (
        <Form action={routes.onboardingProposals({ id })} form={form}>
          <CheckboxGroup
            form={form}
            name="helper"
            label={t.choose}
            values={found.map(helperValue)}
            options={found.map(one => ({
              value: helperValue(one),
              label: t.line(one.person, one.newcomer, one.role),
              hint: why(one),
            }))}
          />
          <Actions>
            <Button>{t.give}</Button>
          </Actions>
        </Form>
      )}
      {missing.length > 0 && (
        <Section title={t.missing}>
          <PlainList>
            {missing.map(({ onboardingId, newcomer, role }) => (
              <PlainItem
                key={`${onboardingId} ${role}`}
                title={<Link href={routes.onboardingManagement({ id: onboardingId })}>{newcomer}</Link>}
                line={t.lacks[role]}
              />
            ))}
          </PlainList>
        </Section>
      )}
    </Page>
  )
}
