import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openTestHouse } from '../../test/journey/open-test-house.ts'
import { asOwner, type Tx } from '../platform/database/transaction.ts'
import { setUpDemonstration } from './set-up-demonstration.ts'

test('a demonstration that is still being made leaves an installation that has become somebody’s own alone', async () => {
  const { house, close } = await openTestHouse()
  const ask = <T>(question: (tx: Tx) => Promise<T>) => asOwner(house.owner, question)
  try {
    const making = assert.rejects(setUpDemonstration(house), /somebody’s own/)
    while ((await ask(tx => tx.selectFrom('organisation').select('id').execute())).length === 0)
      await pause(5)
    await ask(tx => tx.updateTable('installation').set({ mode: 'own' }).execute())
    await making
    const { mode } = await ask(tx => tx.selectFrom('installation').select('mode').executeTakeFirstOrThrow())
    assert.equal(mode, 'own')
    assert.equal(await setUpDemonstration(house), false)
  } finally {
    await close()
  }
})
