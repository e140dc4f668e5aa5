import { z } from 'zod'
import { typed } from '../../platform/http/check-form.ts'
import type { Form } from '../../platform/http/visit.ts'
import { isDay, writtenDay } from '../../platform/http/written-day.ts'
import type { Locale } from '../../platform/i18n.ts'
import { type WeightStep, weightSteps } from '../matching-weights.ts'
import { texts } from '../messages-settings.ts'
import { aims, scopes } from '../presets.ts'
import type { ProgrammeFrame } from '../programme.ts'
import {
  agreementKinds,
  approvers,
  buddyRules,
  confidentialities,
  contentChoosers,
  gatherings,
  initiatives,
  leaderInsights,
  manners,
  matchingModes,
  mentorStyles,
  organisationRules,
  type ReminderRule,
  reminderRules,
} from '../programme-settings.ts'
import { librarySchema } from './library-form.ts'
import type { Part } from './part.ts'
import { questionsIn } from './question-form.ts'

/** How many characters an answer may have. */
export const most = { name: 120, purpose: 1000, targetGroup: 300, otherOffers: 1000 }

/** Reads the form of one part: the programme as it then is. What the part does not ask about stays as it was. */
export function partSchema(
  part: Part,
  before: ProgrammeFrame,
  locale: Locale,
  form: Pick<Form, 'text'>,
): z.ZodType<ProgrammeFrame> {
  switch (part) {
    case 'purpose':
      return purpose(before, locale)
    case 'mentor':
      return mentor(before, locale)
    case 'meetings':
      return meetings(before, locale)
    case 'matching':
      return matching(before, locale)
    case 'agreement':
      return agreement(before, locale)
    case 'sign-up':
      return signUp(before, locale, form)
    case 'reminders':
      return reminders(before, locale)
    case 'library':
      return librarySchema(before, form)
  }
}

/** Reads a programme's name. */
export function nameSchema(locale: Locale) {
  return z.object({ name: nameField(locale) })
}

/** Reads a programme's first and last day. */
export function datesSchema(locale: Locale) {
  const message = texts(locale).errors.endsOn
  return z.object(dates(locale)).refine(inOrder, { message, path: ['endsOn'] })
}

const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  !isDay(startsOn) || !isDay(endsOn) || startsOn < endsOn

function dates(locale: Locale) {
  return { startsOn: day(locale), endsOn: day(locale) }
}

function nameField(locale: Locale) {
  return text(most.name, locale).refine(name => name !== '', texts(locale).errors.name)
}

function purpose(before: ProgrammeFrame, locale: Locale) {
  const { errors: t } = texts(locale)
  return z
    .object({
      name: nameField(locale),
      purpose: text(most.purpose, locale).refine(written => written !== '', t.purpose),
      targetGroup: text(most.targetGroup, locale),
      scope: z.enum(scopes, t.choose),
      aim: z.enum(aims, t.choose),
    })
    .transform(({ targetGroup, ...given }) => ({
      ...before,
      ...given,
      settings: { ...before.settings, targetGroup },
    }))
}

function mentor(before: ProgrammeFrame, locale: Locale) {
  const { errors: t } = texts(locale)
  return z
    .object({
      mentorStyle: z.enum(mentorStyles, t.choose),
      capacityAdvice: whole(1, 10, locale),
      sideBySideTraining: checked,
      buddy: z.enum(buddyRules, t.choose),
    })
    .transform(given => ({ ...before, settings: { ...before.settings, ...given } }))
}

function meetings(before: ProgrammeFrame, locale: Locale) {
  const { errors: t } = texts(locale)
  return z
    .object({
      ...dates(locale),
      months: whole(1, 36, locale),
      meetingMinutes: whole(15, 480, locale),
      fromMonths: whole(1, 12, locale),
      toMonths: whole(1, 12, locale),
      trialDays: whole(7, 120, locale),
      initiative: z.enum(initiatives, t.choose),
      contentBy: z.enum(contentChoosers, t.choose),
      manner: z.enum(manners, t.choose),
    })
    .refine(inOrder, { message: t.endsOn, path: ['endsOn'] })
    .refine(({ fromMonths, toMonths }) => !(fromMonths > toMonths), { message: t.rhythm, path: ['toMonths'] })
    .transform(({ startsOn, endsOn, fromMonths, toMonths, ...given }) => ({
      ...before,
      startsOn,
      endsOn,
      settings: { ...before.settings, ...given, rhythm: { fromMonths, toMonths } },
    }))
}

