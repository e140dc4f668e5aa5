import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright-core'
import { type DemonstrationRole, demonstrationRoles, stepInAs } from '../src/demonstration/roles.ts'
import { setUpDemonstration } from '../src/demonstration/set-up-demonstration.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import type { Locale } from '../src/platform/i18n.ts'
import { routes } from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { faultsOfPage, type Read, readPage, sameTitles } from './every-page/look-at-page.ts'
import { openTestHouse, type TestHouse } from './journey/open-test-house.ts'
import { goesEveryWay } from './journey/ways.ts'

// Everybody whom one can be in the demonstration goes wherever a link leads them, and each kind of page they come
// to is looked at once: as a computer has it, as a phone has it, or in the dark without JavaScript. The long form
// (`npm run walk`) has everybody go each of the three ways.

let house: TestHouse
let browser: Browser
/** What programmes and organisations are called, by their ids. */
let names: ReadonlyMap<string, string>
before(async () => {
  house = await openTestHouse()
  await setUpDemonstration(house.house)
  names = await asOwner(house.house.owner, async tx => {
    const programmes = await tx.selectFrom('programme').select(['id', 'name']).execute()
    const organisations = await tx.selectFrom('organisation').select(['id', 'name']).execute()
    return new Map([...programmes, ...organisations].map(({ id, name }) => [id, name]))
  })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await house.close()
})

interface Way {
  readonly how: string
  readonly locale: Locale
  readonly options: BrowserContextOptions
}

const ways: readonly Way[] = [
  {
    how: 'on a computer in Danish',
    locale: 'da',
    options: { viewport: { width: 1280, height: 900 } },
  },
  {
    how: 'on a phone in Norwegian',
    locale: 'nb',
    options: { viewport: { width: 320, height: 640 } },
  },
  {
    how: 'in the dark without JavaScript in English',
    locale: 'en',
    options: { viewport: { width: 768, height: 900 }, colorScheme: 'dark', javaScriptEnabled: false },
  },
]

/** The pages looked through already, by what they are built of; in the long form anew each way. */
let bones = new Set<string>()

for (const [turn, way] of ways.entries()) {
  const { how, locale, options } = way
  test(`whoever one is, every page a link leads to is there and can be used by all, ${how}`, async () => {
    if (goesEveryWay) bones = new Set()
    const left: DemonstrationRole[] = demonstrationRoles.filter(
      (_, nr) => goesEveryWay || nr % ways.length === turn,
    )
    const faults: string[] = []
    const walk = async () => {
      const context = await browser.newContext(options)
      await context.addCookies([{ name: 'telemakos-locale', value: locale, url: house.house.publicUrl }])
      for (let role = left.shift(); role; role = left.shift()) {
        faults.push(...(await walkAs(context, role, way)))
      }
      await context.close()
    }
    await Promise.all([walk(), walk()])
    assert.deepEqual(faults, [])
  })
}

/** Steps in, and goes on until no link leads to a kind of page not seen yet. */
async function walkAs(context: BrowserContext, role: DemonstrationRole, way: Way): Promise<string[]> {
  const page = await context.newPage()
  const { publicUrl } = house.house
  const faults: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') faults.push(`${role} ${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', error => faults.push(`${role} ${page.url()}: ${error.message}`))
  await page.goto(publicUrl + routes.demonstration())
  await page.getByRole('button', { name: stepInAs[role].name }).click()
  const titles = new Map<string, string>()
  const seen = new Set<string>()
  const next = [new URL(page.url())]
  for (let address = next.shift(); address; address = next.shift()) {
    const kind = kindOf(address)
    if (seen.has(kind)) continue
    seen.add(kind)
    const answer = await goTo(page, address)
    if (answer === 'file') continue
    const read = await readPage(page)
    const { title } = read
    const said = await lookAt(page, read, answer, way)
    faults.push(...said.map(fault => `${role} ${kind} ${address.pathname}: ${fault}`))
    const arrived = kindOf(new URL(page.url()))
    if (!arrived.includes('?')) titles.set(arrived, title)
    const about = names.get(new URL(page.url()).pathname.split('/')[2] ?? '')
    if (about && !title.includes(about))
      faults.push(`${role} ${arrived}: “${title}” does not tell of ${about}`)
    seen.add(arrived)
    next.push(...read.links.map(href => new URL(href)))
  }
  await page.close()
  return [...faults, ...sameTitles(titles).map(fault => `${role}: ${fault}`)]
}

async function lookAt(page: Page, read: Read, answer: Response | null, { locale }: Way): Promise<string[]> {
  if (!answer || answer.status() >= 400) return [`answers ${answer?.status()}`]
  return await faultsOfPage(page, read, await answer.text(), locale, bones)
}

// What is sent to be kept is not shown: the browser stays where it was.
async function goTo(page: Page, { href }: URL): Promise<Response | null | 'file'> {
  try {
    return await page.goto(href)
  } catch (error) {
    if (error instanceof Error && error.message.includes('Download is starting')) return 'file'
    throw error
  }
}

const patterns = Object.values(routes)
  .map(({ pattern }) => ({ pattern, shape: new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`) }))
  .sort((a, b) => a.pattern.split(':').length - b.pattern.split(':').length)

/** One kind of page: its route, and what is asked of it. */
function kindOf({ pathname, searchParams }: URL): string {
  const { pattern } = patterns.find(({ shape }) => shape.test(pathname)) ?? { pattern: pathname }
  const asked = [...new Set(searchParams.keys())].sort()
  return asked.length === 0 ? pattern : `${pattern}?${asked.join('&')}`
}
