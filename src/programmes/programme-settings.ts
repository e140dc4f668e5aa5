import { z } from 'zod'
import { locales } from '../platform/i18n.ts'

/** How a mentor understands the part (A5): the one who knows, the one who walks beside, or two who explore. */
export const mentorStyles = ['sage', 'guide', 'alliance'] as const
/** Who sees to it that meetings happen (B8). */
export const initiatives = ['mentee', 'mentor', 'both'] as const
/** Who chooses what the meetings are about (M). */
export const contentChoosers = ['mentee', 'mentor', 'both'] as const
/** An agreement that the two sign, one they make without signing, or none at all (E9). */
export const agreementKinds = ['signed', 'informal', 'none'] as const
/** What may leave the room, within the law (E3, J2): nothing, one's own part, or what both have said yes to. */
export const confidentialities = ['nothing', 'own-part', 'what-both-allow'] as const
/** Whether somebody else pairs people, the mentee chooses, or either (D9). */
export const matchingModes = ['assigned', 'chosen', 'both'] as const
/** Who meets in a room: a mentor and a mentee, a mentor and several, or two who are each other's sparring partner. */
export const gatherings = ['pair', 'group', 'peers'] as const
/** Who says yes to an application: nobody has to, the coordinator, or the applicant's leader (C12). */
export const approvers = ['nobody', 'coordinator', 'leader'] as const
export type Approver = (typeof approvers)[number]
/** Whether a newcomer has a buddy, and from where (D8, B4). */
export const buddyRules = ['none', 'same-unit', 'same-organisation'] as const
/** What the leader of a mentee may follow: nothing, or the learning plan (J3, J4). */
export const leaderInsights = ['none', 'plan'] as const
/** Whether a mentor comes from elsewhere (D8). */
export const organisationRules = [
  'different-required',
  'different-preferred',
  'same-required',
  'any',
] as const
/** Whether a mentor asks, tells, or both (A6). */
export const manners = ['asking', 'both', 'telling'] as const
export type Manner = (typeof manners)[number]

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
    /** What a mentee wants to learn and a mentor is good at (C1, D4). */
    competences: weight,
    experienceGap: weight,
    educations: weight,
    languages: weight,
    place: weight,
    /** Counts where `organisationRule` is 'different-preferred'. */
    differentOrganisation: weight,
  }),
})

/** How many questions of their own a coordinator may ask, and how many answers one may choose from. */
export const mostQuestions = 10
export const mostOptions = 12

/** A question of the coordinator's own, asked when somebody signs up: answered in words, by choosing, or on a scale. */
const question = z.object({
  id: z.string().regex(/^[a-z0-9]{1,12}$/),
  side: z.enum(['mentor', 'mentee', 'both']),
  text: z.string().min(1).max(300),
  /** None: the answer is written. */
  options: z.array(z.string().min(1).max(120)).max(mostOptions),
  /** The words at the ends of a scale from 1 to 5; without them it is no scale. */
  ends: z.object({ low: z.string().min(1).max(120), high: z.string().min(1).max(120) }).optional(),
  optional: z.boolean(),
  /** The same in other languages: the question, and the answers or the ends of the scale in the same order. */
  translations: z
    .partialRecord(
      z.enum(locales),
      z.object({
        text: z.string().min(1).max(300),
        answers: z.array(z.string().min(1).max(120)).max(mostOptions),
      }),
    )
    .optional(),
})
export type Question = z.infer<typeof question>

/** A day's number, or null: nobody is reminded of it. */
const days = (least: number) => z.int().min(least).max(120).nullable()

