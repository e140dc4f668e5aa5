import type { Locale } from '../platform/i18n.ts'

export type Zone = 'Europe/Copenhagen' | 'Europe/Oslo'

/** A day in the calendar, without a time: '2026-10-14'. */
export type Day = string

/** For whom a date is written. A `Frame` is one. */
export interface Reader {
  locale: Locale
  zone?: Zone | undefined
  /** When given, the year is left out of dates in the same year. */
  now?: Date | undefined
}

const regions = { da: 'da-DK', nb: 'nb-NO', en: 'en-GB' } as const
const millisecondsOfDay = 86_400_000

/** "onsdag 14. oktober kl. 10–12"; English "Wednesday 14 October, 10:00–12:00". */
export function dayAndTime(from: Date, reader: Reader, until?: Date): string {
  const date = day(from, reader)
  const clock = time(from, reader) + (until === undefined ? '' : untilWhen(from, until, reader))
  return reader.locale === 'en' ? `${date}, ${clock}` : `${date} kl. ${clock}`
}

/** "onsdag 14. oktober", with the year when it is not the year of `now`. */
export function day(at: Date | Day, reader: Reader): string {
  return written(at, reader, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** "14. okt.", with the year when it is not the year of `now`. */
export function shortDay(at: Date | Day, reader: Reader): string {
  return written(at, reader, { day: 'numeric', month: 'short' })
}

/** "oktober 2026". */
export function month(at: Date | Day, reader: Reader): string {
  return formatter(reader.locale, zoneOf(at, reader), { month: 'long', year: 'numeric' }).format(
    instantOf(at),
  )
}

/** "10" or "10.30"; English "10:00". */
export function time(at: Date, reader: Reader): string {
  const parts = formatter(reader.locale, zoneOf(at, reader), {
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const of = (type: string) => parts.find(part => part.type === type)?.value ?? ''
  if (reader.locale === 'en') return `${of('hour')}:${of('minute')}`
  const hour = String(Number(of('hour')))
  return of('minute') === '00' ? hour : `${hour}.${of('minute')}`
}

/** "i går", "i dag", "om 3 dage", "om 3 uger": counted in days of the reader's calendar. */
export function relativeDay(at: Date | Day, reader: Reader & { now: Date }): string {
  const days = daysBetween(dayOf(reader.now, reader), dayOf(at, reader))
  const words = relative(reader.locale)
  // Norwegian counts in days as people do; the tables of languages say “døgn”.
  if (Math.abs(days) < 14) return words.format(days, 'day').replace('døgn', 'dager')
  if (Math.abs(days) < 60) return words.format(Math.trunc(days / 7), 'week')
  return words.format(Math.trunc(days / 30.44), 'month')
}

/** The calendar day of a moment where the reader is. */
export function dayOf(at: Date | Day, reader: Reader): Day {
  if (typeof at === 'string') return at
  return formatter('sv', zoneOf(at, reader), { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
}

/** Days from one day to another; negative when the other lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsOfDay)
}

/** The day so many days later; earlier when negative. */
export function daysAfter(from: Day, days: number): Day {
  return new Date(Date.parse(from) + days * millisecondsOfDay).toISOString().slice(0, 10)
}

/** Whole months from one day to another: from 31 January to 28 February is none, to 1 March one. */
export function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [new Date(from), new Date(to)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  if (months > 0 && b.getUTCDate() < a.getUTCDate()) return months - 1
  if (months < 0 && b.getUTCDate() > a.getUTCDate()) return months + 1
  return months
}

function untilWhen(from: Date, until: Date, reader: Reader): string {
  if (dayOf(from, reader) === dayOf(until, reader)) return `–${time(until, reader)}`
  return ` – ${dayAndTime(until, reader)}`
}

function written(at: Date | Day, reader: Reader, options: Intl.DateTimeFormatOptions): string {
  const zone = zoneOf(at, reader)
  const sameYear =
    reader.now !== undefined && dayOf(at, reader).slice(0, 4) === dayOf(reader.now, reader).slice(0, 4)
  const text = formatter(reader.locale, zone, sameYear ? options : { ...options, year: 'numeric' }).format(
    instantOf(at),
  )
  // "onsdag den 14. oktober" and "Wednesday, 14 October" are how they are read out, not how they are written
  return text.replace(' den ', ' ').replace(/^(\w+), /, '$1 ')
}

function instantOf(at: Date | Day): Date {
  return typeof at === 'string' ? new Date(`${at}T00:00:00Z`) : at
}

function zoneOf(at: Date | Day, reader: Reader): string {
  return typeof at === 'string' ? 'UTC' : (reader.zone ?? 'Europe/Copenhagen')
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(
  language: Locale | 'sv',
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${Object.entries(options).join()}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(language === 'sv' ? 'sv' : regions[language], {
    ...options,
    timeZone: zone,
  })
  formatters.set(key, made)
  return made
}

const relatives = new Map<Locale, Intl.RelativeTimeFormat>()

function relative(locale: Locale): Intl.RelativeTimeFormat {
  const known = relatives.get(locale) ?? new Intl.RelativeTimeFormat(regions[locale], { numeric: 'auto' })
  relatives.set(locale, known)
  return known
}
