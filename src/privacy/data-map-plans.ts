import type { Part } from './data-kinds.ts'

/** The learning plan, open to those around somebody new as far as each may see, and feedback (F, H, J4). */
export const planTables: Part<
  | 'plan_key'
  | 'plan_task'
  | 'plan_detail'
  | 'plan_proposal'
  | 'plan_change'
  | 'knowledge_person'
  | 'plan_template'
  | 'feedback'
> = {
  plan_key: {
    subject: 'plan',
    seenBy: ['oneself', 'the-other', 'leader', 'buddy'],
    kept: 'with-the-mentorship',
    columns: { mentorship_id: 'key', wrapped: 'sealed' },
  },
  plan_task: {
    subject: 'plan',
    seenBy: ['oneself', 'the-other', 'leader', 'buddy'],
    kept: 'with-the-mentorship',
    columns: {
      id: 'key',
      mentorship_id: 'key',
      place: 'state',
      outline: 'sealed',
      priority: 'state',
      learn_on: 'time',
      use_on: 'time',
      state: 'state',
      with_help_at: 'time',
      alone_at: 'time',
      version: 'state',
      made_by: 'key',
      made_at: 'time',
      agreed_at: 'time',
      drift_told_at: 'time',
    },
  },
  knowledge_person: {
    subject: 'plan',
    seenBy: ['oneself', 'the-other', 'leader', 'buddy'],
    kept: 'with-the-mentorship',
    columns: {
      id: 'key',
      task_id: 'key',
      content: 'sealed',
      named_by: 'key',
      named_at: 'time',
      introduced_at: 'time',
    },
  },
  plan_detail: {
    subject: 'plan-goals',
    seenBy: ['oneself', 'the-other', 'leader'],
    kept: 'with-the-mentorship',
    columns: { task_id: 'key', content: 'sealed' },
  },
  plan_proposal: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: { task_id: 'key', proposed_by: 'key', proposed_at: 'time', content: 'sealed' },
  },
  plan_change: {
    subject: 'room',
    seenBy: ['oneself', 'the-other'],
    kept: 'with-the-mentorship',
    columns: {
      id: 'key',
      mentorship_id: 'key',
      task_id: 'key',
      person_id: 'key',
      at: 'time',
      content: 'sealed',
    },
  },
  plan_template: {
    subject: 'frame',
    seenBy: ['everybody'],
    kept: 'with-the-programme',
    columns: {
      id: 'key',
      organisation_id: 'key',
      name: 'setting',
      line: 'setting',
      tasks: 'setting',
      made_by: 'key',
      made_at: 'time',
      changed_at: 'time',
    },
  },
  feedback: {
    subject: 'feedback',
    seenBy: ['oneself', 'feedback-giver'],
    kept: 'with-the-mentorship',
    columns: {
      id: 'key',
      mentorship_id: 'key',
      task_id: 'key',
      about: 'state',
      giver_id: 'key',
      receiver_id: 'key',
      wrapped: 'sealed',
      asked_at: 'time',
      content: 'sealed',
      given_at: 'time',
      read_at: 'time',
      shared_at: 'time',
    },
  },
}
