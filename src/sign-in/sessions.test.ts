import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { cast } from '../../test/cast.ts'
import { signInScene } from '../../test/sign-in-scene.ts'
import { visitorOf } from '../../test/visitor.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'

const scene = await signInScene()
after(scene.close)
// A quarter of an hour apart, so that no test’s attempts count in another’s.
beforeEach(() => scene.later(16))

test('a person who has left gets nothing', async () => {
  const visitor = await visitorOf(scene.house, scene.app, cast.trine)
  const link = await scene.invitationOf(cast.trine)
  assert.equal((await visitor.get(routes.me())).status, 200)
  await asOwner(scene.db, tx =>
    tx.updateTable('person').set({ left_at: scene.now() }).where('id', '=', cast.trine).execute(),
  )
  assert.equal((await visitor.get(routes.me())).status, 303, 'the session is over at once')
  assert.equal((await scene.newBrowser().get(link)).status, 404, 'the invitation is nobody’s')
  await scene.newBrowser().post(routes.signIn(), { email: 'trine@corps.example' })
  assert.equal(await scene.linkMailedTo(cast.trine), undefined)
})

test('signing in again ends the session this browser had, and signing out ends the last one', async () => {
  const browser = scene.newBrowser()
  const sessions: (string | undefined)[] = []
  for (const person of [cast.jonas, cast.sofie]) {
    const link = await scene.invitationOf(person)
    await browser.post(link, {}, link)
    sessions.push(browser.cookies.get('telemakos-session'))
  }
  assert.equal(await scene.personOf(sessions[0]), undefined)
  assert.equal(await scene.personOf(sessions[1]), cast.sofie)
  await browser.post(routes.sessionEnd(), {}, routes.me())
  assert.equal(browser.cookies.has('telemakos-session'), false)
  assert.equal(await scene.personOf(sessions[1]), undefined)
})

test('signing out everywhere ends every session of that person and nobody else’s', async () => {
  const [one, two, other] = await Promise.all([
    visitorOf(scene.house, scene.app, cast.karim),
    visitorOf(scene.house, scene.app, cast.karim),
    visitorOf(scene.house, scene.app, cast.lise),
  ])
  await one.post(routes.mySessionsEnd(), {}, routes.me())
  assert.equal((await two.get(routes.me())).status, 303)
  assert.equal((await other.get(routes.me())).status, 200)
})

test('signing in and out is in the audit log, without who else could be told where somebody is', async () => {
  const browser = scene.newBrowser()
  const link = await scene.invitationOf(cast.amina)
  await browser.post(link, {}, link)
  await browser.post(routes.sessionEnd(), {}, routes.me())
  const events = await asOwner(scene.db, tx =>
    tx
      .selectFrom('audit_event')
      .select(['verb', 'subject', 'organisation_id', 'programme_id'])
      .where('actor_id', '=', cast.amina)
      .where('at', '=', scene.now())
      .orderBy('id')
      .execute(),
  )
  const nowhere = { organisation_id: null, programme_id: null }
  assert.deepEqual(events, [
    { verb: 'begin', subject: 'session', ...nowhere },
    { verb: 'end', subject: 'session', ...nowhere },
  ])
})
