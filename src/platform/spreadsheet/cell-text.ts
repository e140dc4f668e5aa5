/**
 * A cell of an .xlsx file as the person sees it: 12 and not 12.0, decimals with the comma that Danish and
 * Norwegian write, dates as 2026-08-31.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return dateText(value)
  return String(value)
}

// Excel shows at most 15 digits, so 0.1 + 0.2 is 0,3 there; large numbers are written in full.
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15))
  const plain =
    Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? BigInt(rounded).toString() : String(rounded)
  return plain.replace('.', ',')
}

// A time of day has no date in Excel; it is kept as a moment of the last day of 1899.
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const [date = '', time = ''] = new Date(Math.round(value.getTime() / 60_000) * 60_000)
    .toISOString()
    .split('T')
  const clock = time.slice(0, 5)
  if (date < '1900-01-01') return clock
  return clock === '00:00' ? date : `${date} ${clock}`
}
