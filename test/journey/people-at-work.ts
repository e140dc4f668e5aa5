import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { hashToken, newToken } from '../../src/platform/crypto.ts'
import { asOwner } from '../../src/platform/database/transaction.ts'
import type { Letter } from '../../src/platform/house.ts'
import { axe } from '../browser.ts'
import type { TestHouse } from './open-test-house.ts'

const opened = new WeakSet<Letter>()

/** Somebody at their own browser. Every page they come to is looked through by axe. */
export class PersonAtWork {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #house: TestHouse
  readonly #seen: Set<string>

  private constructor(house: TestHouse, context: BrowserContext, page: Page, seen: Set<string>) {
    this.#house = house
    this.#context = context
    this.page = page
    this.#seen = seen
  }

  static async arrive(
    browser: Browser,
    house: TestHouse,
    javaScriptEnabled: boolean,
    seen: Set<string>,
    viewport = { width: 1280, height: 720 },
  ) {
    const options = { javaScriptEnabled, locale: 'da-DK', acceptDownloads: true, viewport }
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    return new PersonAtWork(house, context, page, seen)
  }

  async goTo(address: string): Promise<void> {
    const answer = await this.page.goto(new URL(address, this.#house.house.publicUrl).href)
    assert.ok((answer?.status() ?? 500) < 400, `${address} answered ${answer?.status()}`)
    await this.lookThrough()
  }

  /** Presses the link or button of that name, on the page's main part first. */
  async press(name: string | RegExp): Promise<void> {
    const main = this.page.locator('main')
    const there = main.getByRole('button', { name }).or(main.getByRole('link', { name })).first()
    await there.click()
    await this.page.waitForLoadState('load')
    await this.lookThrough()
  }

  async fill(values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values))
      await this.page.locator(`[name="${name}"]`).first().fill(value)
  }

  async choose(name: string, ...values: string[]): Promise<void> {
    for (const value of values) await this.page.locator(`input[name="${name}"][value="${value}"]`).check()
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.locator('body').getByText(text).first().waitFor({ state: 'visible' })
  }

  /** Waits for what is computed; without JavaScript one loads the page again. */
  async waitsFor(text: RegExp): Promise<void> {
    const found = this.page.getByText(text)
    for (const until = Date.now() + 90_000; Date.now() < until && (await found.count()) === 0; ) {
      await this.page.waitForTimeout(400)
      // The page may just be going there by itself.
      await this.page.reload().catch(() => {})
    }
    await this.lookThrough()
  }

  async seesNot(text: string | RegExp): Promise<void> {
    assert.equal(await this.page.locator('body').getByText(text).count(), 0, `${text} is on the page`)
  }

  /** Opens the link of the newest letter to an address that nobody has opened yet: it may still be on its way. */
  async followLetter(to: string, matching: (letter: Letter) => boolean = () => true): Promise<void> {
    const isNew = (letter: Letter) => !opened.has(letter) && matching(letter)
    const letter = (await this.#house.lettersTo(to, isNew)).at(-1)
    if (letter) opened.add(letter)
    const [link] = /https?:\/\/\S+/.exec(letter?.text ?? '') ?? []
    assert.ok(link, `no link in the letter to ${to}: ${letter?.text}`)
    await this.goTo(link)
  }

  /** Once for each kind of page: axe has nothing to say, and one heading says where we are. */
  async lookThrough(): Promise<void> {
    const kind = new URL(this.page.url()).pathname.replaceAll(/[0-9a-f-]{36}|[\w-]{40,}/g, ':id')
    const heading = await this.page.locator('h1').count()
    assert.equal(heading, 1, `${kind} has ${heading} headings`)
    const key = `${kind} ${await this.page.title()}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    assert.deepEqual(await axe(this.page), [], kind)
  }

  /** Comes with a session of their own, for a day that may last a year. */
  async comeIn(personId: string): Promise<void> {
    const token = newToken()
    const { house } = this.#house
    const now = house.now()
    await asOwner(house.owner, tx =>
      tx
        .insertInto('session')
        .values({
          token_hash: hashToken(token),
          person_id: personId,
          means: 'link',
          created_at: now,
          seen_at: now,
          expires_at: new Date(now.getTime() + 800 * 86_400_000),
        })
        .execute(),
    )
    await this.#context.addCookies([{ name: 'telemakos-session', value: token, url: house.publicUrl }])
  }

  async leave(): Promise<void> {
    await this.#context.close()
  }
}
