import fc from 'fast-check'
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
  type ProgrammeSettings,
  type Question,
  readProgrammeSettings,
} from './programme-settings.ts'

const whole = (min: number, max: number) => fc.integer({ min, max })
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const words = (maxLength: number) =>
  fc
    .string({ minLength: 1, maxLength })
    .map(said => said.replaceAll(/\s+/g, ' ').trim())
    .filter(said => said !== '')
/** What a form speaks of, so that what is sent comes back the same. */
const weight = oneOf([0, 3, 6, 10])
const upTo = (least: number, most: number) =>
  fc.tuple(whole(least, most), whole(least, most)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

const untranslated: fc.Arbitrary<Question> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{8}$/),
  side: oneOf(['mentor', 'mentee', 'both'] as const),
  text: words(300),
  options: fc.oneof(fc.constant<string[]>([]), fc.uniqueArray(words(60), { minLength: 2, maxLength: 12 })),
  optional: fc.boolean(),
})

const question: fc.Arbitrary<Question> = fc
  .tuple(untranslated, words(300), words(100), fc.constantFrom(undefined, 'nb', 'en'))
  .map(([asked, text, answer, locale]) => {
    if (!locale) return asked
    const answers = asked.options.map((_, at) => `${answer} ${at}`)
    return { ...asked, translations: { [locale]: { text, answers } } }
  })

/** Any settings that a programme can have, to the extremes. */
export const anySettings: fc.Arbitrary<ProgrammeSettings> = fc
  .record({
    months: whole(1, 36),
    meetingMinutes: whole(15, 480),
    reminders: fc.record({
      first_meeting: fc.option(whole(1, 120)),
      trial_answer: fc.option(whole(1, 120)),
      signature: fc.option(whole(1, 120)),
      rhythm: fc.option(whole(0, 120)),
      ending: fc.option(whole(1, 120)),
      request: fc.option(whole(1, 120)),
      evaluation: fc.option(whole(1, 120)),
    }),
    rhythm: upTo(1, 12).map(([fromMonths, toMonths]) => ({ fromMonths, toMonths })),
    capacityAdvice: whole(1, 10),
    mentorStyle: oneOf(mentorStyles),
    manner: oneOf(manners),
    initiative: oneOf(initiatives),
    contentBy: oneOf(contentChoosers),
    agreement: oneOf(agreementKinds),
    confidentiality: oneOf(confidentialities),
    matchingMode: oneOf(matchingModes),
    gathering: oneOf(gatherings),
    groupSize: upTo(2, 12).map(([smallest, largest]) => ({ smallest, largest })),
    answerDays: whole(2, 30),
    wishes: fc.boolean(),
    organisationRule: oneOf(organisationRules),
    buddy: oneOf(buddyRules),
    signUpUntil: fc.option(oneOf(['2026-10-07', '2027-02-28', '2031-12-31'])),
    menteePlaces: fc.option(whole(1, 999)),
    mentorPlaces: fc.option(whole(1, 999)),
    offersPlaces: fc.boolean(),
    offerDays: whole(2, 30),
    approval: fc.record({ mentor: oneOf(approvers), mentee: oneOf(approvers) }),
    questions: fc.uniqueArray(question, { maxLength: 10, selector: ({ id }) => id }),
    trialDays: whole(7, 120),
    signInByLink: fc.constant(true),
    learningPlan: fc.boolean(),
    leaderInsight: oneOf(leaderInsights),
    sideBySideTraining: fc.boolean(),
    appraisalTalk: fc.boolean(),
    targetGroup: fc.oneof(fc.constant(''), words(300)),
    otherOffers: fc.oneof(fc.constant(''), words(1000)),
    libraryLeftOut: fc.subarray(['active-listening', 'buddy', 'feedback', 'first-meeting']),
    matching: fc.record({
      differentUnit: fc.boolean(),
      lineOfLeadersDepth: whole(0, 5),
      experienceGap: upTo(0, 50).map(([from, to]) => ({ from, to })),
      weights: fc.record({
        themes: weight,
        developmentAreas: weight,
        competences: weight,
        experienceGap: weight,
        educations: weight,
        languages: weight,
        place: weight,
        differentOrganisation: weight,
      }),
    }),
  })
  // As it is stored: plain, without what the maker of examples puts into its objects.
  // Who is not chosen one by one is not chosen by a mentee.
  .map(made => ({ ...made, matchingMode: made.gathering === 'pair' ? made.matchingMode : 'assigned' }))
  .map(made => readProgrammeSettings(JSON.parse(JSON.stringify(made))))
