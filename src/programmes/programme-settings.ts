import { z } from 'zod'

/** How a mentor understands the part (A5): the one who knows, the one who walks beside, or two who explore. */
export const mentorStyles = ['sage', 'guide', 'alliance'] as const
/** Who sees to it that meetings happen (B8). */
export const initiatives = ['mentee', 'mentor', 'both'] as const
/** 'both': an agreement that the two sign. 'none': one they make without signing (E9). */
export const signatures = ['both', 'none'] as const
/** Whether a mentor comes from elsewhere (D8). */
export const organisationRules = [
  'different-required',
  'different-preferred',
  'same-required',
  'any',
] as const
/** Whether a mentor asks, tells, or both (A6). */
export const manners = ['asking', 'both', 'telling'] as const

/** Points for each kind of likeness or distance; 0 leaves it out of the matching. */
const weight = z.int().min(0).max(20)

/** What speaks for a pair and what forbids it: turned into the engine's criteria and rules by `matching/`. */
const matchingSettings = z.object({
  /** Forbids pairs from one unit (D2). */
  differentUnit: z.boolean(),
  /** How many leaders upwards a pair may not be in line; 0 allows it (D2). */
  lineOfLeadersDepth: z.int().min(0).max(5),
  /** Years more that a mentor should have (D7). */
  experienceGap: z.object({ from: z.int().min(0).max(50), to: z.int().min(0).max(60) }),
  weights: z.object({
    themes: weight,
    developmentAreas: weight,
    experienceGap: weight,
    educations: weight,
    languages: weight,
    place: weight,
    /** Counts where `organisationRule` is 'different-preferred'. */
    differentOrganisation: weight,
  }),
})

/** Everything a programme decides. Screens, rules and texts follow these, never the name of the preset (M). */
export const programmeSettings = z.object({
  /** How long a mentorship lasts (A7). */
  months: z.int().min(1).max(36),
  meetingMinutes: z.int().min(15).max(480),
  /** How far apart meetings are; a pair is late when `toMonths` have gone (G2). */
  rhythm: z
    .object({ fromMonths: z.int().min(1).max(12), toMonths: z.int().min(1).max(12) })
    .refine(rhythm => rhythm.fromMonths <= rhythm.toMonths),
  /** More mentees than this for one mentor is advised against, not forbidden (C4). */
  capacityAdvice: z.int().min(1).max(10),
  mentorStyle: z.enum(mentorStyles),
  manner: z.enum(manners),
  initiative: z.enum(initiatives),
  /** Who chooses what the meetings are about (M). */
  contentBy: z.enum(['mentee', 'mentor']),
  signature: z.enum(signatures),
  organisationRule: z.enum(organisationRules),
  /** How long the two have to say whether the match is right (D6). */
  trialDays: z.int().min(7).max(120),
  /** People may sign in by a link in a mail, without a passkey. */
  signInByLink: z.boolean(),
  /** What the leader of a mentee may follow: nothing, or the learning plan (J3, J4). */
  leaderInsight: z.enum(['none', 'plan']),
  /** Work done side by side belongs to this scheme (A16). */
  sideBySideTraining: z.boolean(),
  /** The wish for a mentor can be brought up in the appraisal talk (A13). */
  appraisalTalk: z.boolean(),
  /** For whom the scheme is, in the coordinator's words (A10). */
  targetGroup: z.string().max(300),
  /** Where else one can turn (A14). */
  otherOffers: z.string().max(1000),
  matching: matchingSettings,
})

export type ProgrammeSettings = z.infer<typeof programmeSettings>
export type MatchingSettings = ProgrammeSettings['matching']

/** Reads what is stored with a programme. Throws when it is not what a programme writes. */
export function readProgrammeSettings(stored: unknown): ProgrammeSettings {
  return programmeSettings.parse(stored)
}
