import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { setUpAddress } from '../../src/organisations/set-up/set-up-address.ts'
import { asOwner } from '../../src/platform/database/transaction.ts'
import { clockAt } from '../../src/platform/zoned-time.ts'
import { openBrowser } from '../browser.ts'
import { openTestHouse, type TestHouse } from './open-test-house.ts'
import { PersonAtWork } from './people-at-work.ts'
import { ways } from './ways.ts'

// The nine steps from HR's list to a first meeting thought back on, in Danish, as the people do them. Each new
// page is looked through by axe.

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const day = 86_400_000
const coordinator = 'mette@mentorcentret.example'

for (const javaScriptEnabled of ways(false, true)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`from a list of people to a meeting thought back on, ${how} (A1–J6)`, async () => {
    const house = await openTestHouse()
    const seen = new Set<string>()
    const arrive = () => PersonAtWork.arrive(browser, house, javaScriptEnabled, seen)
    try {
      const mette = await setUp(house, await arrive())
      await bringPeopleIn(mette)
      await signUpByInvitation(mette, await arrive())
      await match(mette, javaScriptEnabled)
      const pair = await somePair(house)
      const mentee = await signIn(await arrive(), pair.mentee)
      const mentor = await signIn(await arrive(), pair.mentor)
      await passTrial(pair, mentee, mentor)
      await agree(pair, mentee, mentor)
      await meet(house, pair, mentee, mentor)
      await thinkBack(house, pair, mentee, mentor)
      await seeHowItGoes(mette)
    } finally {
      await house.close()
    }
  })
}

/** 2. The first coordinator sets the organisation up and makes a leader corps from the preset. */
async function setUp(house: TestHouse, mette: PersonAtWork): Promise<PersonAtWork> {
  await mette.goTo('/')
  await mette.sees('Prøv med et eksempel')
  await mette.goTo((await setUpAddress(house.house)) ?? '')
  await mette.fill({
    organisation: 'Mentorcentret',
    name: 'Mette Holm',
    email: 'mette@mentorcentret.example',
  })
  await mette.choose('kind', 'centre')
  await mette.press('Sæt op')
  await mette.press('Ikke nu')
  await mette.press(/Lederkorps/)
  await mette.fill({ name: 'Lederkorps på tværs', purpose: 'Nye ledere får sparring hos en anden kommune.' })
  await mette.press('Gem, og gå videre')
  await mette.press('Resten passer, vis mig det hele')
  await mette.press('Åbn for tilmelding')
  await mette.sees('Der er ingen i ordningen endnu')
  return mette
}

/** 1. The people come in from the list as Danish Excel saves it. */
async function bringPeopleIn(mette: PersonAtWork): Promise<void> {
  await mette.press('Hent personer ind')
  await mette.page.setInputFiles('input[type=file]', 'examples/mentorkorps-dansk-excel.csv')
  await mette.press('Læs listen')
  await mette.sees('Vi kender 19 af 20 kolonner')
  await mette.press('Se, hvem der kommer med')
  await mette.press(/^Tag 320 personer med/)
  await mette.sees('320 personer er med')
}

/** 3. Somebody is invited by mail, follows the link once, and writes what they seek, and gets a yes (C12). */
async function signUpByInvitation(mette: PersonAtWork, ida: PersonAtWork): Promise<void> {
  const address = 'ida.ny@birkelund.example'
  await mette.goTo('/programmes')
  await mette.press('Lederkorps på tværs')
  await mette.press('Personer')
  await mette.press('Tilføj en person')
  await mette.fill({ name: 'Ida Ny', email: address })
  await mette.page.locator('select[name=organisation]').selectOption({ label: 'Birkelund Kommune' })
  await mette.choose('side', 'mentee')
  await mette.press(/^Tilføj$/)
  await mette.fill({ words: 'Ida Ny' })
  await mette.press('Søg')
  await mette.press(/^Inviter.*Ida Ny/)
  await ida.followLetter(address)
  await ida.press('Kom ind')
  await ida.press('Ikke nu')
  await ida.fill({ gain: 'At tage de svære samtaler i tide' })
  await ida.choose('themes', 'difficult_talks', 'network')
  await ida.choose('need', 'daily_life')
  await ida.press('Se dine svar igennem')
  await ida.sees('At tage de svære samtaler i tide')
  await ida.press('Send din tilmelding')
  await ida.sees('Din tilmelding venter på et ja')
  await mette.goTo('/approvals')
  await mette.press(/^Sig ja.*Ida Ny/)
  await mette.sees('Du har sagt ja')
}

/** 4. A matching with its reasons, looked through and published. */
async function match(mette: PersonAtWork, javaScriptEnabled: boolean): Promise<void> {
  await mette.goTo('/programmes')
  await mette.press('Lederkorps på tværs')
  await mette.press('Lav en matchning')
  await mette.press('Kør matchningen')
  const found = mette.page.getByText(/har fået et forslag/)
  for (const until = Date.now() + 60_000; Date.now() < until && (await found.count()) === 0; ) {
    await mette.page.waitForTimeout(300)
    if (!javaScriptEnabled) await mette.page.reload()
  }
  await mette.sees('Ingen anden fordeling giver flere par')
  await mette.lookThrough()
  await mette.press('Gennemgå og udgiv')
  await mette.press('Udgiv de valgte par')
  await mette.sees(/\d+ par er udgivet/)
}

interface SomePair {
  readonly room: string
  readonly mentee: string
  readonly mentor: string
}

