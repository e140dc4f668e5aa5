import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { makeRoom } from '../src/mentorships/room.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import type { Locale } from '../src/platform/i18n.ts'
import { routes } from '../src/routes.ts'
import { axe, openBrowser } from './browser.ts'
import { cast, castNow, enterCast, places } from './cast.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { testHouse } from './house.ts'
import { ways } from './journey/ways.ts'
import { type Served, served } from './served.ts'
import { visitorOf } from './visitor.ts'

// Jonas and Amina go from the trial to a signed agreement, as they do it in a browser.

let database: TestDatabase
let site: Served
let browser: Browser
const id = places.jonasAndAmina
const room = routes.mentorship({ id })

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  site = await served(publicUrl => testHouse(database.db, { publicUrl }))
  await asOwner(database.db, async tx => {
    await makeRoom(tx, site.house, id)
    const shared = { kind: 'languages', points: 3, maximum: 3, shared: ['da'], missing: [] }
    const reasons = JSON.stringify([shared])
    await tx.updateTable('mentorship').set({ reasons }).where('id', '=', id).execute()
  })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  site.close()
  await database.close()
})

const begin = (state: 'trial' | 'agreement', locale: Locale) =>
  asOwner(database.db, async tx => {
    await tx.deleteFrom('trial_answer').execute()
    await tx.deleteFrom('agreement').execute()
    await tx.updateTable('person').set({ locale }).execute()
    await tx
      .updateTable('mentorship')
      .set({ state, trial_passed_at: castNow, agreed_at: null, ends_on: null, ended_at: null, ending: null })
      .where('id', '=', id)
      .execute()
  })

async function visit(name: 'jonas' | 'amina', options = {}): Promise<Page> {
  const { cookie } = await visitorOf(site.house, site.app, cast[name])
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  await context.addCookies([{ ...cookie, url: site.address }])
  return context.newPage()
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(site.address + path)
  await check(page)
}

/** Clean to axe, and not wider than its window. */
async function check(page: Page): Promise<void> {
  assert.deepEqual(await axe(page), [], page.url())
  const wider = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth)
  assert.ok(wider <= 0, `${page.url()} is ${wider} px too wide`)
}

for (const javaScriptEnabled of ways(false, true)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`two go from their trial to a signed agreement, ${how} (D6, E1, E3, E4)`, async () => {
    await begin('trial', 'da')
    const [jonas, amina] = [
      await visit('jonas', { javaScriptEnabled }),
      await visit('amina', { javaScriptEnabled }),
    ]
    for (const page of [jonas, amina]) {
      await page.goto(site.address + room)
      await page.getByText('Ja, lad os gå videre').click()
      await page.getByRole('button', { name: 'Send mit svar' }).click()
    }
    await jonas.goto(site.address + room)
    await jonas.getByRole('link', { name: 'Begynd på aftalen' }).click()
    await jonas.getByLabel('Vores mål').fill('At sige fra opad\nEt større netværk')
    await jonas.getByLabel('Antal møder').fill('6')
    await jonas.getByLabel('På en gåtur').check()
    await jonas.getByLabel('Hver må fortælle om sit eget udbytte').check()
    await jonas.getByRole('button', { name: 'Gem teksten' }).click()
    for (const page of [jonas, amina]) {
      await page.goto(site.address + routes.agreement({ id }))
      await page.getByLabel('Jeg har læst aftalen, og jeg vil holde den.').check()
      await page.getByRole('button', { name: 'Skriv under' }).click()
    }
    await amina.goto(site.address + room)
    await amina.getByText('Et større netværk').waitFor()
    await amina.getByRole('link', { name: 'Læs hele aftalen' }).click()
    const [pdf] = await Promise.all([
      amina.waitForEvent('download'),
      amina.getByRole('link', { name: 'Hent aftalen som PDF' }).click(),
    ])
    assert.equal(pdf.suggestedFilename(), 'Mentoraftale.pdf')
    for (const page of [jonas, amina]) await page.context().close()
  })
}

for (const locale of ways<Locale>('nb', 'da', 'en')) {
  test(`every page of the room is clean to axe and fits 320 px (${locale})`, async () => {
    const narrow = { viewport: { width: 320, height: 640 } }
    await begin('trial', locale)
    const jonas = await visit('jonas', narrow)
    await go(jonas, room)
    await jonas.locator('#trial-answer button').click()
    await check(jonas)
    await begin('agreement', locale)
    await go(jonas, room)
    await go(jonas, routes.agreement({ id }))
    await jonas.locator('textarea[name="goals"]').fill('')
    await jonas.locator('input[name="minutes"]').fill('x')
    await jonas.locator('form.form button').click()
    await check(jonas)
    await jonas.locator('textarea[name="goals"]').fill('Et mål')
    await jonas.locator('input[name="minutes"]').fill('60')
    await jonas.locator('form.form button').click()
    await check(jonas)
    await jonas.locator('form.form button').click()
    await check(jonas)
    for (const name of ['jonas', 'amina'] as const) {
      const page = name === 'jonas' ? jonas : await visit(name, narrow)
      await go(page, routes.agreement({ id }))
      await page.locator('input[name="read"]').check()
      await page.locator('form.form button').click()
      await check(page)
    }
    for (const path of [routes.agreement({ id }), routes.agreement({ id }, { write: 'yes' }), room]) {
      await go(jonas, path)
    }
    await go(jonas, routes.mentorship({ id }, { profile: 'shown' }))
    await asOwner(database.db, tx =>
      tx
        .updateTable('mentorship')
        .set({ state: 'ended', ended_at: castNow, ending: 'declined' })
        .where('id', '=', id)
        .execute(),
    )
    await go(jonas, room)
    await go(jonas, routes.mentorships())
    await jonas.context().close()
  })
}
