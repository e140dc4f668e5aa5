import type { ComponentChildren, JSX } from 'preact'

export interface SummaryRow {
  term: string
  value: ComponentChildren
  /** A link to change it. */
  action?: ComponentChildren
}

/** What has been said or agreed: a term and its value in each row. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }): JSX.Element {
  return (
    <dl class="summary-list">
      {rows.map(({ term, value, action }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {action && <dd class="summary-action">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
