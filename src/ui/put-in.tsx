import type { ComponentChildren, JSX } from 'preact'

/** Client module of a page with `PutIn` that says which fields it goes into. */
export const putInModule = 'put-in.js'

/**
 * Something ready that a press puts into a field of the form it stands in: the form is sent as it is, and shown again
 * with that in it. With `into` the browser puts the words in itself where it can.
 */
export function PutIn({
  name,
  value,
  action,
  into,
  children,
}: {
  name: string
  value: string
  /** The form's own, with the field one is to see next. */
  action?: string
  /** Names of fields: of the one that was written in last, else of the first that is empty. */
  into?: readonly string[]
  children: ComponentChildren
}): JSX.Element {
  return (
    <button
      type="submit"
      class="put-in"
      name={name}
      value={value}
      formaction={action}
      data-into={into?.join(' ')}
    >
      {children}
    </button>
  )
}

/** Stands before the first `PutIn` of a form, so that Enter in a field sends the form and puts nothing in. */
export function EnterSends(): JSX.Element {
  return <button type="submit" class="ds-sr-only" tabIndex={-1} aria-hidden="true" />
}
