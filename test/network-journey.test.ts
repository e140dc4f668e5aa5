import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { createApp } from '../src/app.tsx'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { idOf } from './cast.ts'
import { openTestHouse, type TestHouse } from './journey/open-test-house.ts'
import { PersonAtWork } from './journey/people-at-work.ts'
import { ways } from './journey/ways.ts'
import { visitorOf } from './visitor.ts'

// A centre and four municipalities, each with HR of its own, run a leader corps together, in Danish. Of each
// municipality one becomes a mentor and one a mentee; one stays at home, and is nobody else's business.

interface Municipality {
  readonly name: string
  readonly hr: string
  readonly mentor: string
  readonly mentee: string
  readonly atHome: string
}

const centre = { name: 'Center for Ledelse', hr: 'Gitte Holst', colleague: 'Bo Abel' }
const municipalities: readonly Municipality[] = [
  { name: 'Askø Kommune', hr: 'Hanne Asp', mentor: 'Mogens Ask', mentee: 'Ida Abild', atHome: 'Jan Alm' },
  { name: 'Birkø Kommune', hr: 'Henrik Birk', mentor: 'Merete Bøg', mentee: 'Eva Brandt', atHome: 'Lea Bro' },
  { name: 'Dybsø Kommune', hr: 'Helle Dal', mentor: 'Martin Due', mentee: 'Ole Dyhr', atHome: 'Ulla Drost' },
  { name: 'Elmø Kommune', hr: 'Hugo Elm', mentor: 'Maja Eg', mentee: 'Erik Engel', atHome: 'Kaj Espe' },
]
const everybody = [centre, ...municipalities].flatMap(({ name: _, ...people }) => Object.values(people))
const takingPart = municipalities.flatMap(({ mentor, mentee }) => [mentor, mentee])
const mentors = municipalities.map(({ mentor }) => mentor)

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

/** Axe has read these; without JavaScript the pages are the same. */
const seen = new Set<string>()

for (const javaScriptEnabled of ways(false, true)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`the coordinator of a network of four municipalities sees exactly what she should, ${how} (A8, C5)`, async () => {
    const house = await openTestHouse()
    const arrive = async (name: string) => {
      const person = await PersonAtWork.arrive(browser, house, javaScriptEnabled, seen)
      const { cookie } = await visitorOf(house.house, createApp(house.house), idOf(name))
      await person.page.context().addCookies([{ ...cookie, url: house.house.publicUrl }])
      return person
    }
    try {
      await enterOrganisations(house)
      const gitte = await arrive(centre.hr)
      const network = await join(gitte, arrive)
      const corps = await makeCorps(gitte, network)
      await seesNobodyYet(gitte, corps)
      for (const municipality of municipalities) await putForward(await arrive(municipality.hr), municipality)
      await takePart(house, gitte, corps)
      await centreSees(gitte, corps)
      await match(gitte, corps, javaScriptEnabled)
      for (const municipality of municipalities)
        await hrSees(await arrive(municipality.hr), municipality, corps)
    } finally {
      await house.close()
    }
  })
}

/** The organisations and their people, as they came in from lists long ago. */
async function enterOrganisations({ house }: TestHouse): Promise<void> {
  await asOwner(house.owner, async tx => {
    await tx.updateTable('installation').set({ mode: 'own', changed_at: house.now() }).execute()
    for (const { name, ...people } of [centre, ...municipalities]) {
      const organisation = idOf(name)
      const kind = name === centre.name ? 'centre' : 'municipality'
      await tx.insertInto('organisation').values({ id: organisation, name, kind }).execute()
      for (const person of Object.values(people)) {
        const id = idOf(person)
        await tx.insertInto('person').values({ id, organisation_id: organisation, name: person }).execute()
        const email = `${person.toLowerCase().replaceAll(/[^a-z]/g, '')}@network.example`
        await tx.insertInto('contact').values({ person_id: id, email }).execute()
      }
      await tx
        .insertInto('role_grant')
        .values({
          person_id: idOf(people.hr),
          role: 'organisation_coordinator',
          organisation_id: organisation,
        })
        .execute()
    }
  })
}

