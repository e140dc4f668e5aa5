import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { createApp } from '../src/app.tsx'
import { stepInAs } from '../src/demonstration/roles.ts'
import { setUpDemonstration } from '../src/demonstration/set-up-demonstration.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import { routes } from '../src/routes.ts'
import { dayOf } from '../src/ui/dates.ts'
import { openBrowser } from './browser.ts'
import { openTestHouse, type TestHouse } from './journey/open-test-house.ts'
import { PersonAtWork } from './journey/people-at-work.ts'
import { ways } from './journey/ways.ts'
import { visitorOf } from './visitor.ts'

// Mette, who coordinates and runs the network's centre, reads what her schemes have come to, narrows it, writes a few
// words, prints the yearly report and takes files along; HR in Fjordby enters its own figures; and the director reads.
// Axe looks at every page on the way.

let browser: Browser
let house: TestHouse
before(async () => {
  house = await openTestHouse()
  await setUpDemonstration(house.house)
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await house.close()
})

const lastYear = Number(dayOf(new Date(), { locale: 'da', zone: 'Europe/Copenhagen' }).slice(0, 4)) - 1

for (const javaScriptEnabled of ways(false, true)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a year is read, narrowed, printed and taken along, ${how} (A12, I6–I8, J6)`, async () => {
    const seen = new Set<string>()
    const arrive = async (role: keyof typeof stepInAs) => {
      const person = await PersonAtWork.arrive(browser, house, javaScriptEnabled, seen)
      const { cookie } = await visitorOf(
        house.house,
        createApp(house.house),
        await idOf(stepInAs[role].email),
      )
      await person.page.context().addCookies([{ ...cookie, url: house.house.publicUrl }])
      return person
    }
    const mette = await arrive('coordinator')
    const fileFrom = async (address: string) => {
      const answer = await mette.page.context().request.get(`${house.house.publicUrl}${address}`)
      assert.equal(answer.status(), 200, address)
      return await answer.body()
    }
    await mette.goTo(routes.reports())
    await mette.sees('Fra invitation til aftale')
    await mette.page.locator('select[name=year]').selectOption(`${lastYear}`)
    await mette.press('Vis')
    await mette.sees('55 af 60 tilmeldte mentees har fået en mentor.')
    await mette.sees('Det får mentorerne ud af det')
    const csv = (await fileFrom(routes.reportCsv({ year: lastYear }))).toString('utf8')
    assert.ok(csv.startsWith('\uFEFF') && csv.includes('Tilmeldt;60\r\n'), csv.slice(0, 200))
    const workbook = await fileFrom(routes.reportWorkbook({ year: lastYear }))
    assert.equal(workbook.subarray(0, 2).toString(), 'PK')

    await mette.press('Årsrapport')
    await mette.sees(`Årsrapport ${lastYear}`)
    await mette.page.locator('select[name=programme]').selectOption({ label: `Lederkorps ${lastYear}` })
    await mette.press('Vis')
    await mette.fill({ said: 'Alle otte kommuner er med igen.', mended: 'Flere mentorer fra skolerne.' })
    await mette.press('Gem')
    await mette.page.getByText('Alle otte kommuner er med igen.').waitFor()
    for (const language of ['da', 'nb', 'en']) {
      const pdf = await fileFrom(routes.yearlyReportDocument({ year: lastYear, in: language }))
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    }

    await mette.goTo(routes.reportNames())
    await mette.press('Hent listen')
    await mette.sees('Vælg, hvad du skal bruge listen til')
    await mette.leave()

    const hanne = await arrive('hr')
    await hanne.goTo(routes.reports())
    await hanne.sees('Tallene er rundet til nærmeste fem')
    await hanne.press('Bliver folk, og trives de?')
    await hanne.fill({
      year: `${lastYear}`,
      participants: '3',
      participantsStayed: '3',
      people: '1240',
      stayed: '1079',
    })
    await hanne.press('Gem tallene')
    await hanne.sees('Skriv mindst 5: under fem kan man genkende folk')
    await hanne.fill({
      participants: '14',
      participantsStayed: '13',
      wellBeing: '3,8',
      participantsWellBeing: '4,1',
    })
    await hanne.press('Gem tallene')
    await hanne.sees('93 % af deltagerne blev, og 87 % af alle.')
    await hanne.leave()

    const ulla = await arrive('director')
    await ulla.goTo(routes.home())
    await ulla.sees('Tallene er rundet til nærmeste fem')
    assert.equal(await ulla.page.getByText('Liste med navne').count(), 0)
    await ulla.goTo(routes.yearlyReport({ year: lastYear }))
    await ulla.leave()
  })
}

async function idOf(email: string): Promise<string> {
  const row = await asOwner(house.house.owner, tx =>
    tx.selectFrom('contact').select('person_id').where('email', '=', email).executeTakeFirstOrThrow(),
  )
  return row.person_id
}
