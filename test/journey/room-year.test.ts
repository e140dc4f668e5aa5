import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { makeRoom } from '../../src/mentorships/room.ts'
import { asOwner } from '../../src/platform/database/transaction.ts'
import { clockAt } from '../../src/platform/zoned-time.ts'
import { routes } from '../../src/routes.ts'
import { openBrowser } from '../browser.ts'
import { cast, enterCast, places } from '../cast.ts'
import { openTestHouse, type TestHouse } from './open-test-house.ts'
import { PersonAtWork } from './people-at-work.ts'
import { ways } from './ways.ts'

// Jonas and Amina's whole year on their phones: the trial, the agreement, eight meetings of which one is postponed, a
// change of the agreement, and the ending. Each new page is looked through by axe, and none is wider than the phone.

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const day = 86_400_000
const id = places.jonasAndAmina
const room = routes.mentorship({ id })
const phone = { width: 390, height: 844 }

interface Year {
  readonly house: TestHouse
  readonly jonas: PersonAtWork
  readonly amina: PersonAtWork
}

for (const javaScriptEnabled of ways(true, false)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a pair goes through their whole year on a phone, ${how} (D6, E1–E9, G1–G9, I1–I4)`, async () => {
    const house = await openTestHouse()
    try {
      const year = await begin(house, javaScriptEnabled)
      await passTrial(year)
      await agreeTogether(year)
      for (let number = 1; number <= 8; number += 1) {
        if (number === 5) await changeAgreement(year)
        await holdMeeting(year, number)
      }
      await endWell(year)
    } finally {
      await house.close()
    }
  })
}

async function begin(house: TestHouse, javaScriptEnabled: boolean): Promise<Year> {
  const { owner } = house.house
  await enterCast(owner)
  await asOwner(owner, async tx => {
    await makeRoom(tx, house.house, id)
    await tx.updateTable('installation').set({ mode: 'own' }).execute()
    const started_at = house.house.now()
    await tx.updateTable('mentorship').set({ started_at }).where('id', '=', id).execute()
  })
  const seen = new Set<string>()
  const arrive = async (name: 'jonas' | 'amina') => {
    const person = await PersonAtWork.arrive(browser, house, javaScriptEnabled, seen, phone)
    await person.comeIn(cast[name])
    return person
  }
  return { house, jonas: await arrive('jonas'), amina: await arrive('amina') }
}

/** They talk the first hour through, and each says in confidence that it is right. */
async function passTrial({ jonas, amina }: Year): Promise<void> {
  await jonas.goTo(room)
  await jonas.press('Tal om jeres forventninger, trin for trin')
  await jonas.sees('Hvad bliver mellem os?')
  for (const person of [jonas, amina]) {
    await person.goTo(room)
    await person.choose('answer', 'yes')
    await person.press('Send mit svar')
  }
}

/** Both write at once and neither loses a word; each sees what the other changed; both sign. */
async function agreeTogether({ jonas, amina }: Year): Promise<void> {
  const writing = routes.agreement({ id }, { write: 'yes' })
  await jonas.goTo(room)
  await jonas.press('Begynd på aftalen')
  await jonas.page.locator('summary', { hasText: 'Se forslag: vores mål' }).click()
  await jonas.page.getByLabel('Et større fagligt netværk').check()
  await jonas.fill({ goals: 'At sige fra opad', place: 'Rådhuset' })
  await jonas.press('Gem teksten')
  await jonas.sees('Et større fagligt netværk')
  await jonas.goTo(writing)
  await amina.goTo(writing)
  await amina.fill({ place: 'Rådhuset eller på en gåtur', content: 'Hverdagen som leder' })
  await amina.press('Gem teksten')
  await jonas.fill({ minutes: '90' })
  await jonas.press('Gem teksten')
  await jonas.sees('Det har Amina ændret, siden du sidst så teksten')
  await jonas.sees('Rådhuset eller på en gåtur')
  await jonas.press('Jeg har set ændringerne')
  await jonas.seesNot('siden du sidst så teksten')
  await fits(jonas)
  await sign(jonas, amina)
  await amina.goTo(room)
  for (const words of ['At sige fra opad', 'Et større fagligt netværk', 'Jonas sørger for, at vi mødes'])
    await amina.sees(words)
  await fetches(amina, routes.agreement({ id }), 'Hent aftalen som PDF', '%PDF-')
}

async function sign(...people: PersonAtWork[]): Promise<void> {
  for (const person of people) {
    await person.goTo(routes.agreement({ id }))
    await person.page.locator('input[name=read]').check()
    await person.press('Skriv under')
  }
}

/** About six weeks later they meet: booked, once postponed, prepared, held, thought back on. */
async function holdMeeting({ house, jonas, amina }: Year, number: number): Promise<void> {
  await jonas.goTo(room)
  await jonas.sees(`Find en tid til møde ${number}`)
  await amina.goTo(room)
  await amina.sees(`Jonas finder en tid til møde ${number}`)
  await jonas.goTo(routes.newMeeting({ id }))
  await jonas.fill({ day: inDays(house, 5), time: '10:00', agenda: `15 Siden sidst\nEmne ${number}` })
  await jonas.press('Book og inviter')
  const meeting = { id: new URL(jonas.page.url()).pathname.split('/').at(-1) ?? '' }
  if (number === 3) {
    await jonas.press('Flyt eller ret mødet')
    await jonas.fill({ day: inDays(house, 12) })
    await jonas.press('Gem')
    house.moveClock(6 * day)
    await amina.goTo(room)
    await amina.seesNot('Blev mødet')
    house.moveClock(2 * day)
  }
  await jonas.press('Forbered mig')
  await jonas.fill({ say: `Det her fylder ${number}` })
  await jonas.choose('share', 'say')
  await jonas.press('Gem')
  await amina.goTo(routes.meeting(meeting))
  await amina.sees(`Det her fylder ${number}`)
  if (number > 1) await amina.sees('Ring til Anette')
  if (number === 1) await fetches(amina, routes.meeting(meeting), /^Word.*Dagsordenen på papir/, 'PK')
  house.moveClock(7 * day)
  await answer(jonas, meeting, `Lært ${number}`)
  await jonas.sees('Dine svar er gemt')
  await amina.goTo(routes.reflection(meeting))
  await amina.seesNot(`Lært ${number}`)
  await answer(amina, meeting, `Hørt ${number}`)
  await amina.sees(`Lært ${number}`)
  if (number === 1) {
    await amina.fill({ text: 'Ring til Anette' })
    await amina.press('Skriv op')
    await amina.sees('Ring til Anette')
  }
  await fits(amina)
  house.moveClock(32 * day)
}

async function answer(person: PersonAtWork, meeting: { id: string }, learnt: string): Promise<void> {
  await person.goTo(routes.reflection(meeting))
  await person.fill({ learnt, recognise: 'Jeg lagde mærke til, at du ventede' })
  await person.choose('gain', '4')
  await person.press('Gem mine svar')
}

/** Half-way Amina suggests a change; what held goes on until both have signed it. */
async function changeAgreement({ house, jonas, amina }: Year): Promise<void> {
  await amina.goTo(routes.agreement({ id }, { write: 'yes' }))
  await amina.fill({ meetings: '9', endsOn: inDays(house, 300) })
  await amina.press('Gem teksten')
  await jonas.goTo(room)
  await jonas.press('Læs aftalen')
  await jonas.sees('Det har Amina ændret, siden du sidst så teksten')
  assert.ok((await jonas.page.locator('ins', { hasText: '9' }).count()) > 0, 'the change is marked')
  await fits(jonas)
  await sign(jonas, amina)
  await jonas.goTo(room)
  await jonas.sees(/møde 5 af cirka 9/)
}

/** They look back, each alone and then together, close the door, and take along what is theirs. */
async function endWell({ house, jonas, amina }: Year): Promise<void> {
  await jonas.goTo(routes.course({ id }))
  await jonas.sees('Hvad møderne har givet')
  await fits(jonas)
  await jonas.goTo(routes.ending({ id }))
  await jonas.fill({ reached: 'Jeg siger fra', learnt: 'At vente', thanks: 'Tak for roen' })
  await jonas.press('Gem mine svar')
  await amina.goTo(routes.ending({ id }))
  await amina.seesNot('Tak for roen')
  await amina.fill({ learnt: 'At spørge' })
  await amina.press('Gem mine svar')
  await amina.sees('Tak for roen')
  await amina.press('Luk forløbet')
  await fetches(amina, room, 'Hent jeres bevis (PDF)', '%PDF-')
  await fetches(jonas, room, 'Hent dit eget resumé (PDF)', '%PDF-')
  await jonas.goTo(routes.conversation({ id }))
  assert.equal(await jonas.page.locator('textarea').count(), 0, 'a closed room is read, not written in')
  house.moveClock(100 * day)
  await jonas.goTo(routes.course({ id }))
  await jonas.sees('Lært 8')
}

const inDays = ({ house }: TestHouse, days: number) =>
  clockAt(new Date(house.now().getTime() + days * day), 'Europe/Copenhagen').day

async function fetches(
  person: PersonAtWork,
  at: string,
  link: string | RegExp,
  begins: string,
): Promise<void> {
  await person.goTo(at)
  const [download] = await Promise.all([
    person.page.waitForEvent('download'),
    person.page.getByRole('link', { name: link }).first().click(),
  ])
  const file = await readFile(await download.path())
  assert.equal(file.subarray(0, begins.length).toString('latin1'), begins)
}

async function fits({ page }: PersonAtWork): Promise<void> {
  const wider = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth)
  assert.ok(wider <= 0, `${page.url()} is ${wider} px too wide`)
}
