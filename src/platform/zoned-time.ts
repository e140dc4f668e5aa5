/**
 * The moment at which a clock in a zone shows a day ('2026-10-14') and time ('10:00'). A time that the clock
 * shows twice in autumn is the first of the two; one that it skips in spring is moved on by the skipped hour.
 * Undefined when the texts are no day and time.
 */
export function momentAt(day: string, time: string, zone: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{1,2}[:.]\d{2}$/.test(time)) return undefined
  const shown = Date.parse(`${day}T${time.replace('.', ':').padStart(5, '0')}:00Z`)
  if (Number.isNaN(shown) || new Date(shown).toISOString().slice(0, 10) !== day) return undefined
  // The offset before the change decides: in autumn that is the first of two, in spring it moves on.
  const offset = offsetOf(new Date(shown - 86_400_000), zone)
  const before = shown - offset
  const after = shown - offsetOf(new Date(shown + 86_400_000), zone)
  const isShown = (moment: number) => moment + offsetOf(new Date(moment), zone) === shown
  if (isShown(before)) return new Date(before)
  return new Date(isShown(after) ? after : before)
}

/** What a clock in the zone shows: the day and the time as form fields write them. */
export function clockAt(moment: Date, zone: string): { day: string; time: string } {
  const [day = '', time = ''] = new Date(moment.getTime() + offsetOf(moment, zone)).toISOString().split('T')
  return { day, time: time.slice(0, 5) }
}

// Milliseconds that a zone's clock is ahead of UTC.
function offsetOf(moment: Date, zone: string): number {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      timeZoneName: 'longOffset',
    })
    clocks.set(zone, clock)
  }
  const name = clock.formatToParts(moment).find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
const clocks = new Map<string, Intl.DateTimeFormat>()
