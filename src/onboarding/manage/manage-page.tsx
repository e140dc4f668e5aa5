import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card, NextStep } from '../../ui/card.tsx'
import { day, relativeDay, shortDay } from '../../ui/dates.ts'
import { Details } from '../../ui/details.tsx'
import { FieldRow } from '../../ui/fieldset.tsx'
import { Form, InlineForm } from '../../ui/form.tsx'
import { type FormState, hasErrors } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Columns, PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { number } from '../../ui/quantities.ts'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import { checkStages, doers, isLate } from '../check-lists/check-list.ts'
import { ChecksList } from '../check-lists/checks-list.tsx'
import { checkTexts } from '../check-lists/messages.ts'
import type { OnboardingView } from '../look-at-onboarding.ts'
import { texts } from '../messages.ts'
import { type Helper, helpersOn, onboardingRoles } from '../onboarding.ts'
import { chartTexts } from '../role-charts/messages.ts'
import { startTexts } from '../starts/messages.ts'
import { manageTexts } from './messages.ts'

export interface ManageForms {
  readonly stepIn: FormState
  readonly frame: FormState
  readonly add: FormState
}

interface Props {
  readonly frame: Frame
  readonly view: OnboardingView
  readonly forms: ManageForms
}

/** A coordinator's page of one newcomer: what is late, who stands by, the list; states and dates, no words of theirs. */
export function ManagePage({ frame, view, forms }: Props): JSX.Element {
  const { onboarding, programme, standing } = view
  const { newcomer, firstDay, job } = onboarding
  const refused = Object.values(forms).find(hasErrors)
  const begins = texts(frame.locale)
  const when =
    firstDay > view.today
      ? begins.theyBegin(day(firstDay, frame))
      : begins.theyBegan(relativeDay(firstDay, frame))
  const t = manageTexts(frame.locale)
  return (
    <Page frame={frame} title={newcomer.name} form={refused}>
      <div>
        <UpLink href={routes.onboardings({ id: programme.id })}>{startTexts(frame.locale).title}</UpLink>
        <PageHeading
          above={programme.name}
          title={newcomer.name}
          lede={[job || newcomer.position, newcomer.place, when].filter(Boolean).join(' · ')}
        />
      </div>
      <Next frame={frame} view={view} />
      <Columns
        aside={
          <>
            <StepIn frame={frame} view={view} form={forms.stepIn} />
            <FrameCard view={view} form={forms.frame} frame={frame} />
          </>
        }
      >
        <Around frame={frame} view={view} />
        <List frame={frame} view={view} form={forms.add} />
        {standing.parts.length > 0 && (
          <p>
            <Link href={routes.onboarding({ id: onboarding.id })}>{t.seeAsSet}</Link>
          </p>
        )}
        <Details summary={t.finish}>
          <p>{t.finishLine}</p>
          <InlineForm action={routes.onboardingEnd({ id: onboarding.id })}>
            <Button look="danger" size="small">
              {t.finish}
            </Button>
          </InlineForm>
        </Details>
      </Columns>
    </Page>
  )
}

function Next({ frame, view }: Pick<Props, 'frame' | 'view'>): JSX.Element {
  const t = manageTexts(frame.locale)
  const { checks, onboarding, today } = view
  const late = checks.filter(check => isLate(check, onboarding.firstDay, today)).length
  const around = helpersOn(onboarding, today)
  const missing = onboardingRoles.find(role => !around.some(helper => helper.role === role))
  if (missing)
    return (
      <NextStep
        title={t.noMentor(chartTexts(frame.locale).roles[missing].toLowerCase())}
        line={t.noMentorLine}
      />
    )
  return late > 0 ? (
    <NextStep title={t.lateTitle(late)} line={t.lateLine} />
  ) : (
    <NextStep title={t.fine} line={t.fineLine} />
  )
}

function Around({ frame, view: { onboarding } }: Pick<Props, 'frame' | 'view'>): JSX.Element {
  const t = manageTexts(frame.locale)
  const { roles } = chartTexts(frame.locale)
  return (
    <Table
      caption={t.around}
      captioned
      rows={onboarding.helpers.toSorted(nowFirst)}
      columns={[
        { heading: t.role, cell: helper => roles[helper.role] },
        { heading: t.who, names: true, cell: helper => helper.name },
        { heading: t.days, cell: helper => daysOf(helper, frame) },
        {
          heading: t.action,
          kind: 'action',
          cell: helper =>
            helper.endedAt === undefined && (
              <Details summary={t.end} look="quiet">
                <p>{t.endLine[helper.role]}</p>
                <InlineForm action={routes.onboardingHelperEnd({ id: onboarding.id, role: helper.roleId })}>
                  <Button look="danger" size="small" about={helper.name}>
                    {t.end}
                  </Button>
                </InlineForm>
              </Details>
            ),
        },
      ]}
    />
  )
}