type Arrive = (name: string) => Promise<PersonAtWork>

/** The centre invites three and the fourth asks; each answers what the other has asked. Gives the network's page. */
async function join(gitte: PersonAtWork, arrive: Arrive): Promise<string> {
  await gitte.goTo(routes.organisation({ id: idOf(centre.name) }))
  await gitte.press('Se alle netværk')
  await gitte.sees('I er ikke i et netværk endnu')
  await gitte.fill({ name: 'Fire kommuner om ledelse' })
  await gitte.press('Opret et netværk')
  const network = new URL(gitte.page.url()).pathname
  const last = municipalities.at(-1) ?? assert.fail()
  for (const { name, hr } of municipalities) {
    if (name === last.name) continue
    await gitte.page.locator('select[name=organisation]').selectOption({ label: name })
    await gitte.press('Inviter')
    const answers = await arrive(hr)
    await answers.goTo(routes.organisation({ id: idOf(name) }))
    await answers.press(/^Sig ja/)
    await answers.sees('Dit svar er gemt')
    await answers.leave()
  }
  const asks = await arrive(last.hr)
  await asks.goTo(network)
  // Who is in it is the members' own.
  for (const { name } of municipalities.slice(0, -1)) await asks.seesNot(name)
  await asks.press('Bed om at være med')
  await asks.leave()
  await gitte.goTo(network)
  await gitte.press(/^Sig ja/)
  await gitte.goTo(network)
  assert.equal(await gitte.page.getByRole('link', { name: /^Tag ud/ }).count(), 4)
  return network
}

/** A leader corps from the preset, shared with the members. Gives its id. */
async function makeCorps(gitte: PersonAtWork, network: string): Promise<string> {
  await gitte.goTo(routes.newProgramme())
  await gitte.press(/Lederkorps/)
  await gitte.fill({ name: 'Lederkorps for fire', purpose: 'Nye ledere får sparring hos en anden kommune.' })
  await gitte.press('Gem, og gå videre')
  await gitte.press('Resten passer, vis mig det hele')
  const corps = new URL(gitte.page.url()).pathname.split('/')[2] ?? ''
  await gitte.press('Åbn for tilmelding')
  await gitte.goTo(network)
  await gitte.page.locator('select[name=programme]').selectOption({ label: 'Lederkorps for fire' })
  await gitte.press('Del')
  await gitte.sees('Ordningen er delt med medlemmerne')
  return corps
}

/** That they are members gives the centre none of their people. */
async function seesNobodyYet(gitte: PersonAtWork, corps: string): Promise<void> {
  await shows(gitte, routes.people(), [centre.hr, centre.colleague])
  await shows(gitte, routes.programmePeople({ id: corps }), [])
}

/** HR finds its own people and puts two of the three forward. */
async function putForward(hr: PersonAtWork, { mentor, mentee }: Municipality): Promise<void> {
  for (const [name, side] of [
    [mentor, 'mentor'],
    [mentee, 'mentee'],
  ] as const) {
    await hr.goTo(routes.people())
    await hr.press(name)
    await hr.choose('side', side)
    await hr.press('Foreslå')
    await hr.sees(new RegExp(`${side}, på listen`, 'i'))
  }
  await hr.leave()
}

/** The centre sees who is put forward. They sign up; how each does stands in the journey of signing up. */
async function takePart(house: TestHouse, gitte: PersonAtWork, corps: string): Promise<void> {
  await shows(gitte, routes.programmePeople({ id: corps }), takingPart)
  const now = house.house.now()
  await asOwner(house.house.owner, async tx => {
    await tx
      .updateTable('application')
      .set({ state: 'submitted', submitted_at: now, themes: ['network'] })
      .where('programme_id', '=', corps)
      .execute()
    await tx.updateTable('person').set({ capacity: 2 }).where('id', 'in', mentors.map(idOf)).execute()
  })
}

