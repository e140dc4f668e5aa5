import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '../src/platform/database/rows.ts'
import type { House } from '../src/platform/house.ts'
import { castNow } from './cast.ts'
import { requestsOf } from './database.ts'

/** A house as the product has it, on a test's database and at the cast's moment: requests own nothing; mails wait. */
export function testHouse(owner: Kysely<DB>, more: Partial<House> = {}): House {
  return {
    db: requestsOf(owner),
    owner,
    publicUrl: 'http://mentor.example',
    installationKey: createHash('sha256').update('a key for tests').digest(),
    now: () => castNow,
    log: () => {},
    ...more,
  }
}
