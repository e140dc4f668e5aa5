import type { ComponentChildren, JSX } from 'preact'
import { type Day, daysAfter, daysBetween } from './dates.ts'
import { mondayOf, weekNumber } from './weeks.ts'

export interface TimeLineRow {
  key: string
  label: ComponentChildren
  /** Beneath the label: a `State`, a warning. */
  line?: ComponentChildren
  from: Day | undefined
  until: Day | undefined
  state: 'ahead' | 'begun' | 'done'
  /** What the drawing shows, in words. */
  spoken: string
}

interface Props {
  /** What is drawn, read aloud first. */
  caption: string
  rows: readonly TimeLineRow[]
  today: Day
  todayLabel: string
  /** Before the first number: "Uge". */
  weekLabel: string
}

const mostWeeks = 60
const height = '1.75rem'
const middle = '50%'

/**
 * Things with a beginning and an end, each on a line of its own above the weeks. The drawings stretch with the page;
 * each says in words what it shows.
 */
export function TimeLine({ caption, rows, today, todayLabel, weekLabel }: Props): JSX.Element {
  const weeks = weeksOf(rows, today)
  const [first = today] = weeks
  const days = weeks.length * 7
  const place = (of: Day) => `${round((Math.max(0, Math.min(days, daysBetween(first, of))) / days) * 100)}%`
  const here = today >= first && daysBetween(first, today) <= days ? place(today) : undefined
  const lines = (
    <>
      {weeks.slice(1).map(week => (
        <line key={week} class="time-line-week" x1={place(week)} x2={place(week)} y1="0" y2="100%" />
      ))}
      {here && <line class="time-line-today" x1={here} x2={here} y1="0" y2="100%" />}
    </>
  )
  return (
    <figure class="time-line">
      <figcaption class="ds-sr-only">{caption}</figcaption>
      <svg class="time-line-weeks" width="100%" height="1.5rem" aria-hidden="true">
        {weeks.map((week, at) => (
          <text key={week} x={place(week)} y="1.1rem" data-minor={at % 2 === 1 && weeks.length > 6}>
            {at === 0 ? `${weekLabel} ${weekNumber(week)}` : weekNumber(week)}
          </text>
        ))}
      </svg>
      <ol>
        {rows.map(row => (
          <li key={row.key}>
            <div class="time-line-label">
              <span>{row.label}</span>
              {row.line && <span class="small quiet">{row.line}</span>}
            </div>
            <svg width="100%" height={height} role="img" aria-label={row.spoken}>
              {lines}
              <Span row={row} place={place} />
            </svg>
          </li>
        ))}
      </ol>
      {here && (
        <p class="time-line-key quiet small">
          <svg width="1rem" height="1rem" aria-hidden="true">
            <line class="time-line-today" x1="50%" x2="50%" y1="0" y2="100%" />
          </svg>
          {todayLabel}
        </p>
      )}
    </figure>
  )
}

function Span({ row, place }: { row: TimeLineRow; place: (of: Day) => string }): JSX.Element {
  const from = row.from ?? row.until
  const until = row.until ?? row.from
  if (from === undefined || until === undefined) return <g />
  const [x, to] = [place(from), place(until)]
  return (
    <g class="time-line-span" data-state={row.state}>
      <line x1={x} x2={to} y1={middle} y2={middle} />
      {row.from && <circle cx={x} cy={middle} r="0.4rem" />}
      {row.until && (
        <svg x={to} y={middle} overflow="visible">
          <path d="M0 -8 8 0 0 8 -8 0z" />
        </svg>
      )}
    </g>
  )
}

/** The Mondays from the first thing to the last, with today among them where it is near. */
function weeksOf(rows: readonly TimeLineRow[], today: Day): Day[] {
  const known = rows.flatMap(({ from, until }) => [from, until]).filter(found => found !== undefined)
  const days = known.length === 0 ? [today] : known.toSorted()
  const first = mondayOf(days[0] ?? today)
  const last = days.at(-1) ?? today
  const count = Math.min(mostWeeks, Math.max(4, Math.floor(daysBetween(first, last) / 7) + 1))
  return Array.from({ length: count }, (_, week) => daysAfter(first, week * 7))
}

const round = (value: number) => Math.round(value * 100) / 100
