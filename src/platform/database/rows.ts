// Written by `npm run rows` from the migrated database; a test keeps it true. Not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Timestamp = ColumnType<Date, Date, Date>

export interface AddressChange {
  person_id: string
  email: string
  asked_by: string | null
  asked_at: Timestamp
}

export interface Agreement {
  id: Generated<string>
  mentorship_id: string
  version: number
  state: 'draft' | 'signed' | 'replaced' | 'withdrawn'
  terms: Buffer
  terms_seal: Buffer
  changed_by: string | null
  changed_at: Timestamp
  signed_at: Timestamp | null
}

export interface AgreementDocument {
  agreement_id: string
  locale: 'da' | 'nb' | 'en'
  pdf: Buffer
  made_at: Timestamp
}

export interface AgreementSeen {
  mentorship_id: string
  person_id: string
  terms: Buffer
  seen_at: Timestamp
}

export interface AgreementSignature {
  agreement_id: string
  person_id: string
  terms_seal: Buffer
  signed_at: Timestamp
  means: Generated<'session' | 'passkey'>
}

export interface Application {
  id: Generated<string>
  programme_id: string
  person_id: string
  side: 'mentor' | 'mentee'
  state: 'listed' | 'invited' | 'waiting' | 'queued' | 'submitted' | 'declined' | 'withdrawn'
  themes: Generated<string[]>
  development_areas: Generated<string[]>
  needs: Generated<string[]>
  gain: Generated<string>
  motivation: Generated<string>
  other: Generated<string>
  not_taken: Generated<string>
  manner: 'asking' | 'both' | 'telling' | null
  places: number | null
  paused_at: Timestamp | null
  created_at: Timestamp
  invited_at: Timestamp | null
  submitted_at: Timestamp | null
  withdrawn_at: Timestamp | null
  decided_at: Timestamp | null
  decided_by: string | null
  decision_words: Generated<string>
}

export interface ApplicationAnswer {
  application_id: string
  question: string
  answer: string
}

export interface ApplicationDraft {
  person_id: string
  programme_id: string
  side: 'mentor' | 'mentee'
  typed: ColumnType<unknown, string, string>
  saved_at: Timestamp
}

export interface ApplicationInquiry {
  id: Generated<string>
  application_id: string
  asked_by: string | null
  asked_at: Timestamp
  question: string
  answer: Generated<string>
  answered_at: Timestamp | null
}

export interface Attachment {
  id: Generated<string>
  mentorship_id: string
  message_id: string | null
  note_id: string | null
  sender_id: string
  kind: 'jpeg' | 'png' | 'pdf' | 'docx'
  name: Buffer
  content: Buffer
  size: number
  added_at: Timestamp
}

export interface AuditEvent {
  id: Generated<number>
  at: Timestamp
  actor_id: string | null
  verb: string
  subject: string
  subject_id: string | null
  organisation_id: string | null
  programme_id: string | null
  detail: ColumnType<unknown, string | undefined, string>
  previous: Generated<Buffer>
  hash: Generated<Buffer>
}

export interface AuditHead {
  single: Generated<boolean>
  last_id: number
  hash: Buffer
}

export interface BusyCalendar {
  person_id: string
  address: Buffer | null
  busy: Buffer | null
  state: 'waiting' | 'read' | 'refused'
  failure: string | null
  given_at: Timestamp
  read_at: Timestamp | null
  known_until: Timestamp | null
}

export interface CalendarFeed {
  token_hash: Buffer
  person_id: string
  made_at: Timestamp
}

export interface CheckItem {
  id: Generated<string>
  onboarding_id: string
  stage: 'before' | 'first_day' | 'first_week' | 'first_month' | 'three_months' | 'six_months'
  doer: 'mentor' | 'buddy' | 'leader' | 'newcomer'
  place: number
  known: Generated<string>
  words: Generated<string>
  planned_on: string | null
  done_at: Timestamp | null
  done_by: string | null
}

export interface Competence {
  id: Generated<string>
  organisation_id: string | null
  uri: string | null
  da: Generated<string>
  nb: Generated<string>
  en: Generated<string>
  others: Generated<string>
  created_at: ColumnType<Date, Date | undefined, Date>
  names: GeneratedAlways<string[] | null>
  words: GeneratedAlways<string | null>
}

