import type { Locale } from '../platform/i18n.ts'

const regions = { da: 'da-DK', nb: 'nb-NO', en: 'en-GB' } as const

/** "1.204", "1 204", "1,204": a number as the reader writes it. */
export function number(value: number, locale: Locale): string {
  // Most counts are small, and are then written alike by everybody.
  return Number.isInteger(value) && value >= 0 && value < 1000
    ? String(value)
    : formats[locale].number.format(value)
}

/** "88 %" from 0.88. */
export function share(value: number, locale: Locale): string {
  return formats[locale].share.format(value)
}

/** "Freja, Jonas og Amina". */
export function list(items: readonly string[], locale: Locale): string {
  return formats[locale].list.format(items)
}

/** "45 minutter", "2 timer", "1 time og 30 minutter". */
export function duration(minutes: number, locale: Locale): string {
  const { hour, minute } = formats[locale]
  const parts = [
    ...(minutes >= 60 ? [hour.format(Math.floor(minutes / 60))] : []),
    ...(minutes % 60 !== 0 || minutes === 0 ? [minute.format(minutes % 60)] : []),
  ]
  return list(parts, locale)
}

function formatsOf(locale: Locale) {
  const region = regions[locale]
  return {
    number: new Intl.NumberFormat(region, { maximumFractionDigits: 1 }),
    share: new Intl.NumberFormat(region, { style: 'percent' }),
    list: new Intl.ListFormat(region),
    hour: new Intl.NumberFormat(region, { style: 'unit', unit: 'hour', unitDisplay: 'long' }),
    minute: new Intl.NumberFormat(region, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
  }
}

const formats = { da: formatsOf('da'), nb: formatsOf('nb'), en: formatsOf('en') }
