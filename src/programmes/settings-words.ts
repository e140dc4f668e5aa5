import type { Locale } from '../platform/i18n.ts'
import { type Reader, shortDay } from '../ui/dates.ts'
import { duration } from '../ui/quantities.ts'
import type { SummaryRow } from '../ui/summary-list.tsx'
import { texts } from './messages.ts'
import { texts as settingsTexts } from './messages-settings.ts'
import type { Programme } from './programme.ts'
import type { ProgrammeSettings } from './programme-settings.ts'

/** "2 timer hver eller hver anden måned i et år" */
export function rhythmSentence(settings: ProgrammeSettings, locale: Locale): string {
  const s = settingsTexts(locale)
  const { rhythm, meetingMinutes, months } = settings
  return s.sentence(
    duration(meetingMinutes, locale),
    s.rhythm(rhythm.fromMonths, rhythm.toMonths),
    s.length(months),
  )
}

/** What a programme has decided, as terms and their values for whoever reads it. */
export function frameInWords(programme: Programme, reader: Reader): SummaryRow[] {
  const t = texts(reader.locale)
  const s = settingsTexts(reader.locale)
  const { settings, scope, aim, startsOn, endsOn } = programme
  return [
    ...(settings.targetGroup === '' ? [] : [{ term: t.forWhom, value: settings.targetGroup }]),
    { term: t.about, value: s.scopes[scope] },
    { term: t.use, value: aim === 'both' ? s.bothAims : s.aims[aim] },
    { term: t.rhythm, value: rhythmSentence(settings, reader.locale) },
    { term: t.period, value: `${shortDay(startsOn, reader)} – ${shortDay(endsOn, reader)}` },
    { term: t.mentorIs, value: s.mentorStyles[settings.mentorStyle] },
    { term: t.manner, value: s.manners[settings.manner] },
    { term: t.initiative, value: s.initiatives[settings.initiative] },
    { term: t.agreement, value: s.signatures[settings.signature] },
  ]
}
