import type { routes } from '../src/routes.ts'
import type { CastName } from './cast.ts'

/** Everybody who tries the doors: the cast, a coordinator of the corps' whole organisation, and nobody signed in. */
export type Caller = CastName | 'gitte' | 'nobody'

/** What an address names by its `:id`, and then by its `:rule`. */
export type Named =
  | 'programme'
  | 'application'
  | 'run'
  | 'mentorship'
  | 'meeting'
  | 'person'
  | 'mentor'
  | 'letter'
  | 'request'
  | 'import'
  | 'passkey'
  | 'session'
  | 'ownPreset'
  | 'organisation'
  | 'network'
  | 'role'
  | 'unit'
  | 'followUp'
  | 'planTask'
  | 'knowledgePerson'
  | 'note'
  | 'onboarding'
  | 'libraryItem'
  | 'receiving'
  | 'checkItem'
  | 'libraryFile'

/** Who may come through a route; for all others it is as if there were nothing behind it. */
interface Door {
  /** What the id in the address names. Without one, the address is the same for all. */
  readonly names?: Named
  readonly get: Who
  readonly post: Who
  /** A door that is not always there for those who may come in: it depends on how things stand. */
  readonly sometimes?: true
}
export type Who = 'everybody' | 'members' | readonly Caller[]

const nobody: readonly Caller[] = []
const coordinators: readonly Caller[] = ['mette', 'gitte']
const anyCoordinator: readonly Caller[] = [...coordinators, 'bente']
const organisations: readonly Caller[] = ['gitte', 'bente']
const operators: readonly Caller[] = [...anyCoordinator, 'anders']
const together: readonly Caller[] = ['sofie', 'peter']
const inCorps: readonly Caller[] = [...coordinators, ...together, 'jonas', 'amina']
const aroundKarim: readonly Caller[] = ['karim', 'trine', 'lise', 'gitte']
/** Those who coordinate the programme that receives Karim. */
const receivers: readonly Caller[] = ['gitte']
const giving: readonly Caller[] = [...coordinators, 'anders']
/** The corps is open to whoever works where it is run. */
const aboutCorps: readonly Caller[] = [...inCorps, 'anders']

const shut = { get: nobody, post: nobody }
const only = (get: Who): Door => ({ get, post: nobody })
const acts = (post: Who): Door => ({ get: nobody, post })
const named = (names: Named, get: Who, post: Who = nobody): Door => ({ names, get, post })