/** On every list the centre finds its own people and the programme's, and nobody else. */
async function centreSees(gitte: PersonAtWork, corps: string): Promise<void> {
  const own = [centre.hr, centre.colleague]
  await shows(gitte, routes.people(), [...own, ...takingPart])
  await shows(gitte, routes.programmePeople({ id: corps }), takingPart)
  await shows(gitte, routes.databank(), mentors)
  await shows(gitte, routes.matching({ id: corps }), [])
  await shows(gitte, routes.programmeMentorships({ id: corps }), [])
  await shows(gitte, routes.home(), [])
  for (const { atHome, hr, mentor } of municipalities) {
    await shows(gitte, routes.people({ words: atHome }), [])
    assert.equal(await answerTo(gitte, routes.person({ id: idOf(atHome) })), 404)
    assert.equal(await answerTo(gitte, routes.person({ id: idOf(hr) })), 404)
    assert.equal(await answerTo(gitte, routes.person({ id: idOf(mentor) })), 200)
  }
}

/** The matching puts together those who take part, and its pages name nobody else. */
async function match(gitte: PersonAtWork, corps: string, javaScriptEnabled: boolean): Promise<void> {
  await gitte.goTo(routes.matching({ id: corps }))
  await gitte.press('Kør matchningen')
  const found = gitte.page.getByText(/har fået et forslag/)
  for (const until = Date.now() + 60_000; Date.now() < until && (await found.count()) === 0; ) {
    await gitte.page.waitForTimeout(300)
    if (!javaScriptEnabled) await gitte.page.reload()
  }
  const mentees = municipalities.map(({ mentee }) => mentee)
  await shows(gitte, new URL(gitte.page.url()).pathname, mentees, takingPart)
  await gitte.press('Gennemgå og udgiv')
  await gitte.press('Udgiv de valgte par')
  await shows(gitte, routes.programmeMentorships({ id: corps }), mentees, takingPart)
  await shows(gitte, routes.home(), [])
}

/** HR sees its own and how far they are, and none of the others', also now that they are paired with them. */
async function hrSees(hr: PersonAtWork, municipality: Municipality, corps: string): Promise<void> {
  const { name: _, ...people } = municipality
  const own = Object.values(people)
  await shows(hr, routes.home(), [], own)
  await shows(hr, routes.people(), own)
  await shows(hr, routes.databank(), [], own)
  await shows(hr, routes.programmes(), [], own)
  await shows(hr, routes.programme({ id: corps }), [], own)
  for (const path of [routes.programmePeople, routes.matching, routes.programmeMentorships])
    assert.equal(await answerTo(hr, path({ id: corps })), 404)
  for (const name of [people.mentor, people.mentee]) {
    await shows(hr, routes.person({ id: idOf(name) }), [name], own)
    await hr.sees(/(mentor|mentee), tilmeldt/i)
  }
  const others = everybody.filter(name => !own.includes(name))
  for (const name of others) assert.equal(await answerTo(hr, routes.person({ id: idOf(name) })), 404, name)
  await hr.leave()
}

/** Opens a page and looks for everybody: those named are there, and of the others nobody but who may be. */
async function shows(
  person: PersonAtWork,
  path: string,
  names: readonly string[],
  may: readonly string[] = names,
): Promise<void> {
  await person.goTo(path)
  const text = (await person.page.locator('main').textContent()) ?? ''
  const there = everybody.filter(name => text.includes(name))
  assert.deepEqual(
    names.filter(name => !there.includes(name)),
    [],
    `missing at ${path}`,
  )
  assert.deepEqual(
    there.filter(name => !may.includes(name) && !names.includes(name)),
    [],
    `too many at ${path}`,
  )
}

/** What a page's door answers, without going there. */
async function answerTo(person: PersonAtWork, path: string): Promise<number> {
  const address = new URL(path, person.page.url()).href
  return (await person.page.context().request.get(address)).status()
}
