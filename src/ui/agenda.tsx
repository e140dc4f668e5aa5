import type { JSX } from 'preact'
import { useFrame } from './frame.ts'
import { texts } from './messages.ts'

export interface AgendaItem {
  minutes?: number | undefined
  text: string
}

/** The points of a meeting in order, each with its minutes. */
export function Agenda({ items }: { items: readonly AgendaItem[] }): JSX.Element {
  const words = texts(useFrame().locale)
  return (
    <ol class="agenda">
      {items.map(({ minutes, text }) => (
        <li key={text}>
          <span class="minutes">{minutes === undefined ? '' : words.minutes(minutes)}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}
