import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './icon.tsx'

/** Who can read what stands here: "Kun I to kan læse det…". */
export function Lock({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <p class="lock quiet small">
      <Icon name="lock" />
      <span>{children}</span>
    </p>
  )
}
