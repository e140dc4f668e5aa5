import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { setUpAddress } from '../src/organisations/set-up/set-up-address.ts'
import { newToken } from '../src/platform/crypto.ts'
import { asOwner, asPerson } from '../src/platform/database/transaction.ts'
import type { Locale } from '../src/platform/i18n.ts'
import { routes } from '../src/routes.ts'
import { invite } from '../src/sign-in/invite.ts'
import { axe, openBrowser } from './browser.ts'
import { cast, enterCast, places } from './cast.ts'
import { testDatabase } from './database.ts'
import { testHouse } from './house.ts'
import { ways } from './journey/ways.ts'
import { served } from './served.ts'
import { stranger } from './stranger.ts'
import { visitorOf } from './visitor.ts'

const database = await testDatabase()
const { db } = database
await enterCast(db)
const { house, app, address, close } = await served(publicUrl => testHouse(db, { publicUrl }))
const browser = await openBrowser()
after(async () => {
  await browser.close()
  close()
  await database.close()
})

const setMode = (mode: 'new' | 'own') =>
  asOwner(db, tx => tx.updateTable('installation').set({ mode }).execute())

const invitation = async () => {
  const common = { personId: cast.jonas, programmeId: places.corps, invitedBy: cast.mette } as const
  const link = await asPerson(db, cast.mette, tx =>
    invite(tx, house, { ...common, purpose: 'join', now: house.now(), days: 1 }),
  )
  return new URL(link).pathname
}

/** A page, and a form on it to send empty. */
type Sight = { path: string; send?: string }

async function look(page: Page, { path, send }: Sight): Promise<void> {
  await page.goto(address + path)
  if (send) await page.locator(`form[action="${send}"] button`).last().click()
  assert.deepEqual(await axe(page), [], `${path} ${send ?? ''}`)
  const widest = (await page.locator('html').evaluate(html => html.scrollWidth)) ?? 0
  assert.ok(widest <= 320, `${path} is ${widest} px wide`)
}

const strangersPages = (open: string, used: string): Sight[] => [
  { path: routes.welcome({ signedOut: 'yes' }) },
  { path: routes.signIn() },
  { path: routes.signIn(), send: routes.signIn() },
  { path: routes.signInSent() },
  { path: open },
  { path: used },
  { path: routes.invitation({ token: 'unknown' }) },
]

const ownPages: Sight[] = [
  { path: routes.me() },
  { path: routes.myProfile() },
  { path: routes.passkeys() },
  { path: routes.passkeys({ next: routes.home() }) },
  { path: routes.myLooks() },
]

for (const locale of ways<Locale>('da', 'nb', 'en')) {
  test(`every page of arriving and of oneself is clean to axe and fits 320 px (${locale})`, async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
    await context.addCookies([{ name: 'telemakos-locale', value: locale, url: address }])
    const page = await context.newPage()
    await setMode('new')
    const setUp = new URL((await setUpAddress(house)) ?? '').pathname
    const closed = routes.setUp({ token: 'closed' })
    await look(page, { path: routes.welcome() })
    for (const sight of [{ path: setUp }, { path: setUp, send: setUp }, { path: closed }])
      await look(page, sight)
    await setMode('own')
    const used = await invitation()
    await stranger(app).post(used, {})
    for (const sight of strangersPages(await invitation(), used)) await look(page, sight)
    await asOwner(db, tx => tx.updateTable('person').set({ locale }).where('id', '=', cast.jonas).execute())
    const { cookie } = await visitorOf(house, app, cast.jonas)
    await context.addCookies([{ ...cookie, url: address }])
    await givePasskeyAndLook()
    for (const sight of ownPages) await look(page, sight)
    await context.close()
  })
}

const givePasskeyAndLook = () =>
  asOwner(db, async tx => {
    const who = { person_id: cast.jonas, created_at: house.now() }
    const key = { credential_id: newToken(), public_key: Buffer.from('key'), counter: 0, name: 'Telefon' }
    await tx
      .insertInto('passkey')
      .values({ ...who, ...key })
      .execute()
    const seen = {
      viewer_id: cast.mette,
      person_id: cast.jonas,
      why: 'coordination',
      at: house.now(),
    } as const
    await tx.insertInto('look').values(seen).execute()
  })
