import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { makeRoom } from '../mentorships/room.ts'
import { newKey } from './crypto.ts'
import { asOwner, type Tx } from './database/transaction.ts'
import { checkSettings } from './settings.ts'
import { installationKey } from './settings-key.ts'

let database: TestDatabase
const dataDir = mkdtempSync(join(tmpdir(), 'telemakos-key-'))
const settings = (installationKey?: Buffer) => ({ ...checkSettings({}), dataDir, installationKey })
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
})
after(async () => {
  rmSync(dataDir, { recursive: true })
  await database.close()
})

test('while nobody has written anything, a key that is lost is made anew', async () => {
  const first = await installationKey(settings(), database.pool)
  assert.deepEqual(await installationKey(settings(), database.pool), first)
  unlinkSync(join(dataDir, 'installation.key'))
  assert.notDeepEqual(await installationKey(settings(), database.pool), first)
})

test('whatever is locked with it, the key is needed', async () => {
  const key = await installationKey(settings(), database.pool)
  const sealed = Buffer.from('sealed')
  const lesson = { person_id: cast.peter, lesson: 'listen', written_at: castNow }
  await asOwner(database.db, tx => tx.insertInto('training_lesson').values(lesson).execute())
  assert.deepEqual(await installationKey(settings(key), database.pool), key, 'a lesson without a word')
  const other = () => installationKey(settings(newKey()), database.pool)
  const locked: Record<string, (tx: Tx) => Promise<unknown>> = {
    'a lesson': tx => tx.updateTable('training_lesson').set({ reflection: sealed }).execute(),
    'what is said around a newcomer': tx =>
      tx
        .insertInto('well_being_key')
        .values({ onboarding_id: places.karimsStart, wrapped: sealed })
        .execute(),
  }
  for (const [what, write] of Object.entries(locked)) {
    await asOwner(database.db, write)
    await assert.rejects(other(), /INSTALLATION_KEY is another key/, what)
    await asOwner(database.db, async tx => {
      await tx.deleteFrom('training_lesson').execute()
      await tx.deleteFrom('well_being_key').execute()
    })
  }
})

test('once something is locked with it, a lost key or another one stops the start in plain words', async () => {
  const key = await installationKey(settings(), database.pool)
  const house = testHouse(database.db, { installationKey: key })
  await asOwner(database.db, tx => makeRoom(tx, house, places.sofieAndPeter))
  await assert.rejects(installationKey(settings(newKey()), database.pool), /INSTALLATION_KEY is another key/)
  unlinkSync(join(dataDir, 'installation.key'))
  await assert.rejects(installationKey(settings(), database.pool), {
    name: 'PlainError',
    message: /installation\.key is missing.*Put the copy you kept in its place/,
  })
  assert.deepEqual(await installationKey(settings(key), database.pool), key)
})