export interface Contact {
  person_id: string
  email: string
}

export interface DatabankEntry {
  application_id: string
  programme_id: string
  person_id: string
  organisation_id: string
  name: string
  place: string
  themes: string[]
  languages: string[]
  competences: string[]
  free: number
  away_from: string | null
  away_until: string | null
  spelled: string[]
  words: string
}

export interface DatabankWord {
  word: string
  threes: string[]
}

export interface DistinctPeople {
  one_id: string
  other_id: string
  said_by: string | null
  said_at: Timestamp
}

export interface DocumentSeal {
  single: Generated<boolean>
  certificate: Buffer
  private_key: Buffer
  made_at: Timestamp
}

export interface EarlyEnding {
  mentorship_id: string
  person_id: string
  reason: 'time' | 'fit' | 'reached' | 'changed_work' | 'other'
  said_at: Timestamp
}

export interface EarlyEndingCount {
  programme_id: string
  year: number
  reason: 'time' | 'fit' | 'reached' | 'changed_work' | 'other'
  answers: number
  times: number
}

export interface Evaluation {
  id: string
  programme_id: string
  stage: 'midway' | 'final'
  shipped: string[]
  own: ColumnType<unknown, string, string>
  worded: string[]
  asks_leaders: boolean
  by_link: boolean
  opens_on: string | null
  closes_on: string
  asks_from: string | null
  made_by: string | null
  made_at: Timestamp
  opened_at: Timestamp | null
  closed_at: Timestamp | null
  turnout: 'few' | 'half' | 'most' | null
  key: Buffer | null
}

export interface EvaluationAnswer {
  id: string
  evaluation_id: string
  side: 'mentee' | 'mentor' | 'leader'
  organisation_id: string | null
  answers: ColumnType<unknown, string, string>
}

export interface EvaluationBallot {
  id: string
  evaluation_id: string
  content: Buffer
}

export interface EvaluationGain {
  evaluation_id: string
  side: 'mentee' | 'mentor' | 'leader'
  question: string
  option: string | null
  organisation_id: string | null
  answers: number
  agreeing: number
}

export interface EvaluationInvitation {
  id: string
  evaluation_id: string
  person_id: string
  side: 'mentee' | 'mentor' | 'leader'
  token_hash: Buffer
  answered: Generated<boolean>
  asked_at: Timestamp | null
}

export interface Farewell {
  mentorship_id: string
  person_id: string
  content: Buffer
  answered_at: Timestamp
}

export interface Feedback {
  id: string
  mentorship_id: string
  task_id: string | null
  about: 'task' | 'time' | 'sparring'
  giver_id: string
  receiver_id: string
  wrapped: Buffer
  asked_at: Timestamp | null
  content: Buffer | null
  given_at: Timestamp | null
  read_at: Timestamp | null
  shared_at: Timestamp | null
}

export interface FollowUp {
  id: Generated<string>
  mentorship_id: string
  owner_id: string
  content: Buffer
  due_on: string | null
  made_by: string | null
  made_at: Timestamp
  done_at: Timestamp | null
}

export interface Installation {
  single: Generated<boolean>
  mode: Generated<'new' | 'demonstration' | 'own'>
  set_up_token_hash: Buffer | null
  key_fingerprint: Buffer | null
  changed_at: ColumnType<Date, Date | undefined, Date>
}

export interface Invitation {
  id: Generated<string>
  token_hash: Buffer
  person_id: string
  purpose: 'join' | 'sign_in' | 'set_up'
  programme_id: string | null
  invited_by: string | null
  created_at: Timestamp
  expires_at: Timestamp
  used_at: Timestamp | null
}

export interface KnowledgePerson {
  id: string
  task_id: string
  content: Buffer
  named_by: string | null
  named_at: Timestamp
  introduced_at: Timestamp | null
}

export interface Letter {
  id: Generated<string>
  programme_id: string
  sender_id: string
  receiver_id: string
  content: Buffer
  sent_at: Timestamp
  read_at: Timestamp | null
  answer: Buffer | null
  answered_at: Timestamp | null
}

export interface LibraryFile {
  id: Generated<string>
  organisation_id: string
  kind: string
  name: string
  content: Buffer
  added_by: string | null
  added_at: Timestamp
}

