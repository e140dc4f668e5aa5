import type { Locale } from '../platform/i18n.ts'
import type { Day } from '../ui/dates.ts'
import { texts } from './messages.ts'
import { presetTexts } from './messages-presets.ts'
import type { OrganisationPreset } from './own-presets/organisation-preset.ts'
import { type Preset, type PresetName, presets } from './presets.ts'
import { type ProgrammeFrame, suggestedDates, suggestedLastDay } from './programme.ts'

/** What a new programme begins with, filled in. */
export interface Beginning {
  readonly title: string
  readonly preset: PresetName
  /** The id of the organisation's own preset that it comes from. */
  readonly own?: string
  readonly frame: ProgrammeFrame
}

/** A programme as one of the ready presets begins it. */
export function beginningFrom(preset: PresetName, locale: Locale, today: Day): Beginning {
  const { title, purpose } = presetTexts(locale)[preset]
  return { title, preset, frame: frameFrom(presets[preset], { title, purpose }, locale, today) }
}

/** A programme as an organisation's own preset begins it. */
export function beginningFromOwn(own: OrganisationPreset, locale: Locale, today: Day): Beginning {
  const said = { title: own.name, purpose: own.purpose }
  const preset = { ...own, intake: own.rolling ? 'rolling' : 'together' } as const
  return { title: own.name, preset: own.preset, own: own.id, frame: frameFrom(preset, said, locale, today) }
}

function frameFrom(
  { scope, aim, intake, settings }: Preset,
  { title, purpose }: { title: string; purpose: string },
  locale: Locale,
  today: Day,
): ProgrammeFrame {
  const dates = suggestedDates(settings.months, today)
  const signUpUntil = intake === 'together' ? suggestedLastDay(dates.startsOn) : null
  const name = texts(locale).suggestedName(title, dates.startsOn.slice(0, 4))
  return { name, purpose, scope, aim, settings: { ...settings, signUpUntil }, ...dates }
}
