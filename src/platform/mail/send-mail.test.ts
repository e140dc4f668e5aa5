import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { type CastName, cast, castNow, enterCast } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type MailServer, startMailServer } from '../../../test/mail-server.ts'
import { workJobs } from '../../../test/work-jobs.ts'
import { asNobody, asOwner, asPerson } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { startJobs } from '../jobs.ts'
import { postMail, postMails } from './post-mail.ts'
import { postOffice } from './post-office.ts'
import { sendMail } from './send-mail.ts'
import { sendWaitingMails } from './waiting-mails.ts'

let database: TestDatabase
let server: MailServer
let house: House
const lines: string[] = []
const jobs = { 'send-mail': sendMail }

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  // Makes the kinds of jobs known, as a start does.
  await workJobs(testHouse(database.db), database.pool, jobs)
})
after(() => database.close())
beforeEach(async () => {
  server = await startMailServer()
  house = houseWith(server.address)
  lines.length = 0
})
afterEach(async () => {
  await server.close()
  await asOwner(database.db, tx => tx.deleteFrom('mail').execute())
  await sql`delete from graphile_worker._private_jobs`.execute(database.db)
})

function houseWith(address: string): House {
  const log: House['log'] = (event, facts) => void lines.push(JSON.stringify({ event, ...facts }))
  return testHouse(database.db, { post: postOffice(address, 'Mentor <post@mentor.example>'), log })
}

const letter = (to: CastName = 'sofie') => ({
  to: cast[to],
  kind: 'sign-in-link',
  subject: 'Dit link',
  body: 'Log ind her:\n\nhttps://mentor.example/invitations/secret',
  at: castNow,
})

const post = (...to: CastName[]) => asPerson(database.db, cast.mette, tx => postMails(tx, to.map(letter)))
const work = () => workJobs(house, database.pool, jobs).catch(() => {})
const mails = () => asOwner(database.db, tx => tx.selectFrom('mail').selectAll().execute())
const states = async () => (await mails()).map(({ state }) => state)
const waitingJobs = async () =>
  (
    await sql<{ attempts: number; seconds: number; last_error: string | null }>`
      select attempts, extract(epoch from run_at - updated_at)::float as seconds, last_error from graphile_worker.jobs
      where locked_at is null`.execute(database.db)
  ).rows
const setMode = (mode: 'demonstration' | 'new') =>
  asOwner(database.db, tx => tx.updateTable('installation').set({ mode }).execute())

test('a mail is sent once, after the change that causes it, and its text is gone afterwards', async () => {
  await asPerson(database.db, cast.mette, async tx => {
    await postMail(tx, letter())
    await work()
    assert.equal(server.taken.length, 0, 'not before the commit')
  })
  await work()
  await work()
  assert.deepEqual(
    server.taken.map(({ to }) => to),
    ['sofie@corps.example'],
  )
  const [mail] = await mails()
  assert.equal(mail?.state, 'sent')
  assert.equal(mail?.body, '')
  assert.equal(mail?.attempts, 1)
})

test('a change that is undone sends no mail', async () => {
  const undone = asPerson(database.db, cast.mette, async tx => {
    await postMail(tx, letter())
    throw new Error('undone')
  })
  await assert.rejects(undone, /undone/)
  await work()
  assert.deepEqual(await mails(), [])
  assert.equal(server.taken.length, 0)
})

test('a mail waits when the mail server is away or says not now, and is tried again, later each time', async () => {
  await post('sofie')
  server.answers.message = '451 come back for <sofie@corps.example>'
  await work()
  assert.deepEqual(await states(), ['waiting'])
  const [first] = await waitingJobs()
  assert.ok(first && first.seconds > 1 && first.seconds < 10, `${first?.seconds} s`)
  await sql`update graphile_worker._private_jobs set run_at = now(), attempts = 9`.execute(database.db)
  house = houseWith('smtp://127.0.0.1:9')
  await work()
  assert.deepEqual(await states(), ['waiting'])
  const [tenth] = await waitingJobs()
  assert.ok(tenth && tenth.seconds > 3600 && tenth.seconds < 8 * 3600, `${tenth?.seconds} s`)
  assert.doesNotMatch(tenth.last_error ?? '', /@/)
  server.answers = {}
  house = houseWith(server.address)
  await sendWaitingMails(database.db)
  await work()
  assert.deepEqual(await states(), ['sent'])
  assert.equal(server.taken.length, 1)
})