export interface LibraryItem {
  id: Generated<string>
  organisation_id: string
  shipped: string | null
  kind: 'guide' | 'template'
  theme: 'roles' | 'beginning' | 'talking' | 'going_on' | 'templates'
  audience: string[]
  stages: string[]
  hidden: Generated<boolean>
  made_by: string | null
  made_at: Timestamp
}

export interface LibraryQuestion {
  id: Generated<string>
  organisation_id: string
  shipped: string | null
  da: string | null
  nb: string | null
  en: string | null
  stages: string[]
  purpose: string
  asker: 'mentor' | 'mentee' | 'both' | 'oneself' | 'mentor-oneself' | 'mentee-oneself'
  theme: string | null
  hidden: Generated<boolean>
  written_by: string | null
  written_at: Timestamp
}

export interface LibraryText {
  item_id: string
  locale: 'da' | 'nb' | 'en'
  version: number
  title: string
  summary: string
  body: string
  author: string
  owner: string
  shipped_version: number | null
  news: string
  written_by: string | null
  written_at: Timestamp
  words: GeneratedAlways<string>
}

export interface LibraryVisit {
  person_id: string
  seen_at: Timestamp
}

export interface Look {
  id: GeneratedAlways<number>
  viewer_id: string
  person_id: string
  why: 'databank' | 'coordination' | 'mentorship' | 'matching' | 'onboarding'
  at: ColumnType<Date, Date | undefined, Date>
}

export interface Mail {
  id: Generated<string>
  person_id: string
  kind: string
  subject: string
  body: string
  calendar: string | null
  calendar_method: 'REQUEST' | 'CANCEL' | null
  state: Generated<'waiting' | 'sending' | 'sent' | 'uncertain' | 'refused'>
  attempts: Generated<number>
  failure: string | null
  created_at: Timestamp
  attempted_at: Timestamp | null
  sent_at: Timestamp | null
}

export interface MailboxPlace {
  mailbox: Buffer
  uid_validity: string
  last_uid: number
  read_at: Timestamp
}

export interface MatchingRun {
  id: Generated<string>
  programme_id: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  progress: Generated<number>
  step: Generated<string>
  rules: ColumnType<unknown, string, string>
  result: ColumnType<unknown, string | null | undefined, string | null>
  waiting: ColumnType<unknown, string | null | undefined, string | null>
  insight: ColumnType<unknown, string | null | undefined, string | null>
  room: ColumnType<unknown, string | null | undefined, string | null>
  certificate: Buffer | null
  failure: string | null
  requested_by: string | null
  requested_at: Timestamp
  started_at: Timestamp | null
  beat_at: Timestamp | null
  finished_at: Timestamp | null
  published_at: Timestamp | null
  published_by: string | null
}

export interface Meeting {
  id: Generated<string>
  mentorship_id: string
  state: 'planned' | 'held' | 'not_held' | 'cancelled'
  starts_at: Timestamp
  minutes: number
  time_zone: 'Europe/Copenhagen' | 'Europe/Oslo'
  sequence: Generated<number>
  content: Buffer
  booked_by: string | null
  timed_by: string | null
  booked_at: Timestamp
  changed_at: Timestamp
}

export interface MeetingProposal {
  meeting_id: string
  person_id: string
  sequence: number
  starts_at: Timestamp
  minutes: number
  proposed_at: Timestamp
  stamp: Timestamp | null
  state: Generated<'open' | 'declined'>
}

export interface MeetingReply {
  meeting_id: string
  person_id: string
  sequence: number
  reply: 'accepted' | 'tentative' | 'declined'
  said_at: Timestamp
  stamp: Timestamp | null
}

export interface MentorRequest {
  id: Generated<string>
  programme_id: string
  mentee_id: string
  mentor_id: string
  place: number
  state: 'queued' | 'asked' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'closed'
  content: Buffer
  reasons: ColumnType<unknown, string, string>
  made_at: Timestamp
  asked_at: Timestamp | null
  answer_by: Timestamp | null
  ended_at: Timestamp | null
  question: Buffer | null
  questioned_at: Timestamp | null
  reply: Buffer | null
  replied_at: Timestamp | null
}

