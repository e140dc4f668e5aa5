import type { JSX } from 'preact'

export interface Filter {
  label: string
  href: string
  current: boolean
  count?: string | undefined
}

/** Filters as plain links, kept in the address. `label` names what is filtered. */
export function FilterLinks({ label, filters }: { label: string; filters: readonly Filter[] }): JSX.Element {
  return (
    <nav class="filters" aria-label={label}>
      <ul>
        {filters.map(filter => (
          <li key={filter.href}>
            <a href={filter.href} aria-current={filter.current ? 'true' : undefined}>
              {filter.label}
              {filter.count !== undefined && <span class="count"> {filter.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
