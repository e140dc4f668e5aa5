import type { ComponentChildren, JSX } from 'preact'
import { type DrawingName, Illustration } from './illustrations.tsx'

/** Nothing here yet: what will be, and what to do now. */
export function EmptyState({
  drawing,
  title,
  children,
  action,
}: {
  drawing: DrawingName
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
}): JSX.Element {
  return (
    <div class="empty-state">
      <Illustration name={drawing} />
      <p class="strong">{title}</p>
      {children && <p class="quiet">{children}</p>}
      {action}
    </div>
  )
}
