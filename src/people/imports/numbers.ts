/**
 * A number as Danes and Norwegians write it: comma before the decimals, a point or a space between thousands
 * ('1.234,5', '1 234,5'). A single point with other than three digits after it is a decimal point ('1.5').
 */
export function numberIn(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, '')
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain))
    return Number(plain.replaceAll('.', '').replace(',', '.'))
  if (/^[+-]?\d{1,3}(,\d{3}){2,}(\.\d+)?$|^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(plain))
    return Number(plain.replaceAll(',', ''))
  if (/^[+-]?\d+([.,]\d+)?$/.test(plain)) return Number(plain.replace(',', '.'))
  return undefined
}

/** What people put around a count is a word or two. A cell of thousands of spaces would take hours to look through. */
const longestCount = 60

/** A count with the words people put around it: '2 mentees', 'højst 2', 'ca. 12 år', '10+'. */
export function countIn(text: string): number | undefined {
  if (text.length > longestCount) return undefined
  const words =
    /^(?:ca\.?|cirka|omkring|omtrent|over|mere end|mer enn|max\.?|maks\.?|højst|høyst|op til|opp til|about)?\s*/i
  const unit = /\s*(?:\+|år|års|aar|years?|mentees?|adepter|pladser?|plasser|stk\.?|personer)*\s*$/i
  return numberIn(text.trim().replace(words, '').replace(unit, ''))
}

/** A day as Danes and Norwegians write it ('31-08-2014', '31.8.14', '31/8 2014'), or a year alone, as its year. */
export function yearIn(text: string, now: Date): number | undefined {
  const plain = text.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(plain)
  if (iso) return dayExists(Number(iso[1]), Number(iso[2]), Number(iso[3])) ? Number(iso[1]) : undefined
  const written = /^(\d{1,2})[-./](\d{1,2})[-./ ] ?(\d{4}|\d{2})$/.exec(plain)
  if (written) {
    const year = fullYear(Number(written[3]), now)
    return dayExists(year, Number(written[2]), Number(written[1])) ? year : undefined
  }
  const year = /^(?:siden |since |fra )?((?:19|20)\d{2})$/i.exec(plain)?.[1]
  return year === undefined ? undefined : Number(year)
}

function fullYear(year: number, now: Date): number {
  if (year > 99) return year
  const century = Math.floor(now.getUTCFullYear() / 100) * 100
  return century + year > now.getUTCFullYear() ? century - 100 + year : century + year
}

function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