async function somePair({ house }: TestHouse): Promise<SomePair> {
  const row = await asOwner(house.owner, tx =>
    tx
      .selectFrom('mentorship as m')
      .innerJoin('contact as mentee', 'mentee.person_id', 'm.mentee_id')
      .innerJoin('contact as mentor', 'mentor.person_id', 'm.mentor_id')
      .select(['m.id', 'mentee.email as mentee', 'mentor.email as mentor'])
      .orderBy('m.id')
      .executeTakeFirstOrThrow(),
  )
  return { room: `/mentorships/${row.id}`, mentee: row.mentee, mentor: row.mentor }
}

async function signIn(person: PersonAtWork, email: string): Promise<PersonAtWork> {
  await person.goTo('/sign-in')
  await person.fill({ email })
  await person.press(/link/i)
  await person.followLetter(email, letter => letter.text.includes('/invitations/'))
  await person.press(/Log ind|Gå ind|Fortsæt|Kom ind/)
  return person
}

/** 5. They see each other and why, and each says in confidence that it is right. */
async function passTrial({ room }: SomePair, mentee: PersonAtWork, mentor: PersonAtWork): Promise<void> {
  for (const person of [mentee, mentor]) {
    await person.goTo(room)
    await person.sees('Derfor er I foreslået')
    await person.sees('Dit svar efter prøvemødet')
    await person.choose('answer', 'yes')
    await person.press('Send mit svar')
  }
}

/** 6. The mentee drafts the agreement, both sign, and the sealed document can be fetched. */
async function agree({ room }: SomePair, mentee: PersonAtWork, mentor: PersonAtWork): Promise<void> {
  await mentee.goTo(room)
  await mentee.press('Begynd på aftalen')
  await mentee.fill({ goals: 'At sige fra opad', place: 'Rådhuset' })
  await mentee.press('Gem teksten')
  for (const person of [mentee, mentor]) {
    await person.goTo(`${room}/agreement`)
    await person.page.locator('input[name=read]').check()
    await person.press('Skriv under')
  }
  await mentor.goTo(`${room}/agreement`)
  const [download] = await Promise.all([
    mentor.page.waitForEvent('download'),
    mentor.page
      .getByRole('link', { name: /pdf|dokument/i })
      .first()
      .click(),
  ])
  const pdf = await readFile(await download.path())
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
}

/** 7. The mentee books the first meeting with its agenda, prepares, and moves it; both calendars hear of it. */
async function meet(
  house: TestHouse,
  { room, mentee: menteeMail, mentor: mentorMail }: SomePair,
  mentee: PersonAtWork,
  mentor: PersonAtWork,
): Promise<void> {
  await mentee.goTo(room)
  await mentee.press(/Find en tid|Book/)
  const inDays = (days: number) =>
    clockAt(new Date(house.house.now().getTime() + days * day), 'Europe/Copenhagen').day
  await mentee.fill({
    day: inDays(10),
    time: '10:00',
    place: 'Rådhuset, lokale 3',
    agenda: '15 Siden sidst\nAt sige fra opad',
  })
  await mentee.press('Book og inviter')
  await mentee.sees('At sige fra opad')
  await mentee.press('Forbered mig')
  await mentee.fill({ say: 'At jeg tøver', hear: 'Hvordan du gjorde', achieve: 'Mod' })
  await mentee.press('Gem')
  await mentee.press('Flyt eller ret mødet')
  await mentee.fill({ day: inDays(11) })
  await mentee.press('Gem')
  await mentor.goTo(room)
  await mentor.sees('Rådhuset, lokale 3')
  for (const to of [menteeMail, mentorMail]) {
    const dates = await house.lettersTo(to, letter => letter.calendar !== undefined, 2)
    assert.deepEqual(
      dates.map(({ calendar }) => [calendar?.method, calendar?.date.sequence]),
      [
        ['REQUEST', 0],
        ['REQUEST', 1],
      ],
    )
    assert.doesNotMatch(JSON.stringify(dates), /Rådhuset|sige fra/)
  }
}

/** 8. Afterwards each answers for themselves; the answers come forward when both have. */
async function thinkBack(
  house: TestHouse,
  pair: SomePair,
  mentee: PersonAtWork,
  mentor: PersonAtWork,
): Promise<void> {
  house.moveClock(12 * day)
  await signIn(mentee, pair.mentee)
  await signIn(mentor, pair.mentor)
  await answerQuestions(mentee, pair, 'Jeg er modigere, end jeg troede')
  await mentee.sees(/Dine svar er gemt/)
  await mentor.goTo(pair.room)
  await mentor.press('Svar på de tre')
  await mentor.seesNot('Jeg er modigere')
  await answerQuestions(mentor, pair, 'At jeg lytter mere nu')
  await mentor.sees('Jeg er modigere, end jeg troede')
  await mentee.page.reload()
  await mentee.sees('At jeg lytter mere nu')
}

async function answerQuestions(person: PersonAtWork, { room }: SomePair, self: string): Promise<void> {
  await person.goTo(room)
  // Whoever comes first says that they met; for the other the questions wait.
  const met = person.page.getByRole('button', { name: 'Ja, vi mødtes' })
  if ((await met.count()) > 0) await met.click()
  else await person.press('Svar på de tre')
  await person.fill({ energy: 'Da vi øvede samtalen', learnt: 'Sig det først', self })
  await person.press('Gem mine svar')
}

/** 9. The coordinator sees how many there are of each, and nothing that was written. */
async function seeHowItGoes(mette: PersonAtWork): Promise<void> {
  await signIn(mette, coordinator)
  await mette.goTo('/')
  await mette.sees(/Ét forløb er i gang/)
  await mette.press('Ordningen')
  await mette.press('Forløb')
  await mette.seesNot(/modigere|sige fra|Rådhuset/)
}
