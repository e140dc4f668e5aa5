import type { Locale } from '../../platform/i18n.ts'
import type { ListedCheck } from './check-list.ts'
import { isKnownCheck } from './known-checks.ts'
import { checkTexts } from './messages.ts'

/** What is to be done, in the reader's language where it came along, else as the coordinator wrote it. */
export function checkWords({ known, words }: Pick<ListedCheck, 'known' | 'words'>, locale: Locale): string {
  return isKnownCheck(known) ? checkTexts(locale).known[known] : words
}
