import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { cast, enterCast, places } from './cast.ts'
import { enterCrowd } from './crowd.ts'
import { openTestHouse } from './journey/open-test-house.ts'
import { PersonAtWork } from './journey/people-at-work.ts'
import { ways } from './journey/ways.ts'

// Two try each other and one of them says no: nobody is blamed, nobody else is moved, and somebody new is found.
const corps = { id: places.corps }

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const seen = new Set<string>()

for (const javaScriptEnabled of ways(true, false)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a no after the trial meeting ends it kindly, and the next best is proposed to the coordinator, ${how} (D6, D9)`, async () => {
    const house = await openTestHouse()
    const arrive = async (id: string) => {
      const person = await PersonAtWork.arrive(browser, house, javaScriptEnabled, seen)
      await person.comeIn(id)
      return person
    }
    const pairs = async () => {
      const { rows } = await sql<{ id: string; mentee_id: string; mentor_id: string }>`
        select id, mentee_id, mentor_id from mentorship where programme_id = ${corps.id} and state = 'trial'
          and id not in (${places.sofieAndPeter}, ${places.jonasAndAmina}) order by id`.execute(
        house.house.owner,
      )
      return rows
    }
    try {
      await enterCast(house.house.owner)
      await asOwner(house.house.owner, tx => enterCrowd(tx, { mentees: 6, mentors: 8 }))
      const mette = await arrive(cast.mette)
      await mette.goTo(routes.matching(corps))
      await mette.press('Kør matchningen')
      await mette.waitsFor(/har fået et forslag/)
      await mette.press('Gennemgå og udgiv')
      await mette.press('Udgiv de valgte par')
      const first = await pairs()
      const [pair] = first
      assert.ok(pair)

      const mentor = await arrive(pair.mentor_id)
      await mentor.goTo(routes.mentorship({ id: pair.id }))
      await mentor.choose('answer', 'no')
      await mentor.press('Send mit svar')
      await mentor.sees('I fortsætter ikke sammen')

      const mentee = await arrive(pair.mentee_id)
      await mentee.goTo(routes.mentorship({ id: pair.id }))
      await mentee.sees(/ingen af jer har gjort noget forkert/)
      await mentee.seesNot(/sagde nej|har sagt nej/)

      // The matching for the one who is free again has run by itself.
      await mette.goTo(routes.home())
      await mette.press('Find et nyt forslag')
      await mette.waitsFor(/1 af 1/)
      await mette.page.locator('main li a').first().click()
      await mette.sees('Én har fået et forslag')
      await mette.press('Gennemgå og udgiv')
      await mette.press('Udgiv de valgte par')
      const now = await pairs()
      const again = now.find(({ mentee_id }) => mentee_id === pair.mentee_id)
      assert.ok(again, 'the mentee has somebody new to try')
      assert.notEqual(again.mentor_id, pair.mentor_id)
      const others = first.filter(({ id }) => id !== pair.id)
      assert.deepEqual(
        now.filter(({ id }) => id !== again.id),
        others,
        'nobody else has been moved',
      )
      await mentee.goTo(routes.home())
      await mentee.goTo(routes.mentorship({ id: again.id }))
    } finally {
      await house.close()
    }
  })
}
