import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { cast, castNow, corpsSettings, enterCast, places } from './cast.ts'
import { openTestHouse } from './journey/open-test-house.ts'
import { PersonAtWork } from './journey/people-at-work.ts'

// The corps has room for Sofie and Jonas. Karim, on his phone, and Trine, without JavaScript, come on the waiting list;
// Mette makes room for one more, and the product does the rest.

const browser = await openBrowser()
const house = await openTestHouse()
after(async () => {
  await browser.close()
  await house.close()
})
const { corps: id } = places

test('a place that becomes free goes down the waiting list by itself until somebody takes it (C12, C10)', async () => {
  await enterCast(house.house.owner)
  await asOwner(house.house.owner, async tx => {
    const settings = JSON.stringify({ ...corpsSettings, menteePlaces: 2 })
    await tx.updateTable('programme').set({ settings, state: 'open' }).where('id', '=', id).execute()
    const invited = { programme_id: id, side: 'mentee', state: 'invited', created_at: castNow } as const
    await tx
      .insertInto('application')
      .values([cast.karim, cast.trine].map(person_id => ({ ...invited, person_id })))
      .execute()
  })
  const seen = new Set<string>()
  const enter = async (who: keyof typeof cast, javaScript: boolean, width: number) => {
    const person = await PersonAtWork.arrive(browser, house, javaScript, seen, { width, height: 800 })
    await person.comeIn(cast[who])
    return person
  }
  const karim = await enter('karim', true, 320)
  const trine = await enter('trine', false, 1280)
  const mette = await enter('mette', true, 1280)
  await signUp(karim)
  await karim.sees('Du er nummer 1 af 1 på ventelisten')
  await signUp(trine)
  await trine.sees('Du er nummer 2 af 2 på ventelisten')
  await trine.sees('Alle pladser er optaget')

  await mette.goTo(routes.waitingList({ id }))
  await mette.sees('Der er ingen ledige pladser lige nu')
  await mette.sees('Nr. 2')
  await mette.goTo(routes.programmeSettingsPart({ id, part: 'sign-up' }))
  await mette.fill({ menteePlaces: '3' })
  await mette.press(/^Gem/)
  await mette.sees('2 står på venteliste')
  await mette.press('Gem ændringen')

  await karim.followLetter('karim@corps.example', ({ subject }) => !/plads|venteliste/i.test(subject))
  await karim.goTo(routes.home())
  await karim.sees('Der er en plads til dig')
  await karim.goTo(routes.application({ id }))
  await fitsScreen(karim)
  await karim.press('Nej tak')
  await karim.sees('ude af listen')

  await trine.followLetter('trine@corps.example')
  await trine.goTo(routes.application({ id }))
  await trine.press('Ja tak, jeg tager pladsen')
  await trine.sees('Pladsen er din')
  await mette.goTo(routes.waitingList({ id }))
  await mette.sees('Ingen står på venteliste')

  await trine.page.locator('details summary').first().click()
  await trine.page.locator('details button').first().click()
  await trine.sees(/trukket/i)
})

async function signUp(person: PersonAtWork): Promise<void> {
  await person.goTo(routes.application({ id }))
  await person.fill({ gain: 'Jeg vil turde sige fra' })
  await person.choose('need', 'daily_life')
  await person.choose('themes', 'strategy')
  await person.page.locator('main form .actions .ds-button').first().click()
  await person.page.locator('.summary-list').waitFor()
  await person.page.locator('main form .ds-button').click()
  await person.page.locator('.arrival').waitFor()
  await fitsScreen(person)
  await person.lookThrough()
}

async function fitsScreen({ page }: PersonAtWork): Promise<void> {
  const width = await page.locator('html').evaluate(html => html.scrollWidth)
  assert.ok(width <= (page.viewportSize()?.width ?? 0), `${page.url()} is ${width} px wide`)
}
