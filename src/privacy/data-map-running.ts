import type { Part } from './data-kinds.ts'

/** What keeps the installation running. */
export const runningTables: Part<
  'installation' | 'document_seal' | 'mail' | 'mailbox_place' | 'audit_event' | 'audit_head'
> = {
  installation: {
    subject: 'frame',
    seenBy: ['nobody'],
    kept: 'while-here',
    columns: {
      single: 'key',
      mode: 'state',
      set_up_token_hash: 'secret',
      key_fingerprint: 'secret',
      changed_at: 'time',
    },
  },
  document_seal: {
    subject: 'frame',
    seenBy: ['nobody'],
    kept: 'while-here',
    columns: { single: 'key', certificate: 'setting', private_key: 'sealed', made_at: 'time' },
  },
  mail: {
    subject: 'mail',
    seenBy: ['nobody'],
    kept: 'until-used',
    columns: {
      id: 'key',
      person_id: 'key',
      kind: 'state',
      subject: 'letter',
      body: 'letter',
      calendar: 'letter',
      calendar_method: 'state',
      state: 'state',
      attempts: 'state',
      failure: 'state',
      created_at: 'time',
      attempted_at: 'time',
      sent_at: 'time',
    },
  },
  mailbox_place: {
    subject: 'frame',
    seenBy: ['nobody'],
    kept: 'while-here',
    columns: { mailbox: 'key', uid_validity: 'state', last_uid: 'state', read_at: 'time' },
  },
  audit_event: {
    subject: 'log',
    seenBy: ['coordinator', 'administrator'],
    kept: 'five-years',
    columns: {
      id: 'key',
      at: 'time',
      actor_id: 'key',
      verb: 'state',
      subject: 'state',
      subject_id: 'key',
      organisation_id: 'key',
      programme_id: 'key',
      detail: 'state',
      previous: 'secret',
      hash: 'secret',
    },
  },
  audit_head: {
    subject: 'log',
    seenBy: ['nobody'],
    kept: 'while-here',
    columns: { single: 'key', last_id: 'key', hash: 'secret' },
  },
}
