import type { ComponentChildren, JSX } from 'preact'
import type { Locale } from '../../platform/i18n.ts'
import { texts as roleTexts } from '../../roles/messages.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Columns, PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { number } from '../../ui/quantities.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Tree, type Twig } from '../../ui/tree.tsx'
import { texts } from './messages.ts'
import { type Branch, choicesOf, treeOf, type Unit } from './unit.ts'
import type { Organisation } from './units-store.ts'

interface Props {
  frame: Frame
  organisation: Organisation
  units: readonly Unit[]
  people: { readonly all: number; readonly withoutUnit: number }
  form: FormState
  /** What waits for an answer, before the units: people on their way in or out. */
  above: ComponentChildren
  /** What comes after them: networks. */
  beneath: ComponentChildren
}

/** An organisation as whoever runs it sees it: its units, one beneath the other, and how many work where. */
export function OrganisationPage({
  frame,
  organisation,
  units,
  people,
  form,
  above,
  beneath,
}: Props): JSX.Element {
  const t = texts(frame.locale)
  const { id, name } = organisation
  const all = number(people.all, frame.locale)
  return (
    <Page frame={frame} title={name} form={form}>
      <div>
        <UpLink href={routes.people()}>{t.people}</UpLink>
        <PageHeading
          title={name}
          lede={units.length === 0 ? t.ledeNoUnits(all) : t.lede(all, units.length)}
        />
      </div>
      <Columns
        aside={
          <>
            <AddUnit frame={frame} action={routes.units({ id })} form={form} units={units} />
            <p>
              <Link href={routes.doubles({ id })}>{t.doubles}</Link>
            </p>
            <p>
              <Link href={routes.organisationRoles({ id })}>
                {roleTexts(frame.locale).title.organisation}
              </Link>
            </p>
          </>
        }
      >
        {above}
        <Card title={t.units}>
          {units.length === 0 ? (
            <EmptyState drawing="path" title={t.noUnits}>
              {t.noUnitsLine}
            </EmptyState>
          ) : (
            <Tree twigs={twigsOf(treeOf(units), frame.locale)} />
          )}
          {units.length > 0 && people.withoutUnit > 0 && (
            <p>
              <Link href={routes.people({ organisation: id, unit: 'none' })}>
                {t.withoutUnit(number(people.withoutUnit, frame.locale))}
              </Link>
            </p>
          )}
        </Card>
        {beneath}
      </Columns>
    </Page>
  )
}

/** Branches as lines with links to each unit. */
export function twigsOf(branches: readonly Branch[], locale: Locale): Twig[] {
  const t = texts(locale)
  return branches.map(({ id, name, leader, everybody, beneath }) => ({
    key: id,
    title: <Link href={routes.unit({ id })}>{name}</Link>,
    line: t.unitLine(t.count(everybody, number(everybody, locale)), leader),
    beneath: twigsOf(beneath, locale),
  }))
}

function AddUnit(props: {
  frame: Frame
  action: string
  form: FormState
  units: readonly Unit[]
}): JSX.Element {
  const { frame, action, form, units } = props
  const t = texts(frame.locale)
  return (
    <Card title={t.add}>
      <Form action={action} form={form} label={t.add}>
        <TextField form={form} name="name" label={t.name} maxlength={120} />
        {units.length > 0 && (
          <Select form={form} name="parent" label={t.beneath} any={t.top} options={choicesOf(units)} />
        )}
        <Button look="secondary">{t.add}</Button>
      </Form>
    </Card>
  )
}

/** For whoever runs several organisations: which one. */
export function OrganisationsPage({
  frame,
  organisations,
}: {
  frame: Frame
  organisations: readonly Organisation[]
}): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.organisations} width="read">
      <div>
        <UpLink href={routes.people()}>{t.people}</UpLink>
        <PageHeading title={t.organisations} lede={t.organisationsLede} />
      </div>
      <PlainList>
        {organisations.map(({ id, name }) => (
          <PlainItem key={id} title={<Link href={routes.organisation({ id })}>{name}</Link>} />
        ))}
      </PlainList>
    </Page>
  )
}