export interface Mentorship {
  id: Generated<string>
  programme_id: string
  mentor_id: string
  mentee_id: string | null
  group_id: string | null
  peers: Generated<boolean>
  proposal_id: string | null
  state: 'trial' | 'agreement' | 'active' | 'ended'
  reasons: ColumnType<unknown, string, string>
  started_at: Timestamp
  trial_passed_at: Timestamp | null
  agreed_at: Timestamp | null
  ends_on: string | null
  ended_at: Timestamp | null
  ending: 'declined' | 'early' | 'completed' | 'left' | null
  meetings_booked: Generated<number>
  meetings_held: Generated<number>
  last_met_at: Timestamp | null
  next_meeting_at: Timestamp | null
  publication_id: string | null
  plan_chosen_at: Timestamp | null
}

export interface MentorshipKey {
  mentorship_id: string
  wrapped: Buffer
}

export interface MergeRequest {
  stays_id: string
  goes_id: string
  taken: ColumnType<unknown, string, string>
  asked_by: string | null
  asked_at: Timestamp
  stays_said_at: Timestamp | null
  goes_said_at: Timestamp | null
}

export interface MergedPerson {
  old_id: string
  person_id: string
  merged_by: string | null
  merged_at: Timestamp
}

export interface Network {
  id: Generated<string>
  name: string
  centre_id: string
  made_by: string | null
  made_at: Timestamp
}

export interface NetworkMember {
  id: Generated<string>
  network_id: string
  organisation_id: string
  state: 'invited' | 'asked' | 'member' | 'declined' | 'left'
  asked_by: string | null
  asked_at: Timestamp
  answered_by: string | null
  answered_at: Timestamp | null
}

export interface Note {
  id: Generated<string>
  mentorship_id: string
  writer_id: string
  shared: boolean
  content: Buffer
  version: Generated<number>
  made_at: ColumnType<Date, Date | undefined, Date>
  changed_by: string | null
  changed_at: Timestamp
}

export interface Onboarding {
  id: Generated<string>
  programme_id: string
  newcomer_id: string
  first_day: string
  job: Generated<string>
  begun_by: string | null
  begun_at: Timestamp
  ended_at: Timestamp | null
}

export interface OnboardingKey {
  role_id: string
  wrapped: Buffer
}

export interface OnboardingRole {
  id: Generated<string>
  onboarding_id: string
  programme_id: string
  newcomer_id: string
  person_id: string
  role: 'mentor' | 'buddy' | 'leader'
  starts_on: string
  ends_on: string | null
  given_by: string | null
  given_at: Timestamp
  ended_at: Timestamp | null
}

export interface OnboardingTemplate {
  id: Generated<string>
  organisation_id: string
  programme_id: string | null
  role_chart: ColumnType<unknown, string | null | undefined, string | null>
  check_list: ColumnType<unknown, string | null | undefined, string | null>
  changed_by: string | null
  changed_at: Timestamp
}

export interface Organisation {
  id: Generated<string>
  name: string
  kind: 'municipality' | 'university' | 'company' | 'union' | 'centre' | 'other'
  locale: Generated<'da' | 'nb' | 'en'>
  time_zone: Generated<'Europe/Copenhagen' | 'Europe/Oslo'>
  links_suffice: Generated<boolean>
  created_at: ColumnType<Date, Date | undefined, Date>
}

export interface OrganisationPreset {
  id: Generated<string>
  organisation_id: string
  name: string
  line: Generated<string>
  preset: 'career' | 'leader_corps' | 'professional_sparring' | 'onboarding' | 'personal_mentor'
  purpose: Generated<string>
  scope: 'tasks' | 'general'
  aim: 'professional' | 'career' | 'both'
  rolling: boolean
  settings: ColumnType<unknown, string, string>
  made_by: string | null
  made_at: Timestamp
}

export interface OrganisationYear {
  organisation_id: string
  year: number
  people: number
  stayed: number
  participants: number
  participants_stayed: number
  well_being: number | null
  participants_well_being: number | null
  sick_days: number | null
  participants_sick_days: number | null
  entered_by: string | null
  entered_at: Timestamp
}

export interface PairRule {
  id: Generated<string>
  programme_id: string
  mentee_id: string
  mentor_id: string
  kind: 'locked' | 'forbidden'
  made_by: string | null
  made_at: Timestamp
}

