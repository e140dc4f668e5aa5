import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { asOwner } from '../src/platform/database/transaction.ts'
import type { Locale } from '../src/platform/i18n.ts'
import { routes } from '../src/routes.ts'
import { axe, openBrowser } from './browser.ts'
import { cast, castNow, enterCast, places } from './cast.ts'
import { testDatabase } from './database.ts'
import { testHouse } from './house.ts'
import { ways } from './journey/ways.ts'
import { served } from './served.ts'
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

const id = places.corps

async function inviteKarimAsBoth(): Promise<void> {
  await asOwner(db, async tx => {
    await tx.deleteFrom('application').where('person_id', '=', cast.karim).execute()
    const asked = { programme_id: id, person_id: cast.karim, state: 'invited', created_at: castNow } as const
    await tx
      .insertInto('application')
      .values([
        { ...asked, side: 'mentor' },
        { ...asked, side: 'mentee' },
      ])
      .execute()
  })
}

async function isGood(page: Page, what: string): Promise<void> {
  assert.deepEqual(await axe(page), [], what)
  const widest = await page.locator('html').evaluate(html => html.scrollWidth)
  assert.ok(widest <= 320, `${what} is ${widest} px wide`)
}

/** Sends the form empty, is told what is missing, and fills it in. */
async function signUp(page: Page, what: string): Promise<void> {
  const goOn = page.locator('main form .actions .ds-button').first()
  await isGood(page, `${what}: the form`)
  await goOn.click()
  await page.locator('#error-summary, .error-summary, [aria-invalid=true]').first().waitFor()
  await isGood(page, `${what}: the form again`)
  const gain = page.locator('[name=gain]')
  if ((await gain.count()) > 0) {
    await gain.fill('Ro til at lede')
    await page.locator('[name=need][value=future]').check()
    await page.locator('[name=furtherNeed][value=career]').check()
  }
  await page.locator('[name=themes][value=strategy]').check()
  await page.locator('[name=ownThemes]').fill('Natarbejde')
  await page.locator('main form .actions .ds-button').nth(1).click()
  await page.locator('[data-color=success]').waitFor()
  await isGood(page, `${what}: kept, to go on later`)
  assert.equal(await page.locator('[name=ownThemes]').inputValue(), 'Natarbejde')
  await goOn.click()
  await page.locator('.summary-list').waitFor()
  await isGood(page, `${what}: the answers to read through`)
  await page.locator('main form .ds-button').click()
  await page.locator('.arrival').waitFor()
  await isGood(page, `${what}: the receipt`)
}

for (const { locale, javaScriptEnabled } of ways<{ locale: Locale; javaScriptEnabled: boolean }>(
  { locale: 'da', javaScriptEnabled: false },
  { locale: 'da', javaScriptEnabled: true },
  { locale: 'nb', javaScriptEnabled: true },
  { locale: 'en', javaScriptEnabled: true },
)) {
  const how = javaScriptEnabled ? '' : ', without JavaScript'
  test(`somebody invited as both signs up on both sides, on a phone (C9–C11; ${locale}${how})`, async () => {
    await inviteKarimAsBoth()
    await asOwner(db, tx => tx.updateTable('person').set({ locale }).where('id', '=', cast.karim).execute())
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled })
    const { cookie } = await visitorOf(house, app, cast.karim)
    await context.addCookies([{ ...cookie, url: address }])
    const page = await context.newPage()
    await page.goto(address + routes.application({ id }))
    await signUp(page, 'as a mentee')
    await page.locator('.next-step .ds-button').click()
    await signUp(page, 'as a mentor')
    await page.goto(address + routes.application({ id }))
    await page.locator('details summary').first().click()
    await isGood(page, 'withdrawing')
    await page.locator('details button').first().click()
    await isGood(page, 'withdrawn')
    const states = await asOwner(db, tx =>
      tx
        .selectFrom('application')
        .select(['side', 'state'])
        .where('person_id', '=', cast.karim)
        .orderBy('side')
        .execute(),
    )
    assert.deepEqual(
      states.map(({ state }) => state),
      ['withdrawn', 'submitted'],
    )
    await context.close()
  })
}
