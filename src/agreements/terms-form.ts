import { z } from 'zod'
import { meetingForms, meetingWays } from '../meetings/meeting.ts'
import { typed } from '../platform/http/check-form.ts'
import { isDay, writtenDay } from '../platform/http/written-day.ts'
import type { Locale } from '../platform/i18n.ts'
import { personalNumberIn } from '../platform/personal-number.ts'
import { confidentialities, initiatives } from '../programmes/programme-settings.ts'
import { dayOf } from '../ui/dates.ts'
import { pageTexts } from './messages-page.ts'
import { evaluations, frequencies, most, subjects, type Terms } from './terms.ts'

/** Reads the form of an agreement. Numbers that name a person are refused wherever they stand. */
export function termsSchema(locale: Locale, now: Date) {
  const t = pageTexts(locale).errors
  const free = typed
    .transform(written => written.replaceAll('\r\n', '\n'))
    .refine(written => !personalNumberIn(written, now), t.personalNumber)
  const text = (length: number) => free.pipe(z.string().max(length, t.tooLong(length)))
  const whole = (from: number, to: number, otherwise: string) =>
    typed
      .refine(written => /^\d{1,3}$/.test(written), otherwise)
      .transform(Number)
      .refine(count => count >= from && count <= to, otherwise)
  const one = <const V extends string>(of: readonly [V, ...V[]]) => typed.pipe(z.enum(of, t.choose))
  const some = <const V extends string>(of: readonly [V, ...V[]]) =>
    z
      .unknown()
      .transform(value => of.filter(each => [value ?? []].flat().includes(each)))
      .refine(chosen => chosen.length > 0, t.chooseSome)
  const today = dayOf(now, { locale: 'da' })
  const latest = `${Number(today.slice(0, 4)) + 3}${today.slice(4)}`
  return z.object({
    goals: free
      .transform(linesOf)
      .refine(goals => goals.length > 0, t.goals)
      .refine(goals => goals.length <= most.goals, t.goalsMany)
      .refine(goals => goals.every(goal => goal.length <= most.goal), t.goalLong),
    content: text(most.text),
    subject: one(subjects),
    meetings: whole(1, 60, t.meetings),
    minutes: whole(15, 480, t.minutes),
    frequency: one(frequencies),
    endsOn: typed.transform(writtenDay).refine(day => isDay(day) && day > today && day <= latest, t.endsOn),
    ways: some(meetingWays),
    place: text(most.line),
    initiative: one(initiatives),
    forms: some(meetingForms),
    preparation: text(most.text),
    evaluation: some(evaluations),
    confidentiality: one(confidentialities),
    confidentialityNote: text(most.line),
  }) satisfies z.ZodType<Terms>
}

function linesOf(written: string): string[] {
  const lines = written.split('\n').map(line => line.trim())
  return [...new Set(lines)].filter(line => line !== '')
}
