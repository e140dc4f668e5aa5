import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { createApp } from '../src/app.tsx'
import { makeRoom } from '../src/mentorships/room.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { cast, enterCast, places } from './cast.ts'
import { openTestHouse } from './journey/open-test-house.ts'
import { PersonAtWork } from './journey/people-at-work.ts'
import { visitorOf } from './visitor.ts'

// Sofie writes, and questions are at hand. Axe looks at every page on the way.

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const phone = { width: 390, height: 844 }
const id = places.sofieAndPeter

async function withSofie(javaScriptEnabled: boolean, act: (sofie: PersonAtWork) => Promise<void>) {
  const house = await openTestHouse()
  try {
    await enterCast(house.house.owner)
    await asOwner(house.house.owner, tx => makeRoom(tx, house.house, id))
    const sofie = await PersonAtWork.arrive(browser, house, javaScriptEnabled, new Set(), phone)
    const { cookie } = await visitorOf(house.house, createApp(house.house), cast.sofie)
    await sofie.page.context().addCookies([{ ...cookie, url: house.house.publicUrl }])
    await act(sofie)
    await sofie.page.context().close()
  } finally {
    await house.close()
  }
}

const firstQuestion = (sofie: PersonAtWork) => sofie.page.locator('.put-in').first()

test('a question is pressed into the field where the caret stands, with JavaScript (H1, G4)', () =>
  withSofie(true, async sofie => {
    await sofie.goTo(routes.newNote({ id }))
    const text = sofie.page.locator('textarea[name=text]')
    await text.fill('Før\nEfter')
    await text.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 3))
    await sofie.page.locator('details summary').first().click()
    const question = (await firstQuestion(sofie).textContent()) ?? ''
    await firstQuestion(sofie).click()
    assert.equal(await text.inputValue(), `Før\n${question}\nEfter`)
    await sofie.page.keyboard.type('!')
    assert.equal(await text.inputValue(), `Før\n${question}!\nEfter`, 'one writes on where it was put')

    await sofie.goTo(routes.newMeeting({ id }))
    const agenda = sofie.page.locator('textarea[name=agenda]')
    const usual = await agenda.inputValue()
    await sofie.page.locator('details summary').last().click()
    const onTheAgenda = (await firstQuestion(sofie).textContent()) ?? ''
    await firstQuestion(sofie).press('Enter')
    assert.equal(await agenda.inputValue(), `${usual}\n${onTheAgenda}\n`)
  }))

test('without JavaScript a question comes into the field, and what was typed stays (H1, G4)', () =>
  withSofie(false, async sofie => {
    for (const [page, field] of [
      [routes.newNote({ id }), 'text'],
      [routes.conversation({ id }), 'text'],
      [routes.newMeeting({ id }), 'agenda'],
    ] as const) {
      await sofie.goTo(page)
      const area = sofie.page.locator(`textarea[name=${field}]`)
      const before = `${await area.inputValue()}Mine egne ord`
      await area.fill(before)
      const question = (await firstQuestion(sofie).textContent()) ?? ''
      await sofie.page.locator('details:has(.put-in) summary').click()
      await sofie.press(question)
      assert.equal(await area.inputValue(), `${before}\n${question}\n`)
    }
  }))
