import { sql } from 'kysely'
import { createApp } from '../src/app.tsx'
import { asOwner } from '../src/platform/database/transaction.ts'
import type { House } from '../src/platform/house.ts'
import { invite } from '../src/sign-in/invite.ts'
import { signInJobs } from '../src/sign-in/sign-in-jobs.ts'
import { cast, castNow, enterCast, places } from './cast.ts'
import { testDatabase } from './database.ts'
import { testHouse } from './house.ts'
import { type Stranger, stranger } from './stranger.ts'
import { workJobs } from './work-jobs.ts'

/** The cast at the door: Greve lets links suffice, Roskilde does not. Time goes on when it is told to. */
export async function signInScene() {
  const database = await testDatabase()
  const { db } = database
  await enterCast(db)
  await asOwner(db, tx =>
    tx.updateTable('organisation').set({ links_suffice: false }).where('id', '=', places.roskilde).execute(),
  )
  let now = castNow
  const house: House = testHouse(db, { now: () => now, publicUrl: 'http://localhost:3160' })
  const app = createApp(house)
  return {
    db,
    house,
    app,
    close: database.close,
    now: () => now,
    later: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    newBrowser: (): Stranger => stranger(app),
    /** The path of the link mailed to a person just now; undefined when none was. */
    linkMailedTo: async (personId: string): Promise<string | undefined> => {
      await workJobs(house, database.pool, { ...signInJobs, 'send-mail': async () => {} })
      const mail = await asOwner(db, tx =>
        tx
          .selectFrom('mail')
          .select('body')
          .where('person_id', '=', personId)
          .where('kind', '=', 'sign-in-link')
          .where('created_at', '=', now)
          .executeTakeFirst(),
      )
      return /https?:\/\/[^/]+(\/\S+)/.exec(mail?.body ?? '')?.[1]
    },
    /** The path of an invitation to the corps. */
    invitationOf: async (personId: string, days = 14): Promise<string> => {
      const joining = { programmeId: places.corps, purpose: 'join', invitedBy: cast.mette } as const
      // Also of people who take part in nothing, whom no coordinator could invite.
      const address = await asOwner(db, tx => invite(tx, house, { personId, ...joining, now, days }))
      return new URL(address).pathname
    },
    /** Whose open session a browser holds the cookie of. */
    personOf: async (cookie: string | undefined): Promise<string | undefined> => {
      const { rows } = await sql<{ person_id: string }>`
        select person_id from session where token_hash = sha256(${cookie ?? ''}::bytea) and ended_at is null`.execute(
        db,
      )
      return rows[0]?.person_id
    },
    givePasskey: async (personId: string): Promise<void> => {
      const passkey = { credential_id: personId, public_key: Buffer.from('key'), counter: 0, name: 'Telefon' }
      await asOwner(db, tx =>
        tx
          .insertInto('passkey')
          .values({ person_id: personId, ...passkey, created_at: now })
          .execute(),
      )
    },
  }
}
