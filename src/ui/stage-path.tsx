import type { JSX } from 'preact'

export interface Stage {
  label: string
  state: 'done' | 'current' | 'ahead'
  /** A small stop whose label is only shown when it is the current one. */
  minor?: boolean | undefined
}

interface Point extends Stage {
  /** Per cent of the width. */
  x: number
  /** Rem from the top. */
  y: number
}

const [left, right, height] = [1, 99, 5.25]

/**
 * The year as a path of stages with where we are. `summary` says it in a sentence: it is what a screen
 * reader reads, and what a phone shows above the short bar.
 */
export function StagePath({ stages, summary }: { stages: readonly Stage[]; summary: string }): JSX.Element {
  const points = placed(stages)
  const here = points.findLast(point => point.state !== 'ahead')?.x ?? left
  return (
    <div class="stage-path">
      <svg class="stage-path-full" role="img" aria-label={summary} height={`${height}rem`} width="100%">
        <Wave class="stage-line" from={left} to={right} />
        <Wave class="stage-line travelled" from={left} to={here} />
        {points.map(point => (
          <Stop key={point.x} point={point} />
        ))}
      </svg>
      <div class="stage-path-short">
        <p>{summary}</p>
        <svg width="100%" height="0.5rem" aria-hidden="true">
          <rect class="stage-bar" width="100%" height="100%" rx="0.25rem" />
          <rect class="stage-bar travelled" width={`${here}%`} height="100%" rx="0.25rem" />
        </svg>
      </div>
    </div>
  )
}

function Stop({ point }: { point: Point }): JSX.Element {
  const [x, y] = [`${round(point.x)}%`, `${round(point.y)}rem`]
  const radius = point.state === 'current' ? '0.7rem' : point.minor ? '0.4rem' : '0.55rem'
  const anchor = point.x === left ? 'start' : point.x === right ? 'end' : 'middle'
  const labelled = !point.minor || point.state === 'current'
  return (
    <g class="stage" data-state={point.state}>
      <circle cx={x} cy={y} r={radius} />
      {labelled && (
        <text x={anchor === 'start' ? '0' : anchor === 'end' ? '100%' : x} y="4.75rem" text-anchor={anchor}>
          {point.label}
        </text>
      )}
    </g>
  )
}

/** The line in a picture of its own that stretches with the page, while circles and words keep their shape. */
function Wave({ class: name, from, to }: { class: string; from: number; to: number }): JSX.Element {
  const steps = Math.max(2, Math.round((to - from) / 2))
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const x = from + ((to - from) * step) / steps
    return `${round(x)},${round(wave(x) * 16)}`
  })
  return (
    <svg viewBox={`0 0 100 ${height * 16}`} width="100%" height="100%" preserveAspectRatio="none">
      <polyline class={name} points={points.join(' ')} vector-effect="non-scaling-stroke" />
    </svg>
  )
}

/** Stops with a label get more room than those without. */
function placed(stages: readonly Stage[]): Point[] {
  const gaps = stages.slice(1).map((stage, index) => room(stages[index]) + room(stage))
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  let walked = 0
  return stages.map((stage, index) => {
    if (index > 0) walked += gaps[index - 1] ?? 0
    const x =
      index === stages.length - 1 && index > 0 ? right : left + ((right - left) * walked) / (total || 1)
    return { ...stage, x, y: wave(x) }
  })
}

function room(stage: Stage | undefined): number {
  return stage?.minor && stage.state !== 'current' ? 1 : 1.9
}

/** Rem from the top at a per cent of the width: a slow swell. */
function wave(x: number): number {
  return 2.1 + 0.62 * Math.cos(x / 15.5 - 1)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
