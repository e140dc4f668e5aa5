import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { cast, castNow, enterCast, places } from './cast.ts'
import { enterCrowd } from './crowd.ts'
import { openTestHouse, type TestHouse } from './journey/open-test-house.ts'
import { PersonAtWork } from './journey/people-at-work.ts'
import { ways } from './journey/ways.ts'

// What is not a mentor with one mentee: a group that meets and takes one more in, two equals, and those around a newcomer.
const corps = { id: places.corps }

let browser: Browser
let house: TestHouse
const seen = new Set<string>()

before(async () => {
  browser = await openBrowser()
  house = await openTestHouse()
  await enterCast(house.house.owner)
  await asOwner(house.house.owner, tx => enterCrowd(tx, { mentees: 4, mentors: 4 }))
})
after(async () => {
  await browser.close()
  await house.close()
})

for (const javaScriptEnabled of ways(false)) {
  const arrive = async (id: string) => {
    const person = await PersonAtWork.arrive(browser, house, javaScriptEnabled, seen)
    await person.comeIn(id)
    return person
  }
  /** Finds pairs or groups from the page, looks at them and publishes. */
  const matchAndPublish = async (mette: PersonAtWork, publish: string) => {
    await mette.goTo(routes.matching(corps))
    await mette.press(/^Kør matchningen/)
    await mette.waitsFor(/har fået (plads i en gruppe|en makker)/)
    await mette.press('Gennemgå og udgiv')
    await mette.press(publish)
    await mette.sees(/Mailene går kl\./)
  }

  test('a group is matched, published and met, and takes one more in later (C4, D10, J1)', async () => {
    await gathering('group')
    const mette = await arrive(cast.mette)
    await mette.goTo(routes.matching(corps))
    await mette.sees(/plads til en gruppe på højst 5/)
    await matchAndPublish(mette, 'Udgiv de valgte grupper')
    await mette.sees('4 mentees har fået plads')
    const [group] = await groups()
    assert.equal(group?.mentees.length, 4)
    const room = { id: group?.id ?? '' }
    const mentor = await arrive(group?.mentor_id ?? '')
    await mentor.goTo(routes.newMeeting(room))
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    await mentor.fill({ day, time: '10:00', place: 'Biblioteket' })
    await mentor.page.locator('main form.form .actions button').first().click()
    await mentor.page.waitForLoadState('load')
    await mentor.sees(/Biblioteket/)
    for (const id of group?.mentees ?? []) {
      const mentee = await arrive(id)
      await mentee.goTo(routes.mentorship(room))
      await mentee.sees(/^I mødes .* kl\. 10/)
      await mentee.leave()
    }
    await mentor.goTo(routes.conversation(room))
    await mentor.fill({ text: 'Velkommen, I fire' })
    await mentor.press('Send')

    await signUp(cast.bente)
    await mette.goTo(routes.matching(corps))
    await mette.sees(/I de grupper, der er i gang, er der plads til én mere/)
    await mette.press(/^Kør matchningen/)
    await mette.waitsFor(/har fået plads i en gruppe/)
    await mette.sees(/Én kommer med i en gruppe, der er i gang/)
    await mette.press('Gennemgå og udgiv')
    await mette.sees(/Bente Andersted kommer med i gruppen, der er i gang/)
    await mette.press('Udgiv de valgte grupper')
    const bente = await arrive(cast.bente)
    await bente.goTo(routes.mentorship(room))
    await bente.sees(/^I mødes .* kl\. 10/)
    await bente.goTo(routes.conversation(room))
    await bente.seesNot('Velkommen, I fire')
    for (const person of [mette, mentor, bente]) await person.leave()
  })

  test('two equals are matched, published, and find each other in their room (D3)', async () => {
    await gathering('peers')
    for (const id of [cast.lise, cast.anders]) await signUp(id)
    const mette = await arrive(cast.mette)
    await matchAndPublish(mette, 'Udgiv de valgte par')
    const [pair] = await asOwner(house.house.owner, tx =>
      sql<{ id: string; one: string; two: string; name: string }>`
        select m.id, m.mentor_id as one, m.mentee_id as two, p.name from mentorship m join person p on p.id = m.mentee_id
        where m.peers limit 1`
        .execute(tx)
        .then(({ rows }) => rows),
    )
    assert.ok(pair)
    const one = await arrive(pair.one)
    await one.goTo(routes.mentorships())
    await one.sees(pair.name)
    await one.goTo(routes.mentorship({ id: pair.id }))
    await one.sees(pair.name)
    for (const person of [mette, one]) await person.leave()
  })

  test('a newcomer’s mentor and buddy are found in one go and given from the page (B1, B4, D8)', async () => {
    await aroundKarim()
    await signUp(cast.trine)
    const mette = await arrive(cast.mette)
    await mette.goTo(routes.onboardingProposals({ id: places.onboarding }))
    await mette.sees(/som mentor for Karim Said/)
    await mette.sees(/som buddy for Karim Said/)
    await mette.press('Giv rollerne')
    await mette.sees('2 roller er givet.')
    const peter = await arrive(cast.peter)
    await peter.goTo(routes.home())
    await peter.sees('Karim Said')
    for (const person of [mette, peter]) await person.leave()
  })
}

const gathering = (how: 'group' | 'peers') =>
  asOwner(house.house.owner, tx =>
    sql`update programme set settings = settings || ${JSON.stringify({ gathering: how, organisationRule: 'any' })}::jsonb
      where id = ${places.corps}`.execute(tx),
  )

const groups = () =>
  asOwner(house.house.owner, tx =>
    sql<{ id: string; mentor_id: string; mentees: string[] }>`
      select h.id, h.mentor_id, array_agg(m.mentee_id) as mentees from mentorship h join mentorship m on m.group_id = h.id
      group by h.id`
      .execute(tx)
      .then(({ rows }) => rows),
  )

const signUp = (person_id: string) =>
  asOwner(house.house.owner, tx =>
    tx
      .insertInto('application')
      .values({
        ...{ programme_id: places.corps, person_id, side: 'mentee', state: 'submitted' },
        created_at: castNow,
      })
      .execute(),
  )

/** Karim begins anew with nobody but a leader; Peter is a mentor there, and Trine sits beside him. */
const aroundKarim = () =>
  asOwner(house.house.owner, async tx => {
    await sql`insert into role_grant (person_id, role, programme_id) values
      (${cast.mette}, 'programme_coordinator', ${places.onboarding})`.execute(tx)
    await sql`update person set organisation_id = (select organisation_id from programme where id = ${places.onboarding}),
      unit_id = (select unit_id from person where id = ${cast.karim}), capacity = 3
      where id in (${cast.peter}, ${cast.trine}, ${cast.karim})`.execute(tx)
    await sql`delete from onboarding_role where newcomer_id = ${cast.karim} and role in ('buddy', 'mentor')`.execute(
      tx,
    )
    await tx
      .insertInto('application')
      .values({
        ...{ programme_id: places.onboarding, person_id: cast.peter, side: 'mentor', state: 'submitted' },
        created_at: castNow,
      })
      .execute()
  })
