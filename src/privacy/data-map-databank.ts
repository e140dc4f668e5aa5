import type { Part } from './data-kinds.ts'

/** The databank: what mentors let be shown there, as it is searched. */
export const databankTables: Part<'databank_entry' | 'databank_word' | 'letter' | 'competence'> = {
  databank_entry: {
    subject: 'profile',
    seenBy: ['databank'],
    kept: 'while-here',
    columns: {
      application_id: 'key',
      programme_id: 'key',
      person_id: 'key',
      organisation_id: 'key',
      name: 'fact',
      place: 'fact',
      themes: 'wish',
      languages: 'fact',
      competences: 'fact',
      free: 'state',
      spelled: 'fact',
      words: 'fact',
    },
  },
  databank_word: {
    subject: 'profile',
    seenBy: ['databank'],
    kept: 'while-here',
    columns: { word: 'fact', threes: 'fact' },
  },
  letter: {
    subject: 'letters',
    seenBy: ['oneself', 'correspondent'],
    kept: 'with-the-programme',
    columns: {
      id: 'key',
      programme_id: 'key',
      sender_id: 'key',
      receiver_id: 'key',
      content: 'sealed',
      sent_at: 'time',
      read_at: 'time',
      answer: 'sealed',
      answered_at: 'time',
    },
  },
  competence: {
    subject: 'frame',
    seenBy: ['everybody'],
    kept: 'while-here',
    columns: {
      id: 'key',
      organisation_id: 'key',
      uri: 'key',
      da: 'fact',
      nb: 'fact',
      en: 'fact',
      others: 'fact',
      created_at: 'time',
      names: 'fact',
      words: 'fact',
    },
  },
}
