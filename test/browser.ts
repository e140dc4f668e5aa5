import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const places = [
  process.env.CHROMIUM,
  // Without windows: a third less work than the whole of it.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  chromium.executablePath(),
]

/** The Chromium of this machine; undefined when there is none. */
export function chromiumPath(): string | undefined {
  return places.find(place => place !== undefined && existsSync(place))
}

/**
 * A browser with a profile of its own that is gone when it closes. Nothing moves in it unless a context asks for it:
 * to draw how each page goes over into the next is a third of a browser's work.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) {
    throw new Error(
      'No Chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
    )
  }
  const browser = await chromium.launch({ executablePath, args: flags })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = options => newContext({ reducedMotion: 'reduce', ...options })
  return browser
}

export interface Finding {
  rule: string
  what: string
  where: string[]
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/**
 * What axe-core finds on a page: WCAG 2.2 A and AA, and best practice. It is asked through the debugger, so
 * that the page's own policy stays as strict as it is. A page that was opened without
 * JavaScript is asked as it stands.
 */
export async function axe(page: Page): Promise<Finding[]> {
  const session = await page.context().newCDPSession(page)
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  // where a page may run no scripts, no timer ever rings; the questions must not wait for one
  await evaluate(`if (matchMedia('(scripting: none)').matches) {
    window.setTimeout = run => (Promise.resolve().then(run), 0)
  }`)
  await evaluate(`${axeSource};0`)
  const found =
    await evaluate(`axe.run(document, { runOnly: ${JSON.stringify(tags)}, preload: false }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => ({ rule: id, what: help, where: nodes.map(node => node.html + ' ' + node.failureSummary) })))`)
  await session.detach()
  return found as Finding[]
}
