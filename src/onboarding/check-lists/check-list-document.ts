import type { PrintedDocument } from '../../platform/documents/printed-document.ts'
import type { Locale } from '../../platform/i18n.ts'
import { checkStages, type ListedCheck } from './check-list.ts'
import { checkWords } from './check-words.ts'
import { checkTexts } from './messages.ts'

/** A list on paper, with boxes to tick: by stage, each thing with who does it. */
export function checkListDocument(
  checks: readonly ListedCheck[],
  locale: Locale,
  lede: string | undefined,
): PrintedDocument {
  const t = checkTexts(locale)
  return {
    title: t.title,
    locale,
    lede,
    footer: t.title,
    parts: checkStages.flatMap(stage => {
      const here = checks.filter(check => check.stage === stage)
      if (here.length === 0) return []
      const items = here.map(check => `${t.doers[check.doer]}: ${checkWords(check, locale)}`)
      return [{ kind: 'boxes', label: t.stages[stage], items } as const]
    }),
  }
}
