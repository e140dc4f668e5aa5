import type { Locale } from '../platform/i18n.ts'
import { number, share } from '../ui/quantities.ts'
import type { FigureTable } from './report-tables.ts'

/** A figure as the reader writes it; '' where there is none. */
export function figureIn(
  value: number | undefined,
  kind: FigureTable['columns'][number]['kind'],
  locale: Locale,
): string {
  if (value === undefined) return ''
  return kind === 'share' ? share(value, locale) : number(value, locale)
}
