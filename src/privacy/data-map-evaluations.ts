import type { Part } from './data-kinds.ts'

/** What people say of the scheme: sealed until all is mixed, and then nobody's. */
export const evaluationTables: Part<
  | 'evaluation'
  | 'evaluation_invitation'
  | 'evaluation_ballot'
  | 'evaluation_answer'
  | 'evaluation_gain'
  | 'early_ending_count'
> = {
  evaluation: {
    subject: 'frame',
    seenBy: ['coordinator'],
    kept: 'with-the-programme',
    columns: {
      id: 'key',
      programme_id: 'key',
      stage: 'setting',
      shipped: 'setting',
      own: 'setting',
      worded: 'setting',
      asks_leaders: 'setting',
      by_link: 'setting',
      opens_on: 'time',
      closes_on: 'time',
      asks_from: 'time',
      made_by: 'key',
      made_at: 'time',
      opened_at: 'time',
      closed_at: 'time',
      turnout: 'state',
      key: 'secret',
    },
  },
  evaluation_invitation: {
    subject: 'evaluation',
    seenBy: ['oneself'],
    kept: 'with-the-programme',
    columns: {
      id: 'key',
      evaluation_id: 'key',
      person_id: 'key',
      side: 'state',
      token_hash: 'secret',
      answered: 'state',
      asked_at: 'time',
    },
  },
  evaluation_ballot: {
    subject: 'evaluation',
    seenBy: ['nobody'],
    kept: 'until-used',
    columns: { id: 'key', evaluation_id: 'key', content: 'sealed' },
  },
  evaluation_answer: {
    subject: 'evaluation',
    seenBy: ['nobody'],
    kept: 'with-the-programme',
    columns: { id: 'key', evaluation_id: 'key', side: 'state', organisation_id: 'key', answers: 'fact' },
  },
  evaluation_gain: {
    subject: 'frame',
    seenBy: ['nobody'],
    kept: 'with-the-programme',
    columns: {
      evaluation_id: 'key',
      side: 'state',
      question: 'setting',
      option: 'setting',
      organisation_id: 'key',
      answers: 'state',
      agreeing: 'state',
    },
  },
  early_ending_count: {
    subject: 'frame',
    seenBy: ['nobody'],
    kept: 'with-the-programme',
    columns: { programme_id: 'key', year: 'setting', reason: 'setting', answers: 'state', times: 'state' },
  },
}

/** What people are reminded of, and what they would rather not be. */
export const reminderTables: Part<'reminder' | 'reminder_off' | 'reminder_hours'> = {
  reminder: {
    subject: 'mail',
    seenBy: ['nobody'],
    kept: 'a-year',
    columns: {
      person_id: 'key',
      kind: 'state',
      about: 'key',
      since: 'time',
      token_hash: 'secret',
      sent_at: 'time',
    },
  },
  reminder_off: {
    subject: 'mail',
    seenBy: ['oneself'],
    kept: 'while-here',
    columns: { person_id: 'key', kind: 'setting' },
  },
  reminder_hours: {
    subject: 'mail',
    seenBy: ['oneself'],
    kept: 'while-here',
    columns: { person_id: 'key', hour: 'setting', weekday: 'setting' },
  },
}
