import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { WishSide } from './wish.ts'

/** Whether the viewer may wish in this programme. */
export async function letsWish(tx: Tx, programmeId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select app.lets_wish(${programmeId}) as may`.execute(tx)
  return rows[0]?.may ?? false
}

/** On which sides the viewer takes part in a programme. */
export async function sidesOf(tx: Tx, programmeId: string, personId: string): Promise<WishSide[]> {
  const rows = await tx
    .selectFrom('application')
    .select('side')
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .where('state', 'in', ['listed', 'invited', 'submitted'])
    .orderBy('side')
    .execute()
  return rows.map(({ side }) => side)
}

interface Whose {
  readonly programmeId: string
  readonly personId: string
  readonly side: WishSide
}

/** Somebody's wishes, the dearest first: ids. */
export async function wishesOf(tx: Tx, { programmeId, personId, side }: Whose): Promise<string[]> {
  const rows = await tx
    .selectFrom('wish')
    .select('other_id')
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .where('side', '=', side)
    .orderBy('place')
    .execute()
  return rows.map(row => row.other_id)
}

/** Puts these in the place of what was wished before. */
export async function saveWishes(
  tx: Tx,
  { programmeId, personId, side }: Whose,
  others: readonly string[],
  now: Date,
): Promise<void> {
  await tx
    .deleteFrom('wish')
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .where('side', '=', side)
    .execute()
  if (others.length === 0) return
  await tx
    .insertInto('wish')
    .values(
      others.map((other_id, at) => ({
        programme_id: programmeId,
        person_id: personId,
        side,
        other_id,
        place: at + 1,
        made_at: now,
      })),
    )
    .execute()
}

/** Mentees who wish for a mentor in a programme, as the mentor sees it: ids, not how dearly. */
export async function menteesWishingFor(tx: Tx, programmeId: string, mentorId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('wish')
    .select('person_id')
    .where('programme_id', '=', programmeId)
    .where('other_id', '=', mentorId)
    .where('side', '=', 'mentee')
    .orderBy('person_id')
    .limit(60)
    .execute()
  return rows.map(row => row.person_id)
}
