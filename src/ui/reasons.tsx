import type { JSX } from 'preact'
import { useFrame } from './frame.ts'
import { texts } from './messages.ts'

/** What speaks for and against, side by side. `of` makes the ids of the two lists unique on the page. */
export function Reasons(props: {
  for: readonly string[]
  against: readonly string[]
  of: string
}): JSX.Element {
  const words = texts(useFrame().locale)
  return (
    <div class="reasons">
      <Side id={`${props.of}-for`} title={words.speaksFor} reasons={props.for} />
      <Side id={`${props.of}-against`} title={words.speaksAgainst} reasons={props.against} />
    </div>
  )
}

function Side({
  id,
  title,
  reasons,
}: {
  id: string
  title: string
  reasons: readonly string[]
}): JSX.Element {
  return (
    <div>
      <p class="reasons-title" id={id}>
        {title}
      </p>
      {reasons.length === 0 ? (
        <p class="quiet">{texts(useFrame().locale).noReason}</p>
      ) : (
        <ul class="bullets" aria-labelledby={id}>
          {reasons.map(reason => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
