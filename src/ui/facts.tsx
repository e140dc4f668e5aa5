import type { JSX } from 'preact'

/** Up to four figures beside each other, each with what it counts. */
export function Facts({ facts }: { facts: readonly { figure: string; label: string }[] }): JSX.Element {
  return (
    <dl class="facts">
      {facts.map(({ figure, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