function matching(before: ProgrammeFrame, locale: Locale) {
  const { errors: t } = texts(locale)
  const step = z
    .enum(Object.keys(weightSteps) as [WeightStep, ...WeightStep[]], t.choose)
    .transform(name => weightSteps[name])
  return z
    .object({
      matchingMode: z.enum(matchingModes, t.choose),
      gathering: z.enum(gatherings, t.choose),
      smallest: whole(2, 12, locale),
      largest: whole(2, 12, locale),
      answerDays: whole(2, 30, locale),
      wishes: checked,
      organisationRule: z.enum(organisationRules, t.choose),
      differentUnit: checked,
      lineOfLeadersDepth: whole(0, 5, locale),
      gapFrom: whole(0, 50, locale),
      gapTo: whole(0, 60, locale),
      themes: step,
      developmentAreas: step,
      competences: step,
      experienceGap: step,
      educations: step,
      languages: step,
      place: step,
      differentOrganisation: step,
    })
    .refine(({ smallest, largest }) => !(smallest > largest), { message: t.groupSize, path: ['largest'] })
    .refine(({ gathering, matchingMode }) => gathering === 'pair' || matchingMode === 'assigned', {
      message: t.gathering,
      path: ['gathering'],
    })
    .refine(({ gapFrom, gapTo }) => !(gapFrom > gapTo), { message: t.groupSize, path: ['gapTo'] })
    .transform(
      ({
        matchingMode,
        gathering,
        smallest,
        largest,
        answerDays,
        wishes,
        organisationRule,
        differentUnit,
        lineOfLeadersDepth,
        gapFrom,
        gapTo,
        ...weights
      }) => ({
        ...before,
        settings: {
          ...before.settings,
          matchingMode,
          gathering,
          groupSize: { smallest, largest },
          answerDays,
          wishes,
          organisationRule,
          matching: {
            differentUnit,
            lineOfLeadersDepth,
            experienceGap: { from: gapFrom, to: gapTo },
            weights,
          },
        },
      }),
    )
}

function agreement(before: ProgrammeFrame, locale: Locale) {
  const { errors: t } = texts(locale)
  return z
    .object({
      agreement: z.enum(agreementKinds, t.choose),
      confidentiality: z.enum(confidentialities, t.choose),
      learningPlan: checked,
      leaderInsight: z.enum(leaderInsights, t.choose),
    })
    .transform(given => ({ ...before, settings: { ...before.settings, ...given } }))
}

function signUp(before: ProgrammeFrame, locale: Locale, form: Pick<Form, 'text'>) {
  const { errors: t } = texts(locale)
  const asked = questionsIn(form, locale)
  return z
    .object({
      intake: z.enum(['until', 'rolling'], t.choose),
      signUpUntil: typed.transform(writtenDay),
      menteePlaces: wholeOrNone(1, 999, locale),
      mentorPlaces: wholeOrNone(1, 999, locale),
      offersPlaces: checked,
      offerDays: whole(2, 30, locale),
      approvalOfMentor: z.enum(approvers, t.choose),
      approvalOfMentee: z.enum(approvers, t.choose),
      signInByLink: checked,
      appraisalTalk: checked,
      otherOffers: text(most.otherOffers, locale),
    })
    .superRefine(({ intake, signUpUntil }, context) => {
      if (intake === 'until' && !isDay(signUpUntil))
        context.addIssue({ code: 'custom', message: t.signUpUntil, path: ['signUpUntil'] })
      if ('errors' in asked)
        for (const [name, message] of Object.entries(asked.errors))
          context.addIssue({ code: 'custom', message, path: [name] })
    })
    .transform(({ intake, signUpUntil, approvalOfMentor, approvalOfMentee, ...given }) => ({
      ...before,
      settings: {
        ...before.settings,
        ...given,
        signUpUntil: intake === 'until' ? signUpUntil : null,
        approval: { mentor: approvalOfMentor, mentee: approvalOfMentee },
        questions: 'questions' in asked ? asked.questions : [],
      },
    }))
}

function reminders(before: ProgrammeFrame, locale: Locale) {
  const fields = reminderRules.map(
    rule => [rule, wholeOrNone(rule === 'rhythm' ? 0 : 1, 120, locale)] as const,
  )
  return z
    .object(Object.fromEntries(fields) as Record<ReminderRule, ReturnType<typeof wholeOrNone>>)
    .transform(given => ({ ...before, settings: { ...before.settings, reminders: given } }))
}

function text(length: number, locale: Locale) {
  return typed.pipe(z.string().max(length, texts(locale).errors.tooLong(length)))
}

function day(locale: Locale) {
  return typed.transform(writtenDay).refine(isDay, texts(locale).errors.day)
}

/** A single checkbox: 'yes', or not sent at all. */
const checked = typed.transform(value => value === 'yes')

/** A whole number, or null where nothing is written. */
function wholeOrNone(least: number, greatest: number, locale: Locale) {
  return typed
    .refine(
      written => written === '' || whole(least, greatest, locale).safeParse(written).success,
      texts(locale).errors.whole(least, greatest),
    )
    .transform(written => (written === '' ? null : Number(written)))
}

function whole(least: number, greatest: number, locale: Locale) {
  const message = texts(locale).errors.whole(least, greatest)
  return typed
    .refine(written => /^\d{1,3}$/.test(written), message)
    .transform(Number)
    .refine(value => value >= least && value <= greatest, message)
}
