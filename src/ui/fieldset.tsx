import type { ComponentChildren, JSX } from 'preact'

/** Fields that belong together, under a heading of their own. */
export function Fieldset({
  legend,
  hint,
  children,
}: {
  legend: string
  hint?: string | undefined
  children: ComponentChildren
}): JSX.Element {
  return (
    <fieldset class="ds-fieldset fieldset-section">
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </fieldset>
  )
}

/** Short fields beside each other where there is room: a day and a time. */
export function FieldRow({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="field-row">{children}</div>
}

/** Many fields of one kind in even columns, as many as there is room for. */
export function FieldGrid({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="field-grid">{children}</div>
}
