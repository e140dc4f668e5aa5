import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { retentionJobs } from './retention-jobs.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
})
after(() => database.close())

const daysAgo = (days: number) => new Date(castNow.getTime() - days * 86_400_000)

test('sessions, links, attempts and looks go when their time is over, and no sooner', async () => {
  const person_id = cast.sofie
  await asOwner(database.db, async tx => {
    for (const days of [1, 400]) {
      const at = daysAgo(days)
      const token_hash = Buffer.from(`of ${days}`)
      const link = { person_id, token_hash, expires_at: at, created_at: at }
      await tx
        .insertInto('session')
        .values({ ...link, means: 'link', seen_at: at })
        .execute()
      await tx
        .insertInto('invitation')
        .values({ ...link, purpose: 'sign_in' })
        .execute()
      await tx.insertInto('passkey_challenge').values({ challenge: 'c', expires_at: at }).execute()
      await tx.insertInto('sign_in_attempt').values({ subject_hash: token_hash, at }).execute()
      await tx.insertInto('look').values({ viewer_id: cast.mette, person_id, why: 'databank', at }).execute()
      const side = days > 90 ? 'mentor' : 'mentee'
      const draft = { person_id, programme_id: places.corps, side, typed: '{}', saved_at: at } as const
      await tx.insertInto('application_draft').values(draft).execute()
    }
    const used = { person_id, token_hash: Buffer.from('used'), created_at: daysAgo(40), used_at: daysAgo(40) }
    await tx
      .insertInto('invitation')
      .values({ ...used, purpose: 'join', expires_at: daysAgo(-9) })
      .execute()
  })
  await retentionJobs['forget-what-is-over']?.(testHouse(database.db), {}, new AbortController().signal)
  const left = await asOwner(database.db, async tx =>
    Promise.all(
      (
        [
          'session',
          'invitation',
          'passkey_challenge',
          'sign_in_attempt',
          'look',
          'application_draft',
        ] as const
      ).map(async table => {
        const rows = await tx.selectFrom(table).selectAll().execute()
        return [table, rows.length]
      }),
    ),
  )
  assert.deepEqual(left, [
    ['session', 1],
    ['invitation', 1],
    ['passkey_challenge', 0],
    ['sign_in_attempt', 1],
    ['look', 1],
    ['application_draft', 1],
  ])
})
