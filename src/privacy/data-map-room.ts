import type { Part } from './data-kinds.ts'

/** The closed room of two people (J1–J6). */
export const roomTables: Part<
  | 'trial_answer'
  | 'mentorship_key'
  | 'agreement'
  | 'agreement_signature'
  | 'agreement_document'
  | 'agreement_seen'
  | 'meeting'
  | 'preparation'
  | 'reflection'
  | 'follow_up'
  | 'note'
  | 'room_message'
  | 'attachment'
  | 'farewell'
  | 'meeting_reply'
  | 'meeting_proposal'
  | 'calendar_feed'
  | 'busy_calendar'
  | 'quiet_time'
  | 'early_ending'
> = {
  trial_answer: {
    subject: 'trial',
    seenBy: ['oneself'],
    kept: 'with-the-mentorship',
    columns: { mentorship_id: 'key', person_id: 'key', answer: 'state', answered_at: 'time' },
  },
  mentorship_key: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: { mentorship_id: 'key', wrapped: 'sealed' },
  },
  agreement: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: {
      id: 'key',
      mentorship_id: 'key',
      version: 'state',
      state: 'state',
      terms: 'sealed',
      terms_seal: 'sealed',
      changed_by: 'key',
      changed_at: 'time',
      signed_at: 'time',
    },
  },
  agreement_signature: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: {
      agreement_id: 'key',
      person_id: 'key',
      terms_seal: 'sealed',
      signed_at: 'time',
      means: 'state',
    },
  },
  agreement_document: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: { agreement_id: 'key', locale: 'setting', pdf: 'sealed', made_at: 'time' },
  },
  agreement_seen: {
    subject: 'own-notes',
    seenBy: ['oneself'],
    kept: 'with-the-mentorship',
    columns: { mentorship_id: 'key', person_id: 'key', terms: 'sealed', seen_at: 'time' },
  },
  meeting: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: {
      id: 'key',
      mentorship_id: 'key',
      state: 'state',
      starts_at: 'time',
      minutes: 'fact',
      time_zone: 'setting',
      sequence: 'state',
      content: 'sealed',
      booked_by: 'key',
      timed_by: 'key',
      booked_at: 'time',
      changed_at: 'time',
    },
  },
  preparation: {
    subject: 'own-notes',
    seenBy: ['oneself'],
    kept: 'with-the-mentorship',
    columns: {
      meeting_id: 'key',
      person_id: 'key',
      shared: 'setting',
      content: 'sealed',
      changed_at: 'time',
    },
  },
  reflection: {
    subject: 'reflections',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: { meeting_id: 'key', person_id: 'key', content: 'sealed', answered_at: 'time' },
  },
  follow_up: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: {
      id: 'key',
      mentorship_id: 'key',
      owner_id: 'key',
      content: 'sealed',
      due_on: 'time',
      made_by: 'key',
      made_at: 'time',
      done_at: 'time',
    },
  },
  note: {
    subject: 'own-notes',
    seenBy: ['oneself'],
    kept: 'with-the-mentorship',
    columns: {
      id: 'key',
      mentorship_id: 'key',
      writer_id: 'key',
      shared: 'state',
      content: 'sealed',
      version: 'state',
      made_at: 'time',
      changed_by: 'key',
      changed_at: 'time',
    },
  },
  room_message: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: {
      id: 'key',
      mentorship_id: 'key',
      sender_id: 'key',
      content: 'sealed',
      sent_at: 'time',
      read_at: 'time',
    },
  },
  attachment: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: {
      id: 'key',
      mentorship_id: 'key',
      message_id: 'key',
      note_id: 'key',
      sender_id: 'key',
      kind: 'state',
      name: 'sealed',
      content: 'sealed',
      size: 'fact',
      added_at: 'time',
    },
  },
  farewell: {
    subject: 'reflections',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: { mentorship_id: 'key', person_id: 'key', content: 'sealed', answered_at: 'time' },
  },
  early_ending: {
    subject: 'trial',
    seenBy: ['oneself'],
    kept: 'until-used',
    columns: { mentorship_id: 'key', person_id: 'key', reason: 'state', said_at: 'time' },
  },
  meeting_reply: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: {
      meeting_id: 'key',
      person_id: 'key',
      sequence: 'state',
      reply: 'state',
      said_at: 'time',
      stamp: 'time',
    },
  },
  meeting_proposal: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: {
      meeting_id: 'key',
      person_id: 'key',
      sequence: 'state',
      starts_at: 'time',
      minutes: 'fact',
      proposed_at: 'time',
      stamp: 'time',
      state: 'state',
    },
  },
  busy_calendar: {
    subject: 'hours',
    seenBy: ['oneself'],
    kept: 'while-here',
    columns: {
      person_id: 'key',
      address: 'sealed',
      busy: 'sealed',
      state: 'state',
      failure: 'state',
      given_at: 'time',
      read_at: 'time',
      known_until: 'time',
    },
  },
  quiet_time: {
    subject: 'hours',
    seenBy: ['oneself'],
    kept: 'while-here',
    columns: { person_id: 'key', minutes: 'setting' },
  },
  calendar_feed: {
    subject: 'sign-in',
    seenBy: ['oneself'],
    kept: 'while-here',
    columns: { person_id: 'key', token_hash: 'secret', made_at: 'time' },
  },
}
