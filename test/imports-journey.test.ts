import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { asOwner } from '../src/platform/database/transaction.ts'
import type { Locale } from '../src/platform/i18n.ts'
import { checkout } from '../src/platform/settings.ts'
import { routes } from '../src/routes.ts'
import { axe, openBrowser } from './browser.ts'
import { cast, enterCast, places } from './cast.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { testHouse } from './house.ts'
import { ways } from './journey/ways.ts'
import { type Served, served } from './served.ts'
import { visitorOf } from './visitor.ts'

// Mette brings a list in: first one with mistakes, then a whole corps.

let database: TestDatabase
let site: Served
let browser: Browser

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  site = await served(publicUrl => testHouse(database.db, { publicUrl }))
  await asOwner(database.db, tx =>
    tx
      .insertInto('role_grant')
      .values({ person_id: cast.mette, role: 'organisation_coordinator', organisation_id: places.centre })
      .execute(),
  )
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  site.close()
  await database.close()
})

async function visit(options = {}): Promise<Page> {
  const { cookie } = await visitorOf(site.house, site.app, cast.mette)
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, ...options })
  await context.addCookies([{ ...cookie, url: site.address }])
  return context.newPage()
}

/** Clean to axe, and not wider than its window, which is a phone's. */
async function check(page: Page): Promise<void> {
  assert.deepEqual(await axe(page), [], page.url())
  const wider = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth)
  assert.ok(wider <= 0, `${page.url()} is ${wider} px too wide`)
}

const press = (page: Page) => page.locator('main form button[type=submit]').first().click()

async function choose(page: Page, file: string): Promise<void> {
  await page.goto(site.address + routes.newImport({ programme: places.corps }))
  await check(page)
  await page.setInputFiles('input[type=file]', join(checkout, 'examples', file))
  await press(page)
  await page.waitForURL(/columns/)
  await check(page)
}

const listed = async () =>
  (
    await asOwner(database.db, tx =>
      tx.selectFrom('application').select('id').where('state', '=', 'listed').execute(),
    )
  ).length

for (const javaScriptEnabled of ways(true, false)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a list with mistakes goes in as far as it is right, ${how}`, async () => {
    const page = await visit({ javaScriptEnabled })
    await choose(page, 'mentorkorps-med-fejl.csv')
    await page.selectOption('select[name=column-1]', 'email')
    await press(page)
    assert.match(
      (await page.locator('[role=alert]').textContent()) ?? '',
      /Vælg, hvilken kolonne der har navnene/,
    )
    await check(page)
    await page.selectOption('select[name=column-1]', 'name')
    await press(page)
    await page.locator('form[action$=confirmation] button').first().click()
    assert.match(
      (await page.locator('[role=alert]').textContent()) ?? '',
      /Sig ja til, at rækkerne med fejl bliver ude/,
    )
    await check(page)
    await page.check('input[name=leaveOut]')
    await page.locator('form[action$=confirmation] button').first().click()
    await page.waitForURL(/added/)
    assert.match((await page.locator('h1').textContent()) ?? '', /4 personer er med/)
    await check(page)
    assert.equal(await listed(), 4)
  })
}

for (const locale of ways<Locale>('nb', 'da', 'en')) {
  test(`a corps is looked over in ${locale}, and thrown away again`, async () => {
    await asOwner(database.db, tx =>
      tx.updateTable('person').set({ locale }).where('id', '=', cast.mette).execute(),
    )
    const page = await visit()
    await choose(page, 'mentorkorps-norsk.xlsx')
    await press(page)
    await page.waitForURL(/imports\/[0-9a-f-]+$/)
    assert.match((await page.locator('h1').textContent()) ?? '', /^320 /)
    await check(page)
    const address = page.url()
    await page.locator('button[formaction$=removal]').click()
    await page.waitForURL(/new/)
    const gone = await page.goto(address)
    assert.equal(gone?.status(), 410)
    await check(page)
    assert.equal(await listed(), 4)
  })
}
