import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
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

test('with the keyboard alone a programme is set up and opened, a colleague signs up, and a mentee finds a mentor (WCAG 2.1.1, 2.4.7)', async () => {
  const walkers = new Map<string, Page>()
  for (const who of ['mette', 'anders', 'sofie'] as const) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const { cookie } = await visitorOf(house, app, cast[who])
    await context.addCookies([{ ...cookie, url: address }])
    const page = await context.newPage()
    page.setDefaultTimeout(6000)
    await page.goto(address + routes.home())
    walkers.set(who, page)
  }
  const walk = (who: string) => byKeyboard(walkers.get(who) ?? assert.fail(who))

  const mette = walk('mette')
  await mette.press('link', 'Ordninger')
  await mette.press('link', 'Lav en ordning')
  await mette.press('link', /^Brug den ?: Karriere/)
  await mette.type('Navn', ' med tasterne')
  await mette.press('button', 'Gem, og gå videre')
  await mette.press('link', 'Resten passer, vis mig det hele')
  await mette.press('button', 'Åbn for tilmelding')

  const anders = walk('anders')
  await anders.open(routes.programmes())
  await anders.press('link', /med tasterne/)
  await anders.press('link', 'Meld dig til')
  await anders.press('link', /^Fortsæt ?: Få en mentor|^Fortsæt ?: Have en mentor/)
  await anders.type('Hvad vil du gerne have ud af det?', 'Et nyt blik')
  await anders.tick('At handle i hverdagen')
  await anders.tick('Netværk')
  await anders.press('button', 'Se dine svar igennem')
  await anders.press('button', 'Send din tilmelding')
  await anders.reads(/^Tak/)

  const sofie = walk('sofie')
  await sofie.press('link', 'Mentorbank')
  await sofie.type('Navn, stilling eller tema', 'peter')
  await sofie.press('button', 'Søg')
  await sofie.press('link', 'Peter Krog')
  await sofie.reads('Peter Krog')
  for (const page of walkers.values()) await page.context().close()
})

/** Somebody who has no mouse: goes on with Tab until they are there, and can see where they are all the way. */
function byKeyboard(page: Page) {
  const reach = async (aim: Locator) => {
    await aim.first().waitFor()
    for (let pressed = 0; pressed < 150; pressed += 1) {
      await page.keyboard.press('Tab')
      const { isThere, isSeen, what } = await aim.first().evaluate(wanted => {
        const at = document.activeElement ?? document.body
        // A choice is framed with its words, the days of a date by the browser; the link past the menu comes out.
        const framed = [at, at.parentElement ?? at].some(
          one => getComputedStyle(one).outlineStyle === 'solid',
        )
        const isSeen = framed || at.matches('.ds-skip-link, body, [type=date]')
        return { isThere: at === wanted, isSeen, what: at.outerHTML.slice(0, 120) }
      })
      assert.ok(isSeen, `one sees that one is at ${what}`)
      if (isThere) return
    }
    assert.fail(`${aim} is not reached from ${page.url()}`)
  }
  return {
    open: (path: string) => page.goto(address + path),
    async press(role: 'link' | 'button', name: string | RegExp) {
      await reach(page.getByRole(role, { name, exact: typeof name === 'string' }))
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    },
    async type(label: string, words: string) {
      await reach(page.getByLabel(label))
      await page.keyboard.press('End')
      await page.keyboard.type(words)
    },
    async tick(label: string) {
      await reach(page.getByLabel(label, { exact: true }))
      await page.keyboard.press('Space')
    },
    reads: (heading: string | RegExp) => page.getByRole('heading', { level: 1, name: heading }).waitFor(),
  }
}
