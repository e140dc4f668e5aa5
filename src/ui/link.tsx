import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './icon.tsx'

/** A link in or beneath a text. `about` is read aloud after it where many links say the same: "Lås" … "Sofie og Peter". */
export function Link({
  href,
  about,
  download,
  children,
}: {
  href: string
  about?: string | undefined
  download?: boolean
  children: ComponentChildren
}): JSX.Element {
  return (
    <a class="ds-link" href={href} download={download}>
      {children}
      {about !== undefined && <span class="ds-sr-only"> {about}</span>}
    </a>
  )
}

/** One step up, above the heading. */
export function UpLink({ href, children }: { href: string; children: ComponentChildren }): JSX.Element {
  return (
    <p class="up-link">
      <a class="ds-link" href={href}>
        <Icon name="up" />
        {children}
      </a>
    </p>
  )
}