// Those who have the role, in the order of roles; whoever has had it last.
const nowFirst = (a: Helper, b: Helper): number =>
  Number(a.endedAt !== undefined) - Number(b.endedAt !== undefined) ||
  onboardingRoles.indexOf(a.role) - onboardingRoles.indexOf(b.role)

function daysOf({ startsOn, endsOn, endedAt }: Helper, frame: Frame): string {
  const t = manageTexts(frame.locale)
  if (endedAt) return t.ended(shortDay(endedAt, frame))
  const from = shortDay(startsOn, frame)
  return endsOn === undefined ? t.from(from) : t.fromUntil(from, shortDay(endsOn, frame))
}

function StepIn({
  frame,
  view: { onboarding, today },
  form,
}: Pick<Props, 'frame' | 'view'> & { form: FormState }): JSX.Element {
  const t = manageTexts(frame.locale)
  const { roles } = chartTexts(frame.locale)
  const around = helpersOn(onboarding, today)
  return (
    <Card title={t.stepIn}>
      <Quiet>{t.stepInLine}</Quiet>
      <Form action={routes.onboardingHelpers({ id: onboarding.id })} form={form} label={t.stepIn}>
        <Select
          form={form}
          name="role"
          label={t.role}
          options={onboardingRoles.map(role => ({ value: role, label: roles[role] }))}
        />
        <TextField form={form} name="person" label={t.person} hint={t.personHint} autocomplete="off" />
        <Select
          form={form}
          name="instead"
          label={t.instead}
          any={t.nobodyInstead}
          options={around.map(({ roleId, name, role }) => ({
            value: roleId,
            label: `${name} (${roles[role].toLowerCase()})`,
          }))}
        />
        <FieldRow>
          <DateField form={form} name="startsOn" label={t.startsOn} value={today} />
          <DateField form={form} name="endsOn" label={t.endsOn} optional />
        </FieldRow>
        <Quiet>{t.endsOnHint}</Quiet>
        <Button>{t.save}</Button>
      </Form>
    </Card>
  )
}

function FrameCard({
  frame,
  view: { onboarding },
  form,
}: Pick<Props, 'frame' | 'view'> & { form: FormState }): JSX.Element {
  const t = manageTexts(frame.locale)
  return (
    <Card title={t.frame} look="sand">
      <Form action={routes.onboardingFrame({ id: onboarding.id })} form={form} label={t.frame}>
        <DateField form={form} name="firstDay" label={t.firstDay} value={onboarding.firstDay} />
        <TextField form={form} name="job" label={t.job} value={onboarding.job} maxlength={120} optional />
        <Button look="secondary">{t.save}</Button>
      </Form>
    </Card>
  )
}

function List({ frame, view, form }: Pick<Props, 'frame' | 'view'> & { form: FormState }): JSX.Element {
  const t = manageTexts(frame.locale)
  const { stages, doers: names } = checkTexts(frame.locale)
  const { checks, onboarding, today } = view
  const done = checks.filter(({ doneAt }) => doneAt !== undefined).length
  return (
    <Card title={t.list}>
      <Quiet>{t.progress(number(done, frame.locale), number(checks.length, frame.locale))}</Quiet>
      {checkStages.map(stage => {
        const here = checks.filter(check => check.stage === stage)
        const late = here.some(check => isLate(check, onboarding.firstDay, today))
        if (here.length === 0) return null
        return (
          <Details key={stage} summary={stages[stage]} open={late}>
            <ChecksList
              frame={frame}
              onboarding={onboarding}
              today={today}
              checks={here}
              mine={doers}
              named
              removable
            />
          </Details>
        )
      })}
      <Details summary={t.add} open={hasErrors(form)}>
        <Form action={routes.onboardingChecks({ id: onboarding.id })} form={form} label={t.add}>
          <TextField form={form} name="words" label={t.addWords} maxlength={300} />
          <Select
            form={form}
            name="doer"
            label={t.addDoer}
            options={doers.map(doer => ({ value: doer, label: names[doer] }))}
          />
          <Select
            form={form}
            name="stage"
            label={t.addStage}
            options={checkStages.map(stage => ({ value: stage, label: stages[stage] }))}
          />
          <Button look="secondary">{t.addSave}</Button>
        </Form>
      </Details>
      <Actions>
        <ButtonLink href={routes.checkListFile({ id: onboarding.id, format: 'pdf' })} look="tertiary">
          {t.print}
        </ButtonLink>
        <ButtonLink href={routes.checkListFile({ id: onboarding.id, format: 'docx' })} look="tertiary">
          {t.printWord}
        </ButtonLink>
      </Actions>
    </Card>
  )
}
