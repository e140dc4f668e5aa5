import { z } from 'zod'
import { typed } from '../../../platform/http/check-form.ts'
import { freeText } from '../../../platform/http/free-text.ts'
import { isDay, writtenDay } from '../../../platform/http/written-day.ts'
import { type Locale, locales } from '../../../platform/i18n.ts'
import { partsOf } from '../../imports/plain-text.ts'
import { educations, languages, wordsToStore } from '../../imports/vocabulary.ts'
import { texts } from './messages.ts'
import { choiceTexts } from './messages-choices.ts'

/** What somebody says of themselves (C2, C3). */
export interface Profile {
  readonly name: string
  readonly locale: Locale
  readonly position: string
  readonly workplace: string
  readonly place: string
  /** Keys of the vocabulary, or as written; the same of languages. */
  readonly educations: readonly string[]
  readonly leadershipEducation: string
  /** Competences by the names they have for the reader, and other words as written; the same of those sought. */
  readonly skills: readonly string[]
  readonly skillsSought: readonly string[]
  readonly experienceYears: number | null
  readonly experience: string
  readonly languages: readonly string[]
  readonly about: string
  /** How many mentees one takes at a time, in all programmes together. */
  readonly capacity: number
  readonly wouldBeMentor: boolean
  readonly wouldHaveMentor: boolean
  /** A pause, both days included; without an end until the person says so. 'YYYY-MM-DD'. */
  readonly awayFrom: string | null
  readonly awayUntil: string | null
  /** To whom the parts are shown; undefined: as before. */
  readonly backgroundShown: Audience | undefined
  readonly abilitiesShown: Audience | undefined
  readonly aboutShown: Audience | undefined
  readonly photoShown: Audience | undefined
}

/** Those in one's programmes; those one does something with and the coordinators; oneself alone. */
export const audiences = ['databank', 'circle', 'nobody'] as const
export type Audience = (typeof audiences)[number]

/** How many mentees a mentor is advised to have at most (C4). */
export const advisedCapacity = 2

/** How many characters the shorter and the longer answers may have. */
export const most = { line: 120, list: 600, text: 2000 }

/** The fields of a profile, each by itself. Numbers that name a person are refused wherever they stand. */
export function profileFields(locale: Locale, now: Date) {
  const t = texts(locale).errors
  const c = choiceTexts(locale).errors
  const text = (length: number) => freeText({ locale, now }, length)
  const isWhole = (greatest: number) => (written: string) =>
    /^\d{1,2}$/.test(written) && Number(written) <= greatest
  const day = typed
    .transform(writtenDay)
    .refine(written => written === '' || isDay(written), c.day)
    .transform(written => (written === '' ? null : written))
  const yes = typed.transform(written => written === 'yes')
  const audience = z.enum(audiences).optional()
  return z.object({
    name: text(most.line).refine(name => name !== '', t.name),
    locale: z.enum(locales, t.locale),
    position: text(most.line),
    workplace: text(most.line),
    place: text(most.line),
    educations: text(most.list).transform(written => wordsToStore(educations, written)),
    leadershipEducation: text(most.line),
    skills: text(most.list).transform(written => [...new Set(partsOf(written))]),
    skillsSought: text(most.list).transform(written => [...new Set(partsOf(written))]),
    experienceYears: typed
      .refine(written => written === '' || isWhole(70)(written), t.years)
      .transform(written => (written === '' ? null : Number(written))),
    experience: text(most.text),
    languages: text(most.list).transform(written => wordsToStore(languages, written)),
    about: text(most.text),
    capacity: typed.refine(isWhole(20), t.capacity).transform(Number),
    wouldBeMentor: yes,
    wouldHaveMentor: yes,
    awayFrom: day,
    awayUntil: day,
    backgroundShown: audience,
    abilitiesShown: audience,
    aboutShown: audience,
    photoShown: audience,
  })
}

/** Reads the form of a profile. */
export function profileSchema(locale: Locale, now: Date) {
  const c = choiceTexts(locale).errors
  return profileFields(locale, now)
    .refine(({ awayFrom, awayUntil }) => awayUntil === null || awayFrom !== null, {
      message: c.from,
      path: ['awayFrom'],
    })
    .refine(({ awayFrom, awayUntil }) => awayUntil === null || awayFrom === null || awayUntil >= awayFrom, {
      message: c.order,
      path: ['awayUntil'],
    })
    .transform(
      ({ backgroundShown, abilitiesShown, aboutShown, photoShown, ...said }): Profile => ({
        ...said,
        backgroundShown,
        abilitiesShown,
        aboutShown,
        photoShown,
      }),
    )
}

/** So little that a matching, or a person, has nothing to go by. */
export function saysLittle(profile: Profile): boolean {
  const { educations, skills, experience, about } = profile
  return educations.length + skills.length === 0 && experience === '' && about === ''
}
