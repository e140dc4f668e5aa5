import { inStyle } from './mentor-style.ts'
import { type MatchingSettings, type ProgrammeSettings, usualReminders } from './programme-settings.ts'

export const presetNames = [
  'career',
  'leader_corps',
  'professional_sparring',
  'personal_mentor',
  'onboarding',
] as const
export type PresetName = (typeof presetNames)[number]

export function presetNamed(name: string | null): PresetName | undefined {
  return presetNames.find(preset => preset === name)
}

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
  /** Everybody begins together, or people come all the time (A7). */
  readonly intake: 'together' | 'rolling'
  readonly settings: ProgrammeSettings
}

/** What speaks for a pair and keeps it apart where nobody has said anything else (D2, D4, D7). */
export const usualMatching: MatchingSettings = {
  differentUnit: true,
  lineOfLeadersDepth: 3,
  experienceGap: { from: 5, to: 20 },
  weights: {
    themes: 10,
    developmentAreas: 6,
    competences: 0,
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
  agreement: 'signed',
  confidentiality: 'nothing',
  matchingMode: 'assigned',
  gathering: 'pair',
  groupSize: { smallest: 3, largest: 5 },
  answerDays: 7,
  wishes: false,
  organisationRule: 'any',
  buddy: 'none',
  signUpUntil: null,
  menteePlaces: null,
  mentorPlaces: null,
  offersPlaces: true,
  offerDays: 7,
  approval: { mentor: 'nobody', mentee: 'nobody' },
  questions: [],
  trialDays: 21,
  signInByLink: true,
  learningPlan: false,
  leaderInsight: 'none',
  sideBySideTraining: false,
  appraisalTalk: false,
  targetGroup: '',
  otherOffers: '',
  matching: usualMatching,
  reminders: usualReminders,
  libraryLeftOut: [],
}

/** The five kinds of scheme that the sources describe, as settings (M). */
export const presets: Readonly<Record<PresetName, Preset>> = {
  // S1 has the mentee choose and the databank to choose from; S0 has the signed agreement.
  career: {
    scope: 'general',
    aim: 'career',
    intake: 'together',
    settings: { ...ordinary, matchingMode: 'both', appraisalTalk: true },
  },
  // The way in goes through HR (S2), and the mentor is assigned.
  leader_corps: {
    scope: 'general',
    aim: 'both',
    intake: 'together',
    settings: {
      ...ordinary,
      organisationRule: 'different-required',
      approval: { mentor: 'nobody', mentee: 'coordinator' },
      matching: withWeights({ experienceGap: 10 }),
    },
  },
  // S1 calls it a psychological contract: agreed, not signed.
  professional_sparring: {
    scope: 'tasks',
    aim: 'professional',
    intake: 'rolling',
    settings: {
      ...ordinary,
      months: 6,
      meetingMinutes: 60,
      rhythm: { fromMonths: 1, toMonths: 1 },
      agreement: 'informal',
      confidentiality: 'own-part',
      matchingMode: 'chosen',
      organisationRule: 'different-preferred',
      matching: withWeights({ competences: 6, educations: 6, differentOrganisation: 3 }),
    },
  },
  // It matters little who a mentor is, much what they have been through (D11).
  personal_mentor: {
    scope: 'general',
    aim: 'both',
    intake: 'rolling',
    settings: { ...inStyle(ordinary, 'alliance'), matchingMode: 'both' },
  },
  // The opposite of distance: a colleague nearby who picks the tasks, and a leader who follows the plan. What others
  // agree on stands here in the role chart and the learning plan.
  onboarding: {
    scope: 'tasks',
    aim: 'professional',
    intake: 'rolling',
    settings: {
      ...inStyle(ordinary, 'sage'),
      months: 6,
      meetingMinutes: 60,
      rhythm: { fromMonths: 1, toMonths: 1 },
      agreement: 'none',
      confidentiality: 'what-both-allow',
      organisationRule: 'same-required',
      buddy: 'same-unit',
      approval: { mentor: 'leader', mentee: 'nobody' },
      learningPlan: true,
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
  return { ...usualMatching, weights: { ...usualMatching.weights, ...weights } }
}
