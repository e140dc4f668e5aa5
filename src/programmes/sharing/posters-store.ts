import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { readProgrammeSettings } from '../programme-settings.ts'
import type { Poster, SharedProgramme } from './poster.ts'

/** What a programme is shared with; undefined until somebody has written it. For its coordinators. */
export async function findPoster(tx: Tx, programmeId: string): Promise<Poster | undefined> {
  return await tx
    .selectFrom('programme_poster')
    .select(['code', 'title', 'words', 'contact', 'open'])
    .where('programme_id', '=', programmeId)
    .executeTakeFirst()
}

/** Keeps the words; the code of the first time stays. */
export async function savePoster(
  tx: Tx,
  programmeId: string,
  { code, ...words }: Poster,
  changed: { readonly by: string; readonly at: Date },
): Promise<void> {
  const said = { ...words, changed_by: changed.by, changed_at: changed.at }
  await tx
    .insertInto('programme_poster')
    .values({ programme_id: programmeId, code, ...said })
    .onConflict(conflict => conflict.column('programme_id').doUpdateSet(said))
    .execute()
}

interface Row extends Omit<SharedProgramme, 'settings'> {
  readonly purpose: string
  readonly settings: unknown
}

/** The programme behind a poster's code, for anybody; undefined when it is not shared, or not open. */
export async function findShared(tx: Tx, code: string): Promise<SharedProgramme | undefined> {
  const { rows } = await sql<Row>`
    select programme_id as "programmeId", name, purpose, organisation, locale, title, words, contact,
      starts_on::text as "startsOn", ends_on::text as "endsOn", settings
    from app.shared_programme(${code})`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { purpose, settings, title, words, ...shared } = row
  return {
    ...shared,
    title: title || shared.name,
    words: words || purpose,
    settings: readProgrammeSettings(settings),
  }
}
