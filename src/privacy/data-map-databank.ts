import type { Part } from './data-kinds.ts'

/** The databank: what mentors let be shown there, as it is searched. */
export const databankTables: Part<'databank_entry' | 'databank_word'> = {
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
}
