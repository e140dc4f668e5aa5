import { sql } from 'kysely'
import { seal, unseal } from '../crypto.ts'
import type { Tx } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { SealingKey } from './certificate.ts'

const place = 'document seal'

/** The installation's sealing key, made at its first use. Of two made at the same moment, the first one stays. */
export async function documentSeal(tx: Tx, house: House): Promise<SealingKey> {
  const kept = await readSeal(tx, house)
  if (kept) return kept
  const { makeSealingKey } = await import('./certificate.ts')
  const at = house.now()
  const made = await makeSealingKey(`Telemakos ${new URL(house.publicUrl).hostname}`, at)
  const privateKey = seal(house.installationKey, place, made.privateKey)
  await sql`select app.keep_document_seal(${Buffer.from(made.certificate)}, ${privateKey}, ${at})`.execute(tx)
  const first = await readSeal(tx, house)
  if (!first) throw new Error('A document is sealed only for somebody who is signed in')
  return first
}

async function readSeal(tx: Tx, house: House): Promise<SealingKey | undefined> {
  const { rows } = await sql<{
    certificate: Buffer
    private_key: Buffer
  }>`select * from app.document_seal()`.execute(tx)
  const [row] = rows
  return (
    row && {
      certificate: new Uint8Array(row.certificate),
      privateKey: new Uint8Array(unseal(house.installationKey, place, row.private_key)),
    }
  )
}
