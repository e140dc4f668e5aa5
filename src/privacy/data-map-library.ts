import type { Part } from './data-kinds.ts'

/** The library, which holds nothing about people but who wrote what, and the training, which is one's own. */
export const libraryTables: Part<
  'library_item' | 'library_text' | 'library_file' | 'library_visit' | 'training_lesson'
> = {
  library_item: {
    subject: 'frame',
    seenBy: ['everybody'],
    kept: 'while-here',
    columns: {
      id: 'key',
      organisation_id: 'key',
      shipped: 'key',
      kind: 'setting',
      theme: 'setting',
      audience: 'setting',
      stages: 'setting',
      hidden: 'state',
      made_by: 'key',
      made_at: 'time',
    },
  },
  library_text: {
    subject: 'frame',
    seenBy: ['everybody'],
    kept: 'while-here',
    columns: {
      item_id: 'key',
      locale: 'setting',
      version: 'state',
      title: 'fact',
      summary: 'fact',
      body: 'fact',
      author: 'fact',
      owner: 'fact',
      shipped_version: 'state',
      news: 'fact',
      written_by: 'key',
      written_at: 'time',
      words: 'fact',
    },
  },
  library_file: {
    subject: 'frame',
    seenBy: ['everybody'],
    kept: 'while-here',
    columns: {
      id: 'key',
      organisation_id: 'key',
      kind: 'setting',
      name: 'fact',
      content: 'fact',
      added_by: 'key',
      added_at: 'time',
    },
  },
  library_visit: {
    subject: 'training',
    seenBy: ['oneself'],
    kept: 'while-here',
    columns: { person_id: 'key', seen_at: 'time' },
  },
  training_lesson: {
    subject: 'training',
    seenBy: ['oneself'],
    kept: 'while-here',
    columns: {
      person_id: 'key',
      lesson: 'key',
      reflection: 'sealed',
      written_at: 'time',
      completed_at: 'time',
    },
  },
}
