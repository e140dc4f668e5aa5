import type { ComponentChildren, JSX } from 'preact'

/** A surface with one hairline. Sand carries people and what they want. */
export function Card({
  title,
  look = 'plain',
  children,
}: {
  title?: string | undefined
  look?: 'plain' | 'sand'
  children: ComponentChildren
}): JSX.Element {
  return (
    <section class="card" data-look={look}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  )
}

/** The one next thing: a sentence, a line beneath it, one button (a `ButtonLink`, or an `InlineForm` with a `Button`). */
export function NextStep({
  above,
  title,
  line,
  children,
}: {
  /** Whose turn it is. */
  above?: string | undefined
  title: string
  line?: ComponentChildren
  children?: ComponentChildren
}): JSX.Element {
  return (
    <section class="next-step">
      <div>
        {above && <p class="small">{above}</p>}
        <h2>{title}</h2>
        {line && <p>{line}</p>}
      </div>
      {children}
    </section>
  )
}
