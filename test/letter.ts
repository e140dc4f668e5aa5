import { sealedLetter } from '../src/letters/letters-store.ts'
import type { Tx } from '../src/platform/database/transaction.ts'
import type { House } from '../src/platform/house.ts'
import { cast, castNow, places } from './cast.ts'

/** A letter from Sofie to Peter that waits for an answer. */
export function enterLetter(tx: Tx, house: House, id: string) {
  return tx
    .insertInto('letter')
    .values({
      id,
      programme_id: places.corps,
      sender_id: cast.sofie,
      receiver_id: cast.peter,
      content: sealedLetter(house, id, 'content', 'Hej Peter'),
      sent_at: castNow,
    })
    .execute()
}
