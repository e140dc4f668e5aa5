import { z } from 'zod'
import { typed } from '../platform/http/check-form.ts'
import type { Locale } from '../platform/i18n.ts'
import { texts } from './messages-settings.ts'
import { aims, type Preset, scopes } from './presets.ts'
import type { ProgrammeFrame } from './programme.ts'
import {
  initiatives,
  type MatchingSettings,
  manners,
  mentorStyles,
  organisationRules,
  signatures,
} from './programme-settings.ts'

/** How many characters an answer may have. */
export const most = { name: 120, purpose: 1000, targetGroup: 300, otherOffers: 1000 }

/** The steps in which a form speaks of weights. */
export const weightSteps = { none: 0, little: 3, some: 6, much: 10 } as const
export type WeightStep = keyof typeof weightSteps

/** The step nearest to a weight. */
export function stepOf(weight: number): WeightStep {
  const steps = Object.keys(weightSteps) as WeightStep[]
  const distance = (step: WeightStep) => Math.abs(weightSteps[step] - weight)
  return steps.reduce((nearest, step) => (distance(step) < distance(nearest) ? step : nearest))
}

/**
 * Reads the form of a programme. What the form does not ask about stays as in `before`: the preset's settings for a
 * new programme, its own for one that is changed.
 */
export function programmeSchema(locale: Locale, before: Preset['settings']) {
  return frameSchema(locale).transform((given): ProgrammeFrame => {
    const { name, purpose, scope, aim, startsOn, endsOn, fromMonths, toMonths, ...settings } = given
    return {
      name,
      purpose,
      scope,
      aim,
      startsOn,
      endsOn,
      settings: { ...before, ...settings, rhythm: { fromMonths, toMonths } },
    }
  })
}

/** Reads the part of the settings page that is about matching. */
export function matchingSchema(locale: Locale): z.ZodType<MatchingSettings> {
  const { errors: t } = texts(locale)
  const step = z
    .enum(Object.keys(weightSteps) as [WeightStep, ...WeightStep[]], t.choose)
    .transform(name => weightSteps[name])
  return z
    .object({
      differentUnit: checked,
      lineOfLeadersDepth: whole(0, 5, locale),
      gapFrom: whole(0, 50, locale),
      gapTo: whole(0, 60, locale),
      themes: step,
      developmentAreas: step,
      experienceGap: step,
      educations: step,
      languages: step,
      place: step,
      differentOrganisation: step,
    })
    .refine(({ gapFrom, gapTo }) => gapFrom <= gapTo, { message: t.rhythm, path: ['gapTo'] })
    .transform(({ differentUnit, lineOfLeadersDepth, gapFrom, gapTo, ...weights }) => ({
      differentUnit,
      lineOfLeadersDepth,
      experienceGap: { from: gapFrom, to: gapTo },
      weights,
    }))
}

function frameSchema(locale: Locale) {
  const { errors: t } = texts(locale)
  const text = (length: number) => typed.pipe(z.string().max(length, t.tooLong(length)))
  const day = typed.refine(
    written => /^\d{4}-\d\d-\d\d$/.test(written) && !Number.isNaN(Date.parse(written)),
    t.day,
  )
  const oneOf = <const Choice extends string>(choices: readonly Choice[]) => z.enum(choices, t.choose)
  return z
    .object({
      name: text(most.name).refine(name => name !== '', t.name),
      purpose: text(most.purpose).refine(purpose => purpose !== '', t.purpose),
      targetGroup: text(most.targetGroup),
      scope: oneOf(scopes),
      aim: oneOf(aims),
      startsOn: day,
      endsOn: day,
      meetingMinutes: whole(15, 480, locale),
      fromMonths: whole(1, 12, locale),
      toMonths: whole(1, 12, locale),
      months: whole(1, 36, locale),
      capacityAdvice: whole(1, 10, locale),
      mentorStyle: oneOf(mentorStyles),
      manner: oneOf(manners),
      initiative: oneOf(initiatives),
      signature: oneOf(signatures),
      organisationRule: oneOf(organisationRules),
      trialDays: whole(7, 120, locale),
      signInByLink: checked,
      appraisalTalk: checked,
      otherOffers: text(most.otherOffers),
    } satisfies Record<string, z.ZodType>)
    .refine(({ startsOn, endsOn }) => startsOn < endsOn, { message: t.endsOn, path: ['endsOn'] })
    .refine(({ fromMonths, toMonths }) => fromMonths <= toMonths, { message: t.rhythm, path: ['toMonths'] })
}

/** A single checkbox: 'yes', or not sent at all. */
const checked = typed.transform(value => value === 'yes')

function whole(least: number, greatest: number, locale: Locale) {
  const message = texts(locale).errors.whole(least, greatest)
  return typed
    .refine(written => /^\d{1,3}$/.test(written), message)
    .transform(Number)
    .refine(value => value >= least && value <= greatest, message)
}

/** Reads whether people may sign up. */
export function stateSchema(locale: Locale) {
  return z.object({ state: z.enum(['open', 'closed'], texts(locale).errors.choose) })
}
