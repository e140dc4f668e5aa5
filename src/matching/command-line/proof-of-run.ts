import { UnusableError } from '../../platform/commands.ts'
import { connect, openPool } from '../../platform/database/connect.ts'
import { openDatabase } from '../../platform/database/database.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import { readSettings } from '../../platform/settings.ts'
import { readProof } from '../runs/runs-store.ts'
import type { WrittenProof } from './proof-file.ts'

/** The proof that a run of the product has stored. Throws an UnusableError when there is no such run, or no proof. */
export async function readProofOfRun(id: string): Promise<WrittenProof> {
  const database = await openDatabase(readSettings())
  const db = connect(openPool(database.connection, 1))
  try {
    const proof = await asOwner(db, tx => readProof(tx, id))
    if (!proof) throw new UnusableError(`There is no matching ${id} that has been computed.`)
    return { ...proof, pairs: undefined, matched: undefined, total: undefined }
  } finally {
    await db.destroy()
    await database.close()
  }
}
