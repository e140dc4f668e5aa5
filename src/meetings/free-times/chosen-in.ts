import { isDay } from '../../platform/http/written-day.ts'
import type { Chosen } from './free-times-card.tsx'

/** The day and time that an address carries; undefined when it carries none. */
export function chosenIn({ searchParams }: URL): Chosen | undefined {
  const day = searchParams.get('day') ?? ''
  const time = searchParams.get('time') ?? ''
  return isDay(day) && /^\d{2}:\d{2}$/.test(time) ? { day, time } : undefined
}