export interface Passkey {
  id: Generated<string>
  person_id: string
  credential_id: string
  public_key: Buffer
  counter: number
  transports: Generated<string[]>
  name: string
  created_at: Timestamp
  used_at: Timestamp | null
}

export interface PasskeyChallenge {
  id: Generated<string>
  challenge: string
  person_id: string | null
  expires_at: Timestamp
}

export interface PeopleImport {
  id: Generated<string>
  person_id: string
  organisation_id: string
  programme_id: string | null
  file_name: string
  content: Buffer
  mapping: ColumnType<unknown, string | null | undefined, string | null>
  state: Generated<'waiting' | 'working' | 'done' | 'failed'>
  progress: Generated<number>
  result: ColumnType<unknown, string | null | undefined, string | null>
  created_at: ColumnType<Date, Date | undefined, Date>
}

export interface Person {
  id: Generated<string>
  organisation_id: string
  unit_id: string | null
  leader_id: string | null
  name: string
  locale: Generated<'da' | 'nb' | 'en'>
  position: Generated<string>
  workplace: Generated<string>
  educations: Generated<string[]>
  leadership_education: Generated<string>
  skills: Generated<string[]>
  competences: Generated<string[]>
  skills_sought: Generated<string[]>
  competences_sought: Generated<string[]>
  experience_years: number | null
  experience: Generated<string>
  languages: Generated<string[]>
  place: Generated<string>
  about: Generated<string>
  capacity: Generated<number>
  would_be_mentor: Generated<boolean>
  would_have_mentor: Generated<boolean>
  away_from: string | null
  away_until: string | null
  background_shown: Generated<'databank' | 'circle' | 'nobody'>
  abilities_shown: Generated<'databank' | 'circle' | 'nobody'>
  about_shown: Generated<'databank' | 'circle' | 'nobody'>
  photo_shown: Generated<'databank' | 'circle' | 'nobody'>
  photo_at: Timestamp | null
  places_taken: Generated<number>
  created_at: ColumnType<Date, Date | undefined, Date>
  leaves_on: string | null
  left_at: Timestamp | null
}

export interface Photo {
  person_id: string
  kind: 'image/jpeg' | 'image/png'
  image: Buffer
  changed_at: Timestamp
}

export interface PlanChange {
  id: string
  mentorship_id: string
  task_id: string
  person_id: string | null
  at: Timestamp
  content: Buffer
}

export interface PlanDetail {
  task_id: string
  content: Buffer
}

export interface PlanKey {
  mentorship_id: string
  wrapped: Buffer
}

export interface PlanProposal {
  task_id: string
  proposed_by: string
  proposed_at: Timestamp
  content: Buffer
}

export interface PlanTask {
  id: string
  mentorship_id: string
  place: number
  outline: Buffer | null
  priority: 'first' | 'soon' | 'later'
  learn_on: string | null
  use_on: string | null
  state: Generated<'planned' | 'with_help' | 'alone'>
  with_help_at: Timestamp | null
  alone_at: Timestamp | null
  version: Generated<number>
  made_by: string | null
  made_at: Timestamp
  agreed_at: Timestamp | null
  drift_told_at: Timestamp | null
}

export interface PlanTemplate {
  id: string
  organisation_id: string
  name: string
  line: Generated<string>
  tasks: ColumnType<unknown, string, string>
  made_by: string | null
  made_at: Timestamp
  changed_at: Timestamp
}

export interface Preparation {
  meeting_id: string
  person_id: string
  shared: boolean
  content: Buffer
  changed_at: Timestamp
}

export interface Programme {
  id: Generated<string>
  organisation_id: string
  preset: 'career' | 'leader_corps' | 'professional_sparring' | 'onboarding' | 'personal_mentor'
  name: string
  purpose: Generated<string>
  scope: 'tasks' | 'general'
  aim: 'professional' | 'career' | 'both'
  state: Generated<'draft' | 'open' | 'closed'>
  starts_on: string
  ends_on: string
  settings: ColumnType<unknown, string, string>
  created_by: string | null
  created_at: Timestamp
  network_id: string | null
}

export interface ProgrammeEvidence {
  programme_id: string
  standard: 'purpose' | 'training' | 'matching' | 'measurement' | 'ethics' | 'administration'
  words: string
  written_by: string | null
  written_at: Timestamp
}

