import { z } from 'zod'
import type { Tx } from '../platform/database/transaction.ts'
import type { Side } from './application.ts'
import type { Typed } from './draft.ts'

interface Whose {
  readonly programmeId: string
  readonly personId: string
  readonly side: Side
}

const stored = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** What somebody has begun to write on that side, and not sent. */
export async function findDraft(tx: Tx, whose: Whose): Promise<Typed | undefined> {
  const row = await tx
    .selectFrom('application_draft')
    .select('typed')
    .where('person_id', '=', whose.personId)
    .where('programme_id', '=', whose.programmeId)
    .where('side', '=', whose.side)
    .executeTakeFirst()
  return row && stored.parse(row.typed)
}

/** Keeps a draft, in place of the one before. */
export async function keepDraft(tx: Tx, whose: Whose, draft: Typed, at: Date): Promise<void> {
  const said = { typed: JSON.stringify(draft), saved_at: at }
  const { programmeId: programme_id, personId: person_id, side } = whose
  await tx
    .insertInto('application_draft')
    .values({ person_id, programme_id, side, ...said })
    .onConflict(conflict => conflict.columns(['person_id', 'programme_id', 'side']).doUpdateSet(said))
    .execute()
}

export async function removeDraft(tx: Tx, { programmeId, personId, side }: Whose): Promise<void> {
  await tx
    .deleteFrom('application_draft')
    .where('person_id', '=', personId)
    .where('programme_id', '=', programmeId)
    .where('side', '=', side)
    .execute()
}
