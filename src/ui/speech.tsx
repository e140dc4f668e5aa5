import type { ComponentChildren, JSX } from 'preact'

/** What two people say to each other, the oldest first. */
export function Speeches({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <ol class="speeches" aria-label={label}>
      {children}
    </ol>
  )
}

/** Some words: whose, when, and whether the reader's own. */
export function Speech({
  who,
  when,
  after,
  text,
  own,
  children,
}: {
  who: string
  when: string
  after?: string | undefined
  text: string
  own: boolean
  /** What lies beside the words. */
  children?: ComponentChildren
}): JSX.Element {
  return (
    <li data-own={own ? true : undefined}>
      <p class="quiet small">
        <span class="strong">{who}</span> · {when}
        {after !== undefined && ` · ${after}`}
      </p>
      {text !== '' && <p class="own-lines">{text}</p>}
      {children}
    </li>
  )
}
