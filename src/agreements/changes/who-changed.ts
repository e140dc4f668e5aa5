import { type EnteredRoom, othersIn } from '../../mentorships/enter-room.ts'
import type { Locale } from '../../platform/i18n.ts'
import { changesTexts } from './messages.ts'

/** Who has changed the text meanwhile, as a sentence begins with them: in a group it may be any of the others. */
export const whoChanged = (entered: EnteredRoom, locale: Locale): string =>
  entered.others.length === 1 ? othersIn(entered, locale) : changesTexts(locale).oneOfTheOthers
