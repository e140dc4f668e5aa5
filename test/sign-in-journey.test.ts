import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { setUpAddress } from '../src/organisations/set-up/set-up-address.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { invite } from '../src/sign-in/invite.ts'
import { signInJobs } from '../src/sign-in/sign-in-jobs.ts'
import { openBrowser } from './browser.ts'
import { cast, enterCast } from './cast.ts'
import { testDatabase } from './database.ts'
import { testHouse } from './house.ts'
import { served } from './served.ts'
import { workJobs } from './work-jobs.ts'

const database = await testDatabase()
const { db } = database
const { house, address, close } = await served(publicUrl =>
  testHouse(db, { publicUrl, now: () => new Date() }),
)
const browser = await openBrowser()
after(async () => {
  await browser.close()
  close()
  await database.close()
})

const goTo = (page: Page, path: string) => page.goto(address + path)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  // Here pages go over into each other as most people see it.
  const context = await browser.newContext({ locale: 'da-DK', reducedMotion: 'no-preference', ...options })
  const page = await context.newPage()
  page.on('pageerror', error => assert.fail(`the page threw: ${error.message}`))
  page.on('console', message => assert.doesNotMatch(message.text(), /Content Security Policy|Trusted/i))
  return page
}

/** A phone's own authenticator that says yes to everything, as its owner does. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function fillSetUp(page: Page): Promise<void> {
  await press(page, 'Sæt op')
  assert.match((await page.title()) ?? '', /^Ret oplysninger/)
  await page.getByLabel('Hvad hedder den?').fill('Fjordby Kommune')
  await page.getByLabel('Kommune', { exact: true }).check()
  await page.getByLabel('Dit navn').fill('Kari Nes')
  await page.getByLabel('Din mailadresse').fill('kari@fjordby.example')
  await press(page, 'Sæt op')
}

test('somebody sets up their organisation, makes a passkey, and comes in with it next time', async () => {
  const page = await newPage()
  await withAuthenticator(page)
  await page.goto((await setUpAddress(house)) ?? '')
  await fillSetUp(page)
  assert.equal(await heading(page), 'Kom let ind næste gang')
  await press(page, 'Lav en adgangsnøgle')
  await page.waitForURL(address + routes.newProgramme())
  await goTo(page, routes.me())
  await press(page, 'Log ud')
  await page.getByRole('link', { name: 'Log ind' }).click()
  // The browser offers its passkey by itself where one would type an address, and the phone says yes.
  await page.waitForURL(address + routes.home())
  await press(page, 'Log ud')
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })
  await goTo(page, routes.passkeys())
  await press(page, 'Log ind med adgangsnøgle')
  await page.waitForURL(address + routes.passkeys())
  await page.getByText('Skift navn eller fjern').click()
  await page.getByLabel('Navn på nøglen').fill('Min telefon')
  await press(page, 'Gem navnet')
  assert.match((await page.textContent('main')) ?? '', /Navnet er gemt/)
  await page.getByText('Skift navn eller fjern').click()
  await press(page, /Fjern nøglen/)
  assert.match((await page.textContent('main')) ?? '', /eneste vej ind/, 'no mails leave, so it stays')
  await page.context().close()
})

test('somebody who stops at the passkey is told so and can try again', async () => {
  const page = await newPage()
  await withAuthenticator(page)
  await goTo(page, routes.signIn())
  await press(page, 'Log ind med adgangsnøgle')
  await page.getByText('Du blev ikke logget ind').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).isEnabled(), true)
  await page.context().close()
})

test('without JavaScript one is invited, comes in by links, says who one is, and signs out', async () => {
  await asOwner(db, tx => tx.deleteFrom('organisation').execute())
  await enterCast(db)
  const page = await newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const wanted = { personId: cast.sofie, purpose: 'join', now: house.now(), days: 14 } as const
  await page.goto(await asOwner(db, tx => invite(tx, house, wanted)))
  assert.equal(await heading(page), 'Velkommen til Telemakos')
  await press(page, 'Kom ind')
  assert.match((await page.textContent('main')) ?? '', /kan ikke lave adgangsnøgler her/)
  await page.getByRole('link', { name: 'Ikke nu' }).click()
  await goTo(page, routes.myProfile())
  await page.getByRole('textbox', { name: 'Om dig selv' }).fill('Jeg lytter mere, end jeg taler.')
  await page.getByLabel('Års erfaring').fill('mange')
  await press(page, 'Gem din profil')
  assert.equal(
    await page.getByRole('textbox', { name: 'Om dig selv' }).inputValue(),
    'Jeg lytter mere, end jeg taler.',
  )
  await page.getByLabel('Års erfaring').fill('12')
  await press(page, 'Gem din profil')
  assert.match((await page.textContent('main')) ?? '', /Din profil er gemt/)
  await press(page, 'Log ud')
  await goTo(page, routes.myLooks())
  assert.equal(await heading(page), 'Log ind')
  assert.equal(await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).isVisible(), false)
  await page.getByLabel('Din mailadresse').fill('sofie@corps.example')
  await press(page, 'Send mig et link')
  assert.equal(await heading(page), 'Kig i din indbakke')
  await page.goto(await newestLink())
  await press(page, 'Kom ind')
  assert.equal(await heading(page), 'Kom let ind næste gang')
  await page.getByRole('link', { name: 'Ikke nu' }).click()
  assert.equal(await heading(page), 'Hvem har set på din profil?')
  await page.context().close()
})

async function newestLink(): Promise<string> {
  await workJobs(house, database.pool, { ...signInJobs, 'send-mail': async () => {} })
  const mail = await asOwner(db, tx =>
    tx.selectFrom('mail').select('body').orderBy('created_at', 'desc').limit(1).executeTakeFirst(),
  )
  return /https?:\S+/.exec(mail?.body ?? '')?.[0] ?? ''
}
