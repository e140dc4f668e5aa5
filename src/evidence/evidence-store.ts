import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { Programme } from '../programmes/programme.ts'
import { nothingCounted } from '../reports/figures.ts'
import { readReport } from '../reports/report-store.ts'
import { lessonNames } from '../training/lesson.ts'
import type { EvidenceFacts, Standard } from './evidence.ts'

interface Row {
  trained: number
  mentors: number
  runs: number
  midwayClosed: number
  midwayComing: number
  finalClosed: number
  finalComing: number
  coordinators: number
  substitutes: number
  ownTexts: number
}

/** What the product knows, for those who coordinate the programme. */
export async function factsOf(tx: Tx, programme: Programme, now: Date): Promise<EvidenceFacts> {
  const { id, settings, organisationId } = programme
  const { rows } = await sql<Row>`
    select
      (select count(*)::int from app.trained_mentors(${id}, ${[...lessonNames]}::text[])) as trained,
      (select count(*)::int from application where programme_id = ${id} and side = 'mentor' and state = 'submitted') as mentors,
      (select count(*)::int from matching_run where programme_id = ${id} and state = 'done') as runs,
      ${asked(id, 'midway', true)} as "midwayClosed", ${asked(id, 'midway', false)} as "midwayComing",
      ${asked(id, 'final', true)} as "finalClosed", ${asked(id, 'final', false)} as "finalComing",
      (select count(*)::int from role_grant g where (g.programme_id = ${id} or g.organisation_id = ${organisationId})
        and g.role in ('programme_coordinator', 'organisation_coordinator') and g.ended_at is null) as coordinators,
      (select count(*)::int from role_grant g where g.programme_id = ${id} and g.stands_in_for is not null
        and g.ended_at is null) as substitutes,
      (select count(*)::int from library_item where organisation_id = ${organisationId} and not hidden) as "ownTexts"`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('Counting gives a row')
  const report = await readReport(tx, { programme: id }, now, true)
  const { trained, mentors, runs, coordinators, substitutes, ownTexts } = row
  return {
    settings,
    counts: report?.counts ?? nothingCounted,
    ...{ trained, mentors, runs, coordinators, substitutes, ownTexts },
    evaluations: {
      midway: { closed: row.midwayClosed, coming: row.midwayComing },
      final: { closed: row.finalClosed, coming: row.finalComing },
    },
  }
}

const asked = (programme: string, stage: string, closed: boolean) => sql`
  (select count(*)::int from evaluation where programme_id = ${programme} and stage = ${stage}
    and (closed_at is not null) = ${closed})`

export type OwnWords = Readonly<Partial<Record<Standard, string>>>

export async function ownWordsOf(tx: Tx, programmeId: string): Promise<OwnWords> {
  const rows = await tx
    .selectFrom('programme_evidence')
    .select(['standard', 'words'])
    .where('programme_id', '=', programmeId)
    .where('words', '<>', '')
    .execute()
  return Object.fromEntries(rows.map(({ standard, words }) => [standard, words]))
}

export async function saveWords(
  tx: Tx,
  programmeId: string,
  words: Readonly<Record<Standard, string>>,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  const rows = Object.entries(words).map(([standard, said]) => ({
    programme_id: programmeId,
    standard: standard as Standard,
    words: said,
    written_by: by.personId,
    written_at: by.now,
  }))
  await tx
    .insertInto('programme_evidence')
    .values(rows)
    .onConflict(there =>
      there.columns(['programme_id', 'standard']).doUpdateSet(eb => ({
        words: eb.ref('excluded.words'),
        written_by: eb.ref('excluded.written_by'),
        written_at: eb.ref('excluded.written_at'),
      })),
    )
    .execute()
}
