import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { asOwner } from '../src/platform/database/transaction.ts'
import type { Locale } from '../src/platform/i18n.ts'
import { routes } from '../src/routes.ts'
import { axe, openBrowser } from './browser.ts'
import { type CastName, cast } from './cast.ts'
import { testHouse } from './house.ts'
import { ways } from './journey/ways.ts'
import { karimAndAmina, type PlanScene, planScene } from './plan-scene.ts'
import { type Served, served } from './served.ts'
import { visitorOf } from './visitor.ts'

// Karim's first months as social worker: he, Amina his mentor, Lise his leader and Trine his buddy, in a browser.

let scene: PlanScene
let site: Served
let browser: Browser
const address = { id: karimAndAmina }

before(async () => {
  scene = await planScene()
  site = await served(publicUrl => testHouse(scene.database.db, { publicUrl }))
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  site.close()
  await scene.database.close()
})

async function visit(name: CastName, options: BrowserContextOptions = {}): Promise<Page> {
  const { cookie } = await visitorOf(site.house, site.app, cast[name])
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  await context.addCookies([{ ...cookie, url: site.address }])
  return context.newPage()
}

const startAnew = (locale: Locale) =>
  asOwner(scene.database.db, async tx => {
    await tx.deleteFrom('plan_task').execute()
    await tx.deleteFrom('feedback').execute()
    await tx.updateTable('person').set({ locale }).execute()
  })

/** Clean to axe, and not wider than its window. */
async function check(page: Page): Promise<void> {
  assert.deepEqual(await axe(page), [], page.url())
  const wider = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth)
  assert.ok(wider <= 0, `${page.url()} is ${wider} px too wide`)
}

for (const javaScriptEnabled of ways(false, true)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a social worker's plan goes from a template to the first task done alone, seen by all four, ${how} (F1–F12, H3, J4)`, async () => {
    await startAnew('da')
    const amina = await visit('amina', { javaScriptEnabled })
    await amina.goto(site.address + routes.mentorship(address))
    await amina.getByRole('link', { name: 'Åbn planen' }).click()
    await amina.getByRole('link', { name: 'Begynd med en skabelon' }).click()
    await amina.getByRole('link', { name: 'Ny socialrådgiver: de første tolv uger' }).click()
    await amina.getByLabel('Første dag').fill('2026-10-05')
    await amina.getByLabel('Dine egne sager').uncheck()
    await amina.getByRole('button', { name: 'Foreslå opgaverne' }).click()
    await amina.getByRole('link', { name: 'Huset og fagsystemet' }).waitFor()
    assert.equal(await amina.getByRole('link', { name: 'Dine egne sager' }).count(), 0)

    const karim = await visit('karim', { javaScriptEnabled })
    await karim.goto(site.address + routes.plan(address))
    await karim.getByText('Amina har 8 forslag til dig').waitFor()
    await karim.getByRole('button', { name: 'Sig ja til alle forslag' }).click()
    await karim.getByText('8 planlagt').waitFor()
    await karim.getByRole('link', { name: 'Huset og fagsystemet' }).click()
    await karim.getByLabel('Kan selv').check()
    await karim.getByRole('button', { name: 'Gem' }).click()
    await karim.getByRole('button', { name: 'Spørg Lise' }).click()

    const lise = await visit('lise', { javaScriptEnabled })
    await lise.goto(site.address + routes.home())
    await lise.getByRole('link', { name: 'Skriv feedback', exact: true }).click()
    await lise.getByLabel('Det lykkes').fill('Du fandt selv vej i den første sag.')
    await lise.getByLabel('Næste skridt').fill('Opret en sag fra bunden.')
    await lise.getByRole('button', { name: 'Send til Karim' }).click()
    await lise.goto(site.address + routes.plan(address))
    await lise.getByText('1 klares alene').waitFor()
    await lise.getByRole('link', { name: 'Uger' }).click()
    await lise.getByRole('img', { name: /^Huset og fagsystemet: læres 5\. okt\./ }).waitFor()
    await lise.getByRole('cell', { name: '9. okt. (uge 41)' }).waitFor()

    await karim.goto(site.address + routes.feedbacks(address))
    await karim.getByRole('link', { name: 'Om Huset og fagsystemet' }).click()
    await karim.getByText('Du fandt selv vej').waitFor()
    await karim.getByRole('link', { name: 'Skriv det ind i planen' }).click()
    assert.equal(await karim.getByLabel('Næste skridt').inputValue(), 'Opret en sag fra bunden.')
    await karim.getByRole('button', { name: 'Send som forslag' }).click()
    await amina.goto(site.address + routes.plan(address))
    await amina.getByRole('link', { name: 'Læs forslaget' }).click()
    await amina.getByRole('button', { name: 'Sig ja' }).click()
    await amina.getByText('Opret en sag fra bunden.').first().waitFor()

    const trine = await visit('trine', { javaScriptEnabled })
    await trine.goto(site.address + routes.plan(address))
    await trine.getByRole('link', { name: 'Huset og fagsystemet' }).click()
    await trine.getByText('hver dag den første uge').waitFor()
    assert.equal(await trine.getByText('Opret en sag fra bunden.').count(), 0, 'goals are not for the buddy')
    const [paper] = await Promise.all([
      trine.waitForEvent('download'),
      trine.goto(site.address + routes.planDocument(address)).catch(() => undefined),
    ])
    assert.equal(paper.suggestedFilename(), 'Læringsplan.pdf')
    for (const page of [amina, karim, lise, trine]) await page.context().close()
  })
}

for (const locale of ways<Locale>('en', 'da', 'nb')) {
  test(`every page of plan, template and feedback is clean to axe and fits 320 px (${locale})`, async () => {
    await startAnew(locale)
    const task = await scene.suggest('amina', {
      type: 'Høring',
      learnOn: '2026-10-12',
      useOn: '2026-12-20',
      potential: 'Mere',
    })
    await scene.agree('karim', task)
    await scene.post('amina', routes.knowledgePersons({ id: task }), { name: 'Jens', knows: 'jura' })
    await scene.suggest('karim', { type: 'En idé' })
    await scene.post('karim', routes.feedbackRequests(address), { from: cast.lise, about: 'time' })
    const narrow = { viewport: { width: 320, height: 640 } }
    const look = async (name: CastName, paths: readonly string[]) => {
      const page = await visit(name, narrow)
      for (const path of paths) {
        await page.goto(site.address + path)
        await check(page)
      }
      await page.context().close()
    }
    await look('amina', [
      routes.plan(address),
      routes.plan(address, { view: 'weeks' }),
      routes.plan(address, { view: 'order' }),
      routes.planTask({ id: task }),
      routes.planTaskWords({ id: task }),
      routes.planHistory(address),
      routes.planBeginning(address),
      routes.planBeginning(address, { template: 'teacher' }),
      routes.feedbacks(address),
      routes.newFeedback(address),
    ])
    await look('karim', [routes.feedbacks(address), routes.newFeedback(address), routes.mentorship(address)])
    const waiting = /\/feedback\/[\w-]{36}/.exec(
      (await scene.see('lise', routes.feedbacks(address))).text,
    )?.[0]
    await look('lise', [waiting ?? assert.fail('nothing waits for Lise'), routes.planTask({ id: task })])
  })
}
