import { z } from 'zod'
import { developmentAreas, themes, wordsToStore } from '../people/imports/vocabulary.ts'
import { profileSchema } from '../people/me/profile/profile.ts'
import { typed } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Locale } from '../platform/i18n.ts'
import { needsOf, type Side, type Wish } from './application.ts'
import type { ProfileAdditions } from './applications-store.ts'
import { texts } from './messages.ts'

/** How many characters an answer may have. */
export const most = { text: 1000, words: 300 }

/** The parts of a profile that a matching goes by; the form asks for those that are missing. */
export const profileParts = [
  'position',
  'workplace',
  'place',
  'educations',
  'leadershipEducation',
  'experienceYears',
  'languages',
] as const
export type ProfilePart = (typeof profileParts)[number]

interface Reader {
  readonly locale: Locale
  readonly now: Date
}

/** Reads what somebody seeks or offers. */
export function wishSchema(side: Side, reader: Reader): z.ZodType<Wish> {
  const t = texts(reader.locale).errors
  const text = freeText(reader, most.text)
  const gain = side === 'mentee' ? text.refine(said => said !== '', t.gain) : text
  return z
    .object({
      gain,
      need: z.enum(['daily_life', 'future'], t.need).optional(),
      furtherNeed: chosen.transform(all => all.filter(one => one === 'career' || one === 'knowledge')),
      themes: chosen.transform(all => all.filter(one => themes.keys.some(key => key === one))),
      ownThemes: freeText(reader, most.words).transform(written => wordsToStore(themes, written)),
      developmentAreas: chosen.transform(all =>
        all.filter(one => developmentAreas.keys.some(key => key === one)),
      ),
      places: typed,
      motivation: text,
      other: text,
    })
    .refine(said => side === 'mentor' || said.need !== undefined, { message: t.need, path: ['need'] })
    .refine(said => said.themes.length + said.ownThemes.length > 0, { message: t.themes, path: ['themes'] })
    .refine(said => side === 'mentee' || isWhole(said.places), { message: t.places, path: ['places'] })
    .transform(said => ({
      themes: [...new Set([...said.themes, ...said.ownThemes])],
      developmentAreas: said.developmentAreas,
      needs: side === 'mentee' && said.need ? needsOf(said.need, said.furtherNeed) : [],
      gain: said.gain,
      motivation: said.motivation,
      other: said.other,
      places: side === 'mentor' ? Number(said.places) : null,
    }))
}

/** Reads the parts of the profile that the form asked for; a part it did not ask for is left out. */
export function profileAdditionsSchema({ locale, now }: Reader): z.ZodType<ProfileAdditions> {
  return profileSchema(locale, now)
    .pick({
      position: true,
      workplace: true,
      place: true,
      educations: true,
      leadershipEducation: true,
      experienceYears: true,
      languages: true,
    })
    .partial()
}

/** Any number of checkboxes of one name. */
const chosen = z
  .unknown()
  .transform(values => [values ?? []].flat().map(String))
  .pipe(z.array(z.string().max(80)))

function isWhole(written: string): boolean {
  return /^\d{1,2}$/.test(written) && Number(written) <= 20
}
