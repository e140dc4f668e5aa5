import type { ComponentChildren, JSX } from 'preact'

export interface SummaryRow {
  term: string
  value: ComponentChildren
  /** A link to change it. */
  action?: ComponentChildren
}

/** What has been said or agreed: a term and its value in each row; figures stand to the right. */
export function SummaryList({ rows, figures }: { rows: readonly SummaryRow[]; figures?: true }): JSX.Element {
  return (
    <dl class="summary-list" data-kind={figures && 'figures'}>
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
