import type { MatchingSettings, ProgrammeSettings } from './programme-settings.ts'

export const presetNames = [
  'career',
  'leader_corps',
  'professional_sparring',
  'personal_mentor',
  'onboarding',
] as const
export type PresetName = (typeof presetNames)[number]

/** Concrete tasks, or the working life as a whole (A2). */
export const scopes = ['tasks', 'general'] as const
export type Scope = (typeof scopes)[number]
/** Professional sparring, career, or both (A3). */
export const aims = ['professional', 'career', 'both'] as const
export type Aim = (typeof aims)[number]

/** What a new programme begins with; everything can be changed. */
export interface Preset {
  readonly scope: Scope
  readonly aim: Aim
  readonly settings: ProgrammeSettings
}

/** The presets one can begin with. Onboarding joins them with its role chart and learning plan. */
export const offeredPresets = ['career', 'leader_corps', 'professional_sparring', 'personal_mentor'] as const
export type OfferedPreset = (typeof offeredPresets)[number]

const independent: MatchingSettings = {
  differentUnit: true,
  lineOfLeadersDepth: 3,
  experienceGap: { from: 5, to: 20 },
  weights: {
    themes: 10,
    developmentAreas: 6,
    experienceGap: 6,
    educations: 3,
    languages: 3,
    place: 3,
    differentOrganisation: 0,
  },
}

// E6: two hours every one or two months, for a year, two mentees, and the mentee sees to it that they meet.
const ordinary: ProgrammeSettings = {
  months: 12,
  meetingMinutes: 120,
  rhythm: { fromMonths: 1, toMonths: 2 },
  capacityAdvice: 2,
  mentorStyle: 'guide',
  manner: 'both',
  initiative: 'mentee',
  contentBy: 'mentee',
  signature: 'both',
  organisationRule: 'any',
  trialDays: 21,
  signInByLink: true,
  leaderInsight: 'none',
  sideBySideTraining: false,
  appraisalTalk: false,
  targetGroup: '',
  otherOffers: '',
  matching: independent,
}

/** The five kinds of scheme that the sources describe, as settings (M). */
export const presets: Readonly<Record<PresetName, Preset>> = {
  career: { scope: 'general', aim: 'career', settings: { ...ordinary, appraisalTalk: true } },
  leader_corps: {
    scope: 'general',
    aim: 'both',
    settings: {
      ...ordinary,
      organisationRule: 'different-required',
      matching: withWeights({ experienceGap: 10 }),
    },
  },
  // S1 calls it a psychological contract: agreed, not signed.
  professional_sparring: {
    scope: 'tasks',
    aim: 'professional',
    settings: {
      ...ordinary,
      months: 6,
      meetingMinutes: 60,
      rhythm: { fromMonths: 1, toMonths: 1 },
      signature: 'none',
      organisationRule: 'different-preferred',
      matching: withWeights({ educations: 6, differentOrganisation: 3 }),
    },
  },
  // It matters little who a mentor is, much what they have been through (D11).
  personal_mentor: {
    scope: 'general',
    aim: 'both',
    settings: {
      ...ordinary,
      mentorStyle: 'alliance',
      manner: 'asking',
      matching: withWeights({ developmentAreas: 10, experienceGap: 0, educations: 0 }),
    },
  },
  // The opposite of distance: a colleague nearby who picks the tasks, and a leader who follows the plan.
  onboarding: {
    scope: 'tasks',
    aim: 'professional',
    settings: {
      ...ordinary,
      months: 6,
      meetingMinutes: 60,
      rhythm: { fromMonths: 1, toMonths: 1 },
      mentorStyle: 'sage',
      manner: 'telling',
      initiative: 'mentor',
      contentBy: 'mentor',
      signature: 'none',
      organisationRule: 'same-required',
      leaderInsight: 'plan',
      sideBySideTraining: true,
      matching: {
        ...withWeights({ themes: 6, experienceGap: 3, educations: 6, place: 10 }),
        differentUnit: false,
        lineOfLeadersDepth: 1,
        experienceGap: { from: 1, to: 40 },
      },
    },
  },
}

function withWeights(weights: Partial<MatchingSettings['weights']>): MatchingSettings {
  return { ...independent, weights: { ...independent.weights, ...weights } }
}
