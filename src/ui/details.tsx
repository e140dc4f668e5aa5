import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './icon.tsx'

/** More for the one who asks. Quiet ones stand close beneath a field. */
export function Details({
  summary,
  open,
  look = 'plain',
  children,
}: {
  summary: string
  open?: boolean
  look?: 'plain' | 'quiet'
  children: ComponentChildren
}): JSX.Element {
  return (
    <details class="details" data-look={look} open={open}>
      <summary>
        <Icon name="forward" />
        {summary}
      </summary>
      <div>{children}</div>
    </details>
  )
}