/** Every route of the product, and for whom it is. */
export const doors: Record<keyof typeof routes, Door> = {
  welcome: only('everybody'),
  demonstration: shut,
  demonstrationVisit: shut,
  demonstrationMails: shut,
  setUp: shut,

  signIn: { get: 'everybody', post: 'everybody' },
  signInSent: only('everybody'),
  invitation: shut,
  invitationRenewal: shut,
  passkeySignInOptions: acts('everybody'),
  passkeySignIn: acts('everybody'),
  passkeys: { get: 'members', post: 'members' },
  passkeyOptions: acts('members'),
  passkeyName: named('passkey', nobody, ['sofie']),
  passkeyRemoval: named('passkey', nobody, ['sofie']),
  mySessionEnd: named('session', nobody, ['sofie']),
  mySessionsEnd: acts('members'),
  sessionEnd: acts('everybody'),

  home: only('members'),
  locale: acts('everybody'),
  me: only('members'),
  myProfile: { get: 'members', post: 'members' },
  myCalendar: { get: 'members', post: 'members' },
  myCalendarEnd: acts('members'),
  calendarFeed: shut,
  myPhoto: { get: 'members', post: 'members' },
  myPhotoRemoval: acts('members'),
  myLooks: only('members'),
  whoSeesWhat: only('everybody'),
  myRoles: only('members'),

  roles: { get: ['anders'], post: ['anders'] },
  organisationRoles: named('organisation', ['gitte', 'anders'], ['gitte', 'anders']),
  programmeRoles: named('programme', giving, giving),
  role: named('role', giving),
  roleSubstitutes: named('role', nobody, giving),
  roleLastDay: named('role', nobody, giving),
  roleEnd: named('role', nobody, giving),
  aboutMe: only('members'),

  people: { ...only(operators), sometimes: true },
  person: { ...named('person', [...coordinators, 'anders', 'sofie'], coordinators), sometimes: true },
  photo: { ...named('mentor', nobody), sometimes: true },
  personCoordinations: named('person', nobody, [...coordinators, 'anders']),
  personCoordinationEnd: named('person', nobody, [...coordinators, 'anders']),
  employment: named('person', ['anders']),
  employmentUnit: named('person', nobody, ['anders']),
  employmentAddress: named('person', nobody, ['anders']),
  employmentTransfer: named('person', nobody, ['anders']),
  departure: named('person', nobody, ['anders']),
  departureRemoval: named('person', nobody, ['anders']),
  myAddress: { get: 'members', post: 'members' },
  transferAnswer: shut,
  networks: { get: ['gitte', 'bente', 'anders'], post: ['gitte', 'bente', 'anders'] },
  network: named('network', ['gitte', 'bente', 'anders']),
  networkMembers: named('network', nobody, ['gitte', 'bente', 'anders']),
  networkProgrammes: named('network', nobody, ['gitte', 'anders']),
  membershipAnswer: shut,
  nominations: shut,
  doubles: named('organisation', ['gitte', 'anders']),
  merge: shut,
  distinction: shut,
  organisations: only(['gitte', 'bente', 'anders']),
  organisation: named('organisation', ['gitte', 'anders']),
  units: named('organisation', nobody, ['gitte', 'anders']),
  unit: named('unit', ['gitte', 'anders']),
  unitsWithin: named('unit', nobody, ['gitte', 'anders']),
  unitName: named('unit', nobody, ['gitte', 'anders']),
  unitPlace: named('unit', nobody, ['gitte', 'anders']),
  unitLeader: named('unit', nobody, ['gitte', 'anders']),
  unitClosure: named('unit', nobody, ['gitte', 'anders']),
  imports: { get: anyCoordinator, post: anyCoordinator },
  newImport: only(anyCoordinator),
  import: named('import', ['mette'], ['mette']),
  importColumns: named('import', ['mette'], ['mette']),
  importFaults: { ...named('import', ['mette']), sometimes: true },
  importConfirmation: named('import', nobody, ['mette']),
  importRemoval: named('import', nobody, ['mette']),

  databank: only('members'),
  mentorProfile: named('mentor', inCorps),
  newLetter: {
    ...named('mentor', ['sofie', 'jonas', 'amina'], ['sofie', 'jonas', 'amina']),
    sometimes: true,
  },
  letters: only('members'),
  letter: { ...named('letter', together, ['peter']), sometimes: true },

  competences: { get: ['gitte', 'bente', 'anders'], post: organisations },
  competenceImport: acts(['anders']),
  competenceSuggestions: only('members'),

  programmes: { get: 'members', post: organisations },
  newProgramme: only(organisations),
  programme: named('programme', aboutCorps),
  programmeSettings: named('programme', coordinators),
  programmeSettingsPart: named('programme', coordinators, coordinators),
  programmePreview: named('programme', coordinators),
  programmeOpening: named('programme', nobody, coordinators),
  programmeClosure: named('programme', nobody, coordinators),
  programmeCopies: named('programme', ['gitte'], ['gitte']),
  programmePreset: named('programme', ['gitte'], ['gitte']),
  presetRemoval: named('ownPreset', nobody, ['gitte']),
  approvals: { get: 'members', post: 'members' },
  programmePeople: named('programme', coordinators, coordinators),
  newProgrammePerson: named('programme', coordinators, coordinators),
  programmeInvitations: { ...named('programme', coordinators, coordinators), sometimes: true },
  programmeWithdrawals: { ...named('programme', coordinators, coordinators), sometimes: true },
  programmeMentorships: named('programme', coordinators),
  application: { ...named('programme', aboutCorps, aboutCorps), sometimes: true },
  applicationCheck: { ...named('programme', aboutCorps, aboutCorps), sometimes: true },
  applicationDraft: { ...named('programme', nobody, aboutCorps), sometimes: true },
  applicationDraftRemoval: { ...named('programme', nobody, aboutCorps), sometimes: true },
  applicationWithdrawal: named('programme', nobody, aboutCorps),
  inquiryAnswer: { ...named('programme', nobody, aboutCorps), sometimes: true },
  placeAnswer: { ...named('programme', nobody, aboutCorps), sometimes: true },
  waitingList: named('programme', coordinators),
  readApplication: named('application', coordinators),
  applicationInquiries: named('application', nobody, coordinators),
  waitingPlace: named('application', nobody, coordinators),
  placeOffer: named('application', nobody, coordinators),

  matching: named('programme', coordinators),
  matchingRuns: named('programme', nobody, coordinators),
  matchingWeights: named('programme', coordinators, coordinators),
  matchingRun: named('run', coordinators),
  matchingCancellation: named('run', nobody, coordinators),
  matchingPublication: named('run', coordinators, coordinators),
  publicationRemoval: shut,
  matchingComparison: { ...named('run', coordinators), sometimes: true },
  matchingPlacement: { ...named('run', coordinators, coordinators), sometimes: true },
  matchingInsight: { ...named('run', coordinators), sometimes: true },
  matchingCertificate: { ...named('run', coordinators), sometimes: true },
  pairRules: named('programme', coordinators, coordinators),
  pairRuleRemoval: named('programme', nobody, coordinators),

  choice: named('programme', nobody),
  choiceOf: named('programme', nobody),
  mentorRequest: named('request', nobody),
  mentorRequestWithdrawal: named('request', nobody),

  mentorships: only('members'),
  mentorship: named('mentorship', together),
  followUps: named('mentorship', together, together),
  followUp: named('followUp', together, together),
  followUpDone: named('followUp', nobody, together),
  followUpRemoval: named('followUp', nobody, together),
  plan: named('mentorship', together),
  planDocument: named('mentorship', together),
  planInWord: named('mentorship', together),
  emptyPlan: only('members'),
  emptyPlanInWord: only('members'),
  planAgreement: named('mentorship', nobody, together),
  planHistory: named('mentorship', together),
  planTasks: named('mentorship', nobody, together),
  newPlanTask: named('mentorship', together),
  planTask: named('planTask', together),
  planTaskWords: named('planTask', together, together),
  planTaskAgreement: named('planTask', nobody, together),
  planTaskState: named('planTask', nobody, together),
  planTaskDays: named('planTask', nobody, together),
  planTaskPlace: named('planTask', nobody, together),
  planTaskRemoval: named('planTask', nobody, together),
  knowledgePersons: named('planTask', nobody, together),
  introduction: named('knowledgePerson', nobody, together),
  knowledgePersonRemoval: named('knowledgePerson', nobody, together),
  notes: named('mentorship', together, together),
  newNote: named('mentorship', together),
  note: named('note', together, together),
  noteRemoval: named('note', nobody, ['sofie']),
  conversation: named('mentorship', together, together),
  roomSearch: named('mentorship', together),
  course: named('mentorship', together),
  ending: named('mentorship', together, together),
  completion: named('mentorship', nobody, together),
  earlyEnding: named('mentorship', together, together),
  mentorshipCertificate: { ...named('mentorship', together), sometimes: true },
  mentorshipSummary: { ...named('mentorship', together), sometimes: true },
  trialAnswer: named('mentorship', nobody, together),
  agreement: named('mentorship', together, together),
  agreementSignature: named('mentorship', nobody, together),
  agreementSignatureOptions: named('mentorship', nobody, together),
  agreementSeen: named('mentorship', nobody, together),
  agreementWithdrawal: named('mentorship', nobody, together),
  agreementDocument: named('mentorship', together),
  agreementText: named('mentorship', together),
  expectations: named('mentorship', together),
  expectationsDocument: named('mentorship', together),
  emptyAgreement: only('members'),
  meetings: named('mentorship', nobody, together),
  newMeeting: named('mentorship', together),
  meetingSeries: named('mentorship', together, together),
  meeting: named('meeting', together, together),
  meetingCancellation: named('meeting', nobody, together),
  meetingReply: named('meeting', nobody, together),
  meetingProposal: { ...named('meeting', together, together), sometimes: true },
  meetingProposalAnswer: named('meeting', nobody, together),
  meetingHeld: named('meeting', nobody, together),
  meetingCalendar: named('meeting', together),
  preparation: named('meeting', together, together),
  reflection: named('meeting', together, together),

  onboarding: named('onboarding', aroundKarim),
  onboardingManagement: named('onboarding', receivers),
  onboardingFrame: named('onboarding', nobody, receivers),
  onboardingHelpers: named('onboarding', nobody, receivers),
  onboardingHelperEnd: named('onboarding', nobody, receivers),
  onboardingChecks: named('onboarding', nobody, receivers),
  onboardingEnd: named('onboarding', nobody, receivers),
  roleChart: named('onboarding', aroundKarim),
  roleChartFile: named('onboarding', aroundKarim),
  checkListFile: named('onboarding', aroundKarim),
  checkItem: named('checkItem', nobody, ['trine', 'gitte']),
  onboardings: named('receiving', receivers),
  newOnboarding: named('receiving', receivers, receivers),
  onboardingList: named('receiving', receivers, receivers),
  onboardingListStart: named('receiving', nobody, receivers),
  onboardingListTemplate: named('receiving', receivers),
  roleChartTemplate: named('receiving', receivers, receivers),
  roleChartTemplateFile: named('receiving', receivers),
  checkListTemplate: named('receiving', receivers, receivers),
  checkListTemplateFile: named('receiving', receivers),
  reports: shut,
  library: only('members'),
  libraryQuestions: only('members'),
  libraryKeeping: only(organisations),
  newLibraryItem: { get: organisations, post: organisations },
  libraryFile: named('libraryFile', [...aboutCorps, 'lise', 'karim', 'trine']),
  libraryText: named('libraryItem', organisations, organisations),
  libraryEditions: named('libraryItem', organisations),
  libraryItemHiding: named('libraryItem', nobody, organisations),
  libraryItem: named('libraryItem', 'members'),
  libraryItemDocument: named('libraryItem', 'members'),

  health: only('everybody'),
  ready: only('everybody'),
  asset: shut,
  accessibility: only('everybody'),
}
