import type { ComponentChildren, JSX } from 'preact'

/** Something that lies beneath something else: what stands in its line, and what lies beneath it. */
export interface Twig {
  readonly key: string
  readonly title: ComponentChildren
  readonly line?: ComponentChildren
  readonly beneath: readonly Twig[]
}

/** Things that lie beneath each other, such as an organisation's units. */
export function Tree({ twigs }: { twigs: readonly Twig[] }): JSX.Element {
  return (
    <ul class="tree">
      {twigs.map(({ key, title, line, beneath }) => (
        <li key={key}>
          <p>
            {title} {line && <span class="quiet small">{line}</span>}
          </p>
          {beneath.length > 0 && <Tree twigs={beneath} />}
        </li>
      ))}
    </ul>
  )
}
