// Draws every page of the gallery as people meet it: `npm run -s gallery` writes pictures to tmp/gallery.
import { mkdirSync } from 'node:fs'
import type { BrowserContextOptions } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { pages, serveGallery } from './serve.tsx'

interface Manner {
  width: number
  options?: BrowserContextOptions
  /** Of the page's text, as set by the reader. */
  textSize?: string
}

const manners: Record<string, Manner> = {
  wide: { width: 1280 },
  middle: { width: 768 },
  narrow: { width: 320 },
  dark: { width: 1280, options: { colorScheme: 'dark' } },
  'dark-narrow': { width: 390, options: { colorScheme: 'dark' } },
  forced: { width: 1280, options: { forcedColors: 'active' } },
  large: { width: 1280, textSize: '200%' },
  'large-narrow': { width: 390, textSize: '200%' },
}

const folder = process.argv[2] ?? 'tmp/gallery'
const [, , , only = Object.keys(pages).join(), how = Object.keys(manners).join()] = process.argv
mkdirSync(folder, { recursive: true })
const { server, address } = await serveGallery(0)
const browser = await openBrowser()
for (const [manner, { width, options, textSize }] of Object.entries(manners)) {
  if (!how.split(',').includes(manner)) continue
  const context = await browser.newContext({ viewport: { width, height: 800 }, ...options })
  const page = await context.newPage()
  for (const name of only.split(',')) {
    await page.goto(`${address}/${name}`)
    if (textSize)
      await page.locator('html').evaluate((html, size) => html.style.setProperty('font-size', size), textSize)
    const wider = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth)
    if (wider > 0) console.log(`${name} ${manner}: ${wider} px wider than the window`)
    await page.screenshot({ path: `${folder}/${name}-${manner}.png`, fullPage: true })
  }
  await context.close()
}
await browser.close()
server.close()
