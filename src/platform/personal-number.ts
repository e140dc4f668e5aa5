export type PersonalNumber = 'cpr' | 'fødselsnummer'

/** What is known about where a text stands: in a column of telephone numbers, ten digits are a telephone number. */
export interface Surrounding {
  readonly telephone?: boolean
}

const dash = /[\u2010-\u2015\u2212]/g
const hidden = /[\u200b-\u200d\u2060\ufeff]/g

// Every such number has four digits in a row; most texts do not, and are soon let go.
const fourDigits =
  /\p{Nd}[\u200b-\u200d\u2060\ufeff]*\p{Nd}[\u200b-\u200d\u2060\ufeff]*\p{Nd}[\u200b-\u200d\u2060\ufeff]*\p{Nd}/u

// Six digits of a date, perhaps with . / - or a space between, then four or five more. A number that begins with
// + or 00 is a telephone number.
const candidate = /(?<![\d+]|\+\d{1,3} ?|\b00)(\d{2})([ ./-]?)(\d{2})\2(\d{2})([ .-]{0,3})(\d{4,5})(?!\d)/g

/**
 * Finds a Danish CPR number or a Norwegian fødselsnummer (D-numbers and the synthetic ones too) in a text. Neither
 * may be stored here. A Danish one is known by its date of birth, of somebody between 0 and 110 years old: its check
 * digit has not been sure since 2007. A Norwegian one by its two check digits. The number is never given back.
 */
export function personalNumberIn(
  text: string,
  now: Date,
  where: Surrounding = {},
): PersonalNumber | undefined {
  if (!fourDigits.test(text)) return undefined
  const plain = text.normalize('NFKC').replace(dash, '-').replace(hidden, '')
  for (const [, day = '', between = '', month = '', year = '', before = '', end = ''] of plain.matchAll(
    candidate,
  )) {
    const digits = day + month + year + end
    const unbroken = between === '' && before === ''
    if (end.length === 5 && isNorwegian(digits)) return 'fødselsnummer'
    if (end.length === 4 && isDanish(digits, now) && !(unbroken && where.telephone)) return 'cpr'
  }
  return shortened(plain.trim(), now, where)
}

/**
 * Excel drops a leading zero from what it takes for a number; the check digits then tell what it was. Synthetic
 * numbers are not looked for here: without their zero they look like Danish telephone numbers behind a 45.
 */
function shortened(text: string, now: Date, where: Surrounding): PersonalNumber | undefined {
  if (where.telephone) return undefined
  if (/^\d[01]\d{8}$/.test(text) && isNorwegian(`0${text}`)) return 'fødselsnummer'
  const danish = `0${text}`
  if (/^\d{9}$/.test(text) && isDanish(danish, now) && remainder(danish, danishWeights) === 0) return 'cpr'
  return undefined
}

const danishWeights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

function isDanish(digits: string, now: Date): boolean {
  const [day, month, year] = dateIn(digits)
  const born = (century(Number(digits[6]), year) ?? 0) + year
  if (!isDate(born, month, day)) return false
  return born <= now.getUTCFullYear() && born >= now.getUTCFullYear() - 110
}

// The seventh digit and the year give the century (CPR-kontoret, "Personnummeret i CPR-systemet", 2008).
function century(seventh: number, year: number): number {
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900
  return year <= 57 ? 2000 : 1800
}

// Skatteetaten: D-numbers add 4 to the first digit; synthetic numbers add 4 or 8 to the third.
function isNorwegian(digits: string): boolean {
  const [day, month] = dateIn(digits)
  const realDay = day > 40 ? day - 40 : day
  const realMonth = month > 80 ? month - 80 : month > 40 ? month - 40 : month
  if (!isDate(2000, realMonth, realDay)) return false
  return (
    remainder(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === 0 &&
    remainder(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0
  )
}

function dateIn(digits: string): [day: number, month: number, year: number] {
  return [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6))]
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function remainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11
}
