import type { Part } from './data-kinds.ts'

/** People, their places of work, and how they come in. */
export const peopleTables: Part<
  | 'organisation'
  | 'unit'
  | 'person'
  | 'contact'
  | 'address_change'
  | 'transfer'
  | 'network'
  | 'merged_person'
  | 'merge_request'
  | 'distinct_people'
  | 'network_member'
  | 'role_grant'
  | 'look'
  | 'people_import'
  | 'session'
  | 'invitation'
  | 'passkey'
  | 'passkey_challenge'
  | 'sign_in_attempt'
> = {
  organisation: {
    subject: 'frame',
    seenBy: ['everybody'],
    kept: 'while-here',
    columns: {
      id: 'key',
      name: 'fact',
      kind: 'fact',
      locale: 'setting',
      time_zone: 'setting',
      links_suffice: 'setting',
      created_at: 'time',
    },
  },
  unit: {
    subject: 'frame',
    seenBy: ['everybody'],
    kept: 'while-here',
    columns: {
      id: 'key',
      organisation_id: 'key',
      parent_id: 'key',
      name: 'fact',
      closed_at: 'time',
      leader_id: 'key',
    },
  },
  person: {
    subject: 'profile',
    seenBy: ['oneself', 'the-other', 'databank', 'the-set', 'coordinator', 'administrator'],
    kept: 'while-here',
    columns: {
      id: 'key',
      organisation_id: 'key',
      unit_id: 'key',
      leader_id: 'key',
      name: 'fact',
      locale: 'setting',
      position: 'fact',
      workplace: 'fact',
      educations: 'fact',
      leadership_education: 'fact',
      skills: 'fact',
      competences: 'fact',
      skills_sought: 'wish',
      competences_sought: 'wish',
      experience_years: 'fact',
      experience: 'fact',
      languages: 'fact',
      place: 'fact',
      about: 'fact',
      capacity: 'setting',
      would_be_mentor: 'wish',
      would_have_mentor: 'wish',
      away_from: 'time',
      away_until: 'time',
      background_shown: 'setting',
      abilities_shown: 'setting',
      about_shown: 'setting',
      photo_shown: 'setting',
      photo_at: 'time',
      places_taken: 'state',
      created_at: 'time',
      leaves_on: 'time',
      left_at: 'time',
    },
  },
  contact: {
    subject: 'address',
    seenBy: ['oneself', 'coordinator'],
    kept: 'while-here',
    columns: { person_id: 'key', email: 'address' },
  },
  address_change: {
    subject: 'address',
    seenBy: ['oneself', 'coordinator'],
    kept: 'until-used',
    columns: { person_id: 'key', email: 'address', asked_by: 'key', asked_at: 'time' },
  },
  merged_person: {
    subject: 'profile',
    seenBy: ['nobody'],
    kept: 'while-here',
    columns: { old_id: 'key', person_id: 'key', merged_by: 'key', merged_at: 'time' },
  },
  merge_request: {
    subject: 'profile',
    seenBy: ['oneself', 'coordinator', 'administrator'],
    kept: 'until-used',
    columns: {
      stays_id: 'key',
      goes_id: 'key',
      taken: 'fact',
      asked_by: 'key',
      asked_at: 'time',
      stays_said_at: 'time',
      goes_said_at: 'time',
    },
  },
  distinct_people: {
    subject: 'profile',
    seenBy: ['coordinator', 'administrator'],
    kept: 'while-here',
    columns: { one_id: 'key', other_id: 'key', said_by: 'key', said_at: 'time' },
  },
  network: {
    subject: 'frame',
    seenBy: ['everybody'],
    kept: 'while-here',
    columns: { id: 'key', name: 'fact', centre_id: 'key', made_by: 'key', made_at: 'time' },
  },
  network_member: {
    subject: 'frame',
    seenBy: ['coordinator', 'administrator'],
    kept: 'while-here',
    columns: {
      id: 'key',
      network_id: 'key',
      organisation_id: 'key',
      state: 'state',
      asked_by: 'key',
      asked_at: 'time',
      answered_by: 'key',
      answered_at: 'time',
    },
  },
  transfer: {
    subject: 'profile',
    seenBy: ['oneself', 'coordinator', 'administrator'],
    kept: 'while-here',
    columns: {
      id: 'key',
      person_id: 'key',
      from_organisation_id: 'key',
      to_organisation_id: 'key',
      state: 'state',
      asked_by: 'key',
      asked_at: 'time',
      answered_by: 'key',
      answered_at: 'time',
    },
  },
  role_grant: {
    subject: 'roles',
    seenBy: ['oneself', 'databank', 'coordinator', 'administrator'],
    kept: 'five-years',
    columns: {
      id: 'key',
      person_id: 'key',
      role: 'state',
      organisation_id: 'key',
      programme_id: 'key',
      granted_by: 'key',
      granted_at: 'time',
      starts_on: 'time',
      ends_on: 'time',
      stands_in_for: 'key',
      ended_at: 'time',
    },
  },
  look: {
    subject: 'looks',
    seenBy: ['oneself'],
    kept: 'a-year',
    columns: { id: 'key', viewer_id: 'key', person_id: 'key', why: 'state', at: 'time' },
  },
  people_import: {
    subject: 'lists',
    seenBy: ['oneself'],
    kept: 'a-day',
    columns: {
      id: 'key',
      person_id: 'key',
      organisation_id: 'key',
      programme_id: 'key',
      file_name: 'fact',
      content: 'sealed',
      mapping: 'setting',
      state: 'state',
      progress: 'state',
      result: 'state',
      created_at: 'time',
    },
  },
  session: {
    subject: 'sign-in',
    seenBy: ['oneself'],
    kept: 'until-used',
    columns: {
      id: 'key',
      token_hash: 'secret',
      person_id: 'key',
      means: 'state',
      created_at: 'time',
      seen_at: 'time',
      expires_at: 'time',
      ended_at: 'time',
    },
  },
  invitation: {
    subject: 'sign-in',
    seenBy: ['coordinator'],
    kept: 'until-used',
    columns: {
      id: 'key',
      token_hash: 'secret',
      person_id: 'key',
      purpose: 'state',
      programme_id: 'key',
      invited_by: 'key',
      created_at: 'time',
      expires_at: 'time',
      used_at: 'time',
    },
  },
  passkey: {
    subject: 'sign-in',
    seenBy: ['oneself'],
    kept: 'while-here',
    columns: {
      id: 'key',
      person_id: 'key',
      credential_id: 'key',
      public_key: 'fact',
      counter: 'fact',
      transports: 'fact',
      name: 'fact',
      created_at: 'time',
      used_at: 'time',
    },
  },
  passkey_challenge: {
    subject: 'sign-in',
    seenBy: ['nobody'],
    kept: 'until-used',
    columns: { id: 'key', challenge: 'secret', person_id: 'key', expires_at: 'time' },
  },
  sign_in_attempt: {
    subject: 'sign-in',
    seenBy: ['nobody'],
    kept: 'a-day',
    columns: { id: 'key', subject_hash: 'secret', at: 'time' },
  },
}
