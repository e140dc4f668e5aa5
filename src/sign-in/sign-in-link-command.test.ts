import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { cast, enterCast } from '../../test/cast.ts'
import { testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { stranger } from '../../test/stranger.ts'
import { createApp } from '../app.tsx'
import { asOwner } from '../platform/database/transaction.ts'
import { checkout } from '../platform/settings.ts'

const { db, connectionString, close } = await testDatabase()
after(close)
await enterCast(db)

const run = (...words: string[]) =>
  promisify(execFile)(process.execPath, ['bin/telemakos.mjs', 'sign-in-link', ...words], {
    cwd: checkout,
    env: { ...process.env, DATABASE_URL: connectionString, PUBLIC_URL: 'https://mentor.example' },
  })

test('whoever operates the product lets somebody in who cannot get in, and the log says so', async () => {
  const { stdout } = await run('Lise@corps.example')
  assert.match(stdout, /^https:\/\/mentor\.example\//)
  const link = new URL(stdout.trim()).pathname
  const browser = stranger(createApp(testHouse(db, { now: () => new Date() })))
  assert.equal((await browser.post(link, {}, link)).status, 303)
  const event = await asOwner(db, tx =>
    tx.selectFrom('audit_event').select('subject_id').where('verb', '=', 'print').execute(),
  )
  assert.deepEqual(event, [{ subject_id: cast.lise }])
})

test('an address that nobody has is said plainly', async () => {
  await assert.rejects(run('nobody@corps.example'), /Nobody here has the address nobody@corps\.example/)
})
