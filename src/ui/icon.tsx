import type { JSX } from 'preact'
import { template } from './template.ts'

const drawings = {
  home: 'M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5',
  path: 'M7 18c3 0 2-5.5 5-5.5s2-5.5 5-5.5M5 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4M19 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3 19.5c.5-4 3-6 6-6s5.5 2 6 6M16 4.5a3.5 3.5 0 0 1 0 6M17.5 13.8c2 .8 3.2 2.7 3.5 5.7',
  book: 'M12 7c-2-1.5-4.5-2-8-2v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V5c-3.5 0-6 .5-8 2v13',
  shelf: 'M5 4h3.5v16H5zM8.5 7H12v13H8.5zM13.5 7.5l3-1 4 12.5-3 1z',
  scheme: 'M12 4v4M6 16v-4h12v4M12 8v4M4 16h4v4H4zM10 16h4v4h-4zM16 16h4v4h-4z',
  chart: 'M4 20h16M7 16v-4M12 16V6M17 16v-7',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4M9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  document: 'M7 4h7l4 4v12H7zM14 4v4h4M10 12.5h5M10 16h5',
  bell: 'M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5c1 .8 3 .8 4 0',
  lock: 'M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2M8 11V8a4 4 0 0 1 8 0v3',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5.5M12 7.5h.01',
  success: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M8 12.5l3 3 5-6',
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.2h.01',
  danger: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16.2h.01',
  up: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  ascending: 'M7 14l5-5 5 5',
  descending: 'M7 10l5 5 5-5',
  unsorted: 'M8 10l4-4 4 4M8 14l4 4 4-4',
} as const

export type IconName = keyof typeof drawings

const drawn = template(1, drawing => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={drawing} />
  </svg>
))

/** A small line drawing beside a word; it never stands alone, so it says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return drawn(drawings[name])
}