export interface ProgrammePoster {
  programme_id: string
  code: string
  title: Generated<string>
  words: Generated<string>
  contact: Generated<string>
  open: Generated<boolean>
  changed_by: string | null
  changed_at: Timestamp
}

export interface ProgrammeYear {
  programme_id: string
  year: number
  said: Generated<string>
  mended: Generated<string>
  changed_by: string | null
  changed_at: Timestamp
}

export interface Proposal {
  id: Generated<string>
  run_id: string
  programme_id: string
  mentee_id: string
  mentor_id: string
  points: number
  strength: number
  reasons: ColumnType<unknown, string, string>
  next_best: ColumnType<unknown, string | null | undefined, string | null>
  locked: boolean
}

export interface Publication {
  id: Generated<string>
  run_id: string
  programme_id: string
  published_by: string | null
  published_at: Timestamp
  pairs: Generated<number>
  mails_at: Timestamp
  mailed_at: Timestamp | null
  taken_back_at: Timestamp | null
  kept: number | null
}

export interface QuietTime {
  person_id: string
  minutes: number
}

export interface Reflection {
  meeting_id: string
  person_id: string
  content: Buffer
  answered_at: Timestamp
}

export interface Reminder {
  person_id: string
  kind: 'first_meeting' | 'trial_answer' | 'signature' | 'rhythm' | 'ending' | 'request' | 'evaluation' | 'library' | 'check_list' | 'newcomers'
  about: string
  since: Timestamp
  token_hash: Buffer
  sent_at: Timestamp
}

export interface ReminderHours {
  person_id: string
  hour: number
  weekday: number | null
}

export interface ReminderOff {
  person_id: string
  kind: 'first_meeting' | 'trial_answer' | 'signature' | 'rhythm' | 'ending' | 'request' | 'evaluation' | 'library' | 'check_list' | 'newcomers'
}

export interface ReportCount {
  programme_id: string
  year: number
  organisation_id: string
  counts: ColumnType<unknown, string, string>
  waits: number[]
  counted_at: Timestamp
}

export interface RoleGrant {
  id: Generated<string>
  person_id: string
  role: 'administrator' | 'organisation_coordinator' | 'programme_coordinator'
  organisation_id: string | null
  programme_id: string | null
  granted_by: string | null
  granted_at: ColumnType<Date, Date | undefined, Date>
  starts_on: Generated<string>
  ends_on: string | null
  stands_in_for: string | null
  ended_at: Timestamp | null
}

export interface RoomMessage {
  id: Generated<string>
  mentorship_id: string
  sender_id: string
  content: Buffer
  sent_at: Timestamp
  read_at: Timestamp | null
}

export interface Session {
  id: Generated<string>
  token_hash: Buffer
  person_id: string
  means: 'passkey' | 'link' | 'demonstration'
  created_at: Timestamp
  seen_at: Timestamp
  expires_at: Timestamp
  ended_at: Timestamp | null
}

export interface SignInAttempt {
  id: GeneratedAlways<number>
  subject_hash: Buffer
  at: Timestamp
}

export interface TrainingLesson {
  person_id: string
  lesson: string
  reflection: Buffer | null
  written_at: Timestamp
  completed_at: Timestamp | null
}

export interface Transfer {
  id: Generated<string>
  person_id: string
  from_organisation_id: string
  to_organisation_id: string
  state: 'asked' | 'accepted' | 'declined' | 'withdrawn'
  asked_by: string | null
  asked_at: Timestamp
  answered_by: string | null
  answered_at: Timestamp | null
}

export interface TrialAnswer {
  mentorship_id: string
  person_id: string
  answer: 'yes' | 'no'
  answered_at: Timestamp
}

export interface Unit {
  id: Generated<string>
  organisation_id: string
  parent_id: string | null
  name: string
  closed_at: Timestamp | null
  leader_id: string | null
}

export interface WaitingPlace {
  application_id: string
  nr: GeneratedAlways<number>
  since: Timestamp
  reason: 'full' | 'no_match' | 'later'
  words: Generated<string>
  offered_at: Timestamp | null
  offered_by: string | null
  offer_until: string | null
}

