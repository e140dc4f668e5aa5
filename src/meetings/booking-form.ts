import { z } from 'zod'
import { checkForm, formAgain, typed } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Form } from '../platform/http/visit.ts'
import { writtenDay } from '../platform/http/written-day.ts'
import type { Locale } from '../platform/i18n.ts'
import { momentAt } from '../platform/zoned-time.ts'
import type { Zone } from '../ui/dates.ts'
import type { FormState } from '../ui/form-state.ts'
import { type AgendaPoint, type Booking, type BookingRefusal, meetingForms, meetingWays } from './meeting.ts'
import { texts } from './messages.ts'

/** What the booking form says, or the form again with what to put right. */
export function readBooking(
  form: Form,
  reader: { locale: Locale; now: Date },
  zone: Zone,
): { booking: Booking } | { again: FormState } {
  const { errors } = texts(reader.locale)
  const schema = z.object({
    ...whenSchema(reader.locale),
    way: typed.pipe(z.enum(meetingWays)).catch('in-person'),
    form: typed.pipe(z.enum(meetingForms)).catch('dialogue'),
    place: freeText(reader, 300),
    agenda: freeText(reader, 4000).transform(readAgenda).refine(fits, errors.agenda),
  })
  const checked = checkForm(form, schema)
  if ('again' in checked) return checked
  const { day, time, minutes, ...content } = checked.read
  const start = startIn(form, { day, time }, reader.locale, zone)
  return 'again' in start ? start : { booking: { startsAt: start.at, minutes, content } }
}

/** What a form says of when alone. */
export function readWhen(
  form: Form,
  { locale }: { locale: Locale },
  zone: Zone,
): { when: Pick<Booking, 'startsAt' | 'minutes'> } | { again: FormState } {
  const checked = checkForm(form, z.object(whenSchema(locale)))
  if ('again' in checked) return checked
  const start = startIn(form, checked.read, locale, zone)
  return 'again' in start ? start : { when: { startsAt: start.at, minutes: checked.read.minutes } }
}

function whenSchema(locale: Locale) {
  const { minutes } = texts(locale).errors
  return {
    day: typed,
    time: typed,
    minutes: typed.transform(Number).pipe(z.int(minutes).min(10, minutes).max(600, minutes)),
  }
}

function startIn(
  form: Form,
  { day, time }: { day: string; time: string },
  locale: Locale,
  zone: Zone,
): { at: Date } | { again: FormState } {
  const at = momentAt(writtenDay(day), time, zone)
  if (at) return { at }
  const { errors } = texts(locale)
  const dayStands = momentAt(writtenDay(day), '12:00', zone) !== undefined
  return { again: formAgain(form, dayStands ? { time: errors.time } : { day: errors.day }) }
}

/** Puts a refusal at the field that can mend it. */
export function bookingRefused(form: Form, { refused }: BookingRefusal, locale: Locale): FormState {
  const t = texts(locale)
  const errors = {
    'in-the-past': { day: t.errors.past },
    'too-far': { day: t.errors.far },
    'lies-over': { day: t.errors.over },
    ended: { '': t.ended },
    'not-planned': { '': t.notPlanned },
  }
  return formAgain(form, errors[refused])
}

/** A point on each line, its minutes first when they are known: "15 Siden sidst", "15 min: Siden sidst". */
export function readAgenda(text: string): AgendaPoint[] {
  return text.split(/\r?\n/).flatMap(line => {
    const [, minutes, words = ''] = pointPattern.exec(line) ?? []
    return words === '' ? [] : [{ minutes: minutes === undefined ? undefined : Number(minutes), text: words }]
  })
}

// A figure below ten is minutes only when it says so: "3 ting, jeg har prøvet".
const pointPattern =
  /^\s*(?:(\d{2,3}(?=[\s:–-])|\d{1,3}(?=\s*min))\s*(?:min(?:utter|utes)?\b\.?)?[\s:–-]*)?(.*?)\s*$/i

export function writeAgenda(points: readonly AgendaPoint[]): string {
  return points.map(({ minutes, text }) => (minutes === undefined ? text : `${minutes} ${text}`)).join('\n')
}

const fits = (points: readonly AgendaPoint[]) =>
  points.length <= 20 && points.every(point => point.text.length <= 200)
