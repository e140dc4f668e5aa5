import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { cast, places } from '../../test/cast.ts'
import { signInScene } from '../../test/sign-in-scene.ts'
import { asPerson } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'
import { invite } from './invite.ts'

const scene = await signInScene()
after(scene.close)
// A quarter of an hour apart, so that no test’s attempts count in another’s.
beforeEach(() => scene.later(16))

const application = routes.application({ id: places.corps })
const offer = routes.passkeys({ next: application })

test('a mail scanner that follows a link does not use it up', async () => {
  const link = await scene.invitationOf(cast.jonas)
  for (let look = 0; look < 3; look++) {
    const { status, text } = await scene.newBrowser().get(link)
    assert.equal(status, 200)
    assert.match(text, /Velkommen til Lederkorps Sjælland/)
  }
  const browser = scene.newBrowser()
  const entered = await browser.post(link, {}, link)
  assert.equal(entered.location, offer, 'a passkey is offered on the way')
  assert.match((await browser.get(offer)).text, /Ikke nu/)
})

test('of fifty who use one link at the same moment, one comes in', async () => {
  const link = await scene.invitationOf(cast.jonas)
  const browsers = Array.from({ length: 50 }, () => scene.newBrowser())
  const answers = await Promise.all(browsers.map(browser => browser.post(link, {}, link)))
  const tally = answers.map(({ status }) => status).sort()
  assert.deepEqual(tally, [303, ...Array.from({ length: 49 }, () => 410)])
})

test('a used, an old and an unknown link each say what to do', async () => {
  const browser = scene.newBrowser()
  const used = await scene.invitationOf(cast.jonas)
  await browser.post(used, {}, used)
  const again = await scene.newBrowser().get(used)
  assert.equal(again.status, 410)
  assert.match(again.text, /Linket er brugt/)
  assert.match(again.text, /Send mig et nyt link/)
  const old = await scene.invitationOf(cast.jonas, 1)
  scene.later(24 * 60)
  const expired = await scene.newBrowser().post(old, {})
  assert.equal(expired.status, 410)
  assert.match(expired.text, /for gammelt/)
  const unknown = await scene.newBrowser().get(routes.invitation({ token: 'never-made' }))
  assert.equal(unknown.status, 404)
  assert.match(unknown.text, /Få et link på mail/)
})

test('whoever is in already and follows the link in the mail again just comes in', async () => {
  const link = await scene.invitationOf(cast.jonas)
  const browser = scene.newBrowser()
  await browser.post(link, {}, link)
  assert.equal((await browser.get(link)).location, application)
})

test('a dead link brings a new one to the same mailbox, which leads to the same place', async () => {
  const link = await scene.invitationOf(cast.jonas, 1)
  scene.later(24 * 60)
  const browser = scene.newBrowser()
  const token = link.split('/').at(-1) ?? ''
  const renewed = await browser.post(routes.invitationRenewal({ token }), {}, link)
  assert.equal(renewed.location, routes.signInSent())
  const fresh = await scene.linkMailedTo(cast.jonas)
  assert.ok(fresh)
  assert.equal((await browser.post(fresh, {}, fresh)).location, offer)
})

test('where links do not suffice, a link gives an hour to make a passkey, and no second one by mail', async () => {
  const link = await scene.invitationOf(cast.peter)
  const browser = scene.newBrowser()
  const entered = await browser.post(link, {}, link)
  assert.equal(entered.location, offer)
  assert.doesNotMatch((await browser.get(entered.location)).text, /Ikke nu/)
  await scene.givePasskey(cast.peter)
  const dead = await scene.newBrowser().get(link)
  assert.doesNotMatch(dead.text, /Send mig et nyt link/)
  const token = link.split('/').at(-1) ?? ''
  await scene.newBrowser().post(routes.invitationRenewal({ token }), {})
  assert.equal(await scene.linkMailedTo(cast.peter), undefined)
  scene.later(61)
  assert.equal((await browser.get(routes.me())).status, 303)
})

test('an invitation is no way round the passkey of somebody who must use one', async () => {
  await scene.givePasskey(cast.amina)
  const link = await scene.invitationOf(cast.amina)
  const browser = scene.newBrowser()
  const entered = await browser.post(link, {}, link)
  assert.equal(entered.location, routes.signIn({ next: application }))
  assert.equal((await browser.get(application)).status, 303, 'nobody is signed in')
})

test('nobody but its coordinators invites to a programme', async () => {
  for (const invitedBy of [cast.sofie, cast.bente, cast.anders]) {
    const wanted = {
      personId: cast.lise,
      programmeId: places.corps,
      invitedBy,
      purpose: 'join',
      now: scene.now(),
      days: 1,
    } as const
    await assert.rejects(
      asPerson(scene.db, invitedBy, tx => invite(tx, scene.house, wanted)),
      /row-level security/,
    )
  }
})
