import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card, NextStep } from '../../ui/card.tsx'
import { CheckboxGroup } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { type Frame, useFrame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { Lock } from '../../ui/lock.tsx'
import type { EnteredPlan, OwnPlan } from '../enter-plan.ts'
import { texts } from '../messages.ts'
import { nameOf } from '../plan.ts'
import { lineOf } from '../task-words.ts'
import { type EarlierPlan, firstNameOf } from './carry-plan.ts'
import { earlierTexts } from './messages.ts'

/** What the new mentor will see of an earlier plan and what not, before the newcomer says which tasks follow (F4, J1). */
export function EarlierPlanPage(props: {
  frame: Frame
  form: FormState
  plan: OwnPlan
  earlier: EarlierPlan
}): JSX.Element {
  const { frame, form, plan, earlier } = props
  const t = earlierTexts(frame.locale)
  const now = firstNameOf(plan.mentor)
  const before = firstNameOf(earlier.plan.mentor)
  const { states } = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title(now)} width="read" form={form}>
      <div>
        <UpLink href={routes.plan({ id: plan.mentorshipId })}>{texts(frame.locale).title}</UpLink>
        <PageHeading title={t.offer(now)} lede={t.lede(before, now)} />
      </div>
      <Card title={t.sees(now)}>
        <ul>
          {t.seesLines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <Card title={t.stays} look="sand">
        <ul>
          <li>{t.staysInRoom(before)}</li>
          {t.staysLines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="small">
          <Link href={routes.mentorship({ id: earlier.plan.mentorshipId })}>{t.earlierRoom(before)}</Link>
        </p>
      </Card>
      <Form action={routes.earlierPlan({ id: plan.mentorshipId })} form={form}>
        <CheckboxGroup
          form={form}
          name="tasks"
          label={t.choose}
          values={earlier.tasks.map(({ id }) => id)}
          options={earlier.tasks.map(task => ({
            value: task.id,
            label: nameOf(task),
            hint: [states[task.state], lineOf(task, frame)].filter(Boolean).join(' · '),
          }))}
        />
        <Lock>{t.around}</Lock>
        <Actions>
          <Button>{t.take(now)}</Button>
          <Button look="secondary" name="afresh" value="yes">
            {t.afresh}
          </Button>
        </Actions>
      </Form>
    </Page>
  )
}

/** Until the newcomer has chosen: the way there for them, and why to wait for the mentor. */
export function EarlierPlanWaits({ plan }: { plan: EnteredPlan }): JSX.Element {
  const t = earlierTexts(useFrame().locale)
  if (plan.part !== 'mentee') {
    const name = firstNameOf(plan.mentee)
    return <NextStep title={t.waits(name)} line={t.waitsLine(name)} />
  }
  return (
    <NextStep title={t.offer(firstNameOf(plan.mentor))} line={t.offerLine}>
      <ButtonLink href={routes.earlierPlan({ id: plan.mentorshipId })}>{t.offerAction}</ButtonLink>
    </NextStep>
  )
}
