import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type CastName, cast, castNow, enterCast, places } from '../../test/cast.ts'
import { testDatabase } from '../../test/database.ts'
import { listInProgramme } from '../people/imports/people-store.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { Side } from './application.ts'

const { db, close } = await testDatabase()
after(close)
await enterCast(db)

test('the database takes a sign-up only from those who may give it (C5)', async () => {
  const row = (name: CastName, side: Side) => ({
    programme_id: places.corps,
    person_id: cast[name],
    side,
    state: 'submitted' as const,
    created_at: castNow,
  })
  const insert = (as: CastName, values: ReturnType<typeof row>) =>
    asPerson(db, cast[as], tx => tx.insertInto('application').values(values).execute())
  await assert.rejects(insert('bente', row('bente', 'mentee')), /row-level security/)
  await assert.rejects(
    insert('sofie', row('sofie', 'mentor')),
    /row-level security/,
    'she was not asked for that',
  )
  await assert.rejects(
    insert('anders', row('karim', 'mentee')),
    /row-level security/,
    'nobody signs up another',
  )
  await insert('anders', row('anders', 'mentor'))
  await asOwner(db, tx =>
    tx
      .insertInto('application')
      .values({ ...row('karim', 'mentee'), state: 'withdrawn' })
      .execute(),
  )
  const back = await asPerson(db, cast.karim, tx =>
    tx.updateTable('application').set({ state: 'submitted' }).where('person_id', '=', cast.karim).execute(),
  )
  assert.equal(back[0]?.numUpdatedRows, 0n)
  const others = await asPerson(db, cast.anders, tx =>
    tx.updateTable('application').set({ gain: 'x' }).where('person_id', '<>', cast.anders).execute(),
  )
  assert.equal(others[0]?.numUpdatedRows, 0n)
})

test('who waits for a yes or a place cannot put themselves on the list instead (C12)', async () => {
  const waiting = {
    programme_id: places.corps,
    person_id: cast.anders,
    side: 'mentee',
    created_at: castNow,
  } as const
  const put = (state: 'listed' | 'invited' | 'queued') =>
    asPerson(db, cast.anders, tx =>
      tx
        .insertInto('application')
        .values({ ...waiting, state })
        .execute(),
    )
  for (const state of ['listed', 'invited'] as const) {
    await assert.rejects(put(state), /row-level security/)
    for (const before of ['waiting', 'queued', 'declined', 'withdrawn'] as const) {
      await asOwner(db, async tx => {
        await tx.deleteFrom('application').where('person_id', '=', cast.anders).execute()
        await tx
          .insertInto('application')
          .values({ ...waiting, state: before })
          .execute()
      })
      const change = asPerson(db, cast.anders, tx =>
        tx.updateTable('application').set({ state }).where('person_id', '=', cast.anders).execute(),
      )
      await assert.rejects(change, /listed by others/, `${before} to ${state}`)
    }
  }
})

test('a list brings in only people one looks after or nobody has to do with, all or none (C5, C12)', async () => {
  const list = (who: string, people: readonly string[]) =>
    asPerson(db, who, tx =>
      listInProgramme(
        tx,
        places.corps,
        people.map(personId => ({ personId, side: 'mentor' as const, wishes: {}, places: undefined })),
        castNow,
      ),
    )
  await assert.rejects(list(cast.mette, [cast.karim, cast.bente]), /look after them/)
  for (const who of [cast.sofie, cast.peter, cast.bente, cast.anders])
    await assert.rejects(list(who, [cast.sofie]), /those who coordinate it/)
  const listed = await asOwner(db, tx =>
    tx.selectFrom('application').select('id').where('state', '=', 'listed').execute(),
  )
  assert.deepEqual(listed, [])
  await list(cast.mette, [cast.sofie, cast.peter])
})
