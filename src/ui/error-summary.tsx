import type { JSX } from 'preact'
import { type FormState, fieldIds, labelsIn } from './form-state.ts'
import { useFrame } from './frame.ts'
import { texts } from './messages.ts'

/**
 * Everything that must be put right, each with its field's name and a link to it, in the order of the fields that have
 * been written before it. Takes the focus when the page opens.
 */
export function ErrorSummary({ form }: { form: FormState }): JSX.Element {
  const { locale } = useFrame()
  const labels = labelsIn(form)
  const names = [...Object.keys(form.errors).filter(name => !labels.has(name)), ...labels.keys()]
  const titleId = form.id === undefined ? 'error-summary' : `${form.id}-error-summary`
  return (
    <div class="error-summary" role="alert" aria-labelledby={titleId} tabIndex={-1} autofocus>
      <h2 id={titleId}>{texts(locale).errorsHead}</h2>
      <ul>
        {names.map(name => (
          <li key={name}>
            {name === '' ? (
              form.errors[name]
            ) : (
              <a class="ds-link" href={`#${fieldIds(form, name, false).control}`}>
                {withLabel(labels.get(name), form.errors[name])}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function withLabel(label: string | undefined, error = ''): string {
  if (label === undefined) return error
  return /[?:.]$/.test(label) ? `${label} ${error}` : `${label}: ${error}`
}
