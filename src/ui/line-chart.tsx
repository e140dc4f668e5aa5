import type { JSX } from 'preact'
import { Details } from './details.tsx'
import { useFrame } from './frame.ts'
import { texts } from './messages.ts'
import { Table } from './table.tsx'

export interface ChartLine {
  readonly name: string
  /** One for each place along the line; undefined where nothing was said. */
  readonly values: readonly (number | undefined)[]
}

interface Props {
  /** What it shows, said in one sentence that stands for the drawing. */
  summary: string
  /** What the places along it are: 'Møde'. */
  along: string
  places: readonly string[]
  /** One or two. The second is dashed, with squares: they are told apart without colour. */
  lines: readonly ChartLine[]
  /** The scale from its lowest to its highest value, with its ends in words. */
  scale: { readonly from: number; readonly to: number; readonly low: string; readonly high: string }
}

const drawn = { width: 640, height: 180, left: 12, right: 12, top: 14, bottom: 14 }

/** A few values over time as a drawn line, with the same as a table for who would rather read it. */
export function LineChart({ summary, along, places, lines, scale }: Props): JSX.Element {
  const t = texts(useFrame().locale).chart
  const x = (at: number) =>
    drawn.left + ((drawn.width - drawn.left - drawn.right) * at) / Math.max(1, places.length - 1)
  const y = (value: number) =>
    drawn.top +
    (drawn.height - drawn.top - drawn.bottom) * (1 - (value - scale.from) / (scale.to - scale.from))
  const steps = Array.from({ length: scale.to - scale.from + 1 }, (_, at) => scale.from + at)
  return (
    <figure class="line-chart">
      <ul class="line-chart-key small" aria-hidden="true">
        {lines.map(({ name }, index) => (
          <li key={name} data-line={index + 1}>
            <svg viewBox="0 0 36 12">
              <path class="chart-line" d="M2 6H34" />
              <Mark index={index} x={18} y={6} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <p class="quiet small" aria-hidden="true">
        {scale.high}
      </p>
      <svg viewBox={`0 0 ${drawn.width} ${drawn.height}`} role="img" aria-label={summary}>
        {steps.map(step => (
          <path key={step} class="chart-step" d={`M0 ${y(step)}H${drawn.width}`} />
        ))}
        {lines.map(({ name, values }, index) => (
          <g key={name} data-line={index + 1}>
            <path class="chart-line" d={pathOf(values, x, y)} />
            {values.map((value, at) =>
              value === undefined ? null : <Mark key={places[at]} index={index} x={x(at)} y={y(value)} />,
            )}
          </g>
        ))}
      </svg>
      <p class="quiet small" aria-hidden="true">
        {scale.low}
      </p>
      <Details look="quiet" summary={t.asTable}>
        <Table
          caption={summary}
          columns={[
            { heading: along, names: true, cell: ({ place }) => place },
            ...lines.map(({ name }, index) => ({
              heading: name,
              kind: 'number' as const,
              cell: ({ said }: { said: readonly (number | undefined)[] }) => said[index] ?? t.nothing,
            })),
          ]}
          rows={places.map((place, at) => ({ place, said: lines.map(({ values }) => values[at]) }))}
        />
      </Details>
    </figure>
  )
}

function Mark({ index, x, y }: { index: number; x: number; y: number }): JSX.Element {
  return index === 0 ? (
    <circle class="chart-mark" cx={x} cy={y} r={5.5} />
  ) : (
    <rect class="chart-mark" x={x - 5} y={y - 5} width={10} height={10} />
  )
}

// Where nothing was said the line goes on from the last place to the next.
function pathOf(
  values: ChartLine['values'],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  const points = values.flatMap((value, at) => (value === undefined ? [] : [`${x(at)} ${y(value)}`]))
  return points.length === 0 ? '' : `M${points.join('L')}`
}
