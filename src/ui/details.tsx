import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './icon.tsx'

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
    <details class="details" open={open}>
      <summary>
        <Icon name="forward" />
        {summary}
      </summary>
      <div>{children}</div>
    </details>
  )
}