export interface WellBeingAnswer {
  id: Generated<string>
  onboarding_id: string
  person_id: string
  occasion: 'first_week' | 'first_month' | 'three_months' | 'six_months'
  feeling: number
  belonging: number | null
  contributing: number | null
  content: Buffer | null
  answered_at: Timestamp
  counted: Generated<string[]>
}

export interface WellBeingCount {
  programme_id: string
  occasion: 'first_week' | 'first_month' | 'three_months' | 'six_months'
  question: 'feeling' | 'belonging' | 'contributing'
  answers: number
  well: number
}

export interface WellBeingKey {
  onboarding_id: string
  wrapped: Buffer
}

export interface WellBeingShare {
  id: Generated<string>
  answer_id: string
  role_id: string
  content: Buffer
  shared_at: Timestamp
}

export interface Wish {
  programme_id: string
  person_id: string
  side: 'mentor' | 'mentee'
  other_id: string
  place: number
  made_at: Timestamp
}

export interface DB {
  address_change: AddressChange
  agreement: Agreement
  agreement_document: AgreementDocument
  agreement_seen: AgreementSeen
  agreement_signature: AgreementSignature
  application: Application
  application_answer: ApplicationAnswer
  application_draft: ApplicationDraft
  application_inquiry: ApplicationInquiry
  attachment: Attachment
  audit_event: AuditEvent
  audit_head: AuditHead
  busy_calendar: BusyCalendar
  calendar_feed: CalendarFeed
  check_item: CheckItem
  competence: Competence
  contact: Contact
  databank_entry: DatabankEntry
  databank_word: DatabankWord
  distinct_people: DistinctPeople
  document_seal: DocumentSeal
  early_ending: EarlyEnding
  early_ending_count: EarlyEndingCount
  evaluation: Evaluation
  evaluation_answer: EvaluationAnswer
  evaluation_ballot: EvaluationBallot
  evaluation_gain: EvaluationGain
  evaluation_invitation: EvaluationInvitation
  farewell: Farewell
  feedback: Feedback
  follow_up: FollowUp
  installation: Installation
  invitation: Invitation
  knowledge_person: KnowledgePerson
  letter: Letter
  library_file: LibraryFile
  library_item: LibraryItem
  library_question: LibraryQuestion
  library_text: LibraryText
  library_visit: LibraryVisit
  look: Look
  mail: Mail
  mailbox_place: MailboxPlace
  matching_run: MatchingRun
  meeting: Meeting
  meeting_proposal: MeetingProposal
  meeting_reply: MeetingReply
  mentor_request: MentorRequest
  mentorship: Mentorship
  mentorship_key: MentorshipKey
  merge_request: MergeRequest
  merged_person: MergedPerson
  network: Network
  network_member: NetworkMember
  note: Note
  onboarding: Onboarding
  onboarding_key: OnboardingKey
  onboarding_role: OnboardingRole
  onboarding_template: OnboardingTemplate
  organisation: Organisation
  organisation_preset: OrganisationPreset
  organisation_year: OrganisationYear
  pair_rule: PairRule
  passkey: Passkey
  passkey_challenge: PasskeyChallenge
  people_import: PeopleImport
  person: Person
  photo: Photo
  plan_change: PlanChange
  plan_detail: PlanDetail
  plan_key: PlanKey
  plan_proposal: PlanProposal
  plan_task: PlanTask
  plan_template: PlanTemplate
  preparation: Preparation
  programme: Programme
  programme_evidence: ProgrammeEvidence
  programme_poster: ProgrammePoster
  programme_year: ProgrammeYear
  proposal: Proposal
  publication: Publication
  quiet_time: QuietTime
  reflection: Reflection
  reminder: Reminder
  reminder_hours: ReminderHours
  reminder_off: ReminderOff
  report_count: ReportCount
  role_grant: RoleGrant
  room_message: RoomMessage
  session: Session
  sign_in_attempt: SignInAttempt
  training_lesson: TrainingLesson
  transfer: Transfer
  trial_answer: TrialAnswer
  unit: Unit
  waiting_place: WaitingPlace
  well_being_answer: WellBeingAnswer
  well_being_count: WellBeingCount
  well_being_key: WellBeingKey
  well_being_share: WellBeingShare
  wish: Wish
}
