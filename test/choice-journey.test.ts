import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { asOwner } from '../src/platform/database/transaction.ts'
import { requestsJobs } from '../src/requests/requests-jobs.ts'
import { routes } from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { corpsSettings, enterCast, places } from './cast.ts'
import { enterCrowd } from './crowd.ts'
import { openTestHouse, type TestHouse } from './journey/open-test-house.ts'
import { PersonAtWork } from './journey/people-at-work.ts'
import { ways } from './journey/ways.ts'

// A mentee ranks three mentors, asks with words, takes one back; the first wants to know more and says no, the second says
// nothing and is let be, the third says yes. Axe looks at every page on the way.

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 720 }

for (const { javaScript, screen, how } of ways(
  { javaScript: true, screen: phone, how: 'on a phone' },
  { javaScript: false, screen: desk, how: 'without JavaScript' },
))
  test(`a mentee asks one mentor after the other until one says yes, ${how} (D9, D3, C10)`, async () => {
    const house = await openTestHouse()
    const seen = new Set<string>()
    const arrive = async (id: string) => {
      const person = await PersonAtWork.arrive(browser, house, javaScript, seen, screen)
      await person.comeIn(id)
      return person
    }
    try {
      await enterCast(house.house.owner)
      const crowd = await asOwner(house.house.owner, async tx => {
        const settings = JSON.stringify({ ...corpsSettings, matchingMode: 'chosen' })
        await tx.updateTable('programme').set({ settings }).where('id', '=', places.corps).execute()
        return enterCrowd(tx, { mentees: 1, mentors: 12, capacity: 1 })
      })
      const [menteeId = ''] = crowd.mentees
      const mentee = await arrive(menteeId)
      const choice = routes.choice({ id: places.corps })
      await mentee.goTo(choice)
      for (const words of ['Jeg vil lære at sige fra', 'Jeg er ny som leder', 'Jeg vil lede på tværs']) {
        await mentee.press(/^Spørg /)
        await mentee.fill({ words })
        await mentee.press('Sæt på min liste')
        await mentee.sees('Din liste')
      }
      const [first = '', second = '', third = ''] = await listed(house)
      await mentee.sees('Venter på tur')
      await standsWithinTheScreen(mentee)
      // The third is taken back, and asked again: nobody has heard of it.
      await mentee.page
        .getByRole('button', { name: /Træk tilbage/ })
        .last()
        .click()
      await mentee.sees('Trukket tilbage')
      await mentee.goTo(routes.choiceOf({ id: places.corps }, { mentor: third }))
      await mentee.fill({ words: 'Jeg fortrød, at jeg fortrød' })
      await mentee.press('Sæt på min liste')

      const asked = await arrive(first)
      await stateIs(house, first, 'asked')
      await asked.goTo(routes.home())
      await asked.press(/^(Læs|Se)/)
      await asked.sees('Jeg vil lære at sige fra')
      await standsWithinTheScreen(asked)
      await asked.page.getByText('Jeg vil vide mere først').click()
      await asked.fill({ words: 'Hvem siger du ikke fra over for?' })
      await asked.press('Send spørgsmålet')
      await asked.sees('venter på svar')
      await mentee.goTo(choice)
      await mentee.press('Svar på spørgsmålet')
      await mentee.sees('Hvem siger du ikke fra over for?')
      await mentee.fill({ words: 'Min egen chef' })
      await mentee.press('Send svaret')
      await asked.goTo(routes.home())
      await asked.press(/^(Læs|Se)/)
      await asked.sees('Min egen chef')
      await asked.press('Ikke lige nu')

      // The next is asked by itself, says nothing in time, and is not asked for a while.
      await stateIs(house, second, 'asked')
      await mentee.goTo(choice)
      await mentee.sees('Har ikke plads lige nu')
      house.moveClock(8 * 86_400_000)
      await passBy(house, second)
      const silent = await arrive(second)
      await silent.goTo(routes.home())
      await silent.sees('Du bliver ikke spurgt lige nu')
      await silent.press('Jeg er klar igen')
      await silent.seesNot('Du bliver ikke spurgt lige nu')

      await stateIs(house, third, 'asked')
      const last = await arrive(third)
      await last.goTo(routes.home())
      await last.press(/^(Læs|Se)/)
      await last.sees('Jeg fortrød, at jeg fortrød')
      await last.press('Ja, lad os prøve')
      await mentee.goTo(routes.mentorships())
      await mentee.sees('Dit svar efter prøvemødet')
      await standsWithinTheScreen(mentee)
    } finally {
      await house.close()
    }
  })

/** The mentors on the list, in the order they are asked. */
async function listed({ house }: TestHouse): Promise<string[]> {
  const rows = await asOwner(house.owner, tx =>
    tx.selectFrom('mentor_request').select('mentor_id').orderBy('place').execute(),
  )
  return rows.map(({ mentor_id }) => mentor_id)
}

async function requestTo({ house }: TestHouse, mentor: string) {
  return await asOwner(house.owner, tx =>
    tx
      .selectFrom('mentor_request')
      .select(['id', 'state'])
      .where('mentor_id', '=', mentor)
      .orderBy('made_at', 'desc')
      .executeTakeFirstOrThrow(),
  )
}

async function stateIs(house: TestHouse, mentor: string, state: string): Promise<void> {
  for (const until = Date.now() + 20_000; ; await new Promise(done => setTimeout(done, 100))) {
    const now = (await requestTo(house, mentor)).state
    if (now === state) return
    assert.ok(Date.now() < until, `the request is ${now}, not ${state}`)
  }
}

/** Does what the queue does when the days to answer are over. */
async function passBy(house: TestHouse, mentor: string): Promise<void> {
  const { id } = await requestTo(house, mentor)
  const job = requestsJobs['request-has-no-answer'] ?? assert.fail()
  await job(house.house, { request: id }, new AbortController().signal)
}

async function standsWithinTheScreen({ page }: PersonAtWork): Promise<void> {
  const width = await page.locator('html').evaluate(html => html.scrollWidth)
  assert.ok(width <= (page.viewportSize()?.width ?? 0), `${page.url()} is ${width} px wide`)
}
