import type { JSX } from 'preact'
import { choicesOf, type Unit } from '../../organisations/units/unit.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { dayOf, shortDay } from '../../ui/dates.ts'
import { Form, InlineForm } from '../../ui/form.tsx'
import { type FormState, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Columns, PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { Select } from '../../ui/select.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import type { Employment } from './employment.ts'
import { texts } from './messages.ts'

export type EmploymentForm = 'unit' | 'address' | 'transfer' | 'departure'

export interface EmploymentView {
  readonly person: Employment
  readonly units: readonly Unit[]
  /** Where they could move to. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
  /** The form that was refused, and what it held. */
  readonly refused?: { readonly which: EmploymentForm; readonly form: FormState }
}

type Props = { frame: Frame; view: EmploymentView }

/** Where somebody belongs, for HR: unit and leader, mail address, moving on and leaving. */
export function EmploymentPage({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { person, refused } = view
  const here = person.leftAt === null
  return (
    <Page frame={frame} title={t.title(person.name)} form={refused?.form}>
      <div>
        <UpLink href={routes.person({ id: person.id })}>{person.name}</UpLink>
        <PageHeading title={t.title(person.name)} lede={person.organisation} />
      </div>
      <Columns
        aside={
          <>
            <Departure frame={frame} view={view} />
            {here && view.others.length > 0 && <Transfer frame={frame} view={view} />}
          </>
        }
      >
        {here && <UnitAndLeader frame={frame} view={view} />}
        <Address frame={frame} view={view} />
      </Columns>
    </Page>
  )
}

function formOf({ refused }: EmploymentView, which: EmploymentForm): FormState {
  return refused?.which === which ? { ...refused.form, id: which } : { ...untouched, id: which }
}

function UnitAndLeader({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { person, units } = view
  const form = formOf(view, 'unit')
  return (
    <Card title={t.where}>
      <Form action={routes.employmentUnit({ id: person.id })} form={form} label={t.where}>
        {units.length > 0 && (
          <Select
            form={form}
            name="unit"
            label={t.unit}
            any={t.noUnit}
            options={choicesOf(units)}
            value={person.unitId ?? undefined}
          />
        )}
        <TextField
          form={form}
          name="leader"
          label={t.leader}
          hint={t.leaderHint}
          value={person.leader ?? undefined}
          optional
        />
        <Button>{t.save}</Button>
      </Form>
    </Card>
  )
}

function Address({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { person } = view
  const form = formOf(view, 'address')
  return (
    <Card title={t.address}>
      {person.wantedEmail !== null && <p>{t.addressWaits(person.wantedEmail)}</p>}
      <Form action={routes.employmentAddress({ id: person.id })} form={form} label={t.address}>
        <TextField
          form={form}
          name="email"
          type="email"
          label={t.address}
          hint={t.addressHint}
          value={person.email ?? undefined}
        />
        <Button look="secondary">{t.correct}</Button>
      </Form>
    </Card>
  )
}

function Transfer({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { person, others } = view
  const form = formOf(view, 'transfer')
  return (
    <Card title={t.move}>
      {person.transfer ? (
        <>
          <p>{t.moveWaits(person.transfer.to)}</p>
          <InlineForm action={routes.transferAnswer({ id: person.transfer.id })}>
            <Button look="secondary" name="answer" value="withdrawn">
              {t.withdraw}
            </Button>
          </InlineForm>
        </>
      ) : (
        <Form action={routes.employmentTransfer({ id: person.id })} form={form} label={t.move}>
          <Select
            form={form}
            name="organisation"
            label={t.organisation}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Quiet>{t.moveLine}</Quiet>
          <Button look="secondary">{t.ask}</Button>
        </Form>
      )}
    </Card>
  )
}

function Departure({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { person } = view
  const form = formOf(view, 'departure')
  if (person.leftAt !== null || person.leavesOn !== null) {
    const isGone = person.leftAt !== null
    return (
      <Card title={t.leave}>
        {person.leftAt !== null && <p>{t.left(shortDay(person.leftAt, frame))}</p>}
        {!isGone && person.leavesOn !== null && <p>{t.leavesOn(shortDay(person.leavesOn, frame))}</p>}
        {isGone && <Quiet>{t.returnLine}</Quiet>}
        <InlineForm action={routes.departureRemoval({ id: person.id })}>
          <Button look="secondary">{isGone ? t.isBack : t.callOff}</Button>
        </InlineForm>
      </Card>
    )
  }
  return (
    <Card title={t.leave}>
      <Form action={routes.departure({ id: person.id })} form={form} label={t.leave}>
        <DateField
          form={form}
          name="lastDay"
          label={t.lastDay}
          value={dayOf(frame.now, { locale: frame.locale, zone: person.zone })}
        />
        {person.leads > 0 && (
          <TextField
            form={form}
            name="successor"
            label={t.successor(person.leads)}
            hint={t.leaderHint}
            optional
          />
        )}
        <Quiet>{t.leaveLine(person.openMentorships)}</Quiet>
        <Button look="secondary">{t.mark}</Button>
      </Form>
    </Card>
  )
}
