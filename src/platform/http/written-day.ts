/**
 * A day as somebody types it where the browser has no date field, as 'YYYY-MM-DD': "14.10.2026", "14/10-2026".
 * What is no day of that kind comes back as it was.
 */
export function writtenDay(typed: string): string {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})$/.exec(typed) ?? []
  return year === '' ? typed : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** Whether a text is a day that the calendar has, in a year that can be meant: '2026-02-30' is none, nor '0026-02-01'. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T12:00:00Z`)
  return (
    /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(text)
  )
}
