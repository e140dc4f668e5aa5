import type { DB } from '../platform/database/rows.ts'
import type { Article, Deed, LawRole } from './law-kinds.ts'

// Who may do what, as a law book. Each article has a sentence in three languages, which is what people read of their
// role, and names the tables it opens, which is what the database is asked about: a test tries every role, on every
// table, with every deed, and the database must say just what stands here. Which rows an article is about (one's own,
// one's programme's) is the database's policies to say; docs/decisions/0031 tells how the two are held together.

const pair = ['mentor', 'mentee'] as const
const coordinators = ['organisation_coordinator', 'programme_coordinator'] as const

export const lawBook = {
  // Everybody.
  'own-profile': {
    for: ['everybody'],
    opens: {
      person: ['see', 'change'],
      photo: ['see', 'add', 'change', 'remove'],
      contact: ['see'],
      address_change: ['see', 'remove'],
      transfer: ['see'],
      merge_request: ['see'],
    },
  },
  'own-sign-in': {
    for: ['everybody'],
    opens: { session: ['see', 'change'], passkey: ['see', 'add', 'change', 'remove'] },
  },
  'own-calendar': {
    for: ['everybody'],
    opens: {
      calendar_feed: ['see', 'add', 'remove'],
      busy_calendar: ['see', 'add', 'change', 'remove'],
      quiet_time: ['see', 'add', 'remove'],
    },
  },
  'own-reminders': {
    for: ['everybody'],
    opens: { reminder_off: ['see', 'add', 'remove'], reminder_hours: ['see', 'add', 'remove'] },
  },
  'own-evaluation': { for: ['everybody'], opens: { evaluation_invitation: ['see'] } },
  'who-looked': { for: ['everybody'], opens: { look: ['see'] } },
  'open-programmes': {
    for: ['everybody'],
    opens: {
      organisation: ['see'],
      unit: ['see'],
      programme: ['see'],
      application: ['add'],
      application_draft: ['see', 'add', 'change', 'remove'],
      competence: ['see'],
      network: ['see'],
      plan_template: ['see'],
    },
  },
  library: {
    for: ['everybody'],
    opens: {
      library_item: ['see'],
      library_text: ['see'],
      library_file: ['see'],
      library_question: ['see'],
      library_visit: ['see', 'add', 'change'],
    },
  },
  'own-training': { for: ['everybody'], opens: { training_lesson: ['see', 'add', 'change'] } },
  'in-the-log': {
    for: ['everybody'],
    opens: { audit_event: ['add'], look: ['add'], mail: ['add'] },
  },

  // Those who take part.
  'who-coordinates': { for: [...pair, 'leader', 'buddy', 'newcomer'], opens: { role_grant: ['see'] } },

  // The two.
  'own-wishes': {
    for: pair,
    opens: {
      application: ['see', 'add', 'change'],
      application_answer: ['see', 'add', 'remove'],
      application_inquiry: ['see'],
      waiting_place: ['see', 'add'],
      wish: ['see', 'add', 'remove'],
    },
  },
  'mutual-trial': { for: pair, opens: { trial_answer: ['see', 'add'], mentorship: ['see', 'change'] } },
  'closed-room': {
    for: pair,
    opens: {
      mentorship_key: ['see', 'add'],
      meeting: ['see', 'add', 'change'],
      meeting_reply: ['see', 'add', 'change'],
      meeting_proposal: ['see', 'add', 'change'],
      follow_up: ['see', 'add', 'change', 'remove'],
      room_message: ['see', 'add', 'change'],
      attachment: ['see', 'add', 'remove'],
    },
  },
  'own-notes': {
    for: pair,
    opens: {
      preparation: ['see', 'add', 'change'],
      note: ['see', 'add', 'change', 'remove'],
      reflection: ['see', 'add'],
    },
  },
  'agreement-of-two': {
    for: pair,
    opens: {
      agreement: ['see', 'add', 'change'],
      agreement_signature: ['see', 'add', 'remove'],
      agreement_document: ['see', 'add'],
      agreement_seen: ['see', 'add', 'change'],
    },
  },
  'learning-plan': {
    for: pair,
    opens: {
      plan_key: ['see', 'add'],
      plan_task: ['see', 'add', 'change', 'remove'],
      plan_detail: ['see', 'add', 'change'],
      plan_proposal: ['see', 'add', 'change', 'remove'],
      plan_change: ['see', 'add'],
      knowledge_person: ['see', 'add', 'change', 'remove'],
    },
  },
  feedback: {
    for: [...pair, 'leader', 'buddy'],
    opens: { feedback: ['see', 'add', 'change', 'remove'] },
  },
  'good-ending': { for: pair, opens: { farewell: ['see', 'add'], early_ending: ['see', 'add'] } },

  // In the databank.
  letters: { for: pair, opens: { letter: ['see', 'add', 'change'] } },

  // Who chooses, and who is chosen.
  'own-choice': { for: ['mentee'], opens: { mentor_request: ['see', 'add', 'change'] } },
  'asked-for': { for: ['mentor'], opens: { mentor_request: ['see', 'change'] } },

  // Around a newcomer.
  'role-chart': {
    for: ['leader', 'buddy', 'newcomer'],
    opens: {
      onboarding: ['see'],
      onboarding_role: ['see'],
      onboarding_key: ['see'],
      onboarding_template: ['see'],
    },
  },
  'how-it-is': {
    for: ['newcomer'],
    opens: {
      well_being_answer: ['see', 'add'],
      well_being_key: ['see', 'add'],
      well_being_share: ['see', 'add', 'remove'],
    },
  },
  'shared-with-me': { for: ['leader', 'buddy'], opens: { well_being_share: ['see'] } },
  'check-list': { for: ['leader', 'buddy', 'newcomer'], opens: { check_item: ['see', 'change'] } },

  'plan-of-the-newcomer': {
    for: ['leader', 'buddy'],
    opens: { plan_key: ['see'], plan_task: ['see'], knowledge_person: ['see'] },
  },
  'goals-of-the-newcomer': { for: ['leader'], opens: { plan_detail: ['see'] } },

  // Those who coordinate.
  'people-of-the-programme': {
    for: coordinators,
    opens: { person: ['see', 'add', 'change'], contact: ['see', 'add'] },
  },
  lists: { for: coordinators, opens: { people_import: ['see', 'add', 'change', 'remove'] } },
  invitations: {
    for: coordinators,
    opens: {
      invitation: ['see', 'add'],
      application: ['see', 'add', 'change'],
      application_answer: ['see', 'remove'],
      application_inquiry: ['see', 'add'],
      waiting_place: ['see', 'add', 'change'],
      programme_poster: ['see', 'add', 'change'],
    },
  },
  'plan-templates': {
    for: coordinators,
    opens: { plan_template: ['see', 'add', 'change', 'remove'] },
  },
  evaluations: {
    for: coordinators,
    opens: { evaluation: ['see', 'add', 'change', 'remove'], evaluation_invitation: ['add'] },
  },
  settings: { for: coordinators, opens: { programme: ['see', 'change'] } },
  reports: {
    for: coordinators,
    opens: { programme_year: ['see', 'add', 'change'], programme_evidence: ['see', 'add', 'change'] },
  },
  matching: {
    for: coordinators,
    opens: {
      pair_rule: ['see', 'add', 'remove'],
      matching_run: ['see', 'add', 'change'],
      proposal: ['see', 'add', 'change'],
      publication: ['see', 'add', 'change'],
      wish: ['see'],
    },
  },
  'states-and-counts': {
    for: coordinators,
    opens: { mentorship: ['see', 'add'], mentorship_key: ['add'], audit_event: ['see'] },
  },
  'sets-around-newcomers': {
    for: coordinators,
    opens: {
      onboarding: ['see', 'add', 'change'],
      onboarding_role: ['see', 'add', 'change'],
      onboarding_key: ['add'],
    },
  },
  'charts-and-lists': {
    for: coordinators,
    opens: {
      onboarding_template: ['see', 'add', 'change'],
      check_item: ['see', 'add', 'change', 'remove'],
    },
  },
  'roles-beside': { for: coordinators, opens: { role_grant: ['see', 'add', 'change'] } },
  'own-organisation': {
    for: ['organisation_coordinator'],
    opens: { organisation: ['see', 'add', 'change'], unit: ['see', 'add', 'change'] },
  },
  // Who coordinates the organisation that is a network's centre coordinates the network.
  networks: {
    for: ['organisation_coordinator', 'administrator'],
    opens: { network: ['see', 'add', 'change'], network_member: ['see', 'add', 'change'] },
  },
  'twice-here': {
    for: ['organisation_coordinator', 'administrator'],
    opens: { distinct_people: ['see', 'add'], merge_request: ['see'] },
  },
  'local-words': {
    for: ['organisation_coordinator', 'administrator'],
    opens: { competence: ['see', 'add', 'change'] },
  },
  'own-library': {
    for: ['organisation_coordinator'],
    opens: {
      library_item: ['see', 'add', 'change'],
      library_text: ['see', 'add'],
      library_file: ['see', 'add'],
      library_question: ['see', 'add', 'change'],
    },
  },
  'own-figures': {
    for: ['organisation_coordinator'],
    opens: { organisation_year: ['see', 'add', 'change'] },
  },
  'reports-of-the-organisation': {
    for: ['leadership'],
    opens: { programme_year: ['see'], organisation_year: ['see'] },
  },
  'new-programmes': {
    for: ['organisation_coordinator'],
    opens: { programme: ['add'], organisation_preset: ['see', 'add', 'remove'] },
  },

  // Whoever keeps the installation running.
  'everybody-by-name': { for: ['administrator'], opens: { person: ['see'], unit: ['see', 'add', 'change'] } },
  'all-roles': { for: ['administrator'], opens: { role_grant: ['see', 'add', 'change'] } },
  'all-of-the-log': { for: ['administrator'], opens: { audit_event: ['see'] } },
} as const satisfies Record<string, Article>

export type ArticleName = keyof typeof lawBook

/** The articles for these roles, in the order of the book. */
export function articlesFor(roles: readonly LawRole[]): ArticleName[] {
  const names = Object.keys(lawBook) as ArticleName[]
  return names.filter(name => {
    const article: Article = lawBook[name]
    return article.for.some(role => roles.includes(role))
  })
}

/** What these roles may do with a table: what the database must say too. */
export function deedsOf(roles: readonly LawRole[], table: keyof DB): Deed[] {
  const deeds = new Set(
    articlesFor(roles).flatMap(name => {
      const { opens }: Article = lawBook[name]
      return opens[table] ?? []
    }),
  )
  return (['see', 'add', 'change', 'remove'] as const).filter(deed => deeds.has(deed))
}
