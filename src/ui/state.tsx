import type { ComponentChildren, JSX } from 'preact'

export type StateKind = 'active' | 'late' | 'wait' | 'done'

/** A state as a word and a shape: never by colour alone. */
export function State({ kind, children }: { kind: StateKind; children: ComponentChildren }): JSX.Element {
  return (
    <span class="state" data-state={kind}>
      {children}
    </span>
  )
}
