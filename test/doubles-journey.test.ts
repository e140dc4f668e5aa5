import { after, before, test } from 'node:test'
import { makeRoom } from '../src/mentorships/room.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { cast, castNow, enterCast, idOf, places } from './cast.ts'
import { openTestHouse } from './journey/open-test-house.ts'
import { PersonAtWork } from './journey/people-at-work.ts'

// Lise is HR in Greve. Trine stands here a second time from a list; Sofie by an old address that she has used as well.

const browser = await openBrowser()
const house = await openTestHouse()
after(async () => {
  await browser.close()
  await house.close()
})
const seen = new Set<string>()
const [twin, again] = [idOf('trine from a list'), idOf('sofie again')]

before(async () => {
  await enterCast(house.house.owner)
  await asOwner(house.house.owner, async tx => {
    await makeRoom(tx, house.house, places.sofieAndPeter)
    await tx
      .insertInto('role_grant')
      .values({ person_id: cast.lise, role: 'organisation_coordinator', organisation_id: places.greve })
      .execute()
    const at = { organisation_id: places.greve }
    await tx
      .insertInto('person')
      .values([
        { ...at, id: twin, name: 'Trine Aabo', position: 'faglig leder', place: 'Greve' },
        { ...at, id: again, name: 'Sofie Bang', position: 'centerleder' },
      ])
      .execute()
    await tx
      .insertInto('contact')
      .values([
        { person_id: twin, email: 'trine.aabo@liste.example' },
        { person_id: again, email: 'sofie.bang@nyt.example' },
      ])
      .execute()
    const listed = { programme_id: places.corps, side: 'mentor', created_at: castNow } as const
    await tx
      .insertInto('application')
      .values([
        { ...listed, person_id: twin, state: 'listed' },
        { ...listed, person_id: again, state: 'submitted', submitted_at: castNow },
      ])
      .execute()
  })
})

async function enter(who: string, javaScript: boolean, width: number): Promise<PersonAtWork> {
  const person = await PersonAtWork.arrive(browser, house, javaScript, seen, { width, height: 800 })
  await person.comeIn(who)
  return person
}

test('HR makes two one when one of them has never been here, without JavaScript (C1)', async () => {
  const lise = await enter(cast.lise, false, 1280)
  await lise.goTo(routes.organisation({ id: places.greve }))
  await lise.press(/to gange/)
  await lise.sees('trine.aabo@liste.example')
  await lise.goTo(routes.merge({ id: cast.trine }, { other: twin }))
  await lise.sees('Vælg, hvad der er rigtigt')
  await lise.choose('position', twin)
  await lise.press('Saml til én')
  await lise.sees('De to er samlet til én')
  await lise.seesNot('trine.aabo@liste.example')
  await lise.goTo(routes.person({ id: twin }))
  await lise.sees('faglig leder')
})

test('of two who have both been here the person says yes in each, on a phone and by a link (C1, J1)', async () => {
  const lise = await enter(cast.lise, true, 1280)
  await lise.goTo(routes.merge({ id: cast.sofie }, { other: again }))
  await lise.choose('stays', again)
  await lise.press('Spørg personen')
  await lise.sees('Vi har skrevet til begge adresser')

  const sofie = await enter(cast.sofie, true, 320)
  await sofie.followLetter('sofie@corps.example')
  await sofie.goTo(routes.myDouble())
  await sofie.press('Ja, begge er mig')
  await sofie.press('Send et link til sofie.bang@nyt.example')
  const other = await PersonAtWork.arrive(browser, house, false, seen)
  await other.followLetter('sofie.bang@nyt.example', ({ text }) => text.includes('next='))
  await other.press('Kom ind')
  await other.press('Ikke nu')
  await other.sees('Der er sagt ja som sofie@corps.example')
  await other.press('Ja, begge er mig')
  await other.sees('Nu er alt samlet')
  await other.goTo(routes.mentorships())
  await other.sees('Sofie og Peter')
})
