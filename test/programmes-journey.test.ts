import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { asOwner } from '../src/platform/database/transaction.ts'
import { type PresetName, presetNames, presets } from '../src/programmes/presets.ts'
import { readProgrammeSettings } from '../src/programmes/programme-settings.ts'
import { routes } from '../src/routes.ts'
import { axe, openBrowser } from './browser.ts'
import { cast, enterCast, places } from './cast.ts'
import { testDatabase } from './database.ts'
import { testHouse } from './house.ts'
import { ways } from './journey/ways.ts'
import { served } from './served.ts'
import { visitorOf } from './visitor.ts'

// A coordinator who has never done it before sets up each kind of programme, in Danish.

const database = await testDatabase()
const { db } = database
await enterCast(db)
await asOwner(db, tx =>
  tx
    .insertInto('role_grant')
    .values({ person_id: cast.mette, role: 'organisation_coordinator', organisation_id: places.centre })
    .execute(),
)
const { house, app, address, close } = await served(publicUrl => testHouse(db, { publicUrl }))
const browser = await openBrowser()
after(async () => {
  await browser.close()
  close()
  await database.close()
})

/** What each kind of programme tells on its preview, and no other kind in the same way. */
const tells: Record<PresetName, readonly RegExp[]> = {
  career: [/begge skriver under, og de får et dokument/, /Mentee kan selv spørge en mentor/],
  leader_corps: [/En ny mentee venter på dit ja/, /Nej, altid en anden/],
  professional_sparring: [/De udfylder den sammen og siger ja til den/, /Mentee finder en i mentorbanken/],
  personal_mentor: [/I er to, der lærer af hinanden/, /I vælger sammen, hvad I taler om/],
  onboarding: [/De laver ingen aftale/, /Mentee har også en buddy/, /Mentees leder kan se læringsplanen/],
}

const titles: Record<PresetName, string> = {
  career: 'Karriere',
  leader_corps: 'Lederkorps',
  professional_sparring: 'Faglig sparring',
  personal_mentor: 'Personlig mentor',
  onboarding: 'Godt i gang',
}

