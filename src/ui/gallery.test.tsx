import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { axe, openBrowser } from '../../test/browser.ts'
import { pages, serveGallery } from '../../test/gallery/serve.tsx'

let browser: Browser
let gallery: Awaited<ReturnType<typeof serveGallery>>

before(async () => {
  gallery = await serveGallery(0)
  browser = await openBrowser()
})

after(async () => {
  await browser.close()
  gallery.server.close()
})

async function onEveryPage(
  options: BrowserContextOptions,
  look: (page: Page, name: string) => Promise<void>,
) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  for (const name of Object.keys(pages)) {
    await page.goto(`${gallery.address}/${name}`)
    await look(page, name)
  }
  await context.close()
}

const manners: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'light, without JavaScript': { javaScriptEnabled: false },
  'dark, on a phone, without JavaScript': {
    colorScheme: 'dark',
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  },
}

for (const [manner, options] of Object.entries(manners)) {
  test(`no page has an accessibility finding (${manner})`, async () => {
    await onEveryPage(options, async (page, name) => {
      assert.deepEqual(await axe(page), [], name)
    })
  })
}

test('no page is wider than a phone of 320 px', async () => {
  await onEveryPage({ viewport: { width: 320, height: 640 } }, async (page, name) => {
    assert.equal(await overhang(page), 0, name)
  })
})

test('no page is wider than its window when the reader doubles the size of the text', async () => {
  for (const width of [390, 1280]) {
    await onEveryPage({ viewport: { width, height: 800 } }, async (page, name) => {
      await page.locator('html').evaluate(html => html.style.setProperty('font-size', '200%'))
      assert.equal(await overhang(page), 0, `${name} at ${width}`)
    })
  }
})

test('a strict content policy has nothing to say about any page', async () => {
  await onEveryPage({}, async (page, name) => {
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    await page.reload()
    assert.deepEqual(complaints, [], name)
    page.removeAllListeners()
  })
})

test('every error in the summary leads to its field, and every field is described by its error', async () => {
  const page = await browser.newPage()
  await page.goto(`${gallery.address}/refused`)
  const links = page.getByRole('alert').getByRole('link')
  assert.equal(await links.count(), 10)
  for (const link of await links.all()) {
    const id = (await link.getAttribute('href'))?.slice(1) ?? ''
    const field = page.locator(`[id="${id}"]`)
    const described = await field.evaluate(control => {
      const owners = [control, control.closest('fieldset')]
      const ids = owners.flatMap(owner => owner?.getAttribute('aria-describedby')?.split(' ') ?? [])
      return ids.map(each => document.getElementById(each)?.textContent)
    })
    const said = (await link.textContent()) ?? ''
    const error = described.find(each => each && said.endsWith(` ${each}`)) ?? assert.fail(`${id}: ${said}`)
    const called = await field.evaluate((control: HTMLInputElement) =>
      [control.closest('fieldset')?.querySelector('legend'), ...(control.labels ?? [])].map(
        label => label?.firstChild?.textContent,
      ),
    )
    const name = said.slice(0, -error.length).trim()
    assert.ok(
      called.some(label => label && (name === label || name === `${label}:`)),
      `${name} is the field’s`,
    )
    await link.click()
    assert.ok(await field.evaluate(control => control === document.activeElement), `${id} takes the focus`)
  }
  await page.close()
})

test('a refused form opens with the summary in focus and says so in the title, without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${gallery.address}/refused`)
  assert.equal(await page.locator('.error-summary:focus').count(), 1)
  assert.match(await page.title(), /^Ret oplysninger: /)
  await context.close()
})

test('the first press of the tabulator offers to skip the menu', async () => {
  const page = await browser.newPage()
  await page.goto(`${gallery.address}/room`)
  await page.keyboard.press('Tab')
  assert.equal(await page.locator(':focus').textContent(), 'Gå til indholdet')
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('main:focus').count(), 1)
  await page.close()
})

test('a form is sent once, however often its button is pressed, and the button says that it is at work', async () => {
  const page = await browser.newPage()
  let sent = 0
  await page.route('**/done', route => {
    sent += 1
    return route.fulfill({ status: 204 })
  })
  await page.goto(`${gallery.address}/room`)
  const button = page.locator('button', { hasText: 'Gjort' })
  await button.evaluate(element => {
    if (element instanceof HTMLElement) for (let press = 0; press < 3; press += 1) element.click()
  })
  await page.locator('button[aria-busy=true]', { hasText: 'Vent lidt' }).waitFor()
  assert.equal(sent, 1)
  await page.close()
})

test('progress moves while the work runs, and the page opens again when it is over', async () => {
  const page = await browser.newPage()
  const reports = [
    { value: 150, of: 180, text: '150 af 180 er gennemgået', running: true },
    { value: 180, of: 180, text: 'Færdig', running: false },
  ]
  let opened = 0
  await page.route('**/parts', route => {
    const asksForReport = route.request().headers().accept === 'application/json'
    if (!asksForReport) opened += 1
    return asksForReport ? route.fulfill({ json: reports.shift() }) : route.continue()
  })
  await page.goto(`${gallery.address}/parts`)
  await page.getByText('150 af 180 er gennemgået').waitFor()
  assert.equal(await page.locator('progress').evaluate(bar => bar.getAttribute('value')), '150')
  await page.waitForEvent('load')
  assert.equal(opened, 2)
  await page.close()
})

async function overhang(page: Page): Promise<number> {
  return await page.locator('html').evaluate(html => Math.max(0, html.scrollWidth - html.clientWidth))
}
