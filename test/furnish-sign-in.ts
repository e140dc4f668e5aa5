import type { Tx } from '../src/platform/database/transaction.ts'
import { cast, castNow } from './cast.ts'

/** A passkey and a session of Sofie's, under these ids. */
export async function enterSignIn(
  tx: Tx,
  there: { readonly passkey: string; readonly session: string },
): Promise<void> {
  const later = new Date(castNow.getTime() + 86_400_000)
  const bytes = Buffer.from('of nobody')
  await tx
    .insertInto('passkey')
    .values({
      id: there.passkey,
      person_id: cast.sofie,
      credential_id: 'c',
      public_key: bytes,
      counter: 0,
      name: 'Telefon',
      created_at: castNow,
    })
    .execute()
  await tx
    .insertInto('session')
    .values({
      id: there.session,
      token_hash: bytes,
      person_id: cast.sofie,
      means: 'link',
      created_at: castNow,
      seen_at: castNow,
      expires_at: later,
    })
    .execute()
}
