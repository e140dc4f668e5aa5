import type { ComponentChildren, JSX } from 'preact'
import { template } from './template.ts'

export type StateKind = 'active' | 'late' | 'wait' | 'done'

const drawn = template(2, (kind, children) => (
  <span class="state" data-state={kind}>
    {children}
  </span>
))

/** A state as a word and a shape: never by colour alone. */
export function State({ kind, children }: { kind: StateKind; children: ComponentChildren }): JSX.Element {
  return drawn(kind, children)
}
