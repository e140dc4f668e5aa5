import type { ComponentChildren, JSX } from 'preact'

/** More for the one who asks. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: string
  open?: boolean
  children: ComponentChildren
}): JSX.Element {
  return (
    <details class="ds-details" data-color="neutral" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
