import type { JSX } from 'preact'
import type { Locale } from '../platform/i18n.ts'
import { number } from './quantities.ts'

const wide = 160
const high = 14

/**
 * How answers fall out between a few values: parts of one bar, from light to dark, with the counts said aloud and
 * written beneath. Colour alone says nothing that the figures do not.
 */
export function ShareBar({
  title,
  parts,
  locale,
}: {
  title: string
  parts: readonly { readonly label: string; readonly value: number }[]
  locale: Locale
}): JSX.Element {
  const all = Math.max(
    1,
    parts.reduce((sum, { value }) => sum + value, 0),
  )
  const words = parts.map(({ label, value }) => `${label}: ${number(value, locale)}`).join(', ')
  let from = 0
  return (
    <span class="share-bar">
      <svg viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={`${title}: ${words}`}>
        {parts.map(({ label, value }, at) => {
          const x = from
          from += (value / all) * wide
          const shade = Math.round((at / Math.max(1, parts.length - 1)) * 4)
          return <rect key={label} data-shade={shade} x={x} y="0" width={from - x} height={high} />
        })}
      </svg>
      <span class="quiet small" aria-hidden="true">
        {words}
      </span>
    </span>
  )
}
