import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { cast } from '../../test/cast.ts'
import { signInScene } from '../../test/sign-in-scene.ts'
import { asNobody } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'
import { mostAttempts } from './attempts.ts'

const scene = await signInScene()
after(scene.close)
// A quarter of an hour apart, so that no test’s attempts count in another’s.
beforeEach(() => scene.later(16))

test('a link by mail signs in, and leads on to where one was going', async () => {
  const browser = scene.newBrowser()
  const asked = await browser.get(routes.myLooks())
  assert.equal(asked.location, routes.signIn({ next: routes.myLooks() }))
  const sent = await browser.post(asked.location, { email: ' Sofie@Corps.example ' }, asked.location)
  assert.equal(sent.location, routes.signInSent())
  const link = await scene.linkMailedTo(cast.sofie)
  assert.ok(link)
  assert.match((await browser.get(link)).text, /Velkommen tilbage/)
  const entered = await browser.post(link, {}, link)
  assert.equal(entered.status, 303)
  assert.equal(await scene.personOf(browser.cookies.get('telemakos-session')), cast.sofie)
  assert.equal((await browser.get(routes.myLooks())).status, 200)
})

test('the answer is the same for an address that nobody has', async () => {
  const browser = scene.newBrowser()
  const known = await browser.post(routes.signIn(), { email: 'sofie@corps.example' })
  const unknown = await browser.post(routes.signIn(), { email: 'nobody@corps.example' })
  assert.deepEqual(unknown, known)
  const { rows } = await sql<{ payload: object }>`
    select payload from graphile_worker._private_jobs`.execute(scene.db)
  assert.equal(rows.length, 2, 'both ask for the same work')
  assert.doesNotMatch(JSON.stringify(rows), /corps\.example/, 'what was typed is sealed')
  assert.ok(await scene.linkMailedTo(cast.sofie))
})

test('where links do not suffice, none is mailed to whoever knows an address', async () => {
  const sent = await scene.newBrowser().post(routes.signIn(), { email: 'peter@corps.example' })
  assert.equal(sent.location, routes.signInSent())
  assert.equal(await scene.linkMailedTo(cast.peter), undefined)
})

test('something that is no address is said at its field, with what was typed', async () => {
  const { status, text } = await scene.newBrowser().post(routes.signIn(), { email: 'sofie at work' })
  assert.equal(status, 422)
  assert.match(text, /value="sofie at work"/)
  assert.match(text, /aria-invalid="true"/)
})

test('an account waits after five links in a quarter of an hour, whether it exists or not', async () => {
  for (const email of ['amina@corps.example', 'nobody@corps.example']) {
    const browser = scene.newBrowser()
    for (let turn = 0; turn < mostAttempts.account; turn++) {
      assert.equal((await browser.post(routes.signIn(), { email })).status, 303)
    }
    const stopped = await browser.post(routes.signIn(), { email })
    assert.equal(stopped.status, 429)
    assert.match(stopped.text, /Vent et kvarter/)
  }
  scene.later(16)
  const again = await scene.newBrowser().post(routes.signIn(), { email: 'amina@corps.example' })
  assert.equal(again.status, 303)
})

test('whoever tries one account after another is stopped, also when all tries come at once', async () => {
  const browser = scene.newBrowser()
  await browser.get(routes.signIn())
  const tries = Array.from({ length: mostAttempts.network + 10 }, (_, number) =>
    browser.post(routes.signIn(), { email: `someone${number}@corps.example` }),
  )
  const answers = await Promise.all(tries)
  assert.equal(answers.filter(({ status }) => status === 303).length, mostAttempts.network)
})

test('nobody fills the list of attempts, however often they try', async () => {
  const now = scene.now()
  const since = new Date(now.getTime() - 3_600_000)
  const counted = await asNobody(scene.house.db, async tx => {
    const { rows } = await sql<{ counted: number }>`
      select max(app.count_attempt('\\x01', ${now}, ${since})) as counted from generate_series(1, 1200)`.execute(
      tx,
    )
    return rows[0]?.counted
  })
  assert.equal(counted, 1000)
})
