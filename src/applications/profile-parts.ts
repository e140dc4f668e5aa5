import { texts as profileTexts } from '../people/me/profile/messages.ts'
import type { Profile } from '../people/me/profile/profile.ts'
import type { Locale } from '../platform/i18n.ts'

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

/** What a sign-up adds to somebody's profile; what is left out stays. */
export type ProfileAdditions = Partial<Pick<Profile, ProfilePart>>

export interface MissingField {
  readonly name: ProfilePart
  readonly label: string
  readonly hint?: string | undefined
  readonly unit?: string | undefined
}

/** The parts that nobody has filled in yet, as fields to ask for (C2, C3). */
export function missingProfile(profile: Profile, locale: Locale): MissingField[] {
  const t = profileTexts(locale)
  return profileParts
    .filter(part => isEmpty(profile[part]))
    .map(part => ({ name: part, label: t[part], ...moreAbout(part, t) }))
}

function moreAbout(part: ProfilePart, t: ReturnType<typeof profileTexts>) {
  switch (part) {
    case 'place':
      return { hint: t.placeHint }
    case 'educations':
    case 'languages':
      return { hint: t.separated }
    case 'experienceYears':
      return { unit: t.years }
    default:
      return {}
  }
}

function isEmpty(value: string | readonly string[] | number | null): boolean {
  return value === null || (typeof value !== 'number' && value.length === 0)
}