/** When those who take part are reminded by themselves (D6, G2): each in days, from what it says. */
const reminderDays = z.object({
  /** Since the trial began, with no first meeting. */
  first_meeting: days(1),
  /** Since the trial meeting, without an answer. */
  trial_answer: days(1),
  /** Since both said yes, without a signed agreement. */
  signature: days(1),
  /** Beyond the agreed rhythm. */
  rhythm: days(0),
  /** Before the last day. */
  ending: days(1),
  /** Before a request for a mentor runs out. */
  request: days(1),
  /** Since an evaluation was sent, and once more after as long again. */
  evaluation: days(1),
})
export type ReminderDays = z.infer<typeof reminderDays>
export type ReminderRule = keyof ReminderDays
export const reminderRules = Object.keys(reminderDays.shape) as ReminderRule[]

/** What holds until a coordinator says otherwise; the database knows the same (`app.reminder_days`). */
export const usualReminders: ReminderDays = {
  first_meeting: 21,
  trial_answer: 5,
  signature: 14,
  rhythm: 0,
  ending: 30,
  request: 3,
  evaluation: 7,
}

/** The name of an item in the library: a word of the product's, or the id of an organisation's own. */
export const itemKey = z.string().regex(/^[a-z0-9-]{1,60}$/)
export const mostLeftOut = 1000

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
  contentBy: z.enum(contentChoosers),
  agreement: z.enum(agreementKinds),
  /** What an agreement suggests; the two decide (J2). */
  confidentiality: z.enum(confidentialities),
  matchingMode: z.enum(matchingModes),
  gathering: z.enum(gatherings).default('pair'),
  /** How many mentees a group begins with, at least and at most. */
  groupSize: z
    .object({ smallest: z.int().min(2).max(12), largest: z.int().min(2).max(12) })
    .refine(size => size.smallest <= size.largest)
    .default({ smallest: 3, largest: 5 }),
  /** How long a mentor who is asked has to answer, and a mentee whom a mentor asks for more (D9). */
  answerDays: z.int().min(2).max(30).default(7),
  /** Those who take part can say whom they would rather have before a matching (D3). */
  wishes: z.boolean().default(false),
  organisationRule: z.enum(organisationRules),
  buddy: z.enum(buddyRules),
  /** The last day to sign up; null when people may come all the time. */
  signUpUntil: z.iso.date().nullable(),
  /** How many mentees there is room for; the next ones come on a waiting list. Null is no limit. */
  menteePlaces: z.int().min(1).max(100_000).nullable(),
  /** The same for mentors. */
  mentorPlaces: z.int().min(1).max(100_000).nullable().default(null),
  /** A free place is offered to the next on the waiting list without the coordinator, and for how many days. */
  offersPlaces: z.boolean().default(true),
  offerDays: z.int().min(2).max(30).default(7),
  approval: z.object({ mentor: z.enum(approvers), mentee: z.enum(approvers) }),
  questions: z.array(question).max(mostQuestions),
  /** How long the two have to say whether the match is right (D6). */
  trialDays: z.int().min(7).max(120),
  /** People may sign in by a link in a mail, without a passkey. */
  signInByLink: z.boolean(),
  /** The two keep a learning and competence plan, and give feedback on its tasks (F1–F12, H). */
  learningPlan: z.boolean(),
  leaderInsight: z.enum(leaderInsights),
  /** Work done side by side belongs to this scheme (A16). */
  sideBySideTraining: z.boolean(),
  /** The wish for a mentor can be brought up in the appraisal talk (A13). */
  appraisalTalk: z.boolean(),
  /** For whom the scheme is, in the coordinator's words (A10). */
  targetGroup: z.string().max(300),
  /** Where else one can turn (A14). */
  otherOffers: z.string().max(1000),
  matching: matchingSettings,
  reminders: reminderDays.default(usualReminders),
  /** What of the library is not put before those who take part, by the items' keys; the coordinator sees it all. */
  libraryLeftOut: z.array(itemKey).max(mostLeftOut).default([]),
})

export type ProgrammeSettings = z.infer<typeof programmeSettings>
export type MatchingSettings = ProgrammeSettings['matching']

/** Reads what is stored with a programme. Throws when it is not what a programme writes. */
export function readProgrammeSettings(stored: unknown): ProgrammeSettings {
  return programmeSettings.parse(stored)
}
