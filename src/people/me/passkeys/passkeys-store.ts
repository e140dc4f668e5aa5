import type { Tx } from '../../../platform/database/transaction.ts'

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly usedAt: Date | null
}

export interface NewPasskey {
  readonly personId: string
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: string[]
  readonly name: string
  readonly at: Date
}

/** The oldest first. */
export function findPasskeys(tx: Tx, personId: string): Promise<Passkey[]> {
  return tx
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as createdAt', 'used_at as usedAt'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()
}

/** Those that a person already has, so that a device makes no second one. */
export async function credentialIds(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('passkey')
    .select('credential_id')
    .where('person_id', '=', personId)
    .execute()
  return rows.map(row => row.credential_id)
}

export async function insertPasskey(tx: Tx, passkey: NewPasskey): Promise<string | undefined> {
  const row = await tx
    .insertInto('passkey')
    .values({
      person_id: passkey.personId,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
      created_at: passkey.at,
    })
    .onConflict(conflict => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Locks the person's passkeys until the commit, so that of two removals at once the second sees the first. */
export async function lockPasskeys(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('passkey')
    .select('id')
    .where('person_id', '=', personId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(row => row.id)
}

export async function renamePasskey(tx: Tx, personId: string, id: string, name: string): Promise<boolean> {
  const changed = await tx
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function deletePasskey(tx: Tx, personId: string, id: string): Promise<void> {
  await tx.deleteFrom('passkey').where('id', '=', id).where('person_id', '=', personId).execute()
}
