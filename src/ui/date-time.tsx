import type { JSX } from 'preact'
import { type Day, day, dayAndTime, dayOf, relativeDay, shortDay } from './dates.ts'
import { useFrame } from './frame.ts'

type Manner = 'day' | 'short' | 'relative' | 'relative and day'

/** A moment as people say it: "onsdag 14. oktober kl. 10–12". */
export function DateTime({ at, until }: { at: Date; until?: Date | undefined }): JSX.Element {
  return <time dateTime={at.toISOString()}>{dayAndTime(at, useFrame(), until)}</time>
}

/** A day: "onsdag 14. oktober", "14. okt.", "om 3 dage", or "om 3 dage, fredag 9. oktober". */
export function DayOf({ at, as = 'day' }: { at: Date | Day; as?: Manner }): JSX.Element {
  const frame = useFrame()
  return <time dateTime={dayOf(at, frame)}>{written(at, as, frame)}</time>
}

function written(at: Date | Day, as: Manner, frame: ReturnType<typeof useFrame>): string {
  if (as === 'day') return day(at, frame)
  if (as === 'short') return shortDay(at, frame)
  if (as === 'relative') return relativeDay(at, frame)
  return `${relativeDay(at, frame)}, ${day(at, frame)}`
}
