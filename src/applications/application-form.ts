import { z } from 'zod'
import { developmentAreas, themes, type Vocabulary, wordsToStore } from '../people/imports/vocabulary.ts'
import { profileFields } from '../people/me/profile/profile.ts'
import { type CheckedForm, checkForm, formAgain, typed } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Form } from '../platform/http/visit.ts'
import type { Locale } from '../platform/i18n.ts'
import { manners, type Question } from '../programmes/programme-settings.ts'
import { mostPlaces, needsOf, type Side, type Wish } from './application.ts'
import { texts } from './messages.ts'
import { type Answers, answersSchema, questionsFor } from './own-questions.ts'
import { type ProfileAdditions, profileParts } from './profile-parts.ts'

/** How many characters an answer may have. */
export const most = { text: 1000, words: 300 }

interface Reader {
  readonly locale: Locale
  readonly now: Date
}

export interface Said {
  readonly wish: Wish
  readonly profile: ProfileAdditions
  /** What was answered to the coordinator's own questions, by question. */
  readonly answers: Answers
}

/** Reads what somebody seeks or offers, and the parts of their profile that the form asked for. */
export function readApplication(
  form: Form,
  side: Side,
  reader: Reader,
  questions: readonly Question[],
): CheckedForm<Said> {
  const need = side === 'mentee' ? checkForm(form, needSchema(reader)) : { read: notAsked.mentor }
  const chosen = checkForm(form, themesSchema(reader))
  const places = side === 'mentor' ? checkForm(form, mentorSchema(reader)) : { read: notAsked.mentee }
  const rest = checkForm(form, restSchema(reader))
  const profile = checkForm(form, profileFields(reader.locale, reader.now).pick(asked))
  const answers = checkForm(form, answersSchema(questionsFor(side, questions), reader))
  if (
    'read' in need &&
    'read' in chosen &&
    'read' in places &&
    'read' in rest &&
    'read' in profile &&
    'read' in answers
  ) {
    const wish = { ...need.read, ...chosen.read, ...places.read, ...rest.read }
    return { read: { wish, profile: given(form, profile.read), answers: answers.read } }
  }
  // In the order of the page.
  const refusedParts = [need, chosen, places, rest, answers, profile].flatMap(part =>
    'again' in part ? [part] : [],
  )
  return { again: formAgain(form, Object.assign({}, ...refusedParts.map(({ again }) => again.errors))) }
}

const notAsked = {
  mentor: { gain: '', needs: [] },
  mentee: { places: null, notTaken: '', manner: null },
}

function needSchema(reader: Reader) {
  const t = texts(reader.locale).errors
  return z
    .object({
      gain: freeText(reader, most.text).refine(said => said !== '', t.gain),
      need: chosenAmong(['daily_life', 'future']),
      furtherNeed: chosenAmong(['career', 'knowledge']),
    })
    .superRefine(({ need, furtherNeed }, context) => {
      const missing = (path: 'need' | 'furtherNeed') =>
        context.addIssue({ code: 'custom', path: [path], message: t[path] })
      if (need.length + furtherNeed.length === 0) missing('need')
      if (need.includes('future') && furtherNeed.length === 0) missing('furtherNeed')
    })
    .transform(({ gain, need, furtherNeed }) => ({ gain, needs: needsOf([...need, ...furtherNeed]) }))
}

function themesSchema(reader: Reader) {
  return z
    .object({
      themes: chosenAmong(themes.keys),
      ownThemes: freeText(reader, most.words).transform(written => wordsToStore(themes, written)),
    })
    .refine(said => said.themes.length + said.ownThemes.length > 0, {
      message: texts(reader.locale).errors.themes,
      path: ['themes'],
    })
    .transform(said => ({ themes: [...new Set([...said.themes, ...said.ownThemes])] }))
}

function mentorSchema(reader: Reader) {
  const isPlaces = (written: string) => /^\d{1,2}$/.test(written) && Number(written) <= mostPlaces
  return z.object({
    places: typed.refine(isPlaces, texts(reader.locale).errors.places).transform(Number),
    notTaken: freeText(reader, most.words),
    manner: z.enum(manners).nullable().catch(null),
  })
}

function restSchema(reader: Reader) {
  return z.object({
    developmentAreas: chosenAmong(developmentAreas.keys),
    motivation: freeText(reader, most.text),
    other: freeText(reader, most.text),
  })
}

const asked = {
  position: true,
  workplace: true,
  place: true,
  educations: true,
  leadershipEducation: true,
  experienceYears: true,
  languages: true,
} as const satisfies Record<(typeof profileParts)[number], true>

/** What the form did not ask for, or nobody filled in, stays as it is in the profile. */
function given(form: Form, read: Required<ProfileAdditions>): ProfileAdditions {
  const parts = profileParts.filter(part => form.text(part).trim() !== '')
  return Object.fromEntries(parts.map(part => [part, read[part]]))
}

/** Any number of checkboxes of one name; what the list does not hold was not chosen on the page. */
function chosenAmong(keys: Vocabulary['keys']) {
  return z
    .unknown()
    .optional()
    .transform(values => [values ?? []].flat().map(String))
    .transform(values => keys.filter(key => values.includes(key)))
    .pipe(z.array(z.string()))
}
