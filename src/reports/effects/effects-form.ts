import { type CheckedForm, formAgain } from '../../platform/http/check-form.ts'
import type { Form } from '../../platform/http/visit.ts'
import type { Locale } from '../../platform/i18n.ts'
import type { Effects } from '../report-store.ts'
import { texts } from './messages.ts'

export type EnteredEffects = Omit<Effects, 'organisation'>

/** An organisation's own figures as they were typed: '3,9' and '3.9' alike; or the form again. */
export function readEffects(
  form: Form,
  organisations: readonly { readonly id: string }[],
  locale: Locale,
): CheckedForm<EnteredEffects> {
  const t = texts(locale).errors
  const errors: Record<string, string> = {}
  const numberIn = (name: string) => {
    const typed = form.text(name).trim().replaceAll(/[\s ]/g, '').replace(',', '.')
    return typed === '' ? undefined : Number(typed)
  }
  const whole = (name: string, least: number) => {
    const value = numberIn(name) ?? Number.NaN
    if (!Number.isInteger(value) || value < 0 || value > 1_000_000) errors[name] = t.number
    else if (value < least) errors[name] = t.atLeastFive
    return value
  }
  const measure = (name: string, most: number) => {
    const value = numberIn(name)
    if (value !== undefined && !(value >= 0 && value <= most)) errors[name] = t.number
    return value ?? null
  }
  const chosen = organisations.length === 1 ? organisations[0]?.id : form.text('organisation')
  const organisationId = organisations.find(({ id }) => id === chosen)?.id ?? ''
  if (organisationId === '') errors.organisation = t.organisation
  const year = numberIn('year') ?? Number.NaN
  if (!Number.isInteger(year) || year < 2000 || year > 2100) errors.year = t.year
  const read = {
    organisationId,
    year,
    people: whole('people', 5),
    stayed: whole('stayed', 0),
    participants: whole('participants', 5),
    participantsStayed: whole('participantsStayed', 0),
    wellBeing: measure('wellBeing', 100),
    participantsWellBeing: measure('participantsWellBeing', 100),
    sickDays: measure('sickDays', 366),
    participantsSickDays: measure('participantsSickDays', 366),
  }
  if (read.stayed > read.people) errors.stayed ??= t.notMore
  if (read.participantsStayed > read.participants) errors.participantsStayed ??= t.notMore
  if (read.participants > read.people) errors.participants ??= t.notMoreThanAll
  if ((read.wellBeing === null) !== (read.participantsWellBeing === null))
    errors.participantsWellBeing ??= t.bothOrNone
  if ((read.sickDays === null) !== (read.participantsSickDays === null))
    errors.participantsSickDays ??= t.bothOrNone
  return Object.keys(errors).length > 0 ? { again: formAgain(form, errors) } : { read }
}
