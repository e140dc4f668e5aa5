import { hashToken } from '../crypto.ts'
import { isLocale, type Locale } from '../i18n.ts'
import type { Viewer } from './visit.ts'

/** Comes as one value, which is read faster than a column for each. */
export interface EnteredRow {
  visitor: {
    session_id: string
    person_id: string
    name: string
    locale: string
    organisation_id: string
    organisation_name: string
    time_zone: Viewer['timeZone']
    means: Viewer['means']
    administrator: boolean
    coordinates: boolean
    joined: boolean
    surrounds: boolean
    leads: boolean
  }
}

export interface Entered {
  readonly viewer: Viewer
  readonly locale: Locale
}

/** The question that finds the session of a cookie and names its person for the rest of the transaction. */
export function entrance(token: string, now: Date): string {
  return `select row_to_json(e) as visitor from app.enter('\\x${hashToken(token).toString('hex')}', '${now.toISOString()}') e`
}

/** Who came in, from the answer to the question. */
export function whoEntered([entered]: readonly EnteredRow[]): Entered | undefined {
  if (!entered) return undefined
  const row = entered.visitor
  const viewer = {
    id: row.person_id,
    sessionId: row.session_id,
    means: row.means,
    name: row.name,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    timeZone: row.time_zone,
    administrator: row.administrator,
    coordinates: row.coordinates,
    takesPart: row.joined,
    surrounds: row.surrounds,
    leads: row.leads,
  }
  return { viewer, locale: isLocale(row.locale) ? row.locale : 'da' }
}

/** The language of a visitor who is not signed in: their choice, else what the browser asks for. */
export function guessLocale(chosen: string | undefined, accepted: string | undefined): Locale {
  if (isLocale(chosen)) return chosen
  for (const wanted of (accepted ?? '').toLowerCase().split(',')) {
    const language = wanted.trim().slice(0, 2)
    if (language === 'da' || language === 'en') return language
    if (language === 'nb' || language === 'nn' || language === 'no') return 'nb'
  }
  return 'da'
}