test('a mail that the mail server refuses for good is set down as refused, without its text', async () => {
  for (const answers of [{ recipient: '550 no <sofie@corps.example>' }, { message: '554 no such thing' }]) {
    await post('sofie')
    server.answers = answers
    await work()
  }
  assert.deepEqual(await states(), ['refused', 'refused'])
  assert.deepEqual(
    (await mails()).map(({ body, failure }) => [body, JSON.parse(failure ?? '').reply]),
    [
      ['', 550],
      ['', 554],
    ],
  )
  assert.deepEqual(await waitingJobs(), [])
  assert.equal(server.taken.length, 0)
})

test('a password that the mail server refuses is no fault of the mail: it waits', async () => {
  await server.close()
  server = await startMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_, _session, done) => done(Object.assign(new Error('wrong'), { responseCode: 535 })),
  })
  house = houseWith(server.address.replace('//', '//post:wrong@'))
  await post('sofie')
  await work()
  assert.deepEqual(await states(), ['waiting'])
})

test('a mail that was on its way when the product was killed is set down as uncertain and never sent again', async () => {
  await post('sofie')
  await asOwner(database.db, tx => tx.updateTable('mail').set({ state: 'sending' }).execute())
  await work()
  await sendWaitingMails(database.db)
  await work()
  assert.deepEqual(
    (await mails()).map(({ state, body }) => [state, body]),
    [['uncertain', '']],
  )
  assert.equal(server.taken.length, 0)
})

test('a mail server that takes a mail and hangs up without a word is not sent it again', async () => {
  await post('sofie')
  server.hangUp = true
  await work()
  server.hangUp = false
  await sendWaitingMails(database.db)
  await work()
  assert.deepEqual(await states(), ['uncertain'])
  assert.equal(server.taken.length, 1)
})

test('fifty mails and four at work make fifty mails, none twice', async () => {
  const everybody = Array.from({ length: 50 }, () => 'sofie' as const)
  const working = await startJobs(house, database.pool, jobs)
  await post(...everybody)
  await until(async () => (await states()).every(state => state === 'sent'))
  await working.stop()
  const ids = server.taken.map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1])
  assert.equal(ids.length, 50)
  assert.equal(new Set(ids).size, 50)
})

test('no line of the log names an address, a link or a subject', async () => {
  await post('sofie', 'peter')
  server.answers.recipient = '550 no <sofie@corps.example>'
  await work()
  await post('sofie')
  server.answers.recipient = '450 <sofie@corps.example> not now'
  const working = await startJobs(house, database.pool, jobs)
  await until(async () => lines.some(line => line.includes('job failed')))
  await working.stop()
  assert.match(lines.join('\n'), /"reply":550/)
  assert.doesNotMatch(lines.join('\n'), /@|corps\.example|https|secret|Dit link|sofie/i)
})

test('mails that waited for a mail server leave when the product starts with one', async () => {
  house = testHouse(database.db)
  await post('sofie', 'peter')
  await work()
  assert.deepEqual(await states(), ['waiting', 'waiting'])
  assert.deepEqual(await waitingJobs(), [])
  house = houseWith(server.address)
  await sendWaitingMails(database.db)
  await sendWaitingMails(database.db)
  await work()
  assert.deepEqual(await states(), ['sent', 'sent'])
  assert.equal(server.taken.length, 2)
})

test('the mails of a demonstration never leave, whatever the settings say', async () => {
  await setMode('demonstration')
  try {
    await post('sofie')
    await work()
    await sendWaitingMails(database.db)
    await work()
    assert.deepEqual(await states(), ['waiting'])
    assert.equal(server.taken.length, 0)
    const shown = await asNobody(database.db, tx => tx.selectFrom('mail').select('body').execute())
    assert.match(shown[0]?.body ?? '', /secret/)
  } finally {
    await setMode('new')
  }
})

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isSo())) {
    assert.ok(Date.now() < deadline, 'it takes too long')
    await wait(20)
  }
}
