import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { createApp } from '../src/app.tsx'
import { makeRoom } from '../src/mentorships/room.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { type CastName, cast, enterCast, places } from './cast.ts'
import { openTestHouse } from './journey/open-test-house.ts'
import { PersonAtWork } from './journey/people-at-work.ts'
import { ways } from './journey/ways.ts'
import { visitorOf } from './visitor.ts'

// Mette makes a text of the library the centre's own; Peter is told in his room, reads it, finds another and takes a
// lesson. Axe looks at every page on the way.

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const picture = new URL('../docs/pictures/room.png', import.meta.url).pathname

for (const javaScriptEnabled of ways(false, true)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a text is made one’s own, reaches a pair, is found and read, and a lesson is taken, ${how} (K2, K4, K6)`, async () => {
    const house = await openTestHouse()
    const seen = new Set<string>()
    const arrive = async (name: CastName) => {
      const person = await PersonAtWork.arrive(browser, house, javaScriptEnabled, seen)
      const { cookie } = await visitorOf(house.house, createApp(house.house), cast[name])
      await person.page.context().addCookies([{ ...cookie, url: house.house.publicUrl }])
      return person
    }
    try {
      await enterCast(house.house.owner)
      await asOwner(house.house.owner, async tx => {
        await makeRoom(tx, house.house, places.sofieAndPeter)
        await tx
          .insertInto('role_grant')
          .values({ person_id: cast.mette, role: 'organisation_coordinator', organisation_id: places.centre })
          .execute()
      })
      const mette = await arrive('mette')
      await mette.goTo(routes.library())
      await mette.press('Ret biblioteket')
      await mette.press('Lyt, så den anden tænker')
      await mette.page.locator('input[type=file]').setInputFiles(picture)
      await mette.press('Sæt ind sidst i teksten')
      await mette.sees('Skriv, hvad man ser, eller hvad det er.')
      await mette.page.locator('input[type=file]').setInputFiles(picture)
      await mette.fill({ fileWords: 'To stole ved et vindue' })
      await mette.press('Sæt ind sidst i teksten')
      await mette.press('Se, hvordan den bliver')
      await mette.page.getByRole('img', { name: 'To stole ved et vindue' }).waitFor()
      await mette.fill({ news: 'Vi har sat et billede ind' })
      await mette.press('Udgiv')
      await mette.sees('Teksten er udgivet.')
      await mette.press('Skriv en ny')
      await mette.fill({
        title: 'Rum, I kan låne',
        summary: 'Fire steder.',
        body: '## Greve\n\nSpørg ved skranken.',
      })
      await mette.page.locator('select[name=theme]').selectOption('beginning')
      await mette.choose('audience', 'mentee', 'mentor')
      await mette.choose('stages', 'meetings')
      await mette.press('Udgiv')
      await mette.sees('Rum, I kan låne')
      await mette.press('Skjul')
      await mette.sees('Teksten er skjult.')

      const peter = await arrive('peter')
      await peter.goTo(routes.mentorship({ id: places.sofieAndPeter }))
      await peter.sees('Vi har sat et billede ind')
      await peter.goTo(routes.library())
      await peter.fill({ words: 'lytning' })
      await peter.press('Søg')
      await peter.press('Lyt, så den anden tænker')
      await peter.page.getByRole('img', { name: 'To stole ved et vindue' }).waitFor()
      await peter.goTo(routes.libraryQuestions())
      await peter.page.locator('select[name=theme]').selectOption('new_leader')
      await peter.press('Vis spørgsmål')
      await peter.sees('Hvilke opgaver har du svært ved at give slip på?')
      await peter.goTo(routes.training())
      await peter.press('Begynd')
      await peter.fill({ reflection: 'Når jeg er træt' })
      await peter.press('Jeg er færdig med lektionen')
      await peter.sees('1 af 6 er gjort')
      for (const lesson of ['mentor-styles', 'template-agreement', 'difficult-talks'])
        await peter.goTo(routes.libraryItem({ item: lesson }))
      await mette.leave()
      await peter.leave()
    } finally {
      await house.close()
    }
  })
}
