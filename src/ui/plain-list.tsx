import type { ComponentChildren, JSX } from 'preact'

/** A list with a hairline between its items. */
export function PlainList({ children }: { children: ComponentChildren }): JSX.Element {
  return <ul class="plain-list">{children}</ul>
}

interface Item {
  /** A small line above: a `State`, a count. */
  above?: ComponentChildren
  title: ComponentChildren
  /** 2 or 3 when the item deserves a heading; otherwise a strong line. */
  level?: 2 | 3
  line?: ComponentChildren
  /** One link or button, at the far end. */
  action?: ComponentChildren
}

export function PlainItem({ above, title, level, line, action }: Item): JSX.Element {
  const Title = level === undefined ? 'p' : (`h${level}` as const)
  return (
    <li>
      <div>
        {above && <p class="small">{above}</p>}
        <Title class={above || line ? 'item-title strong' : 'item-title'}>{title}</Title>
        {line && <p class="quiet small">{line}</p>}
      </div>
      {action && <div class="item-action">{action}</div>}
    </li>
  )
}
