import type { Tx } from '../../../platform/database/transaction.ts'
import type { Picture } from '../../../platform/picture.ts'

/** Somebody's picture; undefined when there is none, or it is not shown to the one who asks. */
export async function findPhoto(tx: Tx, personId: string): Promise<Picture | undefined> {
  return await tx
    .selectFrom('photo')
    .select(['kind', 'image'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

export async function savePhoto(tx: Tx, personId: string, picture: Picture, at: Date): Promise<void> {
  const row = { kind: picture.kind, image: picture.image, changed_at: at }
  await tx
    .insertInto('photo')
    .values({ person_id: personId, ...row })
    .onConflict(conflict => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

export async function removePhoto(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('photo').where('person_id', '=', personId).execute()
}
