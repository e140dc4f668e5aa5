import type { ComponentChildren, JSX } from 'preact'
import type { NoticeKind } from './frame.ts'
import { Icon } from './icon.tsx'

/** Something worth knowing about the page as a whole. */
export function Notice({
  kind = 'info',
  title,
  children,
}: {
  kind?: NoticeKind
  title?: string | undefined
  children: ComponentChildren
}): JSX.Element {
  return (
    <div class="notice" data-color={kind} role="status">
      <Icon name={kind} />
      <div>
        {title !== undefined && <p class="strong">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
