import { type ComponentChildren, Fragment, h, type JSX } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { ErrorSummary } from './error-summary.tsx'
import { type FormState, hasErrors } from './form-state.ts'
import { useFrame } from './frame.ts'

interface Props {
  action: string
  /** When it has errors, the summary stands at the top of the form. */
  form?: FormState | undefined
  /** A file can only be sent so. */
  encoding?: 'multipart/form-data' | undefined
  /** Names the form where a page has more than one. */
  label?: string | undefined
  children: ComponentChildren
}

/**
 * A form that changes something, with its token. Our own words tell what is missing, so the browser's
 * bubbles are turned off.
 */
export function Form({ action, form, encoding, label, children }: Props): JSX.Element {
  const { formToken } = useFrame()
  const refused = form !== undefined && hasErrors(form)
  // Its fields are written first, so that the summary above them knows what they are called.
  const fields = refused ? jsxTemplate([renderToString(h(Fragment, null, children))]) : children
  return (
    <form class="form" method="post" action={action} enctype={encoding} aria-label={label} noValidate>
      <input type="hidden" name="_token" value={formToken} />
      {refused && <ErrorSummary form={form} />}
      {fields}
    </form>
  )
}

/** One button that changes something, in a row or on the deep band, as a form of its own. */
export function InlineForm({
  action,
  children,
}: {
  action: string
  children: ComponentChildren
}): JSX.Element {
  const { formToken } = useFrame()
  return (
    <form class="inline-form" method="post" action={action}>
      <input type="hidden" name="_token" value={formToken} />
      {children}
    </form>
  )
}

/** A form that only asks: its answer has an address of its own. */
export function SearchForm({
  action,
  answers,
  children,
}: {
  action: string
  /** The id of the `Answers` that follow what is written. */
  answers?: string | undefined
  children: ComponentChildren
}): JSX.Element {
  return (
    <search>
      <form class="search-form" method="get" action={action} data-answers={answers}>
        {children}
      </form>
    </search>
  )
}
