import type { JSX } from 'preact'
import { useFrame } from './frame.ts'
import { number } from './quantities.ts'

export interface Bar {
  readonly label: string
  readonly value: number
}

const high = 120
const wide = 40
const room = 8
const line = 20

/** Counts beside each other as bars, each with its figure above and its label beneath. The same figures stand in a table near by. */
export function BarChart({ title, bars }: { title: string; bars: readonly Bar[] }): JSX.Element {
  const { locale } = useFrame()
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const width = bars.length * wide
  return (
    <svg
      class="bar-chart"
      viewBox={`0 0 ${width} ${high + 2 * line}`}
      role="img"
      aria-label={`${title}: ${bars.map(({ label, value }) => `${label} ${number(value, locale)}`).join(', ')}`}
    >
      {bars.map(({ label, value }, at) => {
        const tall = value === 0 ? 0 : Math.max(2, (value / most) * high)
        const x = at * wide
        return (
          <g key={label}>
            <rect
              class="strength-ground"
              x={x + room / 2}
              y={line + high - 1}
              width={wide - room}
              height="1"
            />
            <rect
              class="strength-bar"
              x={x + room / 2}
              y={line + high - tall}
              width={wide - room}
              height={tall}
              rx="3"
            />
            {value > 0 && (
              <text x={x + wide / 2} y={line + high - tall - 5}>
                {number(value, locale)}
              </text>
            )}
            <text class="bar-label" x={x + wide / 2} y={2 * line + high - 6}>
              {label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** The shape of a spread, small enough to stand in a row. `words` say it. */
export function SpreadShape({ counts, words }: { counts: readonly number[]; words: string }): JSX.Element {
  const most = Math.max(1, ...counts)
  return (
    <svg class="spread-shape" width={counts.length * 9} height="28" role="img" aria-label={words}>
      {counts.map((count, at) => {
        const tall = count === 0 ? 1 : Math.max(3, (count / most) * 27)
        return (
          <rect
            key={at}
            class={count === 0 ? 'strength-ground' : 'strength-bar'}
            x={at * 9}
            y={28 - tall}
            width="7"
            height={tall}
          />
        )
      })}
    </svg>
  )
}
