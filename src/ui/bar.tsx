import type { JSX } from 'preact'

const wide = 100
const high = 6

/**
 * A number as a line as long as its share of `full`. It stands in a table, beside the figure that says the same: it is
 * not read aloud, and means nothing by its colour.
 */
export function Bar({ value, full }: { value: number; full: number }): JSX.Element {
  const share = full > 0 ? Math.min(1, value / full) : 0
  return (
    <svg class="bar" viewBox={`0 0 ${wide} ${high}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="strength-ground" width={wide} height={high} />
      {share > 0 && <rect class="strength-bar" width={Math.max(1, share * wide)} height={high} />}
    </svg>
  )
}
