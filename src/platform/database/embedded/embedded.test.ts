import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openPool } from '../connect.ts'
import type { Database } from '../database.ts'
import { openEmbedded } from './embedded.ts'
import { isPostgres } from './postmaster.ts'
import { findServiceUser, isRoot, reachable } from './service-user.ts'

// Under a stricter one the folders made here would be closed to the database's own user, who then keeps it elsewhere.
process.umask(0o022)
const home = mkdtempSync(join(tmpdir(), 'telemakos-embedded-'))
chmodSync(home, 0o755)
after(() => rmSync(home, { recursive: true, force: true }))
const told: string[] = []
const tell = (line: string) => void told.push(line)
const dataFolder = join(home, 'data')
const owner = { address: 'http://localhost:3000' }
// The machine does not fail here, only processes do.
const options = { fsync: 'off' }
const opening = { dataFolder, tell, options }
const serverPid = (folder = join(dataFolder, 'postgresql')) =>
  Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])

test('a data folder that many open at once holds one database, and the last to close stops it', async () => {
  const [one, other] = await Promise.all([openEmbedded(opening), openEmbedded(opening)])
  await ask(one, 'create table letter (text text)')
  await ask(other, `insert into letter values ('kept')`)
  const pid = serverPid()
  await one.close()
  assert.deepEqual(await ask(other, 'select text from letter'), [{ text: 'kept' }])
  await other.close()
  assert.equal(isPostgres(pid), false)
})

test('the second product on a data folder is told that the first runs, and where', async () => {
  const first = await openEmbedded({ ...opening, owner })
  const sentence = `Telemakos already runs on this data folder (process ${process.pid}, ${owner.address}).`
  await assert.rejects(openEmbedded({ ...opening, owner }), { name: 'PlainError', message: sentence })
  const command = await openEmbedded(opening)
  await command.close()
  assert.deepEqual(await ask(first, 'select text from letter'), [{ text: 'kept' }])
  await first.close()
})

test('a database that is killed comes back with all that was committed, and questions are answered again', async () => {
  const database = await openEmbedded({ ...opening, owner })
  const pool = openPool(database.connection)
  await pool.query(`insert into letter values ('just before')`)
  const killed = serverPid()
  process.kill(killed, 'SIGKILL')
  // Whoever served a connection can answer once more before they notice.
  await eventually(async () => assert.notEqual(serverPid(), killed))
  const { rows } = await eventually(() => pool.query<{ text: string }>('select text from letter'))
  assert.deepEqual(
    rows.map(({ text }) => text),
    ['kept', 'just before'],
  )
  // The product takes its lock on the new server a moment after that answers.
  await eventually(async () => {
    const held = await pool.query(
      `select from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock' and granted`,
    )
    assert.equal(held.rowCount, 1)
  })
  await assert.rejects(openEmbedded({ ...opening, owner }), /already runs/)
  await pool.end()
  await database.close()
  assert.equal(existsSync(join(dataFolder, 'postgresql', 'postmaster.pid')), false)
})

test('a product that is killed leaves a database that the next one takes over', async () => {
  const child = await openInChild(dataFolder)
  const pid = serverPid()
  child.kill('SIGKILL')
  const database = await openEmbedded({ ...opening, owner })
  assert.equal(serverPid(), pid)
  await database.close()
  assert.equal(isPostgres(pid), false)
})

test('a path that is too long for a socket is no hindrance', async () => {
  const deep = join(home, 'a-folder-with-a-very-long-name'.repeat(4))
  const database = await openEmbedded({ dataFolder: deep, tell, options })
  assert.deepEqual(await ask(database, 'select 1 as one'), [{ one: 1 }])
  await database.close()
})

test('the password and the files of the database are for their owner alone', () => {
  assert.equal(statSync(join(dataFolder, 'postgresql.password')).mode & 0o777, 0o600)
  assert.equal(statSync(join(dataFolder, 'postgresql')).mode & 0o777, 0o700)
})

test('a data folder that cannot be one is told of in plain words', async () => {
  const file = join(home, 'file')
  writeFileSync(file, '')
  const message = `Telemakos cannot keep its data in ${file} (EEXIST): start as a user who may write there, or name another folder in DATA_DIR.`
  await assert.rejects(openEmbedded({ dataFolder: file, tell }), { name: 'PlainError', message })
})

test('root can keep its data where nobody else may go', { skip: !isRoot() }, async t => {
  const closed = join(home, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const note = join(closed, 'postgresql.place')
  t.after(() => rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true }))
  const database = await openEmbedded({ dataFolder: closed, tell, options })
  assert.deepEqual(await ask(database, 'select 1 as one'), [{ one: 1 }])
  await database.close()
  assert.match(told.at(-1) ?? '', /cannot enter .*\/closed: the database is kept in \/var\/lib\/telemakos\//)
  assert.equal(statSync(closed).mode & 0o777, 0o700)
})

test('an ordinary user needs no more than a folder', { skip: !isRoot() }, async t => {
  const user = findServiceUser()
  if (reachable(user, [process.execPath, import.meta.dirname]).filter(Boolean).length < 2) {
    return t.skip('The checkout is closed to other users.')
  }
  const folder = join(home, 'ordinary')
  mkdirSync(folder)
  chownSync(folder, user.uid, user.gid)
  const child = await openInChild(folder, user)
  assert.equal(statSync(join(folder, 'postgresql')).uid, user.uid)
  child.kill('SIGTERM')
  await once(child, 'exit')
  await assert.doesNotReject(openEmbedded({ dataFolder: folder, tell }).then(database => database.close()))
})

async function ask(database: Database, question: string): Promise<unknown[]> {
  const pool = openPool(database.connection)
  try {
    return (await pool.query(question)).rows
  } finally {
    await pool.end()
  }
}

async function eventually<T>(act: () => Promise<T>, tries = 200): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (tries === 0) throw error
    await wait(50)
    return eventually(act, tries - 1)
  }
}

/** Another process that has the database of a folder open, as the one product. */
async function openInChild(folder: string, user?: { uid: number; gid: number }) {
  const module = fileURLToPath(new URL('embedded.ts', import.meta.url))
  const script = `
    const { openEmbedded } = await import(${JSON.stringify(module)})
    const owner = { address: 'http://localhost:3001' }
    const { close } = await openEmbedded({ dataFolder: ${JSON.stringify(folder)}, owner, tell: console.error })
    process.on('SIGTERM', () => close())
    console.log('open')`
  const as = user && { uid: user.uid, gid: user.gid, cwd: '/' }
  const words = ['--input-type=module', '--eval', script]
  const child = spawn(process.execPath, words, { ...as, stdio: ['ignore', 'pipe', 'inherit'] })
  const [reason] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  if (child.exitCode !== null) throw new Error(`The other process ended with ${reason}`)
  return child
}
