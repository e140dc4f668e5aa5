import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Locale } from '../../platform/i18n.ts'
import type { Asker, LibraryStage, Purpose, QuestionTheme } from './question.ts'

/** What an organisation has made of one question: its own, or in the place of one that came along. */
export interface OwnQuestion {
  readonly id: string
  readonly organisationId: string
  readonly shipped: string | undefined
  readonly words: Readonly<Partial<Record<Locale, string>>>
  readonly stages: readonly LibraryStage[]
  readonly purpose: Purpose
  readonly asker: Asker
  readonly theme: QuestionTheme | undefined
  readonly hidden: boolean
}

interface Row {
  id: string
  organisation_id: string
  shipped: string | null
  da: string | null
  nb: string | null
  en: string | null
  stages: LibraryStage[]
  purpose: Purpose
  asker: Asker
  theme: QuestionTheme | null
  hidden: boolean
}

/** What stands on the reader's shelves: their own organisation's first, as with items of the library. */
export async function ownQuestions(tx: Tx): Promise<OwnQuestion[]> {
  const { rows } = await sql<Row>`
    select id, organisation_id, shipped, da, nb, en, stages, purpose, asker, theme, hidden from library_question
      order by organisation_id = app.my_organisation() desc, written_at`.execute(tx)
  return rows.map(questionOf)
}

export async function questionsKept(tx: Tx, organisationId: string): Promise<OwnQuestion[]> {
  return (await ownQuestions(tx)).filter(one => one.organisationId === organisationId)
}

function questionOf({ organisation_id, shipped, da, nb, en, theme, ...row }: Row): OwnQuestion {
  return {
    ...row,
    organisationId: organisation_id,
    shipped: shipped ?? undefined,
    theme: theme ?? undefined,
    words: { ...(da && { da }), ...(nb && { nb }), ...(en && { en }) },
  }
}

/** Puts a question in its place, or one of the organisation's own on the shelf. */
export async function keepQuestion(
  tx: Tx,
  by: { readonly organisationId: string; readonly personId: string; readonly now: Date },
  { id, shipped, words, stages, purpose, asker, theme, hidden }: Omit<OwnQuestion, 'organisationId'>,
): Promise<void> {
  const { da = null, nb = null, en = null } = words
  const written = {
    ...{ da, nb, en, purpose, asker, hidden },
    stages: [...stages],
    theme: theme ?? null,
    written_by: by.personId,
    written_at: by.now,
  }
  const { numUpdatedRows } = await tx
    .updateTable('library_question')
    .set(written)
    .where('organisation_id', '=', by.organisationId)
    .where(eb => (shipped === undefined ? eb('id', '=', id) : eb('shipped', '=', shipped)))
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  await tx
    .insertInto('library_question')
    .values({ id, organisation_id: by.organisationId, shipped: shipped ?? null, ...written })
    .execute()
}
