import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { cast } from '../../test/cast.ts'
import { signInScene } from '../../test/sign-in-scene.ts'
import { type Asked, type SoftwarePasskey, softwarePasskey } from '../../test/software-passkey.ts'
import type { Stranger } from '../../test/stranger.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'

const scene = await signInScene()
after(scene.close)
beforeEach(() => scene.later(16))

const here = { origin: 'http://localhost:3160', host: 'localhost' }

async function passkeyOf(personId: string, counter = 0): Promise<SoftwarePasskey> {
  const passkey = softwarePasskey()
  await asOwner(scene.db, tx =>
    tx
      .insertInto('passkey')
      .values({
        person_id: personId,
        credential_id: passkey.id,
        public_key: passkey.publicKey,
        counter,
        name: 'Telefon',
        created_at: scene.now(),
      })
      .execute(),
  )
  return passkey
}

const challengeFor = async (browser: Stranger, path = routes.passkeySignInOptions(), from?: string) =>
  String(JSON.parse((await browser.json(path, {}, from)).text).challenge)

const answer = (browser: Stranger, response: object) => browser.json(routes.passkeySignIn(), { response })

const sessionsOf = (personId: string) =>
  asOwner(scene.db, tx =>
    tx
      .selectFrom('session')
      .select(['means', 'expires_at', 'ended_at'])
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .execute(),
  )

test('a passkey signs in the person whose it is, for thirty days', async () => {
  const passkey = await passkeyOf(cast.sofie, 5)
  const browser = scene.newBrowser()
  const challenge = await challengeFor(browser)
  const said = await browser.json(routes.passkeySignIn({ next: routes.me() }), {
    response: passkey.assert({ ...here, challenge, counter: 6 }),
  })
  assert.deepEqual(JSON.parse(said.text), { location: routes.me() })
  assert.equal(await scene.personOf(browser.cookies.get('telemakos-session')), cast.sofie)
  const [session] = await sessionsOf(cast.sofie)
  const days = ((session?.expires_at.getTime() ?? 0) - scene.now().getTime()) / 86_400_000
  assert.deepEqual([session?.means, days], ['passkey', 30])
})

const wrongs: Record<string, Partial<Asked>> = {
  'on another site': { origin: 'https://evil.example' },
  'for another host': { host: 'evil.example' },
  'without its owner having shown who they are': { verified: false },
  'for another challenge': { challenge: Buffer.alloc(32, 1).toString('base64url') },
  'with a counter that went back, as a copy’s does': { counter: 4 },
}
for (const [how, wrong] of Object.entries(wrongs)) {
  test(`a passkey that signs ${how} lets nobody in`, async () => {
    const passkey = await passkeyOf(cast.jonas, 5)
    const browser = scene.newBrowser()
    const challenge = await challengeFor(browser)
    const refused = await answer(browser, passkey.assert({ ...here, challenge, counter: 6, ...wrong }))
    assert.equal(refused.status, 400)
    assert.match(refused.text, /kender vi ikke her/)
    assert.equal(browser.cookies.has('telemakos-session'), false)
  })
}

test('what was signed once lets nobody in a second time, nor in another browser, nor after five minutes', async () => {
  const passkey = await passkeyOf(cast.amina)
  const browser = scene.newBrowser()
  const response = passkey.assert({ ...here, challenge: await challengeFor(browser), counter: 1 })
  const overheard = scene.newBrowser()
  await challengeFor(overheard)
  assert.equal((await answer(overheard, response)).status, 400)
  const challenge = browser.cookies.get('telemakos-challenge') ?? ''
  assert.equal((await answer(browser, response)).status, 200)
  const again = scene.newBrowser()
  again.cookies.set('telemakos-challenge', challenge)
  assert.equal((await answer(again, response)).status, 400)
  const slow = scene.newBrowser()
  const late = passkey.assert({ ...here, challenge: await challengeFor(slow), counter: 2 })
  scene.later(6)
  assert.equal((await answer(slow, late)).status, 400)
})

test('a key that signs in somebody else’s name, an unknown one and nonsense let nobody in', async () => {
  const sofies = await passkeyOf(cast.sofie)
  const other = softwarePasskey()
  for (const make of [
    (asked: Asked) => ({ ...other.assert(asked), id: sofies.id, rawId: sofies.id }),
    (asked: Asked) => other.assert(asked),
    () => ({ nonsense: true }),
  ]) {
    const browser = scene.newBrowser()
    const challenge = await challengeFor(browser)
    assert.equal((await answer(browser, make({ ...here, challenge, counter: 1 }))).status, 400)
    assert.equal(browser.cookies.has('telemakos-session'), false)
  }
})

test('a passkey of somebody who has left lets nobody in', async () => {
  const passkey = await passkeyOf(cast.trine)
  const leave = (at: Date | null) =>
    asOwner(scene.db, tx =>
      tx.updateTable('person').set({ left_at: at }).where('id', '=', cast.trine).execute(),
    )
  await leave(scene.now())
  const browser = scene.newBrowser()
  const challenge = await challengeFor(browser)
  assert.equal((await answer(browser, passkey.assert({ ...here, challenge, counter: 1 }))).status, 400)
  await leave(null)
})

test('whoever came by a link and makes a passkey goes on with it, and the link’s session is over', async () => {
  const link = await scene.invitationOf(cast.peter)
  const browser = scene.newBrowser()
  const { location: offer } = await browser.post(link, {}, link)
  const byLink = browser.cookies.get('telemakos-session')
  const challenge = await challengeFor(browser, routes.passkeyOptions(), offer)
  const passkey = softwarePasskey()
  const made = { response: passkey.attest({ ...here, challenge }), device: 'iPhone' }
  const said = await browser.json(offer, made, offer)
  assert.equal(said.status, 200)
  assert.equal(await scene.personOf(byLink), undefined)
  assert.equal(await scene.personOf(browser.cookies.get('telemakos-session')), cast.peter)
  assert.match((await browser.get(routes.passkeys())).text, /<h2>iPhone<\/h2>/)
  const fresh = scene.newBrowser()
  const response = passkey.assert({ ...here, challenge: await challengeFor(fresh), counter: 1 })
  assert.equal((await answer(fresh, response)).status, 200)
})

test('a passkey is made by the one it was offered to, in the time it was offered for', async () => {
  const enter = async (personId: string) => {
    const link = await scene.invitationOf(personId)
    const browser = scene.newBrowser()
    await browser.post(link, {}, link)
    return browser
  }
  const [sofie, jonas] = [await enter(cast.sofie), await enter(cast.jonas)]
  const challenge = await challengeFor(sofie, routes.passkeyOptions(), routes.me())
  const made = { response: softwarePasskey().attest({ ...here, challenge }) }
  jonas.cookies.set('telemakos-challenge', sofie.cookies.get('telemakos-challenge') ?? '')
  assert.equal((await jonas.json(routes.passkeys(), made, routes.me())).status, 400)
  assert.equal((await sofie.json(routes.passkeys(), made, routes.me())).status, 400, 'it is taken by then')
  const late = await challengeFor(sofie, routes.passkeyOptions(), routes.me())
  const slow = { response: softwarePasskey().attest({ ...here, challenge: late }) }
  scene.later(6)
  assert.equal((await sofie.json(routes.passkeys(), slow, routes.me())).status, 400)
})
