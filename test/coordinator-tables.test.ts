import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { axe, openBrowser } from './browser.ts'
import { cast, enterCast, places } from './cast.ts'
import { enterCrowd } from './crowd.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { testHouse } from './house.ts'
import { ways } from './journey/ways.ts'
import { type Served, served } from './served.ts'
import { visitorOf } from './visitor.ts'

// Mette brings somebody in, invites everybody, and looks at her tables, at a desk and on a phone.

let database: TestDatabase
let site: Served
let browser: Browser
const corps = { id: places.corps }

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  await asOwner(database.db, tx => enterCrowd(tx, { mentees: 8, mentors: 4 }))
  site = await served(publicUrl => testHouse(database.db, { publicUrl }))
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  site.close()
  await database.close()
})

async function visit(options = {}): Promise<Page> {
  const { cookie } = await visitorOf(site.house, site.app, cast.mette)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  await context.addCookies([{ ...cookie, url: site.address }])
  return context.newPage()
}

/** Clean to axe, and not wider than its window. */
async function check(page: Page): Promise<void> {
  assert.deepEqual(await axe(page), [], page.url())
  const wider = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth)
  assert.ok(wider <= 0, `${page.url()} is ${wider} px too wide`)
  const folder = process.env.SCREENSHOTS
  if (folder) {
    const name = `${page.viewportSize()?.width}-${new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, 'id').replaceAll('/', '-')}-${(await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')) ? 'dark' : 'light'}`
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: false })
  }
}

for (const javaScriptEnabled of ways(true, false)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a coordinator adds somebody and invites all who are only listed, ${how} (A8, A11)`, async () => {
    const page = await visit({ javaScriptEnabled })
    const name = javaScriptEnabled ? 'Ida Ny' : 'Bo Ny'
    await page.goto(site.address + routes.programmePeople(corps))
    await check(page)
    await page.getByRole('link', { name: 'Tilføj en person' }).click()
    await page.getByRole('button', { name: 'Tilføj' }).click()
    await page.getByText('Skriv et navn.').first().waitFor()
    await check(page)
    await page.getByLabel('Navn').fill(name)
    await page.getByLabel('Mailadresse').fill(`${name.split(' ')[0]}@ny.example`)
    await page.getByLabel('Hvor arbejder personen?').selectOption(places.greve)
    await page.getByLabel('Mentee').check()
    await page.getByRole('button', { name: 'Tilføj' }).click()
    await page.getByRole('rowheader', { name }).waitFor()
    await page.getByRole('link', { name: 'Inviter alle' }).click()
    await check(page)
    await page.getByRole('button', { name: /^Send/ }).click()
    await page.getByText(javaScriptEnabled ? '13 invitationer er sendt.' : 'Invitationen er sendt.').waitFor()
    await page.getByRole('link', { name: /^Inviteret/ }).click()
    await page.getByRole('link', { name: `Tag ud ${name}` }).click()
    await check(page)
    await page.getByRole('button', { name: 'Tag ud af ordningen' }).click()
    await page.getByText('Personen er taget ud.').waitFor()
    await page.context().close()
  })
}

for (const options of ways({ viewport: { width: 320, height: 640 } }, {}, { colorScheme: 'dark' as const })) {
  test(`the coordinator’s tables are clean to axe and fit (${JSON.stringify(options)})`, async () => {
    const page = await visit(options)
    for (const path of [
      routes.programmePeople(corps),
      routes.newProgrammePerson(corps),
      routes.programmeMentorships(corps),
      routes.people(),
      routes.person({ id: cast.peter }),
    ]) {
      await page.goto(site.address + path)
      await check(page)
    }
    await page.context().close()
  })
}
