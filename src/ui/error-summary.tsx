import type { JSX } from 'preact'
import { type FormState, fieldIds } from './form-state.ts'
import { useFrame } from './frame.ts'
import { texts } from './messages.ts'

/** Everything that must be put right, each with a link to its field. Takes the focus when the page opens. */
export function ErrorSummary({ form }: { form: FormState }): JSX.Element {
  const { locale } = useFrame()
  const titleId = form.id === undefined ? 'error-summary' : `${form.id}-error-summary`
  return (
    <div class="error-summary" role="alert" aria-labelledby={titleId} tabIndex={-1} autofocus>
      <h2 id={titleId}>{texts(locale).errorsHead}</h2>
      <ul>
        {Object.entries(form.errors).map(([name, error]) => (
          <li key={name}>
            {name === '' ? (
              error
            ) : (
              <a class="ds-link" href={`#${fieldIds(form, name, false).control}`}>
                {error}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
