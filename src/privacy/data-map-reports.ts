import type { Part } from './data-kinds.ts'

/** What organisations and programmes say of a year: figures and words about no single person. */
export const reportTables: Part<
  'organisation_year' | 'programme_year' | 'programme_evidence' | 'report_count'
> = {
  organisation_year: {
    subject: 'frame',
    seenBy: ['coordinator', 'leader'],
    kept: 'while-here',
    columns: {
      organisation_id: 'key',
      year: 'time',
      people: 'fact',
      stayed: 'fact',
      participants: 'fact',
      participants_stayed: 'fact',
      well_being: 'fact',
      participants_well_being: 'fact',
      sick_days: 'fact',
      participants_sick_days: 'fact',
      entered_by: 'key',
      entered_at: 'time',
    },
  },
  programme_evidence: {
    subject: 'frame',
    seenBy: ['coordinator'],
    kept: 'with-the-programme',
    columns: {
      programme_id: 'key',
      standard: 'setting',
      words: 'setting',
      written_by: 'key',
      written_at: 'time',
    },
  },
  programme_year: {
    subject: 'frame',
    seenBy: ['coordinator', 'leader'],
    kept: 'with-the-programme',
    columns: {
      programme_id: 'key',
      year: 'time',
      said: 'setting',
      mended: 'setting',
      changed_by: 'key',
      changed_at: 'time',
    },
  },
  report_count: {
    subject: 'frame',
    seenBy: ['nobody'],
    kept: 'with-the-programme',
    columns: {
      programme_id: 'key',
      year: 'time',
      organisation_id: 'key',
      counts: 'fact',
      waits: 'fact',
      counted_at: 'time',
    },
  },
}
