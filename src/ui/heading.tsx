import type { ComponentChildren, JSX } from 'preact'

/** The top of a page: where we are (quiet, above), the heading, and the first sentence. */
export function PageHeading({
  above,
  title,
  lede,
}: {
  above?: ComponentChildren
  title: string
  lede?: ComponentChildren
}): JSX.Element {
  return (
    <div class="page-heading">
      {above && <p class="quiet small">{above}</p>}
      <h1>{title}</h1>
      {lede && <p class="lede">{lede}</p>}
    </div>
  )
}

/** A part of a page with a heading of its own. */
export function Section({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** The main thing and what stands beside it; beneath each other on a phone. */
export function Columns({
  children,
  aside,
}: {
  children: ComponentChildren
  aside: ComponentChildren
}): JSX.Element {
  return (
    <div class="columns">
      <div class="stack">{children}</div>
      <div class="stack">{aside}</div>
    </div>
  )
}

/** Parts beneath each other with even air between them. */
export function Stack({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="stack">{children}</div>
}

/** Text as wide as is good to read. */
export function Prose({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="prose">{children}</div>
}

/** A quiet, smaller line. */
export function Quiet({ children }: { children: ComponentChildren }): JSX.Element {
  return <p class="quiet small">{children}</p>
}
