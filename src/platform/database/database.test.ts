import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkVersion, openDatabase } from './database.ts'

test('a PostgreSQL older than 15 is refused in plain words', () => {
  assert.throws(() => checkVersion('14.9 (Debian 14.9-1)'), /needs PostgreSQL 15 or newer, .* version 14\.9/)
  checkVersion('15.4')
  checkVersion('18beta1')
})

test('a database that does not answer is told without its password', async () => {
  const databaseUrl = 'postgresql://someone:hush@127.0.0.1:9/none'
  await assert.rejects(openDatabase({ dataDir: '/nowhere', databaseUrl }), (error: Error) => {
    assert.match(error.message, /DATABASE_URL names does not answer: .*ECONNREFUSED/)
    assert.doesNotMatch(error.message, /hush/)
    return true
  })
})
