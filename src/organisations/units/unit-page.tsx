import type { JSX } from 'preact'
import type { ListPage } from '../../platform/http/list-place.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form, InlineForm } from '../../ui/form.tsx'
import { type FormState, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Columns, PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { PageTurn } from '../../ui/page-turn.tsx'
import { number } from '../../ui/quantities.ts'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Tree } from '../../ui/tree.tsx'
import { texts } from './messages.ts'
import { twigsOf } from './organisation-page.tsx'
import { checkClosure, choicesOf, treeOf, type Unit, wayTo, withinUnit } from './unit.ts'
import type { Organisation } from './units-store.ts'

/** Somebody as a row of those who work in a unit. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly position: string
}

export type UnitForm = 'add' | 'name' | 'place' | 'leader'

export interface UnitView {
  readonly organisation: Organisation
  readonly units: readonly Unit[]
  readonly unit: Unit
  readonly people: ListPage<Colleague>
  /** The form that was refused, and what it held. */
  readonly refused?: { readonly which: UnitForm; readonly form: FormState }
}

type Props = { frame: Frame; view: UnitView }

/** One unit: who works here, what lies beneath it, and what can be changed. */
export function UnitPage({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { organisation, units, unit, people, refused } = view
  const above = wayTo(units, unit.id).at(-2)
  const branch = treeOf(units.filter(one => withinUnit(units, unit.id).includes(one.id)))[0]
  const beneath = branch?.beneath ?? []
  const everybody = branch?.everybody ?? unit.people
  const turned = (place: Record<string, string> | undefined) => place && routes.unit({ id: unit.id }, place)
  return (
    <Page frame={frame} title={unit.name} form={refused?.form}>
      <div>
        <UpLink href={above ? routes.unit({ id: above.id }) : routes.organisation({ id: organisation.id })}>
          {above?.name ?? organisation.name}
        </UpLink>
        <PageHeading
          title={unit.name}
          lede={t.unitLine(t.count(everybody, number(everybody, frame.locale)), unit.leader)}
        />
      </div>
      <Columns aside={<ChangeUnit frame={frame} view={view} />}>
        {beneath.length > 0 && (
          <Card title={t.beneathHere}>
            <Tree twigs={twigsOf(beneath, frame.locale)} />
          </Card>
        )}
        <Table
          caption={t.here}
          captioned
          columns={[
            {
              heading: t.page,
              names: true,
              cell: ({ id, name }: Colleague) => <Link href={routes.person({ id })}>{name}</Link>,
            },
            { heading: t.position, evident: true, cell: ({ position }) => position },
            {
              heading: t.hire,
              kind: 'action',
              cell: ({ id, name }) => (
                <Link href={routes.employment({ id })} about={name}>
                  {t.hire}
                </Link>
              ),
            },
          ]}
          rows={people.rows}
          empty={
            <EmptyState drawing="lighthouse" title={t.nobody}>
              {t.nobodyLine}
            </EmptyState>
          }
        />
        <PageTurn previous={turned(people.previous)} next={turned(people.next)} />
      </Columns>
    </Page>
  )
}

function ChangeUnit({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { units, unit, refused } = view
  const address = { id: unit.id }
  const formOf = (which: UnitForm): FormState =>
    refused?.which === which ? { ...refused.form, id: which } : { ...untouched, id: which }
  const within = withinUnit(units, unit.id)
  const elsewhere = choicesOf(units).filter(({ value }) => !within.includes(value))
  const mayClose = checkClosure(units, unit) === 'right'
  return (
    <>
      <Card title={t.leader}>
        <Form action={routes.unitLeader(address)} form={formOf('leader')} label={t.leader}>
          <TextField
            form={formOf('leader')}
            name="leader"
            label={t.leader}
            hint={t.leaderHint}
            value={unit.leader ?? undefined}
            optional
          />
          <Button look="secondary">{t.nameLeader}</Button>
        </Form>
      </Card>
      <Card title={t.addHere(unit.name)}>
        <Form action={routes.unitsWithin(address)} form={formOf('add')} label={t.addHere(unit.name)}>
          <TextField form={formOf('add')} name="name" label={t.name} maxlength={120} />
          <Button look="secondary">{t.add}</Button>
        </Form>
      </Card>
      <Card title={t.change}>
        <Form action={routes.unitName(address)} form={formOf('name')} label={t.rename}>
          <TextField form={formOf('name')} name="name" label={t.name} value={unit.name} maxlength={120} />
          <Button look="secondary">{t.rename}</Button>
        </Form>
        {(elsewhere.length > 0 || unit.parentId !== null) && (
          <Form action={routes.unitPlace(address)} form={formOf('place')} label={t.move}>
            <Select
              form={formOf('place')}
              name="parent"
              label={t.beneath}
              any={t.top}
              options={elsewhere}
              value={unit.parentId ?? undefined}
            />
            <Quiet>{t.moveLine}</Quiet>
            <Button look="secondary">{t.move}</Button>
          </Form>
        )}
        {mayClose ? (
          <>
            <Quiet>{t.closeLine}</Quiet>
            <InlineForm action={routes.unitClosure(address)}>
              <Button look="tertiary">{t.close}</Button>
            </InlineForm>
          </>
        ) : (
          <Quiet>{t.closeNot}</Quiet>
        )}
      </Card>
    </>
  )
}
