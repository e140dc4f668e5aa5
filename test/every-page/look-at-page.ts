import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes.ts'
import { axe } from '../browser.ts'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard'],
    // How the renderer writes is not for people to choose: `<br/>`, attributes bare and in any case.
    rules: { 'void-style': ['error', { style: 'selfclose' }], 'long-title': 'off' },
  }),
)

/** What the document as the server sent it does against the HTML standard. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
  )
}

/** What stands on a page, asked for at once: each question to a browser costs as much as ten answers. */
export async function readPage(page: Page) {
  return await page.evaluate(() => ({
    title: document.title,
    /** The addresses of this site that the page leads to. */
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter(({ origin }) => origin === location.origin)
      .map(({ href }) => href),
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    lostPlaces: [...document.querySelectorAll('a[href^="#"]')]
      .map(link => link.getAttribute('href')?.slice(1) ?? '')
      .filter(id => document.getElementById(id) === null),
    bones: [...document.querySelectorAll('body *')].map(
      ({ parentElement, tagName, className }) =>
        `${parentElement?.tagName} ${parentElement?.className} ${tagName} ${className}`,
    ),
  }))
}

export type Read = Awaited<ReturnType<typeof readPage>>

/**
 * Whatever a page does wrong for the one who reads it; an empty list is a good page. The slow looks are left out
 * when a page of the same bones has had them: the same kinds of elements in each other, with other words.
 */
export async function faultsOfPage(
  page: Page,
  read: Read,
  html: string,
  locale: string,
  bonesSeen: Set<string>,
): Promise<string[]> {
  const faults = []
  if (read.lang !== locale) faults.push(`the page says it is in ${read.lang}`)
  if (read.headings !== 1) faults.push(`${read.headings} main headings`)
  if (read.wide > 0) faults.push(`${read.wide} px wider than the screen`)
  for (const id of read.lostPlaces) faults.push(`a link leads to #${id}, which is not there`)
  const bones = [...new Set(read.bones)].sort().join()
  if (bonesSeen.has(bones)) return faults
  bonesSeen.add(bones)
  return [...faults, ...(await faultsOfHtml(html)), ...(await axe(page)).map(found => JSON.stringify(found))]
}

// The same page at two addresses: a newcomer's home is their own page, and feedback begins the form that changes a task.
const one: readonly (readonly string[])[] = [
  [routes.home.pattern, routes.onboarding.pattern],
  [routes.planTaskWords.pattern, routes.feedbackIntoPlan.pattern],
]

/** Two titles are told apart in a list of tabs. */
export function sameTitles(titles: ReadonlyMap<string, string>): string[] {
  const byTitle = Map.groupBy(titles, ([, title]) => title)
  return [...byTitle]
    .filter(
      ([, pages]) => pages.length > 1 && !one.some(same => pages.every(([kind]) => same.includes(kind))),
    )
    .map(([title, pages]) => `“${title}” is the title of ${pages.map(([kind]) => kind).join(' and ')}`)
}