async function isGood(page: Page, what: string, asked = true): Promise<void> {
  if (asked) assert.deepEqual(await axe(page), [], what)
  const widest = await page.locator('html').evaluate(html => html.scrollWidth)
  const { width } = page.viewportSize() ?? { width: 0 }
  assert.ok(widest <= width, `${what} is ${widest} px wide`)
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

for (const [nr, preset] of presetNames.entries()) {
  const onPhoneFirst = nr % 2 === 0
  for (const javaScriptEnabled of ways(onPhoneFirst, !onPhoneFirst)) {
    const how = javaScriptEnabled ? 'on a phone' : 'without JavaScript'
    test(`${preset} is set up in eight filled-in steps, seen as others meet it, and opened, ${how} (A1–A10, C12, E9)`, async () => {
      const width = javaScriptEnabled ? 320 : 1280
      const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled })
      const { cookie } = await visitorOf(house, app, cast.mette)
      await context.addCookies([{ ...cookie, url: address }])
      const page = await context.newPage()
      page.setDefaultTimeout(6000)
      // Without JavaScript the pages are the same, so axe reads them once.
      const axeToo = javaScriptEnabled || preset === 'career'
      await page.goto(address + routes.programmes())
      await page.getByRole('link', { name: 'Lav en ordning' }).click()
      await isGood(page, 'the choice', axeToo)
      await page.getByRole('link', { name: new RegExp(`^Brug den ?: ${titles[preset]}`) }).click()
      // The very first thing goes wrong: the error says what to do, and the rest is kept.
      await page.getByLabel('Formål', { exact: true }).fill('')
      await press(page, 'Gem, og gå videre')
      await isGood(page, 'the first step again', axeToo)
      await page.getByLabel('Formål', { exact: true }).fill('At vi lærer af hinanden')
      for (const heading of [
        '',
        'Mentorrollen',
        'Møderne',
        'Matchningen',
        'Aftalen',
        'Tilmeldingen',
        'Påmindelserne',
        'Biblioteket',
      ]) {
        if (heading !== '') assert.equal(await page.locator('h1').textContent(), heading)
        await isGood(page, `the step ${heading}`, axeToo)
        await press(page, 'Gem, og gå videre')
      }
      await isGood(page, 'the whole of it', axeToo)
      const id = new URL(page.url()).pathname.split('/')[2] ?? ''
      await page.getByRole('link', { name: 'Se, hvad de andre møder' }).click()
      await isGood(page, 'the preview', axeToo)
      const told = (await page.locator('main').textContent()) ?? ''
      for (const words of [...tells[preset], /Det ligger klar til mentee/]) assert.match(told, words)
      await page.getByRole('link', { name: 'Gør ordningen færdig' }).click()
      await press(page, 'Åbn for tilmelding')
      await isGood(page, 'the open programme', axeToo)
      const made = await asOwner(db, tx =>
        tx
          .selectFrom('programme')
          .select(['state', 'settings'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      )
      assert.equal(made.state, 'open')
      const { signUpUntil, ...settings } = readProgrammeSettings(made.settings)
      assert.deepEqual({ ...settings, signUpUntil: null }, presets[preset].settings)
      assert.equal(signUpUntil === null, presets[preset].intake === 'rolling')
      await context.close()
    })
  }
}

test('a change in a programme that runs is told before it is saved, and next year’s comes from it (A7)', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
  const { cookie } = await visitorOf(house, app, cast.mette)
  await context.addCookies([{ ...cookie, url: address }])
  const page = await context.newPage()
  page.setDefaultTimeout(6000)
  await page.goto(address + routes.programmeSettingsPart({ id: places.corps, part: 'meetings' }))
  await page.getByLabel('Et møde varer').fill('90')
  await press(page, 'Gem')
  await isGood(page, 'whom it touches')
  assert.match(
    (await page.locator('main').textContent()) ?? '',
    /1 par har lavet deres aftale\. De beholder den/,
  )
  await press(page, 'Gem ændringen')
  await isGood(page, 'the settings')
  await page.getByRole('link', { name: 'Lav næste ordning ud fra den her' }).click()
  await isGood(page, 'the copy')
  await press(page, 'Lav ordningen som kladde')
  assert.match((await page.locator('main').textContent()) ?? '', /2 personer er på listen/)
  await page.getByRole('link', { name: 'Gem som skabelon' }).click()
  await isGood(page, 'keeping a preset')
  await press(page, 'Gem skabelonen')
  await page.goto(address + routes.newProgramme())
  await isGood(page, 'the choice with one’s own')
  await context.close()
})

test('a leader says yes or no to somebody who would like to join, on a phone (C12)', async () => {
  await asOwner(db, async tx => {
    const settings = JSON.stringify({
      ...presets.leader_corps.settings,
      approval: { mentor: 'nobody', mentee: 'leader' },
    })
    await tx
      .updateTable('programme')
      .set({ settings, state: 'open' })
      .where('id', '=', places.corps)
      .execute()
    const waits = { programme_id: places.corps, person_id: cast.karim, side: 'mentee' } as const
    const at = house.now()
    await tx
      .insertInto('application')
      .values({ ...waits, state: 'waiting', created_at: at, submitted_at: at })
      .execute()
  })
  const context = await browser.newContext({
    viewport: { width: 320, height: 800 },
    javaScriptEnabled: false,
  })
  const { cookie } = await visitorOf(house, app, cast.lise)
  await context.addCookies([{ ...cookie, url: address }])
  const page = await context.newPage()
  page.setDefaultTimeout(6000)
  await page.goto(address + routes.approvals())
  await isGood(page, 'who would like to join')
  await page.getByText('Sig nej', { exact: true }).click()
  await page.getByLabel('Ord til personen').fill('Ikke før sommer, men så meget gerne.')
  await isGood(page, 'a no')
  await page.getByRole('button', { name: /^Send nej\s+Karim Said$/ }).click()
  await isGood(page, 'after the no')
  await context.close()
})
