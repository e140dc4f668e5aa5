import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { type Day, day, shortDay } from '../../ui/dates.ts'
import { Details } from '../../ui/details.tsx'
import { InlineForm } from '../../ui/form.tsx'
import { untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { State } from '../../ui/state.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { texts } from '../messages.ts'
import { helpersOn, type Onboarding } from '../onboarding.ts'
import { type Check, type Doer, dueOn, isLate } from './check-list.ts'
import { checkWords } from './check-words.ts'
import { checkTexts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly onboarding: Onboarding
  readonly checks: readonly Check[]
  readonly today: Day
  /** Whose things the viewer may tick off. */
  readonly mine: readonly Doer[]
  /** Who does it is said at each: where things of several stand together. */
  readonly named?: boolean
  /** A coordinator takes away what does not fit this newcomer. */
  readonly removable?: boolean
}

/** Things to be done, each with who and when, and a button where it is the viewer's to do. */
export function ChecksList({
  frame,
  onboarding,
  checks,
  today,
  mine,
  named = false,
  removable = false,
}: Props): JSX.Element {
  const t = texts(frame.locale).check
  return (
    <PlainList>
      {checks.map(check => {
        const late = isLate(check, onboarding.firstDay, today)
        const words = checkWords(check, frame.locale)
        return (
          <PlainItem
            key={check.id}
            above={late ? <State kind="late">{texts(frame.locale).lateWord}</State> : undefined}
            title={words}
            line={[
              named && doerName(check.doer, onboarding, today, frame),
              whenOf(check, onboarding.firstDay, frame),
            ]
              .filter(Boolean)
              .join(' · ')}
            action={
              mine.includes(check.doer) && (
                <InlineForm action={routes.checkItem({ id: check.id })}>
                  <Button
                    look={check.doneAt ? 'tertiary' : 'secondary'}
                    size="small"
                    name="done"
                    value={check.doneAt ? 'no' : 'yes'}
                    about={words}
                  >
                    {check.doneAt ? t.undo : t.done}
                  </Button>
                  {removable && !check.doneAt && (
                    <Button look="tertiary" size="small" name="done" value="remove" about={words}>
                      {t.remove}
                    </Button>
                  )}
                </InlineForm>
              )
            }
          />
        )
      })}
    </PlainList>
  )
}

/** A day for each thing that is the viewer's to do: the others see when the lunch or the talk will be. */
export function PlanDays({ frame, checks }: { frame: Frame; checks: readonly Check[] }): JSX.Element {
  const t = texts(frame.locale).check
  return (
    <Details summary={t.plan}>
      {checks.map(check => {
        const words = checkWords(check, frame.locale)
        return (
          <InlineForm key={check.id} action={routes.checkItem({ id: check.id })}>
            <DateField
              form={{ ...untouched, id: check.id }}
              name="plannedOn"
              label={words}
              value={check.plannedOn}
              optional
            />
            <Button look="secondary" size="small" about={words}>
              {t.savePlan}
            </Button>
          </InlineForm>
        )
      })}
    </Details>
  )
}

function whenOf(check: Check, firstDay: Day, frame: Frame): string {
  const t = texts(frame.locale).check
  if (check.doneAt) return t.doneOn(shortDay(check.doneAt, frame))
  if (check.plannedOn !== undefined) return t.planned(day(check.plannedOn, frame))
  return t.due(shortDay(dueOn(check.stage, firstDay), frame))
}

/** "Trine Aabo, buddy", or the role alone where nobody has it. */
function doerName(doer: Doer, onboarding: Onboarding, today: Day, frame: Frame): string {
  const role = checkTexts(frame.locale).doers[doer]
  if (doer === 'newcomer') return onboarding.newcomer.name
  const helper = helpersOn(onboarding, today).find(one => one.role === doer)
  return helper ? texts(frame.locale).check.by(helper.name, role.toLowerCase()) : role
}
