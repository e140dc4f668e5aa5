import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { createApp } from '../src/app.tsx'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { cast, enterCast, places } from './cast.ts'
import { enterCrowd } from './crowd.ts'
import { openTestHouse } from './journey/open-test-house.ts'
import { PersonAtWork } from './journey/people-at-work.ts'
import { ways } from './journey/ways.ts'
import { visitorOf } from './visitor.ts'

// A coordinator who must defend her pairs: she weighs rules and wishes, sees what they cost, places two by hand,
// compares, publishes and takes it back.
const corps = { id: places.corps }

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const seen = new Set<string>()

for (const javaScriptEnabled of ways(true, false)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a coordinator weighs, looks behind, places by hand, compares and publishes, ${how} (D1, D2, D4, D8)`, async () => {
    const house = await openTestHouse()
    try {
      await enterCast(house.house.owner)
      await asOwner(house.house.owner, tx => enterCrowd(tx, { mentees: 20, mentors: 8 }))
      const mette = await PersonAtWork.arrive(browser, house, javaScriptEnabled, seen)
      const { cookie } = await visitorOf(house.house, createApp(house.house), cast.mette)
      await mette.page.context().addCookies([{ ...cookie, url: house.house.publicUrl }])
      await weigh(mette)
      await lookBehind(mette)
      await placeByHand(mette)
      await publishAndTakeBack(mette)
    } finally {
      await house.close()
    }
  })
}

async function weigh(mette: PersonAtWork): Promise<void> {
  await mette.goTo(routes.matching(corps))
  await mette.press('Regler og ønsker')
  await mette.sees(/Ét fælles tema tæller/)
  await mette.page.locator('input[name="languages"]').fill('20')
  await mette.press('Vis, hvad det betyder')
  await mette.sees(/Et fælles sprog tæller dobbelt så meget som/)
  await mette.press('Kør matchningen sådan')
  await mette.waitsFor(/har fået et forslag/)
}

async function lookBehind(mette: PersonAtWork): Promise<void> {
  const run = mette.page.url()
  await mette.press(/^Venter/)
  await mette.sees('Hvad kan hjælpe')
  await mette.goTo(run)
  await mette.press('Se, hvad reglerne koster')
  await mette.waitsFor(/Sådan fordeler styrken sig/)
  await mette.sees(/Hverv (én mentor|\d+ mentorer)/)
  await mette.sees('Fra hver organisation')
  await mette.goTo(run)
}

async function placeByHand(mette: PersonAtWork): Promise<void> {
  await mette.page.locator('.table-details summary').first().click()
  await mette.press(/^Se andre muligheder/)
  await mette.press(/^Se virkningen/)
  await mette.sees(/For alle tilsammen:/)
  await mette.press('Sæt dem sammen')
  await mette.waitsFor(/har fået et forslag/)
  await mette.press('Sammenlign med en anden')
  await mette.sees(/samme regler og ønsker, men ikke med de samme låste og forbudte par/)
  await mette.press('Forslagene')
}

async function publishAndTakeBack(mette: PersonAtWork): Promise<void> {
  await mette.press('Gennemgå og udgiv')
  await mette.press('Udgiv de valgte par')
  await mette.sees(/Mailene går kl\./)
  await mette.press('Fortryd udgivelsen')
  await mette.sees(/Fortrudt/)
  await mette.sees('Gennemgå og udgiv')
}
