import type { PrintedDocument } from '../../platform/documents/printed-document.ts'
import type { Locale } from '../../platform/i18n.ts'
import type { Doer } from '../check-lists/check-list.ts'
import { chartTexts } from './messages.ts'
import { chartOrder, type RoleChart } from './role-chart.ts'

/** The chart on paper: for a newcomer with names, or as a template with room to write them. */
export function roleChartDocument(
  chart: RoleChart,
  locale: Locale,
  who?: { readonly newcomer: string; readonly names: Readonly<Record<Doer, string>> },
): PrintedDocument {
  const t = chartTexts(locale)
  const parts = chartOrder.filter(doer => chart[doer].length > 0)
  return {
    title: who ? t.forNewcomer(who.newcomer) : t.title,
    locale,
    lede: t.lede,
    footer: t.footer,
    parts: [
      {
        kind: 'table',
        head: [t.role, t.who, t.part],
        rows: parts.map(doer => [t.roles[doer], who?.names[doer] ?? '', chart[doer]]),
      },
      ...(who
        ? []
        : parts.map(
            doer => ({ kind: 'writing', label: `${t.roles[doer]}. ${t.nameBy}`, lines: 1 }) as const,
          )),
    ],
  }
}
